"""How the end of a name, an abbreviation, a unit or a figure is read: lists first, then the shape of the word."""

import re
from functools import lru_cache

from turkish.case import lower
from turkish.suffixes.abbreviations import abbreviation_reading, letters_reading
from turkish.suffixes.compounds import is_possessed_name
from turkish.suffixes.foreign import foreign_reading, looks_foreign
from turkish.suffixes.lexicon import entries, key_of
from turkish.suffixes.numerals import clock_reading, figures_reading, last_word, ordinal_reading

_LISTS = {
    "kisi": ("people", "places", "brands"),
    "yer": ("places", "brands", "people"),
    "kisaltma": ("abbreviations", "stops", "brands"),
    "olcu": ("units", "abbreviations"),
    "tutar": ("currencies", "abbreviations"),
}
_ANY_LIST = ("brands", "places", "people", "business", "currencies")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+/?$|^https?://|@", re.ASCII)
_FIGURES_THEN_LETTERS = re.compile(r"\d[\d.,]*([^\W\d_]+)$")
_ENDS_IN_FIGURE = re.compile(r"\d[^\w]{0,2}$")
_CLOCK = re.compile(r"(?:^|\D)(?:[01]?\d|2[0-4])[:.][0-5]\d$")
_INNER_CAPITAL_I = re.compile(r"(?<=[a-zçğıöşü])I|I(?=[a-zçğöşü]*[A-ZÇĞÖŞÜ])")
_PARTS = re.compile(r"[-–—/&+_]")
_TURKISH_LETTERS = frozenset("çğıöşüÇĞİÖŞÜâîûÂÎÛ")


def reading_of(text: str, kind: str | None) -> str:
    """Return how the end of the text is read, in small letters, with the marks "~" and "+" of the sounds module."""
    text = text.strip()
    if listed := _listed(text, kind):
        return listed
    word = text.split()[-1] if text.split() else text
    if text.endswith("."):
        return _stopped_reading(word, kind)
    if _ENDS_IN_FIGURE.search(word):
        return _figure_reading(word, kind)
    if is_possessed_name(text, kind):
        return lower(word) + "+"
    return _word_reading(word, kind)


def _word_reading(word: str, kind: str | None) -> str:
    if listed := _listed(word, kind):
        return listed
    if _DOMAIN.search(word):
        return _domain_reading(word)
    if glued := _FIGURES_THEN_LETTERS.search(word):
        return _after_figures(glued[1], kind)
    parts = [part for part in _PARTS.split(word) if part]
    if len(parts) > 1:
        return _word_reading(parts[-1], kind)
    return _bare_reading("".join(sign for sign in word if sign.isalnum()) or word, kind)


def _bare_reading(word: str, kind: str | None) -> str:
    if listed := _listed(word, kind):
        return listed
    if word.isupper() and kind not in {"kisi", "yer"}:
        return abbreviation_reading(word)
    if kind == "kisaltma" and (unit := entries("units").get(key_of(word))):
        return unit
    if kind == "kisaltma" and not re.search("[aeıioöuü]", lower(word)):
        return letters_reading(word)
    return _name_reading(word, kind)


def _name_reading(word: str, kind: str | None) -> str:
    """A word that no list knows: foreign by its spelling or by its kind, otherwise as it is written."""
    turkish = bool(_TURKISH_LETTERS.intersection(word)) or (word.isupper() and "I" in word)
    if not turkish and (kind == "yabanci" or looks_foreign(key_of(word))):
        return foreign_reading(key_of(word))
    if not word.isupper():
        word = _INNER_CAPITAL_I.sub("i", word)
    return lower(word)


@lru_cache(maxsize=16384)
def _listed(text: str, kind: str | None) -> str:
    key = key_of(text)
    for name in _LISTS.get(kind or "", _ANY_LIST):
        if reading := entries(name).get(key):
            return reading
    return ""


def _domain_reading(word: str) -> str:
    """The last label of a host name, or the last word of a path."""
    label = re.split(r"[./@?=&-]", word.rstrip("/"))[-1]
    if known := entries("domains").get(key_of(label)):
        return known
    return letters_reading(label) if len(label) <= 3 and label else _name_reading(label or "e", "marka")


def _after_figures(letters: str, kind: str | None) -> str:
    """Letters glued to a figure: a unit (5kg), one letter by its name (4K), else as an abbreviation or a word."""
    if unit := entries("units").get(key_of(letters)) if not letters.isupper() else "":
        return unit
    if len(letters) == 1:
        return letters_reading(letters)
    return _word_reading(letters, kind)


def _figure_reading(word: str, kind: str | None) -> str:
    """A text that ends in a figure and at most two signs: "+" is said, "%" is said before the number."""
    if word.endswith("+"):
        return "artı"
    if kind == "saat" or (kind is None and _CLOCK.search(word)):
        return clock_reading(word)
    glued = re.search(r"[^\W\d_]-?(\d+)$", word)
    return last_word(glued[1]) if glued else figures_reading(word)


def _stopped_reading(word: str, kind: str | None) -> str:
    """A word that ends in a full stop: a listed short form, an ordinal (5.), initials (T.C.), else the word itself."""
    if known := entries("stops").get(key_of(word)):
        return known
    body = word.rstrip(".")
    if body.isdigit():
        return ordinal_reading(last_word(body))
    if "." in body or len(body) == 1:
        return letters_reading(body)
    return _word_reading(body, kind) if body else "e"
