"""What is known of customers without contract, whatever way their first and last order are written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from foresight.distributions import Floats

_OBSERVED = ("observed", "observed_days", "observation", "observation_days", "observation_length", "length", "T")
_MOST_REPEATS = 1000.0
_FARTHEST_DAY = 1e7
_COUNT = ("count", "orders", "n_orders")


@dataclass(frozen=True)
class Observations:
    """Per customer: orders after the first, days from first to last order, days from first order to now."""

    repeats: Floats
    recency: Floats
    age: Floats


def observations(history: Sequence[Mapping[str, object]]) -> Observations:
    """Rows with `first`, `last`, `count` and `observed`.

    Dates and day numbers run forward, `observed` counts from the first order; where day numbers are offsets inside one
    window that is the same for everybody, it counts from the window's start. Numbers with first > last are days ago.
    What is missing is filled so that it says least: one order, on the first day, observed as long as the longest other.
    """
    first, last = _days(history, ("first",)), _days(history, ("last",))
    observed, count = _days(history, _OBSERVED), _days(history, _COUNT)
    if np.any(first > last) and not np.any(first < last):
        first, last, observed = -first, -last, np.where(np.isnan(observed), first, observed)
    last = np.fmax(first, last)
    age = np.fmax(_age(first, last, observed), 0.0)
    recency = np.clip(np.nan_to_num(last - first), 0.0, None)
    repeats = np.floor(np.clip(np.nan_to_num(count - 1), 0.0, _MOST_REPEATS))
    age = np.where(np.isnan(age), np.nanmax(age, initial=1.0), age)
    repeats = np.where(recency > 0, np.maximum(repeats, 1), 0)  # orders of one day are one order
    return Observations(repeats, recency, np.maximum(age, recency))


def _age(first: Floats, last: Floats, observed: Floats) -> Floats:
    """Days from the first order to the end of observation."""
    if not np.isnan(observed).all() and _is_common_window(first, last, observed):
        return observed - first
    now = np.nanmax(last, initial=0.0) if not np.isnan(last).all() else 0.0
    return np.where(np.isnan(observed), now - first, observed)


def _is_common_window(first: Floats, last: Floats, observed: Floats) -> bool:
    """One length for all, inside which every first and last day lies, though the first days differ."""
    known = ~np.isnan(first) & ~np.isnan(last) & ~np.isnan(observed)
    if known.sum() < 2:
        return False
    same = np.ptp(observed[known]) == 0 and np.ptp(first[known]) > 0
    return bool(same and first[known].min() >= 0 and last[known].max() <= observed[known][0])


def _days(history: Sequence[Mapping[str, object]], names: Sequence[str]) -> Floats:
    return np.array([_day(next((row[name] for name in names if row.get(name) is not None), None)) for row in history])


def _day(value: object) -> float:
    """A date, ISO text or number as a number of days; nan for anything else."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return float("nan")
    if isinstance(value, date):
        return float(value.toordinal())
    known = isinstance(value, (int, float)) and abs(value) <= _FARTHEST_DAY
    return float(value) if known and isinstance(value, (int, float)) else float("nan")
