"""Monthly money ahead: simple forecasts combined on a shrunk season, with honest intervals (docs/foresight.md)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from foresight.distributions import Floats, student_quantile
from foresight.errors import NotEnoughData
from foresight.prices import PricePath, price_path
from foresight.reading import NUMERIC, number, wanted
from foresight.seasonality import YEAR, season_of
from foresight.smoothing import damped_trend, exponential, line, mean_reversion, theta, trend_share

Forecast = dict[str, list[float]]

_LONGEST = 240  # months; what lies further back says nothing any more
_FARTHEST = 600
_HUGE = 1e300
_FEWEST = 6  # below it only the mean is repeated
_PRIOR_SPREAD = 0.03  # share of the level that a month may move even when none has moved so far
_PRIOR_MONTHS = 1.0
_FITTED = 4.0  # errors inside the sample are too small: indices, trends and alpha were chosen on the same months
_ONE_YEAR = 1.07  # the same for a single year, where nothing but alpha was chosen
_TREND_MISSED = 0.8  # share of one year's trend that may go on although the forecast stays level
_TREND_DRIFT = 0.03


@dataclass(frozen=True)
class _Outlook:
    mean: Floats
    spread: Floats
    freedom: float


def forecast(
    values: Sequence[float | None],
    horizon: int,
    *,
    price_index: Sequence[float] | None = None,
    expected_inflation: float | None = None,
) -> Forecast:
    """Monthly values (oldest first) -> mean, lo80, hi80, lo95, hi95, each of length horizon.

    None in the middle is a month without a record and is interpolated; at most twenty years are read. Prices: see
    foresight.prices.price_path. Raises NotEnoughData without a single value.
    """
    months = wanted(horizon, "A horizon")
    if not (0 <= months <= _FARTHEST and months.is_integer()):
        raise ValueError(f"A horizon is a whole number of months from 0 to {_FARTHEST}.")
    known, skipped = _complete(values)
    index = None if price_index is None else list(price_index)[skipped:]
    prices = price_path(len(known), int(months), index, expected_inflation)
    unit = _unit(known)
    real = known / unit / prices.past if prices else known / unit
    return _published(_outlook(real, int(months)), prices, unit, never_negative=bool(known.min() >= 0))


def _complete(values: Sequence[float | None]) -> tuple[Floats, int]:
    """Values from the first known month on, gaps filled along a straight line, and how many months were skipped."""
    raw = np.array([_amount(value) for value in values], dtype=float)
    known = np.flatnonzero(np.isfinite(raw))
    if len(known) == 0:
        raise NotEnoughData("A forecast needs at least one month.")
    first = max(int(known[0]), len(raw) - _LONGEST)
    return np.interp(np.arange(first, len(raw)), known, raw[known]), first


def _amount(value: object) -> float:
    """The money of a month, nan where there is none; ValueError for what cannot be money."""
    if isinstance(value, str):
        value = float(value)
    if value is not None and not isinstance(value, NUMERIC):
        raise ValueError(f"The money of a month must be a number, not {str(value)[:40]!r}.")
    return number(value, _HUGE)


def _unit(values: Floats) -> float:
    """The power of two next to the largest value: computing in it can neither overflow nor round anything."""
    largest = float(np.abs(values).max())
    return float(np.ldexp(1.0, int(np.frexp(largest)[1]) - 1)) if largest > 0 else 1.0


def _outlook(values: Floats, horizon: int) -> _Outlook:
    if len(values) < _FEWEST:
        return _from_few(values, horizon)
    if len(values) < 2 * YEAR:
        return _from_one_year(values, horizon)
    return _from_years(values, horizon)


def _from_few(values: Floats, horizon: int) -> _Outlook:
    """The mean, and half of it to each side as the 80 % range, or the months' own spread where that is wider."""
    mean = float(values.mean())
    half = max(abs(mean) * 0.5, float(values.std()) * 1.5)
    return _Outlook(np.full(horizon, mean), np.full(horizon, half / student_quantile(0.9, 5)), 5)


def _from_one_year(values: Floats, horizon: int) -> _Outlook:
    """Yearly mean, smoothing and, from twelve months on, the same month of last year.

    The more of the year is a plain trend, the more smoothing counts; the less, the more mean and last year.
    """
    level, alpha, errors = exponential(values)
    trend = trend_share(values[-YEAR:])
    mean = np.full(horizon, ((1 - trend) * values[-YEAR:].mean() + (2 + trend) * level) / 3)
    if len(values) >= YEAR:
        repeated = 0.45 - 0.25 * trend
        mean = (1 - repeated) * mean + repeated * values[-YEAR:][np.arange(horizon) % YEAR]
    freedom = len(errors) - 1
    drift = np.sqrt(trend) * line(values[-YEAR:])[1] * np.arange(1, horizon + 1) * _TREND_MISSED
    sigma = _sigma(errors, values, freedom) * _ONE_YEAR
    spread = np.hypot(sigma * _growth(alpha, horizon), drift)
    return _Outlook(mean, spread, freedom)


def _from_years(values: Floats, horizon: int) -> _Outlook:
    """Theta, damped trend and smoothing on the deseasonalised series, and mean reversion where there is no trend."""
    season = season_of(values)
    steady = season.remove(values)
    level, alpha, errors = exponential(steady)
    reverting = 1 - trend_share(steady[-2 * YEAR :])
    votes = theta(steady, horizon) + damped_trend(steady, horizon) + level
    mean = (votes + reverting * mean_reversion(steady, horizon)) / (3 + reverting)
    freedom = len(errors) - 1 - (YEAR - 1) * season.weight
    sigma = _sigma(errors, steady, freedom) * (1 + _FITTED / len(values))
    return _Outlook(season.restore(mean), sigma * _growth(alpha, horizon) * season.widths(horizon), freedom)


def _sigma(errors: Floats, values: Floats, freedom: float) -> float:
    """One-step error, with one pseudo-month of a small move: a constant past promises no certain future."""
    prior = _PRIOR_SPREAD * float(np.abs(values[-YEAR:]).mean())
    return float(np.sqrt(((errors**2).sum() + _PRIOR_MONTHS * prior**2) / (freedom + _PRIOR_MONTHS)))


def _growth(alpha: float, horizon: int) -> Floats:
    """How the error grows: sqrt(1 + (h - 1) alpha^2) (Hyndman et al. 2008, ch. 6), and a little more for trends."""
    return np.sqrt(1 + np.arange(horizon) * (alpha**2 + _TREND_DRIFT))


def _published(outlook: _Outlook, prices: PricePath | None, unit: float, *, never_negative: bool) -> Forecast:
    level = prices.ahead if prices else np.ones(len(outlook.mean))
    ceiling = np.finfo(float).max / unit if unit > 1 else np.inf  # only money of 1e300 comes near
    lines: dict[str, Floats] = {"mean": outlook.mean * level}
    for percent, probability in ((80, 0.9), (95, 0.975)):
        half = student_quantile(probability, max(outlook.freedom, 4)) * outlook.spread
        lines[f"lo{percent}"] = (outlook.mean - half) * level
        lines[f"hi{percent}"] = (outlook.mean + half) * level
    floor = 0.0 if never_negative else -np.inf
    return {
        name: [float(value) for value in unit * np.clip(values, max(floor, -ceiling), ceiling)]
        for name, values in lines.items()
    }
