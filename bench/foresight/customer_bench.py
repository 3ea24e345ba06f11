"""Customers without contract: will those of the CDNOW record shop (data of `lifetimes`) order within half a year?"""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.cluster import KMeans
from tables import table

from foresight.calibration import calibration_error, log_losses
from foresight.segments import segment
from foresight.survival import inactive_probability, silence_ratio

SIZES = (50, 100, 200, 500)
GROUP_SIZES = (60, 150, 400)
_HALF_YEAR = ((273, 182), (365, 182))  # days after 1 January 1997 at which we look ahead, and how far
_FOUR_MONTHS = ((365, 120),)  # here the base rate's log loss is 0.48, as in the reference figures

Customers = list[dict]
Looks = tuple[tuple[int, int], ...]


def measure(quick: bool) -> list[str]:
    seeds = range(1 if quick else 10)
    half_year = _inactivity("No order in 182 days, CDNOW", seeds, _HALF_YEAR)
    return [*half_year, *_inactivity("No order in 120 days, CDNOW", seeds, _FOUR_MONTHS), _segments(seeds)]


def _inactivity(title: str, seeds: range, looks: Looks) -> list[str]:
    methods = {"foresight": _ours, "BG/NBD, lifetimes": _library, "silence ratio": _silence, "base rate": _base}
    losses = {name: [[] for _ in SIZES] for name in methods}
    areas = {name: [[] for _ in SIZES] for name in methods}
    errors = {"foresight": [[] for _ in SIZES]}
    for at, size in enumerate(SIZES):
        for customers, orders, horizon in _samples(size, seeds, looks):
            stayed_away = [int(count == 0) for count in orders]
            for name, method in methods.items():
                chances = method(customers, stayed_away, horizon)
                losses[name][at].append(float(log_losses(chances, stayed_away).mean()))
                areas[name][at].append(_auc(chances, stayed_away))
            errors["foresight"][at].append(calibration_error(_ours(customers, stayed_away, horizon), stayed_away))
    return [
        table(f"{title}: log loss at customers known", SIZES, losses),
        table(f"{title}: AUC", SIZES, areas),
        table(f"{title}: ECE", SIZES, errors),
    ]


def _segments(seeds: range) -> str:
    rows = {"foresight: variance explained": [], "k-means(6): variance explained": []}
    rows |= {"foresight: stability": [], "k-means(6): stability": []}
    for size in GROUP_SIZES:
        samples = [(c, np.array(o, float)) for c, o, _ in _samples(size, seeds, _HALF_YEAR)]
        ours, clusters = _named, _clusters
        for name, method in (("foresight", ours), ("k-means(6)", clusters)):
            rows[f"{name}: variance explained"].append([_explained(method(c), o) for c, o in samples])
            rows[f"{name}: stability"].append([_stability(method, c) for c, _ in samples])
    return table(
        "Segments, CDNOW: orders of the next half-year; same pairs together after 20 % have left", GROUP_SIZES, rows
    )


def order_values(seed: int, count: int) -> list[tuple[int, int, float]]:
    """(customer, day, value) of a sample of customers with three or more orders."""
    frame = _frame()
    frame = frame[(frame["value"] > 0) & (frame.groupby("customer")["day"].transform("size") >= 3)]
    chosen = np.random.default_rng([seed, 72]).choice(frame["customer"].unique(), count, replace=False)
    frame = frame[frame["customer"].isin(chosen)]
    return [(int(c), int(d), float(v)) for c, d, v in zip(frame["customer"], frame["day"], frame["value"], strict=True)]


@cache
def _orders() -> list[np.ndarray]:
    return [np.unique(days) for _, days in _frame().groupby("customer")["day"]]


@cache
def _frame() -> pd.DataFrame:
    package = Path(find_spec("lifetimes").submodule_search_locations[0])
    names = ["customer", "date", "discs", "value"]
    frame = pd.read_csv(package / "datasets" / "CDNOW_master.txt", sep=r"\s+", skiprows=1, names=names)
    frame["day"] = (pd.to_datetime(frame["date"].astype(str)) - pd.Timestamp("1997-01-01")).dt.days
    return frame


