import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from turkish.dates import add_business_days, days_late, holiday_name, is_business_day, next_business_day


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 3, 18), True),
        (date(2026, 3, 19), True),  # arife
        (date(2026, 3, 20), False),  # Ramazan Bayramı
        (date(2026, 10, 28), True),  # half day
        (date(2026, 10, 29), False),
        (date(2026, 1, 17), False),  # Saturday
    ],
)
def test_half_days_are_business_days(day, works):
    assert is_business_day(day) is works


def test_the_next_business_day_may_be_the_day_itself():
    assert next_business_day(date(2026, 5, 26)) == date(2026, 5, 26)
    assert next_business_day(date(2026, 5, 27)) == date(2026, 6, 1)
    assert next_business_day(date(2027, 1, 1)) == date(2027, 1, 4)


def test_business_days_are_counted_both_ways():
    assert add_business_days(date(2026, 3, 19), 1) == date(2026, 3, 23)
    assert add_business_days(date(2026, 3, 23), -1) == date(2026, 3, 19)
    assert add_business_days(date(2026, 3, 21), 0) == date(2026, 3, 21)


def test_a_due_date_on_a_saturday_is_late_from_monday():
    saturday = date(2026, 1, 10)

    assert days_late(saturday, date(2026, 1, 12)) == 0
    assert days_late(saturday, date(2026, 1, 14)) == 2


def test_holidays_have_names():
    assert holiday_name(date(2026, 10, 29)) == "Cumhuriyet Bayramı"
    assert "13.00" in holiday_name(date(2026, 10, 28))
    assert holiday_name(date(2026, 1, 14)) is None


def test_holidays_are_not_loaded_before_they_are_asked_for():
    check = "import sys, turkish.dates; sys.exit('holidays' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", check], check=False, cwd=Path(__file__).parents[2]).returncode == 0
