"""Bytes to text: BOM, strict UTF-8, then windows-1254 or cp857 by their Turkish letters. Never windows-1252."""

import codecs
import re
from dataclasses import dataclass

from turkish.tables.mojibake import repair
from turkish.tables.refusals import RefusedFileError

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1254", "cp857")
TURKISH_LETTERS = frozenset("çğıöşüÇĞİÖŞÜâîûÂÎÛ")
PUNCTUATION = frozenset("‘’“”–—…•€™")
SAMPLE = 1024 * 1024
LOST = "\ufffd"
_FOREIGN = re.compile(r"([^\x00-\x7f])(?=([^\W\d_])?)")
_CONTROL_LETTERS = re.compile(r"[\x80-\x9f]")


@dataclass(frozen=True)
class Decoded:
    """`repaired_from` says in Turkish which wrong turn was undone, None when the text came straight."""

    text: str
    encoding: str
    repaired_from: str | None


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of a file, with what a wrong encoding did to it undone. RefusedFileError when it is no text."""
    used = encoding or detect(data)
    if used not in ENCODINGS:
        raise RefusedFileError(f"{used} kodlaması desteklenmiyor.")
    text = _decode_old(data, used) if used in ("windows-1254", "cp857") else data.decode(used, errors="replace")
    text = text.removeprefix("\ufeff").replace("\x00", "") if encoding else text.removeprefix("\ufeff")
    if "\x00" in text:
        raise RefusedFileError("Bu dosya bir metin dosyası değil.")
    repaired, wrong_turn = repair(text)
    return Decoded(
        text=_without_control_letters(repaired.removeprefix("\ufeff")),
        encoding=used,
        repaired_from=f"{wrong_turn} {used.removesuffix('-sig')} kaydedilmiş" if wrong_turn else None,
    )


def detect(data: bytes) -> str:
    """The name of the encoding, as Python knows it."""
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = data[:4096]
    if head.count(0) > len(head) // 4:
        return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        sample = data[:SAMPLE]
        return max(("windows-1254", "cp857"), key=lambda name: _plausibility(_decode_old(sample, name), name))
    return "utf-8"


def _plausibility(text: str, encoding: str) -> int:
    """Turkish letters inside words speak for an encoding, signs that nobody types speak against it."""
    score = 0
    for letter, following in _FOREIGN.findall(text):
        if letter in TURKISH_LETTERS:
            score += 2 if following else 1
        elif encoding == "cp857" or letter not in PUNCTUATION:
            score -= 1
    return score


def _decode_old(data: bytes, encoding: str) -> str:
    return data.decode(encoding, errors="same_number")


def _same_number(error: UnicodeError) -> tuple[str, int]:
    """A byte the encoding leaves open keeps its number, so that `repair` can still find the UTF-8 it belongs to."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(map(chr, error.object[error.start : error.end])), error.end


def _without_control_letters(text: str) -> str:
    # What is left of such bytes has lost its meaning; shown as lost, not guessed.
    return _CONTROL_LETTERS.sub(LOST, text)


codecs.register_error("same_number", _same_number)
