"""Forecasts of a series without seasonality: values (oldest first) and a horizon in, that many values out."""

import numpy as np

from foresight.distributions import Floats

_ALPHAS = np.linspace(0.02, 0.98, 25)
_ROUNDING = 1e-20
_DAMPED = np.array(
    [
        (alpha, beta, phi)
        for alpha in (0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8)
        for beta in (0.02, 0.05, 0.1, 0.2, 0.3)
        for phi in (0.8, 0.9, 0.95, 0.98)
    ]
).T


def exponential(values: Floats) -> tuple[float, float, Floats]:
    """Simple exponential smoothing; the alpha of the smallest one-step error wins: (level, alpha, one-step errors)."""
    level = np.full(len(_ALPHAS), values[:6].mean())
    errors = np.empty((len(values), len(_ALPHAS)))
    for step, value in enumerate(values):
        errors[step] = value - level
        level = level + _ALPHAS * errors[step]
    best = _smallest((errors[1:] ** 2).sum(axis=0), values)
    return float(level[best]), float(_ALPHAS[best]), errors[1:, best]


def theta(values: Floats, horizon: int) -> Floats:
    """Theta method as smoothing with half the least-squares trend (Hyndman & Billah 2003)."""
    level, alpha, _ = exponential(values)
    slope = line(values)[1]
    grown = (1 - (1 - alpha) ** len(values)) / alpha
    return level + slope / 2 * (np.arange(horizon) + grown)


def damped_trend(values: Floats, horizon: int) -> Floats:
    """Damped trend (Gardner & McKenzie 1985), its three parameters chosen on a grid by one-step squared error."""
    alpha, beta, phi = _DAMPED
    start, first_slope = line(values[:12])
    level, slope = np.full(len(alpha), start - first_slope), np.full(len(alpha), first_slope)
    squares = np.zeros(len(alpha))
    for value in values:
        expected = level + phi * slope
        error = value - expected
        squares += error**2
        level, slope = expected + alpha * error, phi * slope + alpha * beta * error
    best = _smallest(squares, values)
    return np.asarray(level[best] + slope[best] * np.cumsum(phi[best] ** np.arange(1, horizon + 1)))


def mean_reversion(values: Floats, horizon: int) -> Floats:
    """The last distance from the two-year mean fades with the series' own lag-one correlation."""
    mean = values[-24:].mean()
    away = values - mean
    spread = float((away[:-1] ** 2).sum())
    kept = float((away[1:] * away[:-1]).sum()) / spread if spread > 0 else 0.0
    return mean + away[-1] * min(max(kept, 0.0), 0.98) ** np.arange(1, horizon + 1)


def trend_share(values: Floats) -> float:
    """Share of the variance that a straight line explains, 0-1."""
    _, slope = line(values)
    total = float(((values - values.mean()) ** 2).sum())
    steps = np.arange(len(values)) - (len(values) - 1) / 2
    return min(1.0, slope**2 * float(steps @ steps) / total) if total > 0 else 0.0


def _smallest(squares: Floats, values: Floats) -> int:
    """The first of the smallest sums: where all errors are rounding, rounding must not choose."""
    return int(np.argmax(squares <= squares.min() + _ROUNDING * float((values**2).sum())))


def line(values: Floats) -> tuple[float, float]:
    """Least-squares intercept (at the first value) and slope per step."""
    if len(values) < 2:
        return float(values.mean()), 0.0
    steps = np.arange(len(values)) - (len(values) - 1) / 2
    slope = float(steps @ values) / float(steps @ steps)
    return float(values.mean()) - slope * (len(values) - 1) / 2, slope
