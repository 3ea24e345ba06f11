"""What people, imports and slips of the finger put where a number belongs: a plain answer or a ValueError, no third."""

import math
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from foresight import anomalies, duration, scoring, segments, survival
from foresight.calibration import reliability
from foresight.cashflow import balance, usual_delay
from foresight.forecast import forecast
from foresight.schedule import finish

DAY = date(2025, 1, 6)
huge = st.floats(-300, 300).map(lambda power: 10.0**power) | st.sampled_from([5e-324, 1.7e308, -1e300, 10**400])
words = st.sampled_from(
    ["", "12", "12,5", "1e400", "İstanbul Şubesi", "ığ üşöç", "x" * 5000, "2026-01-05", "2024-02-30"]
)
strange = st.sampled_from(
    [
        None, True, np.bool_(False), np.float32(3.5), np.int64(7), np.float64("nan"), math.inf, Decimal("12.5"),
        Decimal("sNaN"), Decimal("1e999"), DAY, datetime(2026, 1, 5, tzinfo=UTC), np.datetime64("2026-01-05"),
        np.str_("kelime"), b"x", (1, 2), 1 + 2j,
    ]
)  # fmt: skip
anything = huge | words | strange | st.floats(0, 1000) | st.integers(-5, 5)


def asked(question):
    """The answer, the same twice, or None when the question was refused as it may be."""
    try:
        answer = question()
    except ValueError as refusal:
        assert str(refusal)
        return None
    assert repr(answer) == repr(question())
    return answer


def some(fields, most=30):
    return st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(fields, anything)), max_size=most)


@settings(max_examples=150)
@given(
    st.lists(huge | st.floats(0, 1000) | strange, max_size=40),
    anything,
    st.lists(huge, max_size=40) | st.none(),
    anything,
)
@example([1e300] * 30, 6, None, None)
@example([1e-300, 3e-300] * 15, 6, [1.03**month for month in range(30)], 0.03)
@example([10**400, 1.0], 6, None, None)
def test_money_of_any_size(values, horizon, prices, rate):
    answer = asked(lambda: forecast(values, horizon, price_index=prices, expected_inflation=rate))

    if answer:
        table = np.array([answer[name] for name in ("lo95", "lo80", "mean", "hi80", "hi95")])
        assert np.isfinite(table).all()
        assert (np.diff(table, axis=0) >= 0).all()


@pytest.mark.parametrize("unit", [1e-300, 1.0, 1e300])
def test_a_series_is_foretold_alike_in_any_unit(unit):
    values = [100.0 + 20 * (month % 12) for month in range(36)]

    answer = forecast([value / 1000 * unit for value in values], 6)

    assert np.array(answer["hi80"]) / unit * 1000 == pytest.approx(np.array(forecast(values, 6)["hi80"]))


def test_only_the_last_twenty_years_are_read():
    recent = [float(month % 7) for month in range(240)]

    assert forecast([1e6] * 5000 + recent, 6) == forecast(recent, 6)


points = (
    anything | st.dictionaries(words, anything, max_size=2) | st.lists(st.dictionaries(st.just("points"), anything))
)
cards = st.fixed_dictionaries(
    {}, optional={"house_rate": anything, "points": st.dictionaries(words, points, max_size=2)}
)


@settings(max_examples=60)
@given(some(["", "12", "kaynak", "ay"]), st.integers(0, 99), some(["", "12", "kaynak"], 3), st.none() | cards)
@example([{"x": Decimal("sNaN")}], 1, [{"x": (1, 2)}], {"points": {"x": {"a": 3}}})
def test_leads_of_any_make(rows, wins, others, card):
    outcomes = [int(at < wins) for at in range(len(rows))]

    for reason in asked(lambda: scoring.explain(rows, outcomes, others, scorecard=card)) or []:
        total = reason["base"] + sum(reason["contributions"].values())
        assert 0.005 <= reason["low"] <= reason["probability"] <= reason["high"] <= 0.97
        assert 1 / (1 + math.exp(-total)) == pytest.approx(reason["probability"], abs=1e-9)


