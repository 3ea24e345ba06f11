"""What a text is, when nobody says so: figures, money, a date, an abbreviation, a name, a compound or a common noun."""

import re

from turkish.case import lower
from turkish.suffixes.compounds import is_institution, looks_possessed
from turkish.suffixes.lexicon import accusatives, entries, key_of

_KINDS = "kisi yer marka kurum kisaltma sayi yil yuzde tutar tarih ay gun saat olcu cins tamlama yabanci"
_MONTHS = "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"
KINDS = frozenset(_KINDS.split())
MONTHS = frozenset(_MONTHS.split())

_VOWEL = re.compile("[aeıioöuü]")
_FIGURE = re.compile(r"[\d%‰₺$€£]")
_SHAPES = [
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"^[%‰]\s?\d|\d\s?[%‰]$|^yüzde \d", "yuzde"),
        (r"[₺$€£]", "tutar"),
        (r"^(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[-–](?:[01]?\d|2[0-4])[:.][0-5]\d)?$", "saat"),
        (r"^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}-\d\d-\d\d$", "tarih"),
        (r"^(?:19|20)\d\d$", "yil"),
        (r"^[-+]?[\d.,\s]+$", "sayi"),
    )
]


def guess(text: str) -> str:
    """Return the kind of a text; a capital makes a name, small letters a compound or a common noun."""
    if not text.isalpha() and _FIGURE.search(text):
        for pattern, kind in _SHAPES:
            if pattern.search(text):
                return kind
    words = text.split()
    return _measured(words) if words[0][0].isdigit() and len(words) > 1 else _worded(text, words[-1])


def _measured(words: list[str]) -> str:
    """What begins with a figure: 12 Mart, 1 Temmuz 2026, 750 TL, 5 kg, 3 adet."""
    last = words[-1]
    if any(lower(word) in MONTHS for word in words[1:]):
        return "tarih"
    if key_of(last) in entries("currencies"):
        return "tutar"
    if key_of(last) in entries("units"):
        return "olcu"
    return _worded(" ".join(words), last)


def _worded(text: str, last: str) -> str:
    if is_institution(text):
        return "kurum"
    if key_of(text) in entries("brands") or (key_of(last) in entries("brands") and not last.islower()):
        return "marka"
    if last.isupper() and len(last) > 1:
        return "kisaltma"
    if last[0].islower():
        return _small(text, last)
    return "marka"


def _small(text: str, last: str) -> str:
    if last.endswith(".") or re.search(r"\.\w|\d", last):
        return "kisaltma"
    if key_of(last) in entries("units") and not _VOWEL.search(last):
        return "olcu"
    if key_of(last) in entries("abbreviations") and last not in accusatives():
        return "kisaltma"
    if re.search("[A-ZÇĞİÖŞÜ]", last):
        return "marka"
    return "tamlama" if looks_possessed(text) else "cins"
