"""Named groups by fixed rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foresight.segments import RULES, explain, segment

anything = st.none() | st.floats() | st.integers(-10, 2000)
customers = st.fixed_dictionaries({}, optional=dict.fromkeys(("first", "last", "count", "observed"), anything))


def customer(first_ago, last_ago, count):
    return {"days_since_first": first_ago, "days_since_last": last_ago, "count": count}


@given(st.lists(customers, max_size=8))
def test_everybody_gets_one_of_the_five_names(rows):
    assert [name in RULES for name in segment(rows)] == [True] * len(rows)


@pytest.mark.parametrize(
    ("first_ago", "last_ago", "count", "name"),
    [
        (20, 20, 1, "Yeni"),
        (60, 10, 3, "Yeni"),
        (400, 30, 4, "Aktif"),
        (700, 60, 9, "Sadık"),
        (700, 400, 9, "Riskte"),
        (400, 400, 1, "Tek seferlik"),
        (91, 91, 1, "Tek seferlik"),
    ],
)
def test_the_rules_say_what_they_say(first_ago, last_ago, count, name):
    assert segment([customer(first_ago, last_ago, count)]) == [name]


def test_nobody_moves_because_somebody_else_was_imported():
    ours = [customer(400, 30, 4), customer(700, 400, 9)]
    imported = [customer(3000, 5, 200), customer(1, 1, 1)]

    assert segment(ours + imported)[:2] == segment(ours)


def test_the_reason_is_the_rule():
    reason = explain([customer(700, 400, 9)])[0]

    assert reason["segment"] == "Riskte"
    assert reason["rule"] == RULES["Riskte"]
    assert reason["usual_gap"] == pytest.approx((300 + 90) / 9)


def test_an_empty_house_has_no_groups():
    assert segment([]) == []
