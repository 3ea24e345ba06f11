"""Undoes text that was read in the wrong encoding and saved again: "ü" as two signs, "Þirin Gýda" for "Şirin Gıda"."""

import re

MOST_WRONG_TURNS = 3
FEWEST_ICELANDIC_LETTERS = 2

# The only letters whose UTF-8 is looked for: a chance pair such as "Ö”" in honest text gives something else.
_EXPECTED = frozenset("çğıöşüÇĞİÖŞÜâîûÂÎÛ‘’“”–—…•€₺™\u00a0\ufefféèêëáàäåñóòôõúùßÉÀÄÅÑÓ´¨°±²³·»«©®½§¿¡")  # noqa: RUF001
_LEADS = frozenset(letter.encode()[0] for letter in _EXPECTED)
_ICELANDIC = str.maketrans("ÞþÝýÐð", "ŞşİıĞğ")
_TURKISH_ONLY = re.compile("[ğışĞİŞ]")


def repair(text: str) -> tuple[str, str | None]:
    """The text as it was meant, and the wrong turn in Turkish (without its last word), None when there was none."""
    if text.isascii():
        return text, None
    for codec, letters in _TABLES:
        repaired, turns = _undo(text, letters)
        if turns:
            times = {1: "", 2: " iki kez", 3: " üç kez"}[turns]
            return repaired, f"utf-8 metin{times} {codec} sanılıp yeniden"
    if len(re.findall("[ÞþÝýÐð]", text)) >= FEWEST_ICELANDIC_LETTERS and not _TURKISH_ONLY.search(text):
        return text.translate(_ICELANDIC), "windows-1254 metin windows-1252 sanılıp"
    return text, None


def _undo(text: str, letters: dict[str, int]) -> tuple[str, int]:
    turns = 0
    if not any(letter in text for letter, byte in letters.items() if byte in _LEADS):
        return text, 0
    while turns < MOST_WRONG_TURNS:
        repaired = _run_pattern(letters).sub(lambda match: _as_utf8(match[0], letters), text)
        if repaired == text:
            break
        text, turns = repaired, turns + 1
    return text, turns


def _as_utf8(run: str, letters: dict[str, int]) -> str:
    """One misread letter; left alone unless it is one that people really write."""
    try:
        meant = bytes(letters[letter] for letter in run).decode("utf-8")
    except UnicodeDecodeError:
        return run
    # On the way back from two wrong turns the halves of a pair appear, such as a tilde A and a fraction.
    return meant if meant in _EXPECTED or meant in letters else run


def _run_pattern(letters: dict[str, int]) -> re.Pattern[str]:
    def group(first: int, last: int) -> str:
        return "[" + re.escape("".join(letter for letter, byte in letters.items() if first <= byte <= last)) + "]"

    follower = group(0x80, 0xBF)
    return re.compile(f"{group(0xC2, 0xDF)}{follower}|{group(0xE2, 0xEF)}{follower}{follower}")


def _letters(codec: str) -> dict[str, int]:
    letters = {}
    for byte in range(0x80, 0x100):
        letters[chr(byte) if byte < 0xA0 else ""] = byte
        letters[bytes([byte]).decode(codec, errors="replace")] = byte
    return {letter: byte for letter, byte in letters.items() if letter and letter != "\ufffd"}


_TABLES = (("windows-1252", _letters("windows-1252")), ("cp857", _letters("cp857")))
