"""Amounts, percentages, durations and plain numbers in running text, Turkish and English."""

import re
from decimal import Decimal

from turkish.money import parse_amount, parse_number
from turkish.words import SMALL_WORDS

_DIGITS = r"(?:\d{1,3}(?:[.,']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?)(?:[.,]-+)?"
_SPACED = r"\d{1,3}(?: \d{3})+(?:,\d{1,2})?(?!\d)"
_SCALE = r"(?:bin|milyon|milyar|trilyon|mn|mio|k)(?![a-z])"
_SPOKEN = sorted([*SMALL_WORDS, "yuz", "bin", "milyon", "milyar", "sifir"], key=len, reverse=True)
_SPOKEN_RUN = rf"(?:{'|'.join(_SPOKEN)})(?: ?(?:{'|'.join(_SPOKEN)}|bucuk)(?![a-z])){{0,12}}"
# The spoken words may be run together, as cheques write them ("ikiyüzelli"), so the run ends where letters end.
_PHRASE = rf"(?:{_DIGITS}(?: ?{_SCALE}(?: {_DIGITS}(?![\d.,]*\d))?)*|{_SPOKEN_RUN}(?![a-z])|yarim {_SCALE})"
_CURRENCY = (
    r"(?:tl|try|t\.l|turk liras[a-z]*|lira[a-z]*|usd|eur|gbp|(?:abd |amerikan )?dolar[a-z]*|euro[a-z]*|avro[a-z]*|"
    r"sterlin[a-z]*|dollars?|pounds?|turkish liras?)(?![a-z])|[₺$€£]"
)
_SIGN = re.compile("[₺$€£]")
_FRACTION = r"(?: (?:ve )?\d{1,2} ?(?:kurus|krs?|sent|cents?)[a-z]*)?"

MONEY = re.compile(
    rf"(?<![\w.,])(?:[₺$€£] ?(?:{_SPACED}|{_PHRASE})|(?:tl|try|usd|eur|gbp) (?:{_SPACED}|{_DIGITS})(?![\d\w])"
    rf"|(?:{_SPACED}|{_PHRASE}) ?(?:{_CURRENCY}){_FRACTION})"
)
PERCENT = re.compile(
    rf"(?=[-%\dy])(?:-?% ?{_DIGITS}|(?<![\w.,]){_DIGITS} ?(?:%|percent(?![a-z]))"
    rf"|(?<![a-z])yuzde (?:{_DIGITS}|{_SPOKEN_RUN}(?![a-z])))"
)
_UNIT = (
    r"(?:is gunu?|gun|hafta|ay|yil|sene|saat|dakika"
    r"|business days?|working days?|days?|weeks?|months?|years?|hours?|minutes?)"
)
_UNIT_TAIL = (
    r"(?:l[iu][kg][a-z]{0,6}|[dt][ae]n?|[iu]n?|y?[ae]|y[iu]|s[iu]n?[a-z]{0,4}|[dt][iu]r"
    r"|l[ae]r[a-z]{0,5}|[ndt][ae][a-z]{0,3}|n[iu]n)?"
)
_ENGLISH = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
        ],
        start=1,
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100}
DURATION = re.compile(
    rf"(?<![\w.,])(?P<number>{_PHRASE}|{'|'.join(_ENGLISH)})[ -](?P<unit>{_UNIT}){_UNIT_TAIL}(?![a-z])"
)
# Spoken numbers that are other words as well count only with a unit or as part of a longer number.
PLAIN = re.compile(
    rf"(?<![\w.,]){_DIGITS}(?: {_SCALE})?(?![\d])|(?<![\w'])(?:{_SPOKEN_RUN}|{'|'.join(list(_ENGLISH)[1:])})(?![a-z'])"
)
AMBIGUOUS = frozenset(
    ["bir", "on", "yuz", "bin", "yedi", "uc", "kirk", "alti", "elli", "one", "milyon", "milyar", "sifir"]
)

_UNITS: dict[str, tuple[str, int]] = {
    "is gun": ("is gunu", 1),
    "business day": ("is gunu", 1),
    "working day": ("is gunu", 1),
    "gun": ("gun", 1),
    "day": ("gun", 1),
    "hafta": ("gun", 7),
    "week": ("gun", 7),
    "ay": ("ay", 1),
    "month": ("ay", 1),
    "yil": ("ay", 12),
    "sene": ("ay", 12),
    "year": ("ay", 12),
    "saat": ("dakika", 60),
    "hour": ("dakika", 60),
    "dakika": ("dakika", 1),
    "minute": ("dakika", 1),
}
_CURRENCIES = {"dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP"}


def number_of(text: str) -> Decimal | None:
    """Digits or words as a number: "5.000", "5 bin", "beş bin", "fifteen"."""
    if text in _ENGLISH:
        return Decimal(_ENGLISH[text])
    bare = re.sub(r"[.,]-+$", "", text)
    if re.fullmatch(r"[\d.,']+", bare):
        return parse_number(bare) or _lone_comma(bare)
    amount = parse_amount(bare)
    return None if amount is None else amount.value


def money_of(text: str) -> tuple[Decimal, str] | str:
    """Amount and ISO currency of a match of MONEY; its own words when they are no one amount ("beş altı bin lira")."""
    words = re.sub(r"turkish liras?", "tl", re.sub(r"\b(dollars?|pounds?)\b", _currency, text))
    amount = parse_amount(re.sub(r"(\d) ve (\d)", r"\1 \2", words).replace("t.l", "tl"))
    if amount is None:
        return _english_money(words) or text
    return amount.value, amount.currency or "TRY"


def percent_of(text: str) -> Decimal | None:
    return number_of(re.sub(r"yuzde|percent|[% -]", " ", text).strip())


def unit_of(unit: str) -> tuple[str, int]:
    """The unit in which durations are compared, and how many of them one is: "hafta" → ("gun", 7)."""
    return next((found for name, found in _UNITS.items() if unit.startswith(name)), ("gun", 1))


def _currency(word: re.Match[str]) -> str:
    return _CURRENCIES[word.group()]


def _english_money(text: str) -> tuple[Decimal, str] | None:
    """5,000 TL: a lone comma before three digits, which no Turkish text writes."""
    found = re.search(r"\d[\d,]*", text)
    amount = parse_amount(text.replace(found.group(), found.group().replace(",", ""))) if found else None
    return None if amount is None else (amount.value, amount.currency or "TRY")


def _lone_comma(text: str) -> Decimal | None:
    bare = text.replace(",", "").replace(".", "").replace("'", "")
    return Decimal(bare) if bare.isdigit() else None
