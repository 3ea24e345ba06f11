"""Counting long lists without a scan on every page turn.

A count is remembered for a moment per process and question, and forgotten at once when this process writes to the
table; only another process's writes can be late, by at most `SECONDS`."""

import time
from typing import Any

from django.db import models

SECONDS = 2.0
SMALL = 2000  # counting fewer rows costs less than remembering them
KEPT = 500

_remembered: dict[tuple[str, str], tuple[float, int]] = {}


def count(queryset: models.QuerySet[Any]) -> int:
    table = queryset.model._meta.db_table
    key = (table, _question(queryset))
    found = _remembered.get(key)
    if found and time.monotonic() - found[0] < SECONDS:
        return found[1]
    number = queryset.order_by().count()
    if number > SMALL:
        if len(_remembered) > KEPT:
            _remembered.clear()
        _remembered[key] = (time.monotonic(), number)
    return number


def forget(model: type[models.Model]) -> None:
    table = model._meta.db_table
    for key in [key for key in _remembered if key[0] == table]:
        _remembered.pop(key, None)


def _question(queryset: models.QuerySet[Any]) -> str:
    query = queryset.query
    return f"{queryset.db}|{query.where}|{query.distinct}|{query.low_mark}|{query.high_mark}"
