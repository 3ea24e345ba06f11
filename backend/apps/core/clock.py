"""The one place that reads the clock; everything below the views is handed the day or the instant."""

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    return timezone.now()


def today() -> date:
    """The day in Istanbul."""
    return timezone.localdate()
