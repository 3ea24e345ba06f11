"""Rules about payments that are either broken or not; they work from the second invoice on."""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from foresight.distributions import Floats
from foresight.ledger import Transaction, vendor_of
from foresight.reading import day_number

CHANGED_IBAN = 16.0  # above anything that chance can reach (see surprises): fraud first
SAME_INVOICE = 14.0
WEEKEND_CASH = 2.5

_INVOICE = ("invoice_number", "invoice_no", "invoice")
_TAX = ("tax_number", "tax_no", "vkn")
_CASH = re.compile(r"\b(nakit|kasa|cash)", re.IGNORECASE)
_GROUPS = re.compile(r"[^\W\d_]+|\d+")
_SATURDAY = 5


def same_invoice(rows: Sequence[Transaction]) -> tuple[Floats, list[int | None]]:
    """An invoice number that was already paid to the same tax number or vendor, and the row that paid it."""
    score, related = _nothing_found(len(rows))
    first: dict[object, int] = {}
    for at in _in_time(rows, _INVOICE):
        payee, number = _payee(rows[at]), _normal(rows[at])
        if payee and number and first.setdefault((payee, number), at) != at:
            score[at], related[at] = SAME_INVOICE, first[payee, number]
    return score, related


def changed_iban(rows: Sequence[Transaction]) -> tuple[Floats, list[int | None]]:
    """The first payment of a known tax number or vendor to another IBAN, and the row that paid the one before."""
    score, related = _nothing_found(len(rows))
    seen: dict[str, dict[str, int]] = {}
    for at in _in_time(rows, ("iban",)):
        payee, iban = _payee(rows[at]), _compact(rows[at]["iban"])
        if not payee or not iban:
            continue
        known = seen.setdefault(payee, {})
        if known and iban not in known:
            score[at], related[at] = CHANGED_IBAN, next(reversed(known.values()))
        known.setdefault(iban, at)
    return score, related


def weekend_cash(rows: Sequence[Transaction]) -> Floats:
    """Cash that left the till on a Saturday or Sunday."""
    return np.array([WEEKEND_CASH if _is_cash(row) and _is_weekend(row) else 0.0 for row in rows], dtype=float)


def _nothing_found(rows: int) -> tuple[Floats, list[int | None]]:
    return np.zeros(rows), [None] * rows


def _in_time(rows: Sequence[Transaction], names: Sequence[str]) -> list[int]:
    """Rows that carry one of the fields, oldest first; those without a day come first."""
    carrying = list(dict.fromkeys(at for name in names for at, row in enumerate(rows) if row.get(name)))
    days = np.nan_to_num([day_number(rows[at].get("date")) for at in carrying], nan=0.0)
    return [carrying[place] for place in np.argsort(days, kind="stable")]


def _payee(row: Transaction) -> str | None:
    tax = _compact(next((row[name] for name in _TAX if row.get(name)), None))
    return tax or vendor_of(row)


def _normal(row: Transaction) -> str:
    """ "abc-0012" and "ABC 12" are one invoice."""
    number = next((row[name] for name in _INVOICE if row.get(name)), "")
    return "-".join(group.lstrip("0") for group in _GROUPS.findall(str(number).casefold()))


def _compact(value: object) -> str:
    return "".join(str(value or "").split()).upper()


def _is_cash(row: Transaction) -> bool:
    return any(_says_cash(str(row[name])) for name in ("method", "payment_method", "account") if row.get(name))


@lru_cache(maxsize=4096)
def _says_cash(text: str) -> bool:
    return _CASH.search(text) is not None


def _is_weekend(row: Transaction) -> bool:
    day = day_number(row.get("date"))
    return bool(np.isfinite(day)) and (int(day) - 1) % 7 >= _SATURDAY  # day 1 was a Monday
