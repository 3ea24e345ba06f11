"""Numbers and days, whatever way they are written."""

import math
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

import numpy as np

from foresight.distributions import Floats

NUMERIC = (int, float, Decimal, np.integer, np.floating, np.bool_)
LARGEST = 1e100  # beyond it a slip of the finger; squares and quotients of what remains cannot overflow
_FARTHEST_DAY = 4e6  # beyond the year 9999


def number(value: object, largest: float = LARGEST) -> float:
    """A finite number as a float, moved within ±largest; nan for anything else."""
    if not isinstance(value, NUMERIC):
        return math.nan
    try:
        found = float(value)
    except (OverflowError, ValueError):  # 10**400, a signalling nan
        return math.nan
    return min(max(found, -largest), largest) if math.isfinite(found) else math.nan


def wanted(value: object, what: str) -> float:
    """A number that must be there: ValueError for anything that is not finite."""
    found = number(value)
    if math.isnan(found):
        raise ValueError(f"{what} must be a number, not {str(value)[:40]!r}.")
    return found


def all_wanted(values: Iterable[object], what: str) -> Floats:
    """Numbers that must all be there."""
    return np.array([wanted(value, what) for value in values], dtype=float)


def day_number(value: object) -> float:
    """A date, ISO text or day number as a day number, nan for anything else."""
    if isinstance(value, date):
        return float(value.toordinal())
    if isinstance(value, str):
        try:
            return float(datetime.fromisoformat(value).toordinal())
        except ValueError:
            return math.nan
    found = number(value)
    return found if abs(found) < _FARTHEST_DAY else math.nan
