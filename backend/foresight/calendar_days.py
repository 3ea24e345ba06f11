"""Days as numbers, whatever way they are written."""

import math
from datetime import date, datetime

_FARTHEST_DAY = 4e6  # beyond the year 9999


def day_number(value: object) -> float:
    """A date, ISO text or day number as a day number, nan for anything else."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return math.nan
    if isinstance(value, date):
        return float(value.toordinal())
    usable = isinstance(value, (int, float)) and abs(value) < _FARTHEST_DAY
    return float(value) if usable and isinstance(value, (int, float)) else math.nan
