"""Hours of a task: its own estimate with the house's spread, or what tasks like it took (docs/foresight.md)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from foresight import effort
from foresight.distributions import Floats
from foresight.quantiles import left_out_medians, passed_on, raised, weighted_quantiles
from foresight.reading import number

Task = Mapping[str, object]
Words = NDArray[np.str_]

DEFAULT_HOURS = (2.0, 6.0, 16.0)
_NAMES = ("p50", "p80", "p95")
_PROBABILITIES = np.array([0.5, 0.8, 0.95])

# Ten pseudo-tasks: published ratios actual / estimate, two fifths exactly as estimated, x1.6 at 80 % and x3.2 at 95 %.
_PRIOR_RATIOS = np.log([0.35, 0.55, 0.75, 0.9, 1, 1, 1, 1, 1, 1, 1, 1, 1.1, 1.25, 1.4, 1.55, 1.7, 2.0, 2.8, 4.0])
_PSEUDO_TASKS = 10.0
_EFFECTS_FROM = 25
_EFFECT_GAIN = 0.03
_EFFECT_PSEUDO_TASKS = 8.0
_HOURS = (1e-6, 1e9)  # a slip of the finger is moved here, so that no ratio and no answer can overflow
_RESERVED = {"actual", "human_estimate", "so_far", "optimistic", "likely", "pessimistic"}


@dataclass(frozen=True)
class _Ratios:
    """log(actual / estimate) of finished tasks, log(so far / estimate) of running ones that are already over."""

    rows: list[Task]
    values: Floats
    finished: Floats


def estimate(
    history: Sequence[Task], task: Task, *, defaults: tuple[float, float, float] = DEFAULT_HOURS
) -> dict[str, float]:
    """Hours that hold with 50, 80 and 95 %: {"p50", "p80", "p95"}.

    history rows carry `actual` hours (None while running, then `so_far` may say "at least"), maybe `human_estimate`,
    and any other field; the task the same without `actual`. Three points (optimistic, likely,
    pessimistic) stand for an estimate. Without history or estimate: the defaults.
    """
    own = _own_estimate(task)
    if own is not None:
        return _named(own * np.exp(_ratio_quantiles(_ratios(history), task)))
    done = [row for row in history if _positive(row.get("actual")) is not None]
    return _named(np.exp(effort.log_hours(_without_outcome(done), _actuals(done), _open(task), _rising(defaults))))


def explain(history: Sequence[Task], task: Task) -> dict[str, Any]:
    """What an estimate rests on: tasks, median_ratio and p80_ratio (None without an own estimate), and a sentence."""
    if _own_estimate(task) is None:
        known = sum(_positive(row.get("actual")) is not None for row in history)
        text = f"{known} biten görevin süresinden" if known else "Varsayılan süre"
        return {"tasks": known, "median_ratio": None, "p80_ratio": None, "text": text}
    ratios = _ratios(history)
    known = int(ratios.finished.sum())
    median, p80, _ = (float(ratio) for ratio in np.exp(_ratio_quantiles(ratios, task)))
    shown = f"gerçekleşen / tahmin ortancası {median:.2f}; %80'i {p80:.1f} katın altında".replace(".", ",")
    text = f"{known} benzer görev: {shown}" if known else f"Yayımlanmış oranlar: {shown}"
    return {"tasks": known, "median_ratio": median, "p80_ratio": p80, "text": text}


def _own_estimate(task: Task) -> float | None:
    """The person's hours; three points count as (a + 4m + b) / 6, their distance does not: ranges are too narrow."""
    points = [_positive(task.get(name)) for name in ("optimistic", "likely", "pessimistic")]
    if all(point is not None for point in points):
        low, likely, high = (point or 0.0 for point in points)
        return (low + 4 * likely + high) / 6
    return _positive(task.get("human_estimate"))


def _ratios(history: Sequence[Task]) -> _Ratios:
    rows, values, finished = [], [], []
    for row in history:
        own, actual, so_far = _own_estimate(row), _positive(row.get("actual")), _positive(row.get("so_far"))
        hours = actual if actual is not None else so_far
        if own is not None and hours is not None and (actual is not None or hours > own):
            rows.append(row)
            values.append(np.log(hours / own))
            finished.append(float(actual is not None))
    return _Ratios(rows, np.array(values, dtype=float), np.array(finished, dtype=float))


