"""What is known of customers without contract, whatever way their first and last order are written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from foresight.distributions import Floats
from foresight.reading import day_number

_OBSERVED = ("observed", "observed_days", "observation", "observation_days", "observation_length", "length", "T")
_MOST_REPEATS = 1000.0
_AS_OF = ("as_of", "end", "until", "observed_until")
_A_DATE = 400_000.0  # a thousand years: a number of days that is meant as a day
_COUNT = ("count", "orders", "n_orders")


@dataclass(frozen=True)
class Observations:
    """Per customer: orders after the first, days from first to last order, days from first order to now."""

    repeats: Floats
    recency: Floats
    age: Floats


def observations(history: Sequence[Mapping[str, object]]) -> Observations:
    """Rows with `first`, `last`, `count` and `observed` (or `as_of`, the day of looking).

    Dates and day numbers run forward, `observed` counts from the first order; where day numbers are offsets inside one
    window that is the same for everybody, it counts from the window's start. Numbers with first > last are days ago,
    and so are `days_since_first` and `days_since_last`. What is missing is filled so that it says least: one order, on
    the first day, observed as long as the longest other.
    """
    first, last, observed = _forward(history)
    last = np.fmax(first, last)
    age = np.fmax(_age(first, last, observed), 0.0)
    recency = np.clip(np.nan_to_num(last - first), 0.0, None)
    repeats = np.floor(np.clip(np.nan_to_num(_numbers(history, _COUNT) - 1), 0.0, _MOST_REPEATS))
    repeats = np.where(recency > 0, np.maximum(repeats, 1), 0)  # orders of one day are one order
    age = np.where(np.isnan(age), np.nanmax(age, initial=1.0), age)
    return Observations(repeats, recency, np.maximum(age, recency))


def _forward(history: Sequence[Mapping[str, object]]) -> tuple[Floats, Floats, Floats]:
    """First and last as days that run forward, and the days of observation."""
    first, last = _numbers(history, ("first",)), _numbers(history, ("last",))
    observed, as_of = _numbers(history, _OBSERVED), _numbers(history, _AS_OF)
    as_of = np.where(observed > _A_DATE, observed, as_of)
    observed = np.where(np.isnan(observed) | (observed > _A_DATE), as_of - first, observed)
    first_ago, last_ago = _numbers(history, ("days_since_first",)), _numbers(history, ("days_since_last",))
    if np.any(first > last) and not np.any(first < last):
        first_ago, last_ago = first, last
    ago = ~np.isnan(first_ago)
    return (
        np.where(ago, 0.0, first),
        np.where(ago, first_ago - last_ago, last),
        np.where(ago, np.where(np.isnan(observed), first_ago, observed), observed),
    )


def _age(first: Floats, last: Floats, observed: Floats) -> Floats:
    """Days from the first order to the end of observation."""
    if _is_common_window(first, last, observed):
        return observed - first
    now = np.nanmax(last, initial=0.0)
    return np.where(np.isnan(observed), now - first, observed)


def _is_common_window(first: Floats, last: Floats, observed: Floats) -> bool:
    """One length for all, inside which every first and last day lies, though the first days differ."""
    known = ~np.isnan(first) & ~np.isnan(last) & ~np.isnan(observed)
    if known.sum() < 2:
        return False
    same = np.ptp(observed[known]) == 0 and np.ptp(first[known]) > 0
    return bool(same and first[known].min() >= 0 and last[known].max() <= observed[known][0])


def _numbers(history: Sequence[Mapping[str, object]], names: Sequence[str]) -> Floats:
    return np.array(
        [day_number(next((row[name] for name in names if row.get(name) is not None), None)) for row in history]
    )
