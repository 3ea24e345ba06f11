"""Amounts and percentages as Turkish offices write them, in Decimal; contradictory input is None, never a guess."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from turkish.fold import fold
from turkish.words import AND_A_HALF, HALF, HUNDRED, SCALE_WORDS, SMALL_WORDS, ZERO, NumberReader, number_in_words

KURUS = Decimal("0.01")
WRITTEN = {"TRY": "TL"}
SPOKEN = {
    "TRY": ("Türk lirası", "kuruş"),
    "USD": ("ABD doları", "sent"),
    "EUR": ("avro", "sent"),
    "GBP": ("İngiliz sterlini", "peni"),
}

_SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
_DASHES = re.compile("[\\u2010-\\u2015\\u2212]")
_ROUND_TAIL = re.compile(r"[.,]\s*-+(?=\s*($|[^\d\s]))")  # 5.000,- and 5.000.-TL: no kuruş
_PLAIN = re.compile(r"\d+|\d*[.,]\d{1,2}|\d*[.,]\d{4,}|0[.,]\d{3}|\d{4,},\d{3}")
_GROUPED = re.compile(r"(?!0)\d{1,3}(?P<group>[., '])\d{3}((?P=group)\d{3})*(?P<decimals>(?!(?P=group))[.,]\d+)?")

_CURRENCY_WORDS = {
    "TRY": r"₺|(?:turk )?lira[a-z]*|t\.?l|try",
    "USD": r"(?:us|abd )?\$|usd|(?:abd |amerikan )?dolar[a-z]*",
    "EUR": r"€|eur|euro[a-z]*|avro[a-z]*",
    "GBP": r"£|gbp|(?:ingiliz )?sterlin[a-z]*",
}
_MINOR = r"kurus[a-z]*|kr|krs|sent|cent|peni"
_NUMBER_WORDS = sorted([*SMALL_WORDS, *SCALE_WORDS, ZERO, HUNDRED, AND_A_HALF, HALF], key=len, reverse=True)
_END = r"(?:'[a-z]+)?(?![a-z])"
_TOKEN = re.compile(
    r" *(?:(?P<number>[.,]?\d(?:[\d.,]|['\ ](?=\d))*)"
    + "".join(rf"|(?P<{code}>(?:{words}){_END})" for code, words in _CURRENCY_WORDS.items())
    + rf"|(?P<minor>(?:{_MINOR})\.?{_END})"
    + rf"|(?P<word>{'|'.join(w if len(w) > 2 else w + '(?![a-z])' for w in _NUMBER_WORDS)})"
    + r"|(?P<sign>[-+(]|eksi(?![a-z]))|(?P<close>\))) *"
)


@dataclass(frozen=True)
class Amount:
    """What an amount cell says; `currency` is an ISO code, None when the text names none."""

    value: Decimal
    currency: str | None


def format_money(amount: Decimal, currency: str = "TRY") -> str:
    """5000 -> "5.000,00 TL"; other currencies by ISO code: "1.250,00 USD"."""
    rounded = _to_kurus(amount)
    return f"{_grouped(rounded)} {WRITTEN.get(currency, currency)}"


def amount_in_words(amount: Decimal, currency: str = "TRY") -> str:
    """1234.56 -> "bin iki yüz otuz dört Türk lirası elli altı kuruş"; a zero part is left out. TRY, USD, EUR, GBP."""
    if currency not in SPOKEN:
        raise ValueError(f"{currency} para biriminin Türkçe adı bilinmiyor.")
    major_name, minor_name = SPOKEN[currency]
    rounded = _to_kurus(amount)
    major, minor = divmod(int(abs(rounded) * 100), 100)
    parts = ["eksi"] if rounded < 0 else []
    if major or not minor:
        parts.append(f"{number_in_words(major)} {major_name}")
    if minor:
        parts.append(f"{number_in_words(minor)} {minor_name}")
    return " ".join(parts)


def format_percent(value: Decimal) -> str:
    """20 -> "%20", 2.31 -> "%2,31", -5 -> "-%5"; the value is in percent, all its decimals are written."""
    number = _finite(value)
    sign, digits = ("-", -number) if number < 0 else ("", number)
    return f"{sign}%{_grouped(digits.normalize())}"


def parse_money(text: str) -> Decimal | None:
    """Reads an amount ("₺1.234,56", "5.000.-TL", "(1.250,00)", "2,5 milyon", "yüz bin lira"), or None.

    A lone dot before three digits groups thousands (1.234 = 1234); a lone comma there could be either, so it is None.
    """
    amount = parse_amount(text)
    return None if amount is None else amount.value


def parse_amount(text: str) -> Amount | None:
    """Like `parse_money`, with the currency that the text names."""
    if (bare := parse_number(text.strip())) is not None:
        return Amount(bare, None)
    cleaned = _clean(text)
    trailing_minus = re.fullmatch(r"(\d[\d.' ]*,\d+|\d[\d,' ]*\.\d{1,2})-", cleaned)  # 1.250,00- of accounting programs
    if trailing_minus:
        cleaned = "-" + trailing_minus[1]
    cleaned = _ROUND_TAIL.sub("", cleaned)
    tokens = _tokens(re.sub(r"(?<=\d) ?-(?= ?[a-z₺$€£])|\.$", "", cleaned))  # 5.000-TL
    return _AmountReader(tokens).read() if tokens else None


def parse_percent(text: str) -> Decimal | None:
    """ "%20", "2,5 %", "2.5%", "yüzde 18", "-%5" -> Decimal in percent; None when unreadable."""
    match = re.fullmatch(r"(-?) ?(?:(%|yuzde) ?)?(-?)([^%']+?) ?(%?)(?:'[a-z]+)?", _clean(text))
    if not match or (match[1] and match[3]) or (match[2] and match[5]):
        return None
    number = _percent_number(match[4], sign_behind=bool(match[5]))
    return None if number is None else -number if match[1] or match[3] else number


def parse_number(text: str) -> Decimal | None:
    """Unsigned digits with grouping and decimals, Turkish or English ("1.234,56", "1,234.56", "1 234"), or None."""
    if _PLAIN.fullmatch(text):
        return Decimal(text.replace(",", "."))
    match = _GROUPED.fullmatch(text)
    if not match or (match["group"] == "," and not match["decimals"] and text.count(",") == 1):
        return None
    # "1 234.567": the dot may group or divide; "1.234,567" cannot group twice, so there the comma divides.
    if match["group"] in " '" and match["decimals"] and len(match["decimals"]) == 4:
        return None
    whole = text[: match.start("decimals")] if match["decimals"] else text
    return Decimal(re.sub(r"\D", "", whole) + (match["decimals"] or "").replace(",", "."))


def _percent_number(text: str, *, sign_behind: bool) -> Decimal | None:
    # Rates have three decimals (%2,125) and never English thousands; "2.125%" is the English way of writing them.
    if re.fullmatch(r"\d+,\d+", text) or (sign_behind and re.fullmatch(r"\d+\.\d+", text)):
        return Decimal(text.replace(",", "."))
    if text[0].isdigit() or text[0] in ".,":
        return parse_number(text)
    amount = parse_amount(text)
    return amount.value if amount and amount.currency is None and amount.value >= 0 else None


def _clean(text: str) -> str:
    """Folded, one kind of space, dash and apostrophe; "#…#" and "yalnız" of cheques and receipts removed."""
    folded = fold(_DASHES.sub("-", text).replace("’", "'").replace("‘", "'"))
    return re.sub(r"^yalniz\b[: ]*|^[#*]+|[#*]+$|[#*]+(?= ?(?:tl|₺)$)", "", _SPACES.sub(" ", folded).strip())


def _tokens(text: str) -> list[tuple[str, str]] | None:
    tokens, position = [], 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if not match:
            return None
        kind = str(match.lastgroup)
        tokens.append((kind, match[kind].strip()))
        position = match.end()
    return tokens


class _AmountReader:
    """One pass over the tokens of an amount: sign, number, currency, kuruş; anything out of place spoils it."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.tokens = tokens
        self.number = NumberReader()
        self.major: Decimal | None = None
        self.minor: Decimal | None = None
        self.currency: str | None = None
        self.signs: list[str] = []
        self.ended = False

    def read(self) -> Amount | None:
        if not all(self._accept(kind, text) for kind, text in self.tokens):
            return None
        if not self.ended:
            rest = self.number.value()
            if self._started() and (rest is None or self.major is not None):
                return None
            self.major = rest if self._started() else self.major
        return self._result()

    def _result(self) -> Amount | None:
        if self.major is None and self.minor is None:
            return None
        if self.signs not in ([], ["-"], ["+"], ["(", ")"]):
            return None
        value = Decimal(0) if self.major is None else self.major
        if self.minor is not None:
            value += self.minor / 100
        return Amount(-value if self.signs and self.signs[0] in "-(" else value, self.currency)

    def _accept(self, kind: str, text: str) -> bool:
        if kind == "number":
            literal = parse_number(text)
            return not self.ended and literal is not None and self.number.literal(literal)
        if kind == "word":
            return not self.ended and self.number.word(text)
        if kind == "minor":
            return self._end_minor()
        if kind in ("sign", "close"):
            return self._sign(text)
        return self._name_currency(kind)

    def _started(self) -> bool:
        return self.number.chunk is not None or self.number.last_scale is not None

    def _name_currency(self, code: str) -> bool:
        if self.currency not in (None, code) or self.minor is not None:
            return False
        self.currency = code
        if self._started():
            return self._end_major()
        return True

    def _end_major(self) -> bool:
        value = self.number.value()
        if self.major is not None or value is None:
            return False
        self.major, self.number = value, NumberReader()
        return True

    def _end_minor(self) -> bool:
        value = self.number.value()
        if value is None or value >= 100 or value != value.to_integral_value() or self.minor is not None:
            return False
        if self.major is not None and self.major != self.major.to_integral_value():
            return False
        self.minor, self.ended, self.number = value, True, NumberReader()
        return True

    def _sign(self, text: str) -> bool:
        if text != ")" and (self._started() or self.major is not None):
            return False
        self.signs.append("-" if text == "eksi" else text)
        return True


def _to_kurus(amount: Decimal) -> Decimal:
    return _finite(amount).quantize(KURUS, ROUND_HALF_UP) + Decimal(0)  # + 0 turns -0.00 into 0.00


def _finite(amount: Decimal) -> Decimal:
    number = Decimal(str(amount))
    if not number.is_finite():
        raise ValueError("Tutar bir sayı olmalı.")
    return number


def _grouped(number: Decimal) -> str:
    return f"{number:,f}".translate(str.maketrans(",.", ".,"))
