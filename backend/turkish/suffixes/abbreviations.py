"""How abbreviations in capitals are read: by their letters' names, as a word, or in English by a list."""

import re

from turkish.case import lower
from turkish.suffixes.lexicon import entries, key_of
from turkish.suffixes.numerals import ROMAN, roman_reading

# Turkish letter names end in e; vowels are their own names.
_FOREIGN_LETTERS = {"q": "kü", "w": "ve", "x": "iks"}
_VOWEL = "[aeıioöuü]"
_CONSONANT = "[bcçdfgğhjklmnprsştvyz]"
# A vowel between consonants makes a word of three letters (KEP, GİB); a longer one must have no heap of consonants.
_SHORT_WORD = re.compile(f"{_CONSONANT}{_VOWEL}{_CONSONANT}$")
_LONG_WORD = re.compile(f"(?:{_CONSONANT}{{0,2}}{_VOWEL})+(?:{_CONSONANT}|[rln]{_CONSONANT}|[kp]s)?$")
_HEAPED = re.compile(f"^(?!st|tr|pr|kr|gr|br|fr|dr|pl|kl|bl|fl|sp|sk){_CONSONANT}{{2}}|{_VOWEL}{{2}}|(.)\\1")


def letters_reading(word: str) -> str:
    """Return the name of the last letter: "TCMB" -> "be"."""
    letter = lower(word[-1])
    if letter in "aeıioöuüâîû":
        return letter
    return _FOREIGN_LETTERS.get(letter, letter + "e")


def abbreviation_reading(word: str) -> str:
    """Return the reading of a word of capitals; unknown ones are words when they can be said as one."""
    if known := entries("abbreviations").get(key_of(word)):
        return known
    if ROMAN.match(word):
        return roman_reading(word)
    return lower(word) if _can_be_said(lower(word)) else letters_reading(word)


def _can_be_said(word: str) -> bool:
    if len(word) <= 3:
        return bool(_SHORT_WORD.match(word))
    return bool(_LONG_WORD.match(word)) and not _HEAPED.search(word)
