"""Money of other months in money of one month, and back: the inflation that every Turkish series carries."""

from collections.abc import Sequence

import numpy as np

from foresight.distributions import Floats
from foresight.reading import all_wanted, wanted

_WORTH_DEFLATING = 0.15  # growth of the index over the last twelve months; below it nominal series do as well
_RATES = (-0.5, 100.0)  # beyond them a slip of the finger
_LARGEST_RISE = 1e12  # of an index over all its months
_LARGEST_MONTHLY = 0.15  # no month of this century reached it, so a larger number is a yearly rate


class PricePath:
    """Price level of every past and coming month, with the last past month as 1."""

    def __init__(self, past: Floats, ahead: Floats) -> None:
        self.past = past
        self.ahead = ahead


def price_path(
    months: int, horizon: int, price_index: Sequence[float] | None, expected_inflation: float | None
) -> PricePath | None:
    """The path to deflate with, or None when prices are steady.

    price_index covers the past months, or the past and the coming ones; expected_inflation is a monthly rate
    (0.03 = 3 %), and from 0.15 on it is read as a yearly one. What is missing goes on as in the last twelve months.
    """
    if price_index is None and expected_inflation is None:
        return None
    rate = None if expected_inflation is None else monthly_rate(expected_inflation)
    index = _steady_index(months, rate) if price_index is None else _checked(price_index, months)
    past = index[:months]
    recent = past[-13:]
    growth = float(recent[-1] / recent[0]) ** (1 / max(1, len(recent) - 1)) - 1
    if (1 + growth) ** 12 - 1 <= _WORTH_DEFLATING:
        return None
    known = index[months : months + horizon] / past[-1]
    rest = np.arange(1, horizon - len(known) + 1)
    last = known[-1] if len(known) else 1.0
    return PricePath(past / past[-1], np.concatenate([known, last * (1 + (growth if rate is None else rate)) ** rest]))


def monthly_rate(rate: float) -> float:
    """A monthly rate as it is; a rate of 0.15 or more is yearly and becomes monthly."""
    rate = wanted(rate, "An inflation rate")
    if not _RATES[0] <= rate <= _RATES[1]:
        raise ValueError(f"An inflation rate lies between {_RATES[0]} and {_RATES[1]} (0.03 = 3 %), not at {rate}.")
    return (1 + rate) ** (1 / 12) - 1 if rate >= _LARGEST_MONTHLY else rate


def _steady_index(months: int, rate: float | None) -> Floats:
    return np.asarray((1 + (rate or 0.0)) ** np.arange(months), dtype=float)


def _checked(price_index: Sequence[float], months: int) -> Floats:
    index = all_wanted(price_index, "A price index")
    if len(index) < months:
        raise ValueError(f"The price index has {len(index)} months, the series {months}.")
    if np.any(index <= 0):
        raise ValueError("A price index must be positive in every month.")
    if len(index) and index.max() > _LARGEST_RISE * index.min():
        raise ValueError("A price index does not rise or fall by twelve digits.")
    return index
