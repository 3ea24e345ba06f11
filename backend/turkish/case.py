"""Upper, lower and title case by the Turkish pairs I–ı and İ–i. For shown text, never for codes or URLs."""

import re
from itertools import pairwise

_TO_LOWER = str.maketrans({"I": "ı", "İ": "i"})
_TO_UPPER = str.maketrans({"i": "İ", "ı": "I"})
_APOSTROPHES = "'’"
_MARK = "\u0307"  # what NFD text leaves behind its I: "I" + dot above is İ

SMALL_WORDS = frozenset({"ve", "ile", "ya", "da", "de"})
LEGAL_FORMS = {"aş": "AŞ", "ltd": "Ltd", "şti": "Şti", "san": "San", "tic": "Tic"}

_VOWELS = frozenset("AEIİOÖUÜÂÎÛ")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")
_WORD = re.compile(r"[^\W_]+(?:[" + _APOSTROPHES + r"][^\W_]+)*")


def lower(text: str) -> str:
    """Return the text in small letters: "IŞIK" -> "ışık", "İZMİR" -> "izmir"."""
    return text.replace("I" + _MARK, "İ").translate(_TO_LOWER).lower()


def upper(text: str) -> str:
    """Return the text in capitals: "ışık" -> "IŞIK", "izmir" -> "İZMİR"."""
    return text.translate(_TO_UPPER).upper()


def title(text: str) -> str:
    """Capitalise each word of a name, also after a hyphen, not after an apostrophe: "ali'nin" -> "Ali'nin"."""
    small = lower(text)
    starts = (not before.isalnum() and not _joins(small, at) for at, before in enumerate(" " + small[:-1]))
    return "".join(_capital(letter) if begins else letter for letter, begins in zip(small, starts, strict=False))


def title_company(text: str) -> str:
    """Write a company's name as it is printed: "IŞIK YAPI VE TİC. A.Ş." -> "Işık Yapı ve Tic. A.Ş."."""
    shouting = not any(letter.islower() for letter in text)
    initials = {spot for found in _INITIALS.finditer(text) for spot in range(found.start(), found.end())}

    def written(found: re.Match[str]) -> str:
        if found.start() in initials:
            return upper(found.group())
        return _company_word(found.group(), first=not text[: found.start()].strip(), shouting=shouting)

    return _WORD.sub(written, text)


def _company_word(word: str, *, first: bool, shouting: bool) -> str:
    small = lower(word)
    if small in SMALL_WORDS and not first:
        return small
    if small in LEGAL_FORMS and not (small == "aş" and word != "AŞ"):
        return LEGAL_FORMS[small]
    return word if _keeps_its_form(word, shouting=shouting) else title(word)


def _keeps_its_form(word: str, *, shouting: bool) -> bool:
    """A short name of capitals, a code with digits, or a spelling with capitals inside (TikTok)."""
    if word.isupper():
        short = 2 <= len(word) <= 4
        return short and (not shouting or not word.isalpha() or not _VOWELS.intersection(word))
    return any(a.islower() and b.isupper() for a, b in pairwise(word)) and not shouting


def _joins(text: str, at: int) -> bool:
    """Whether the apostrophe before this place stands inside a word rather than opening a quotation."""
    return at > 1 and text[at - 1] in _APOSTROPHES and text[at - 2].isalnum()


def _capital(letter: str) -> str:
    return upper(letter) if len(upper(letter)) == 1 else letter
