"""Customers without contract: rates learnt from all of them, whatever way their days are written."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foresight import NotEnoughData
from foresight.search import lowest
from foresight.survival import inactive_probability, silence_ratio

anything = st.none() | st.floats() | st.integers(-10, 2000) | st.sampled_from(["2026-01-05", "dün"])
customers = st.fixed_dictionaries({}, optional=dict.fromkeys(("first", "last", "count", "observed"), anything))


def shop(count, seed=4, days=540.0):
    """Customers who order every 20 to 200 days and stop after an order once in four times."""
    rng = np.random.default_rng(seed)
    rows = []
    for _ in range(count):
        gap, orders = rng.uniform(20, 200), [0.0]
        while rng.random() > 0.25 and (following := orders[-1] + rng.exponential(gap)) < days:
            orders.append(following)
        rows.append({"first": 0.0, "last": orders[-1], "count": len(orders), "observed": days})
    return rows


@settings(max_examples=60, deadline=None)
@given(st.lists(customers, min_size=1, max_size=8), st.integers(0, 400))
def test_any_history_gives_chances_that_are_never_certain(history, horizon):
    chances = inactive_probability(history, horizon)

    assert len(chances) == len(history)
    assert all(0.005 <= chance <= 0.97 for chance in chances)
    assert chances == inactive_probability(history, horizon)


def test_nobody_is_not_enough_and_the_past_is_no_horizon():
    with pytest.raises(NotEnoughData):
        inactive_probability([], 180)
    with pytest.raises(ValueError, match="horizon"):
        inactive_probability(shop(3), -1)


def test_the_longer_the_silence_the_likelier_the_end():
    steady = [{"first": 0, "last": last, "count": 8, "observed": 540} for last in (530, 400, 250)]

    chances = inactive_probability(shop(150) + steady, 180)[-3:]

    assert chances[0] < chances[1] < chances[2]
    assert chances[0] < 0.35
    assert chances[2] > 0.85


def test_the_longer_the_horizon_the_likelier_an_order():
    customers = shop(60)

    soon, late = (np.array(inactive_probability(customers, days)) for days in (30, 365))

    assert (late <= soon).all()


def test_the_share_of_silent_customers_is_foreseen():
    chances = inactive_probability(shop(400), 180)

    returned = sum(chance < 0.5 for chance in chances) / len(chances)
    assert 0.05 < returned < 0.5


def test_dates_day_numbers_and_days_ago_mean_the_same():
    now = date(2026, 3, 2)
    rows = [(500, 20, 7), (300, 250, 2), (120, 120, 1)]
    as_numbers = [{"first": 600 - f, "last": 600 - last, "count": n, "observed": f} for f, last, n in rows]
    as_window = [{"first": 600 - f, "last": 600 - last, "count": n, "observed": 600} for f, last, n in rows]
    as_dates = [
        {"first": now - timedelta(days=f), "last": (now - timedelta(days=last)).isoformat(), "count": n, "observed": f}
        for f, last, n in rows
    ]
    days_ago = [{"first": f, "last": last, "count": n} for f, last, n in rows]
    named_ago = [{"days_since_first": f, "days_since_last": last, "count": n} for f, last, n in rows]
    until_today = [{**row, "observed": now} for row in as_dates]
    seen_today = [{**row, "observed": None, "as_of": now} for row in as_dates]

    expected = inactive_probability(as_numbers, 180)

    for written in (as_window, as_dates, days_ago, named_ago, seen_today, until_today):
        assert inactive_probability(written, 180) == pytest.approx(expected, abs=1e-9)


def test_silence_is_measured_in_own_gaps_once_there_are_three():
    assert silence_ratio(120, 40, gaps=3) == pytest.approx(3)
    assert silence_ratio(180, None) == pytest.approx(2)
    assert silence_ratio(120, 30, gaps=1) == pytest.approx(120 / (10 + 60))


def test_the_lowest_point_of_a_bowl_is_found():
    found = lowest(lambda at: float(100 * ((at - [1.0, -2.0]) ** 2).sum()), np.zeros(2))

    assert np.allclose(found, [1, -2], atol=0.05)
