"""A suffix that was written behind one value, made to fit another: "nın" behind 5.000,00 TL becomes ’nin."""

import re
from functools import lru_cache
from typing import NamedTuple

from turkish.case import lower
from turkish.suffixes import attach

_ENDING = re.compile(r"(['’]?)([a-zçğıöşü]+)$")
_BUFFER = re.compile(r"(?:n(?=[ıiuü]n)|s(?=[ıiuü])|y(?=[aeıiuü]|l[ae]$))(.+)")
_OPEN, _CLOSE = "ae", "ıiuü"


class _End(NamedTuple):
    """How a value ends when it is read aloud."""

    apostrophe: str
    vowel: str  # the close vowel that it asks for: ı i u ü
    open_ended: bool  # ends in a vowel
    hard: bool  # asks for t instead of d


def harmonise(value: str, suffix: str) -> str:
    """The value with that suffix in its right form; the suffix may come with its apostrophe or without one."""
    letters = lower(suffix.lstrip("'’"))
    end = _end_of(value)
    if end is None:
        return value + suffix
    return value + end.apostrophe + _fitted(letters, end)


@lru_cache(maxsize=4096)
def _end_of(value: str) -> _End | None:
    """None where a suffix would change the value itself (legal titles, softened nouns)."""
    try:
        accusative, locative = attach(value, "accusative"), attach(value, "locative")
    except ValueError:
        return None
    behind, there = _ENDING.fullmatch(accusative[len(value) :]), _ENDING.fullmatch(locative[len(value) :])
    if not (accusative.startswith(value) and behind and there) or len(behind[2]) > 2 or len(there[2]) > 2:
        return None
    return _End(behind[1], behind[2][-1], len(behind[2]) == 2, there[2][0] == "t")


def _fitted(letters: str, end: _End) -> str:
    tail = "ki" if letters.endswith("ki") and len(letters) > 2 else ""  # -ki never changes
    letters = letters.removesuffix(tail) if tail else letters
    buffered = _BUFFER.fullmatch(letters)
    bare = buffered[1] if buffered else letters
    return _buffer(letters[0], bare, end) + _vowels(_first_consonant(bare, end), end) + tail


def _buffer(first: str, bare: str, end: _End) -> str:
    if not end.open_ended:
        return ""
    if bare in ("la", "le"):
        return "y"
    if bare[0] not in _OPEN + _CLOSE:
        return ""
    if re.fullmatch("[ıiuü]n", bare):
        return "n"
    return "s" if first == "s" else "y"


def _first_consonant(bare: str, end: _End) -> str:
    return ("t" if end.hard else "d") + bare[1:] if bare[0] in "dt" and len(bare) > 1 else bare


def _vowels(letters: str, end: _End) -> str:
    front, rounded = end.vowel in "iü", end.vowel in "uü"
    written = []
    for letter in letters:
        if letter in _OPEN:
            letter, rounded = "ae"[front], False
        elif letter in _CLOSE:
            letter = "ıiuü"[front + 2 * rounded]
        written.append(letter)
    return "".join(written)
