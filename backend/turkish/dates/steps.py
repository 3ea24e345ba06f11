"""Steps on the calendar: months of different length, weeks from Monday, the date or None instead of an error."""

from calendar import monthrange
from datetime import date, timedelta

Parts = tuple[int, int, int]  # year, month, day; perhaps of a day that does not exist


def made(year: int, month: int, day: int) -> date | None:
    """The date, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def plus_days(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def plus_months(day: date, months: int) -> date | None:
    """The same day so many months on; the 31st becomes the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def coming_weekday(today: date, weekday: int) -> date:
    """The first such weekday after today, a week from now when today is one."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def past_weekday(today: date, weekday: int) -> date:
    """The last such weekday before today."""
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)


def coming_year(today: date, month: int, day: int) -> int:
    """The year in which that day comes next: this one, or the next one when it is over."""
    return today.year if (month, day) >= (today.month, today.day) else today.year + 1
