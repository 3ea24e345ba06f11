"""The end of a project over weekends and holidays; 2 March 2026 is a Monday."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foresight import NotEnoughData
from foresight.schedule import Capacity, finish

MONDAY = date(2026, 3, 2)
SURE = {"p50": 6.0, "p80": 6.0, "p95": 6.0}
OPEN = {"p50": 6.0, "p80": 10.0, "p95": 20.0}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(*[st.floats(0.1, 60)] * 3).map(sorted), min_size=1, max_size=12), st.integers(1, 5))
def test_dates_and_hours_rise_with_certainty(tasks, people):
    tasks = [dict(zip(("p50", "p80", "p95"), task, strict=True)) for task in tasks]

    answer = finish(tasks, MONDAY, capacity=Capacity(people=people))

    assert MONDAY <= answer["finish"]["p50"] <= answer["finish"]["p80"] <= answer["finish"]["p95"]
    assert answer["hours"]["p50"] <= answer["hours"]["p80"] <= answer["hours"]["p95"]


def test_seven_sure_days_end_after_the_weekend():
    assert finish([SURE] * 7, MONDAY)["finish"]["p80"] == date(2026, 3, 10)


def test_a_holiday_moves_the_end_by_a_day():
    holiday = Capacity(holidays={date(2026, 3, 4)})

    assert finish([SURE] * 3, MONDAY, capacity=holiday)["finish"]["p50"] == date(2026, 3, 5)


def test_two_people_halve_the_days_but_not_one_task():
    pair = Capacity(people=2)
    long_task = {"p50": 30.0, "p80": 30.0, "p95": 30.0}

    assert finish([SURE] * 4, MONDAY, capacity=pair)["finish"]["p50"] == date(2026, 3, 3)
    assert finish([long_task], MONDAY, capacity=pair)["finish"]["p50"] == date(2026, 3, 6)


def test_tasks_late_together_spread_wider_than_their_sum_would():
    hours = finish([OPEN] * 20, MONDAY)["hours"]

    assert hours["p95"] / hours["p50"] > 1.4
    assert hours["p50"] > 20 * 6


def test_the_chance_to_keep_a_deadline_grows_with_it():
    chances = [finish([OPEN] * 5, MONDAY, deadline=date(2026, 3, day))["in_time"] for day in (3, 9, 31)]

    assert chances[0] < chances[1] < chances[2]
    assert finish([OPEN], MONDAY)["in_time"] is None


def test_the_same_project_has_the_same_end():
    assert finish([OPEN] * 4, MONDAY) == finish([OPEN] * 4, MONDAY)


def test_no_task_is_not_enough_and_nonsense_is_refused():
    with pytest.raises(NotEnoughData):
        finish([], MONDAY)
    with pytest.raises(ValueError, match="rise"):
        finish([{"p50": 3, "p80": 2, "p95": 9}], MONDAY)
    with pytest.raises(ValueError, match="Nobody"):
        Capacity(weekend=range(7))