def _samples(size: int, seeds: range, looks: Looks) -> Iterator[tuple[Customers, list[int], int]]:
    """Customers as seen on the day of looking, how often each orders within the horizon, and the horizon."""
    for cut, horizon in looks:
        known = [days for days in _orders() if days[0] <= cut]
        for seed in seeds:
            chosen = [known[at] for at in np.random.default_rng([seed, size, cut]).permutation(len(known))[:size]]
            yield (
                [_row(days[days <= cut], cut) for days in chosen],
                [_later(days, cut, horizon) for days in chosen],
                horizon,
            )


def _row(days: np.ndarray, cut: int) -> dict:
    first, last = int(days[0]), int(days[-1])
    return {"first": first, "last": last, "count": len(days), "observed": cut - first}


def _later(days: np.ndarray, cut: int, horizon: int) -> int:
    return int(((days > cut) & (days <= cut + horizon)).sum())


def _ours(customers: Customers, _outcomes: list[int], horizon: int) -> list[float]:
    return inactive_probability(customers, horizon)


def _base(_customers: Customers, outcomes: list[int], _horizon: int) -> list[float]:
    return [float(np.mean(outcomes))] * len(outcomes)


def _silence(customers: Customers, _outcomes: list[int], _horizon: int) -> list[float]:
    """The manager's rule as a chance: half at twice the usual gap."""
    ratios = []
    for row in customers:
        gaps = row["count"] - 1
        gap = (row["last"] - row["first"]) / gaps if gaps else None
        ratios.append(silence_ratio(row["observed"] - (row["last"] - row["first"]), gap, gaps=gaps))
    return [min(0.97, max(0.03, ratio / (ratio + 2))) for ratio in ratios]


def _library(customers: Customers, _outcomes: list[int], horizon: int) -> list[float]:
    from lifetimes import BetaGeoFitter

    repeats = np.array([row["count"] - 1 for row in customers])
    recency = np.array([row["last"] - row["first"] for row in customers]) / 7
    age = np.array([row["observed"] for row in customers]) / 7
    model = BetaGeoFitter(penalizer_coef=0.001).fit(repeats, recency, age)
    r, alpha = model.params_["r"], model.params_["alpha"]
    alive = np.asarray(model.conditional_probability_alive(repeats, recency, age))
    silent = ((alpha + age) / (alpha + age + horizon / 7)) ** (r + repeats)
    return [float(chance) for chance in 1 - alive * (1 - silent)]


def _named(customers: Customers) -> np.ndarray:
    return np.array(segment(customers))


def _clusters(customers: Customers) -> np.ndarray:
    silence = [row["observed"] - (row["last"] - row["first"]) for row in customers]
    habits = np.log1p(np.array([[s, row["count"], row["observed"]] for s, row in zip(silence, customers, strict=True)]))
    return KMeans(6, n_init=5, random_state=0).fit_predict((habits - habits.mean(axis=0)) / habits.std(axis=0))


def _explained(groups: np.ndarray, orders: np.ndarray) -> float:
    total = ((orders - orders.mean()) ** 2).sum()
    within = sum(((orders[groups == g] - orders[groups == g].mean()) ** 2).sum() for g in set(groups))
    return float(1 - within / total) if total > 0 else float("nan")


def _stability(method, customers: Customers) -> float:
    """Share of pairs that are together, or apart, both before and after a fifth of the customers has left."""
    kept = customers[: int(0.8 * len(customers))]
    before, after = method(customers)[: len(kept)], method(kept)
    same = (before[:, None] == before) == (after[:, None] == after)
    return float(same[np.triu_indices(len(kept), 1)].mean())


def _auc(chances: list[float], outcomes: list[int]) -> float:
    order = pd.Series(chances).rank().to_numpy()
    came = np.array(outcomes, dtype=bool)
    if came.all() or not came.any():
        return float("nan")
    return float((order[came].sum() - came.sum() * (came.sum() + 1) / 2) / (came.sum() * (~came).sum()))
