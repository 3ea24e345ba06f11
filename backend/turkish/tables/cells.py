"""One cell of a known type to its value. What cannot be read is None with a warning code, never a guess."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from turkish.dates import parse_date
from turkish.fold import fold
from turkish.identifiers import invoice_tax_number, phone, vkn
from turkish.money import parse_amount, parse_number, parse_percent
from turkish.tables.grids import Cell

SCIENTIFIC, LEADING_ZERO = "bilimsel_gosterim", "bastaki_sifir_onarildi"
BAD_PHONE, BAD_EMAIL, BAD_TAX_NUMBER = "gecersiz_telefon", "gecersiz_eposta", "gecersiz_vergi_no"
BAD_AMOUNT, BAD_DATE, BAD_NUMBER, BAD_STATUS = "gecersiz_tutar", "gecersiz_tarih", "gecersiz_sayi", "gecersiz_durum"

Value = str | int | bool | list[str] | None

_NOTHING = {
    "",
    *[
        "-",
        "--",
        "---",
        "—",
        "–",
        "n/a",
        "#n/a",
        "null",
        "#yok",
        "#deger!",
        "#value!",
        "#ref!",
        "#basv!",
        "#ad?",
        "#name?",
    ],
}
LONGEST_NOTHING = max(map(len, _NOTHING))
_SCIENTIFIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?e[+-]?\d+", re.IGNORECASE)
_EMAIL = re.compile(
    r"[a-z0-9!#$%&'*+/=?^_{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_{|}~-]+)*@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}"
)
_CAPITALS = str.maketrans({chr(code): chr(code + 32) for code in range(ord("A"), ord("Z") + 1)})
_SEVERAL = re.compile(r"\s*(?::::|[;,|\n])\s*")
# A date is only read when it means the same on both days, so neither "yarın" nor "15 Ocak" gets a year by chance.
_ANY_TWO_DAYS = (date(2026, 2, 3), date(2027, 11, 26))
_TRUE = {"true", "1", "yes", "y", "evet", "e", "x", "var", "dogru", "nofollow", "sponsored", "ugc", "lost"}
_FALSE = {"false", "0", "no", "n", "hayir", "h", "yok", "yanlis", "dofollow", "follow"}
_STATUSES = {
    "draft": "taslak draft",
    "sent": "gonderildi kesildi onaylandi resmilesti odenmedi bekliyor acik odenecek edilecek gelmedi sent open unpaid",
    "partially_paid": "kismi kismen partially partial",
    "paid": "odendi tahsil kapali kapandi paid",
    "overdue": "gecikti gecikmis gecmis gecti geciken overdue",
    "cancelled": "iptal cancelled canceled void",
}


@dataclass(frozen=True)
class Read:
    """A value, what was wrong with the cell, and the currency an amount named."""

    value: Value = None
    code: str | None = None
    currency: str | None = None


def read_cell(cell: Cell, text: str | None, kind_of_cell: str) -> Read:
    """The cell, with its text, as one of the types in `kinds.json`; blank cells are None without a warning."""
    if text is None:
        return Read(False if kind_of_cell == "lost" else [] if kind_of_cell in _LISTS else None)
    if kind_of_cell not in _FREE_TEXT and _SCIENTIFIC.fullmatch(text):
        return Read([] if kind_of_cell in _LISTS else None, SCIENTIFIC)
    return _READERS[kind_of_cell](cell, text)


def as_text(cell: Cell) -> str | None:
    """The cell as people see it; None when it is blank or says that it is."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    if cell is None or isinstance(cell, date):
        return cell.isoformat() if cell else None
    text = cell.replace("\r\n", "\n").strip()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).replace("\u00a0", " ").strip()
    return None if len(text) <= LONGEST_NOTHING and fold(text) in _NOTHING else text


def _text(_cell: Cell, text: str) -> Read:
    return Read(text)


def _phone(_cell: Cell, text: str) -> Read:
    candidates = [text, *re.split(r"\s*(?:[/;,|\n]|:::|\bve\b)\s*", text)]
    number = next(filter(None, map(phone, candidates)), None)
    return Read(number, None if number else BAD_PHONE)


def _phones(_cell: Cell, text: str) -> Read:
    numbers = [(part, phone(part)) for part in _SEVERAL.split(text) if part]
    good = list(dict.fromkeys(number for _, number in numbers if number))
    return Read(good, None if all(number for _, number in numbers) else BAD_PHONE)


def _email_address(text: str) -> str | None:
    inner = re.fullmatch(r".*<([^<>]+)>", text)
    address = re.sub(r"^mailto:", "", (inner[1] if inner else text).strip().translate(_CAPITALS))
    return address if len(address) <= 254 and _EMAIL.fullmatch(address) else None


def _email(_cell: Cell, text: str) -> Read:
    address = next(filter(None, map(_email_address, [text, *_SEVERAL.split(text)])), None)
    return Read(address, None if address else BAD_EMAIL)


def _emails(_cell: Cell, text: str) -> Read:
    found = [_email_address(part) for part in _SEVERAL.split(text) if part]
    return Read(list(dict.fromkeys(filter(None, found))), None if all(found) else BAD_EMAIL)


def _labels(_cell: Cell, text: str) -> Read:
    """Google joins labels with " ::: " and marks its own groups with a star."""
    return Read([label for label in _SEVERAL.split(text) if label and not label.startswith("*")])


