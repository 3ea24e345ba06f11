"""Rows of the demo keep the day on which they would have been entered."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime, time
from unittest.mock import patch

from django.utils import timezone

from apps.core.models import Record


@contextmanager
def kept_days(*models: type[Record]) -> Iterator[None]:
    """Within it, `created_at` and `updated_at` of these models are written as given instead of as now."""
    with ExitStack() as stack:
        for model in models:
            stack.enter_context(patch.object(model._meta.get_field("created_at"), "auto_now_add", False))
            stack.enter_context(patch.object(model._meta.get_field("updated_at"), "auto_now", False))
        yield


def at(day: date, hour: int = 9, minute: int = 30) -> datetime:
    """The instant in Istanbul."""
    return datetime.combine(day, time(hour, minute), timezone.get_default_timezone())
