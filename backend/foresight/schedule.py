"""When a project ends: two thousand seeded courses of its open tasks, laid over the working days."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np

from foresight.distributions import Floats, normal_quantile
from foresight.errors import NotEnoughData
from foresight.reading import wanted

_COURSES = 2000
_SEED = 20240314
_CORRELATION = 0.3  # tasks of a project are late together
_SCORES = np.array([normal_quantile(p) for p in (0.5, 0.8, 0.95)])
_LOWER_SLOPE = 0.7  # a task is late by more than it is early
_FARTHEST = 20 * 366
_HOURS = (1e-6, 1e6)
_LONGEST = 1e9  # hours of a task in any course


@dataclass(frozen=True)
class Capacity:
    """Working hours of a person's day, how many work at once, and which days are free (0 = Monday)."""

    hours_per_day: float = 6.0
    people: int = 1
    weekend: Collection[int] = (5, 6)
    holidays: Collection[date] = ()

    def __post_init__(self) -> None:
        if self.hours_per_day <= 0 or self.people < 1 or len({*self.weekend} & {*range(7)}) == 7:
            raise ValueError("Nobody ever works: hours, people or working days are missing.")


def finish(
    tasks: Sequence[Mapping[str, float]], start: date, *, capacity: Capacity | None = None, deadline: date | None = None
) -> dict[str, Any]:
    """Tasks as estimated ({"p50", "p80", "p95"} hours) -> finish dates and total hours at 50, 80 and 95 %.

    {"finish": {"p50": date, ...}, "hours": {"p50": float, ...}, "in_time": share done by then, or None}.
    One task is one person's; the start is a day that counts when it is a working day.
    """
    if not tasks:
        raise NotEnoughData("A project without open tasks has no end to foresee.")
    team = capacity or Capacity()
    hours = _courses(tasks)
    total = hours.sum(axis=1)
    days = np.maximum(total / (team.people * team.hours_per_day), hours.max(axis=1) / team.hours_per_day)
    needed = np.clip(np.ceil(days - 1e-9), 1, _FARTHEST).astype(int)
    at = {name: float(np.quantile(total, p)) for name, p in _levels()}
    ends = {name: _working_day(start, int(np.quantile(needed, p, method="higher")), team) for name, p in _levels()}
    in_time = None if deadline is None else float(np.mean(needed <= _working_days(start, deadline, team)))
    return {"finish": ends, "hours": at, "in_time": in_time}


def _levels() -> tuple[tuple[str, float], ...]:
    return ("p50", 0.5), ("p80", 0.8), ("p95", 0.95)


def _courses(tasks: Sequence[Mapping[str, float]]) -> Floats:
    """(courses, tasks) of hours: log hours as a broken line of normal scores that share one common factor."""
    rng = np.random.default_rng(_SEED)
    common = rng.standard_normal((_COURSES, 1))
    own = rng.standard_normal((_COURSES, len(tasks)))
    scores = np.sqrt(_CORRELATION) * common + np.sqrt(1 - _CORRELATION) * own
    return np.column_stack([np.exp(_log_hours(task, scores[:, at])) for at, task in enumerate(tasks)])


def _log_hours(task: Mapping[str, float], scores: Floats) -> Floats:
    hours = [min(max(wanted(task.get(name), name), 0.0), _HOURS[1]) for name, _ in _levels()]
    if not 0 < hours[0] <= hours[1] <= hours[2]:
        raise ValueError(f"Hours must be positive and rise from p50 to p95, not {hours}.")
    knots = np.log(np.maximum(hours, _HOURS[0]))
    first = (knots[1] - knots[0]) / _SCORES[1]
    last = (knots[2] - knots[1]) / (_SCORES[2] - _SCORES[1])
    between = np.interp(scores, _SCORES, knots)
    below = knots[0] + np.minimum(scores, 0) * first * _LOWER_SLOPE
    beyond = knots[2] + (scores - _SCORES[2]) * last
    found = np.where(scores < 0, below, np.where(scores > _SCORES[2], beyond, between))
    return np.minimum(found, np.log(_LONGEST))


def _is_working(day: date, team: Capacity) -> bool:
    return day.weekday() not in team.weekend and day not in team.holidays


def _working_day(start: date, count: int, team: Capacity) -> date:
    """The count-th working day from the start on."""
    day = start
    for _ in range(_FARTHEST):
        count -= _is_working(day, team)
        if count <= 0:
            return day
        day += timedelta(days=1)
    return day


def _working_days(start: date, end: date, team: Capacity) -> int:
    """Working days from start to end, both counted."""
    return sum(_is_working(start + timedelta(days=at), team) for at in range((end - start).days + 1))