def _list(_cell: Cell, text: str) -> Read:
    return Read([part for part in _SEVERAL.split(text) if part])


def _tax_number(_cell: Cell, text: str) -> Read:
    digits = re.sub(r"[\s.\-/]", "", text)
    if number := invoice_tax_number(digits):
        return Read(number)
    if re.fullmatch(r"[1-9]\d{7,8}", digits) and (restored := vkn(digits.zfill(10))):
        return Read(restored, LEADING_ZERO)
    return Read(None, BAD_TAX_NUMBER)


def _amount(cell: Cell, text: str) -> Read:
    if isinstance(cell, Decimal):
        return Read(plain(_as_money(cell)))
    amount = parse_amount(text)
    return Read(plain(amount.value), currency=amount.currency) if amount else Read(None, BAD_AMOUNT)


def _balance(cell: Cell, text: str) -> Read:
    """An amount that may end in B (borç, owed to us) or A (alacak, negative)."""
    side = re.fullmatch(r"(.*\d.*?)\s*[(\[]?([ABab])[)\]]?", text)
    read = _amount(cell, side[1] if side else text)
    if side and side[2] in "Aa" and isinstance(read.value, str):
        return Read(plain(-abs(Decimal(read.value))), currency=read.currency)
    return read


def _currency(_cell: Cell, text: str) -> Read:
    named = parse_amount(f"1 {text}")
    code = named.currency if named else None
    return Read(code or (text.upper() if re.fullmatch("[A-Za-z]{3}", text) else None))


def _date(cell: Cell, text: str) -> Read:
    if isinstance(cell, date):
        return Read(cell.isoformat())
    day = None if isinstance(cell, Decimal) else _whole_date(text)
    return Read(day.isoformat()) if day else Read(None, BAD_DATE)


@lru_cache(maxsize=4096)
def _whole_date(text: str) -> date | None:
    first, second = (parse_date(text, today) for today in _ANY_TWO_DAYS)
    return first if first == second else None


def _count(_cell: Cell, text: str) -> Read:
    bare = re.sub(r"(?<=\d)[.,' ](?=\d{3}(?:\D|$))", "", text)
    return Read(int(bare)) if re.fullmatch(r"[0-9]{1,18}", bare) else Read(None, BAD_NUMBER)


def _decimal(_cell: Cell, text: str) -> Read:
    """A measured number such as an average position: the comma or dot is always the decimal sign."""
    if re.fullmatch(r"[0-9]+(?:[.,][0-9]+)?", text):
        return Read(plain(Decimal(text.replace(",", "."))))
    number = parse_number(text)
    return Read(plain(number)) if number is not None else Read(None, BAD_NUMBER)


def _score(cell: Cell, text: str) -> Read:
    """A whole number where it is one, else a decimal as text."""
    count = _count(cell, text)
    return count if count.value is not None else _whole_or_decimal(_decimal(cell, text))


def _whole_or_decimal(read: Read) -> Read:
    if not isinstance(read.value, str):
        return read
    number = Decimal(read.value)
    return Read(int(number)) if number == number.to_integral_value() else read


def _percent(_cell: Cell, text: str) -> Read:
    percent = parse_percent(text)
    return Read(plain(percent)) if percent is not None else Read(None, BAD_NUMBER)


def _flag(_cell: Cell, text: str) -> Read:
    word = fold(text)
    return Read(word in _TRUE) if word in _TRUE | _FALSE else Read(None, BAD_STATUS)


def _lost(_cell: Cell, text: str) -> Read:
    """A flag in some exports, the day or the way of the loss in others."""
    return Read(fold(text) not in _FALSE)


def _invoice_status(_cell: Cell, text: str) -> Read:
    words = set(re.findall("[a-z]+", fold(text)))
    found = next((status for status, names in _BY_FIRST_MATCH if words & names), None)
    return Read(found, None if found else BAD_STATUS)


def plain(number: Decimal) -> str:
    """The number with a decimal point and no exponent."""
    return f"{number:f}"


def _as_money(number: Decimal) -> Decimal:
    """A spreadsheet's number: 8750.4 means 8750.40, and what lies behind the sixth decimal is its own rounding."""
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or exponent == 0 or -6 <= exponent <= -2:
        return number
    return number.quantize(Decimal("0.01"), ROUND_HALF_UP)


# "kısmi ödendi" is not "ödendi", "ödenmedi, gecikti" is overdue: the more particular word decides.
_BY_FIRST_MATCH = [
    (status, set(_STATUSES[status].split()))
    for status in ("cancelled", "draft", "partially_paid", "overdue", "sent", "paid")
]
_LISTS = {"emails", "phones", "labels", "list"}
_FREE_TEXT = {"text", "labels", "list", "lost", "flag"}
_READERS: dict[str, Callable[[Cell, str], Read]] = {
    "text": _text,
    "code": _text,
    "phone": _phone,
    "phones": _phones,
    "email": _email,
    "emails": _emails,
    "labels": _labels,
    "list": _list,
    "tax_number": _tax_number,
    "amount": _amount,
    "balance": _balance,
    "currency": _currency,
    "date": _date,
    "count": _count,
    "decimal": _decimal,
    "score": _score,
    "percent": _percent,
    "flag": _flag,
    "lost": _lost,
    "invoice_status": _invoice_status,
}
