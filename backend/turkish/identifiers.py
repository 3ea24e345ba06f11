"""Turkish identifiers: TCKN, VKN, IBAN, telephone. Each returns the normalised text, or None when it is not valid."""

import re

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

# The tax office's own stand-ins on invoices. Both fail the checksums, so `tckn` and `vkn` refuse them;
# `invoice_tax_number` takes them.
FINAL_CONSUMER = "11111111111"
FOREIGN_BUYER = "2222222222"

_SEPARATORS = re.compile(r"[\s\u00a0.\-/]")
_EXTENSION = re.compile(
    r"[\s,;(/-]*(?:\b(?:dah[iıİ]l[iıİ]|dah|dh|ext(?:ension)?|[iİ]ç\s*hat)\b|\bx(?=\s*\d)|#)[\s.:]*\d+.*$", re.IGNORECASE
)
_REMARK = re.compile(r"\s*(?:\([^()\d]*\)|\(?\d*\s*hat\)|\(?\bpbx\)?)\s*$", re.IGNORECASE)
_SECOND_LINE = re.compile(r"\s*[/-]\s*\d{1,5}\s*$")  # 0212 555 66 77-78, 0212 555 66 77/12
_LABEL = re.compile(
    r"^\s*(?:tel(?:efon)?|cep|gsm|mobil|faks|fax|whatsapp|wp|phone|[iİ]ş|ev)\b\.?(?:\s*(?:tel|no|telefon)\b\.?)?\s*:?\s*",
    re.IGNORECASE,
)
_MOBILE = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)


def tckn(text: str) -> str | None:
    """The 11 digits of a citizen's number when the two check digits hold."""
    digits = _digits(text, 11)
    if digits is None or digits[0] == "0":
        return None
    d = [int(digit) for digit in digits]
    tenth = (7 * sum(d[0:9:2]) - sum(d[1:8:2])) % 10
    return digits if d[9] == tenth and d[10] == sum(d[:10]) % 10 else None


def vkn(text: str) -> str | None:
    """The 10 digits of a tax number when the check digit holds; leading zeros are part of it."""
    digits = _digits(text, 10)
    if digits is None:
        return None
    total = sum(_vkn_weight(int(digit), place) for place, digit in enumerate(digits[:9], start=1))
    return digits if int(digits[9]) == -total % 10 else None


def invoice_tax_number(text: str) -> str | None:
    """A VKN or TCKN as an invoice may carry it, the final consumer's and the foreign buyer's stand-ins included."""
    stand_in = _digits(text, 11) or _digits(text, 10)
    return stand_in if stand_in in (FINAL_CONSUMER, FOREIGN_BUYER) else vkn(text) or tckn(text)


def iban(text: str) -> str | None:
    """A Turkish IBAN without spaces, mod 97 checked; foreign ones are None."""
    compact = re.sub(r"[\s\u00a0.\-]|^\s*iban\s*(?:no)?\s*:?", "", text, flags=re.IGNORECASE).upper()
    if not re.fullmatch(r"TR[0-9]{24}", compact):
        return None
    return compact if int(compact[4:] + "2927" + compact[2:4]) % 97 == 1 else None  # T=29, R=27


def format_iban(text: str) -> str:
    """ "TR33 0006 1005 …", in fours; ValueError when the IBAN is not valid."""
    compact = iban(text)
    if compact is None:
        raise ValueError("IBAN geçerli değil.")
    return " ".join(compact[start : start + 4] for start in range(0, len(compact), 4))


def phone(text: str) -> str | None:
    """E.164 of a number as dialled in Turkey or with a country code; an extension ("dahili 12") is cut off."""
    number = _parse_phone(text)
    return None if number is None else phonenumbers.format_number(number, PhoneNumberFormat.E164)


def whatsapp_number(text: str) -> str | None:
    """Digits for a wa.me link ("905420001122"); mobile numbers only."""
    number = _parse_phone(text)
    if number is None or phonenumbers.number_type(number) not in _MOBILE:
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164).removeprefix("+")


def _digits(text: str, length: int) -> str | None:
    compact = _SEPARATORS.sub("", text)
    return compact if re.fullmatch(rf"[0-9]{{{length}}}", compact) else None


def _vkn_weight(digit: int, place: int) -> int:
    shifted = (digit + 10 - place) % 10
    weight = shifted * 2 ** (10 - place) % 9
    return 9 if shifted and not weight else weight


def _parse_phone(text: str) -> PhoneNumber | None:
    dialled = _REMARK.sub("", _LABEL.sub("", _EXTENSION.sub("", text)))
    # Letters would be dialled as keys (0850 PIZZA), and 9,05E+11 has lost its digits.
    if len(dialled) > 40 or any(character.isalpha() for character in dialled):
        return None
    return _valid_number(dialled) or _valid_number(_SECOND_LINE.sub("", dialled))


def _valid_number(dialled: str) -> PhoneNumber | None:
    try:
        number = phonenumbers.parse(dialled.replace("(0)", "") if "+" in dialled else dialled, "TR")
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None
