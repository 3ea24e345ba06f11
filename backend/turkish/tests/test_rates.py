from datetime import date
from decimal import Decimal

import pytest

from turkish.rates import Rate, RateUnknownError, built_in_rows, rate, rates_in_force


def test_the_rate_of_the_day_comes_with_its_source():
    assert rate("late_interest", date(2025, 6, 1)).value == Decimal("53.25")

    this_year = rate("late_interest", date(2026, 6, 1))

    assert this_year.value == Decimal("43")
    assert "TCMB" in this_year.source


def test_a_year_without_a_row_is_not_guessed():
    with pytest.raises(RateUnknownError, match=r"late_interest için 01\.01\.2027"):
        rate("late_interest", date(2027, 1, 1))


def test_the_owners_row_wins():
    own = Rate("late_interest", Decimal("40"), "percent", date(2027, 1, 1), None, "TCMB tebliği 2027")

    assert rate("late_interest", date(2027, 2, 1), [own]) == own
    assert own in rates_in_force(date(2027, 2, 1), [own])


def test_the_newer_of_two_rows_in_force_wins():
    rows = [Rate("x", Decimal(day), "percent", date(2026, 1, day), None, "deneme") for day in (1, 5)]

    assert rate("x", date(2026, 1, 4), rows).value == 1
    assert rate("x", date(2026, 1, 5), rows).value == 5


def test_every_row_names_its_source_and_ends_after_it_begins():
    assert all(row.source and (row.until is None or row.until >= row.since) for row in built_in_rows())
