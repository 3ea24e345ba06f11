"""How figures are read: numbers, decimals, dates, hours. Only the last spoken word matters to a suffix."""

import re

_ONES = ("sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
_TENS = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")
_GROUPS = ("bin", "milyon", "milyar", "trilyon", "katrilyon", "kentilyon")
_ORDINALS = {"ı": "ıncı", "i": "inci", "u": "uncu", "ü": "üncü"}

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?$")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](\d{4}|\d{2})$")
_CLOCK = re.compile(r"(\d{1,2})[.:](\d{2})$")
_LAST_FIGURES = re.compile(r"(\d+)\D*$", re.ASCII)
_DECIMAL = re.compile(r"(\d+)[.,](\d+)$")
ROMAN = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})$")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


def last_word(digits: str) -> str:
    """Return the last word of a whole number as it is said: "2022" -> "iki", "1000000" -> "milyon"."""
    digits = digits.lstrip("0")
    if not digits:
        return "sıfır"
    if digits[-1] != "0":
        return _ONES[int(digits[-1])]
    if digits[-2] != "0":
        return _TENS[int(digits[-2])]
    if digits[-3] != "0":
        return "yüz"
    groups = (len(digits) - len(digits.rstrip("0"))) // 3
    return _GROUPS[min(groups, len(_GROUPS)) - 1]


def figures_reading(text: str) -> str:
    """Return the last word of the figures that end the text: grouped numbers, decimals, dates by the year."""
    if date := _DATE.search(text):
        return last_word(date[1])
    if grouped := _GROUPED.search(text):
        return _decimal_reading(*grouped[0].replace(".", "").partition(",")[::2])
    if decimal := _DECIMAL.search(text):
        return _decimal_reading(decimal[1], decimal[2])
    figures = _LAST_FIGURES.search(text)
    return last_word(figures[1]) if figures else "sıfır"


def clock_reading(text: str) -> str:
    """Return the last word of an hour: the minutes, or the hour itself when they are 00."""
    clock = _CLOCK.search(text)
    if not clock:
        return figures_reading(text)
    return last_word(clock[1] if clock[2] == "00" else clock[2])


def roman_reading(numeral: str) -> str:
    """Return the last word of a Roman numeral below forty: "XIV" -> "dört"."""
    values = [_ROMAN_DIGITS[sign] for sign in numeral]
    following = [*values[1:], 0]
    return last_word(str(sum(-one if one < after else one for one, after in zip(values, following, strict=True))))


def ordinal_reading(word: str) -> str:
    """Return a spoken number as an ordinal, for figures that end in a full stop: "altı" -> "altıncı"."""
    vowel = next(letter for letter in reversed(word) if letter in "aıoueiöü")
    narrow = {"a": "ı", "e": "i", "o": "u", "ö": "ü"}.get(vowel, vowel)
    return word + _ORDINALS[narrow]


def _decimal_reading(whole: str, fraction: str) -> str:
    return last_word(fraction if fraction.strip("0") else whole)
