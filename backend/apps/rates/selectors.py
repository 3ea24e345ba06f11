"""What holds on a day: the owner's row first, else the one that ships with İmece, always with its source."""

from datetime import date

from apps.rates.models import OwnRate
from turkish.rates import Rate, rate, rates_in_force


def own_rows() -> list[Rate]:
    return [own.row for own in OwnRate.objects.all()]


def rate_on(name: str, on: date) -> Rate:
    """Value, unit and source on that day; turkish.rates.RateUnknownError when nobody has entered one."""
    return rate(name, on, own_rows())


def in_force(on: date) -> list[Rate]:
    return rates_in_force(on, own_rows())
