"""Counting long lists without a scan on every page turn: a count is remembered for a moment per question."""

from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import models

from apps.core.memory import Memory

_memories: dict[type[models.Model], Memory[int]] = {}


def count(queryset: models.QuerySet[Any]) -> int:
    plain = queryset.order_by()
    if queryset.query.combinator:
        return plain.count()
    try:
        # The statement itself is the key: two people who may see different rows never share a count.
        question = plain.values("pk").query.sql_with_params()
    except EmptyResultSet:
        return 0
    if queryset.model not in _memories:
        _memories[queryset.model] = Memory(queryset.model)
    return _memories[queryset.model].get(question, plain.count)


def forget(model: type[models.Model]) -> None:
    """After a bulk write, which tells nobody."""
    if model in _memories:
        _memories[model].forget()
