"""Numbers and days, whatever way they are written."""

import math
from datetime import date, datetime
from decimal import Decimal

import numpy as np

NUMERIC = (int, float, Decimal, np.integer, np.floating, np.bool_)
_FARTHEST_DAY = 4e6  # beyond the year 9999


def number(value: object) -> float:
    """A finite number as a float, nan for anything else."""
    if not isinstance(value, NUMERIC):
        return math.nan
    try:
        found = float(value)
    except OverflowError:
        return math.nan
    return found if math.isfinite(found) else math.nan


def day_number(value: object) -> float:
    """A date, ISO text or day number as a day number, nan for anything else."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return math.nan
    if isinstance(value, date):
        return float(value.toordinal())
    found = number(value)
    return found if abs(found) < _FARTHEST_DAY else math.nan