def _ratio_quantiles(ratios: _Ratios, task: Task) -> Floats:
    """Quantiles of the log ratio among the house's tasks and ten pseudo-tasks, moved by a proven effect."""
    moved, shift = _without_effect(ratios, task)
    values = np.concatenate([moved, _PRIOR_RATIOS])
    own_weights = passed_on(ratios.values, np.ones(len(moved)), ratios.finished)
    weights = np.concatenate([own_weights, np.full(len(_PRIOR_RATIOS), _PSEUDO_TASKS / len(_PRIOR_RATIOS))])
    asked = raised(_PROBABILITIES, len(moved), _PSEUDO_TASKS)
    return shift + weighted_quantiles(values, weights, asked)


def _without_effect(ratios: _Ratios, task: Task) -> tuple[Floats, float]:
    """The ratios less the effect of the one field that pays for itself, and that effect for this task."""
    values = ratios.values
    if len(values) < _EFFECTS_FROM:
        return values, 0.0
    names = [name for name in dict.fromkeys(name for row in ratios.rows for name in row) if name not in _RESERVED]
    grouped = {name: np.array([str(row.get(name)) for row in ratios.rows]) for name in names}
    gains = {name: _gain(values, groups) for name, groups in grouped.items()}
    best = max(gains, key=lambda name: gains[name], default=None)
    if best is None or gains[best] <= 0:
        return values, 0.0
    house, groups = float(np.median(values)), grouped[best]
    effects = {group: _effect(values[groups == group], house) for group in np.unique(groups)}
    return values - np.array([effects[group] for group in groups]), effects.get(str(task.get(best)), 0.0)


def _gain(values: Floats, groups: Words) -> float:
    """By how much the leave-one-out error falls beyond what has to be exceeded: 3 % and two standard errors."""
    without = np.abs(values - np.median(values))
    saved = without - np.abs(values - _left_out_expectations(values, groups))
    needed = max(_EFFECT_GAIN * float(without.mean()), 2 * float(saved.std()) / np.sqrt(len(saved)))
    return float(saved.mean()) - needed


def _effect(group: Floats, house: float) -> float:
    """A group's median against the house's, shrunk by eight pseudo-tasks."""
    return (float(np.median(group)) - house) * len(group) / (len(group) + _EFFECT_PSEUDO_TASKS)


def _left_out_expectations(values: Floats, groups: Words) -> Floats:
    """For every task what its group without it would have said."""
    house = float(np.median(values))
    expected = np.full(len(values), house)
    for group in np.unique(groups):
        members = np.flatnonzero(groups == group)
        others = len(members) - 1
        if others:
            expected[members] += (left_out_medians(values[members]) - house) * others / (others + _EFFECT_PSEUDO_TASKS)
    return expected


def _open(task: Task) -> dict[str, object]:
    return {str(name): value for name, value in task.items() if name not in _RESERVED}


def _without_outcome(rows: Sequence[Task]) -> list[dict[str, object]]:
    return [_open(row) for row in rows]


def _actuals(rows: Sequence[Task]) -> Floats:
    return np.array([_positive(row.get("actual")) for row in rows], dtype=float)


def _positive(value: object) -> float | None:
    """Hours as written, within bounds; None for what are no hours."""
    found = number(value)
    return min(max(found, _HOURS[0]), _HOURS[1]) if found > 0 else None


def _rising(defaults: Sequence[float]) -> tuple[float, float, float]:
    hours = [_positive(value) or 0.0 for value in defaults]
    if len(hours) != 3 or not 0 < hours[0] <= hours[1] <= hours[2]:
        raise ValueError(f"Default hours are three positive numbers that rise, not {list(defaults)}.")
    return hours[0], hours[1], hours[2]


def _named(hours: Floats) -> dict[str, float]:
    """Rounding may not turn equal quantiles round."""
    rising = np.maximum.accumulate(np.clip(hours, *_HOURS))
    return {name: float(value) for name, value in zip(_NAMES, rising, strict=True)}
