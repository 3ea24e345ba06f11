"""Payments as columns: days, log amounts, vendors and accounts, and who stands beside whom at the same vendor."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from foresight.distributions import Floats
from foresight.reading import day_number

_SMALLEST, _LARGEST = 1e-9, 1e15  # slips of the finger must not overflow

Transaction = Mapping[str, object]
Codes = NDArray[np.int_]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Ledger:
    """Usable payments only (a positive amount), by vendor, day and place; `places` are their rows in the input.

    amounts are in the currency, which is part of the vendor; an unknown day is nan, an unknown vendor or account -1.
    """

    places: Codes
    days: Floats
    amounts: Floats
    vendors: Codes
    accounts: Codes

    @cached_property
    def logs(self) -> Floats:
        return np.log(self.amounts)

    @cached_property
    def follows(self) -> Mask:
        """The payment has an earlier one to the same known vendor right before it."""
        same = np.zeros(len(self.vendors), dtype=bool)
        same[1:] = (self.vendors[1:] == self.vendors[:-1]) & (self.vendors[1:] >= 0)
        return same

    @cached_property
    def gaps(self) -> Floats:
        """Days since the vendor's payment before, nan for a first one."""
        return np.where(self.follows, np.diff(self.days, prepend=np.nan), np.nan)

    @cached_property
    def known_days(self) -> Floats:
        """Days with an unknown one before all others, as the payments of a vendor are ordered."""
        return np.nan_to_num(self.days, nan=-np.inf)

    @cached_property
    def firsts(self) -> Codes:
        """Where the payments of each one's vendor begin."""
        return np.asarray(np.searchsorted(self.vendors, self.vendors))

    @cached_property
    def counts(self) -> Codes:
        """How many payments each one's vendor has, itself among them."""
        return np.asarray(np.searchsorted(self.vendors, self.vendors, side="right")) - self.firsts

    def vendor_medians(self, values: Floats) -> tuple[Floats, Codes]:
        """For every payment the median of its vendor's known values (nan without any) and how many there are."""
        return group_medians(values, self.vendors)

    def beside(self, values: Floats, reach: int) -> Floats:
        """(payments, 2 reach): values of the nearest payments of the same vendor without itself, nan where none is."""
        columns = []
        for step in (*range(-reach, 0), *range(1, reach + 1)):
            other = np.arange(len(values)) + step
            inside = (other >= 0) & (other < len(values))
            other = np.clip(other, 0, max(len(values) - 1, 0))
            same = inside & (self.vendors[other] == self.vendors) & (self.vendors >= 0)
            columns.append(np.where(same, values[other], np.nan))
        return np.column_stack(columns)


def read(transactions: Sequence[Transaction]) -> Ledger:
    """Fields amount, date (date or ISO text), vendor, account, currency; amounts that are not positive are left out."""
    amounts = np.array([_amount(row.get("amount")) for row in transactions], dtype=float)
    days = np.array([day_number(row.get("date")) for row in transactions], dtype=float)
    vendors = _codes([vendor_of(row) for row in transactions])
    accounts = _codes([row.get("account") for row in transactions])
    usable = np.flatnonzero(amounts > 0)
    order = usable[np.lexsort((usable, np.nan_to_num(days[usable], nan=-1.0), vendors[usable]))]
    return Ledger(order, days[order], amounts[order], vendors[order], accounts[order])


def vendor_of(row: Transaction) -> str | None:
    """Vendor and currency as one key; None for a payment to nobody known."""
    vendor = row.get("vendor")
    return None if vendor is None or vendor == "" else f"{_plain(str(vendor))}|{row.get('currency') or ''}"


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def group_medians(values: Floats, groups: Codes) -> tuple[Floats, Codes]:
    """For every value the median of its group's known values (nan without any) and how many there are."""
    order = np.lexsort((values, groups))  # within a group ascending, nan last
    ranked = groups[order]
    starts = np.searchsorted(ranked, groups)
    seen = np.concatenate([[0], np.cumsum(~np.isnan(values[order]))])
    known = seen[np.searchsorted(ranked, groups, side="right")] - seen[starts]
    ascending = values[order]
    low, high = starts + np.maximum(known - 1, 0) // 2, starts + np.maximum(np.minimum(known // 2, known - 1), 0)
    return (ascending[low] + ascending[high]) / 2, known


def group_sums(events: Mask, groups: Codes) -> Floats:
    """For every entry how many events its group (-1 and up) has."""
    return np.asarray(np.bincount(groups + 1, weights=events)[groups + 1], dtype=float)


def row_medians(table: Floats) -> tuple[Floats, Codes]:
    """Median of each row's known values (nan without any) and how many there are."""
    known = np.asarray((~np.isnan(table)).sum(axis=1))
    ascending = np.sort(table, axis=1)
    rows = np.arange(len(table))
    low, high = np.maximum(known - 1, 0) // 2, np.minimum(known // 2, table.shape[1] - 1)
    return (ascending[rows, low] + ascending[rows, high]) / 2, known


def _amount(value: object) -> float:
    try:
        amount = float(value)  # type: ignore[arg-type]  # Decimal, text and numbers alike
    except (TypeError, ValueError, OverflowError):
        return math.nan
    return min(max(amount, _SMALLEST), _LARGEST) if 0 < amount < math.inf else math.nan


def _codes(keys: Sequence[object]) -> Codes:
    places: dict[object, int] = {}
    return np.array([-1 if key is None else places.setdefault(str(key), len(places)) for key in keys], dtype=int)
