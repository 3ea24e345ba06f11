"""The balance of the coming months."""

import pytest

from foresight.cashflow import balance, usual_delay
from foresight.forecast import forecast

RENT = [{"month": month, "amount": -10_000.0} for month in range(6)]


def test_what_is_known_adds_up_exactly():
    answer = balance(50_000, 3, known=[*RENT, {"month": 1, "amount": 4_000.0}])

    assert answer["p10"] == answer["p50"] == answer["p90"] == [40_000, 34_000, 24_000]
    assert answer["ever_below_zero"] == 0
    assert answer["first_month"] is None


def test_the_month_in_which_money_may_run_out_is_named():
    answer = balance(25_000, 6, known=RENT)

    assert answer["first_month"] == 2
    assert answer["below_zero"] == [0, 0, 1, 1, 1, 1]


def test_an_offer_counts_with_its_chance():
    answer = balance(0, 1, known=[{"month": 0, "amount": 100.0, "chance": 0.3}, {"month": 0, "amount": -50.0}])

    assert answer["below_zero"][0] == pytest.approx(0.7, abs=0.03)


def test_receipts_and_expenses_are_drawn_apart_and_widen_with_time():
    history = [1000.0 + 100 * (month % 3) for month in range(36)]
    line = forecast(history, 6)

    answer = balance(0, 6, receipts=[line], expenses=[line])

    widths = [high - low for low, high in zip(answer["p10"], answer["p90"], strict=True)]
    assert all(abs(middle) < 100 for middle in answer["p50"])
    assert widths == sorted(widths)
    assert answer == balance(0, 6, receipts=[line], expenses=[line])


def test_a_customer_without_history_pays_as_late_as_the_house():
    assert usual_delay([], []) == 30
    assert usual_delay([], [10, 20, 12]) == 12
    assert usual_delay([40, 40, 40], [10]) == 25


def test_a_forecast_that_is_too_short_is_refused():
    with pytest.raises(ValueError, match="covers 2 of 3"):
        balance(0, 3, receipts=[forecast([1.0, 2.0], 2)])
    with pytest.raises(ValueError, match="month"):
        balance(0, 0)
