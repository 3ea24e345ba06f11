"""Twelve monthly indices that two years can already carry, shrunk towards "no season"."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from foresight.distributions import Floats

YEAR = 12
_OLDER_YEAR_WEIGHT = 0.75  # a season drifts: the year before last says three quarters of what last year says
_WEAKEST = 0.2


@dataclass(frozen=True)
class Season:
    """Indices of the twelve months that follow the series, first the month after its last value."""

    indices: Floats
    multiplies: bool
    weight: float

    def remove(self, values: Floats) -> Floats:
        """The series without its season."""
        past = self._aligned(np.arange(-len(values), 0))
        return values / past if self.multiplies else values - past

    def restore(self, expected: Floats) -> Floats:
        """A forecast with the season put back."""
        ahead = self._aligned(np.arange(len(expected)))
        return expected * ahead if self.multiplies else expected + ahead

    def widths(self, horizon: int) -> Floats:
        """How the error grows in a high month: with the index where it multiplies, not at all where it adds."""
        return self._aligned(np.arange(horizon)) if self.multiplies else np.ones(horizon)

    def _aligned(self, months: NDArray[np.int_]) -> Floats:
        return self.indices[months % YEAR]


def season_of(values: Floats) -> Season:
    """Season of 24 or more months: ratios to a broken line through yearly means, times signal / (signal + error)."""
    years = len(values) // YEAR
    recent = values[-years * YEAR :]
    trend = _broken_line(recent.reshape(years, YEAR).mean(axis=1))
    multiplies = bool(values.min() > 0 and trend.min() > 0.1 * recent.mean())
    neutral = 1.0 if multiplies else 0.0
    table = (recent / trend if multiplies else recent - trend).reshape(years, YEAR)
    shares = _OLDER_YEAR_WEIGHT ** np.arange(years)[::-1]
    shares /= shares.sum()
    raw = shares @ table
    raw = raw - raw.mean()
    weight = _trust(table - neutral - raw, raw, float((shares**2).sum()))
    indices = neutral + weight * raw
    return Season(np.maximum(indices, 0.05) if multiplies else indices, multiplies, weight)


def _broken_line(yearly: Floats) -> Floats:
    centres = np.arange(len(yearly)) * YEAR + (YEAR - 1) / 2
    months = np.arange(len(yearly) * YEAR)
    trend = np.interp(months, centres, yearly)
    first, last = (yearly[1] - yearly[0]) / YEAR, (yearly[-1] - yearly[-2]) / YEAR
    trend = np.where(months < centres[0], yearly[0] + first * (months - centres[0]), trend)
    return np.where(months > centres[-1], yearly[-1] + last * (months - centres[-1]), trend)


def _trust(residuals: Floats, raw: Floats, share_squares: float) -> float:
    """How much of the indices' variance is season rather than error, 0-1; below 0.2 there is no season."""
    years = len(residuals)
    noise = float((residuals**2).sum()) / ((years - 1) * (YEAR - 1)) * share_squares
    signal = max(0.0, float(raw.var(ddof=1)) - noise)
    if signal <= 0:
        return 0.0
    weight = signal / (signal + noise)
    return weight if weight >= _WEAKEST else 0.0
