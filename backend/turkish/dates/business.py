"""Business days of Turkey: Monday to Friday without public holidays. Arife and 28 October (half days) count."""

from datetime import date, timedelta
from functools import lru_cache

ONE_DAY = timedelta(days=1)
WEEKEND = 5


def is_business_day(day: date) -> bool:
    return day.weekday() < WEEKEND and day not in _holidays(day.year, "public")


def next_business_day(day: date) -> date:
    """The day itself when it is a business day, else the next one."""
    while not is_business_day(day):
        day += ONE_DAY
    return day


def add_business_days(day: date, n: int) -> date:
    """The n-th business day after the day (before it, when n is negative); 0 leaves the day as it is."""
    step = ONE_DAY if n > 0 else -ONE_DAY
    for _ in range(abs(n)):
        day += step
        while not is_business_day(day):
            day += step
    return day


def days_late(due: date, today: date) -> int:
    """Days since the due date, which moves to the next business day first; 0 when not late."""
    return max(0, (today - next_business_day(due)).days)


def holiday_name(day: date) -> str | None:
    """ "Kurban Bayramı", "Ramazan Bayramı (saat 13.00'ten)" …, or None on an ordinary day."""
    return _holidays(day.year, "public").get(day) or _holidays(day.year, "half_day").get(day)


@lru_cache(maxsize=64)
def _holidays(year: int, category: str) -> dict[date, str]:
    # Imported here: the package loads slowly and the server must start without waiting for it.
    from holidays import country_holidays

    return dict(country_holidays("TR", years=year, categories=(category,), language="tr"))