@pytest.mark.parametrize("outcome", [2, "won", DAY, math.nan, 1 + 2j])
def test_an_outcome_that_is_none_is_refused(outcome):
    with pytest.raises(ValueError, match="0, 1 or None"):
        scoring.fit_predict([{}], [outcome], [{}])


@settings(max_examples=100)
@given(
    some(["actual", "human_estimate", "so_far", "tür", "başlık"]),
    st.fixed_dictionaries({}, optional=dict.fromkeys(["human_estimate", "tür", "likely"], anything)),
)
@example([{"actual": 1e-300, "human_estimate": 1e300}] * 9, {"human_estimate": 1e300})
@example([{"actual": 1e300, "human_estimate": 5e-324}] * 40, {"human_estimate": 1e300})
@example([{"actual": 1e300}] * 9, {})
def test_hours_of_any_size(history, task):
    answer = duration.estimate(history, task)

    assert 0 < answer["p50"] <= answer["p80"] <= answer["p95"] < 1e10
    assert answer == duration.estimate(history, task)
    assert duration.explain(history, task)["text"]


@pytest.mark.parametrize("defaults", [(3, 2, 1), (0, 0, 0), (1, 2), (None, 1, 2)])
def test_default_hours_must_rise(defaults):
    with pytest.raises(ValueError, match="rise"):
        duration.estimate([], {}, defaults=defaults)


@settings(max_examples=80)
@given(some(["id", "date", "amount", "vendor", "account", "invoice_number", "iban", "vkn", "method", "currency"]))
@example([{"amount": 1e-300, "vendor": "a", "date": DAY}, {"amount": 1e300, "vendor": "a", "date": DAY}] * 5)
@example([{"amount": 100, "vendor": "a", "account": "k", "date": DAY}] * 20)
def test_payments_of_any_make(ledger):
    scores = anomalies.flag(ledger)

    assert all(math.isfinite(score) and score >= 0 for score in scores)
    assert [reason["score"] for reason in anomalies.explain(ledger)] == scores


@settings(max_examples=80)
@given(some(["first", "last", "count", "observed", "as_of", "days_since_first", "days_since_last"], 12), anything)
def test_customers_of_any_make(customers, horizon):
    chances = asked(lambda: survival.inactive_probability(customers, horizon)) or []

    assert all(0.005 <= chance <= 0.97 for chance in chances)
    assert all(name in segments.RULES for name in segments.segment(customers))
    assert all(math.isfinite(habit["usual_gap"]) for habit in segments.explain(customers))


@settings(max_examples=80)
@given(st.lists(anything, max_size=4), st.lists(anything, max_size=4), anything)
def test_sums_and_judgements_of_anything(some_values, others, opening):
    known = [{"month": month, "amount": amount} for month, amount in zip(some_values, others, strict=False)]
    task = dict(zip(("p50", "p80", "p95"), some_values, strict=False))

    asked(lambda: reliability(some_values, others))
    asked(lambda: usual_delay(some_values, others))
    asked(lambda: finish([task], DAY))
    answer = asked(lambda: balance(opening, 2, known=known))
    assert answer is None or np.isfinite([answer["p10"], answer["p90"]]).all()


class TestManyRows:
    """Nothing grows with the square of the rows."""

    def test_a_hundred_thousand_leads(self):
        rows = [{"kaynak": "form" if at % 3 else "referans", "bütçe": float(at % 97)} for at in range(100_000)]

        chances = scoring.fit_predict(rows[:300], [at % 5 == 0 for at in range(300)], rows)

        assert chances[:97] == scoring.fit_predict(rows[:300], [at % 5 == 0 for at in range(300)], rows[:97])

    @pytest.mark.parametrize("vendors", [1, 20_000])
    def test_a_ledger_of_one_vendor_or_of_strangers(self, vendors):
        ledger = [
            {"date": DAY + timedelta(days=at % 700), "amount": 100 + at % 31, "vendor": at % vendors, "account": at % vendors}
            for at in range(20_000)
        ]  # fmt: skip

        assert np.isfinite(anomalies.flag(ledger)).all()
