"""What differs between a record before and after a write, without secrets."""

import re
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from functools import cache
from typing import Any

from django.db.models import Field, Model

from apps.core.fields import DerivedField

SECRET = re.compile("password|parola|secret|token|digest|cipher|private|otp|recovery|şifre", re.IGNORECASE)
HIDDEN = "•••"  # stands for a value that history must not hold
BOOKKEEPING = frozenset(
    {"id", "created_at", "updated_at", "created_by", "updated_by", "archived_at", "merged_into", "version"}
)

Changes = dict[str, list[Any]]


def snapshot(record: Model) -> dict[str, Any]:
    """The values of a loaded record, to be compared after the write; no query."""
    return {field.name: record.__dict__.get(field.attname) for field in followed(type(record))}


def differences(before: Mapping[str, Any], record: Model) -> Changes:
    """field → [old, new] for what is no longer as in the snapshot."""
    now = snapshot(record)
    return masked(type(record), {name: [before[name], now[name]] for name in before if before[name] != now[name]})


def masked(model: type[Model] | None, changes: Mapping[str, Any]) -> Changes:
    """JSON values, with the secret ones replaced by dots."""
    kept_out: frozenset[str] = getattr(model, "history_hidden", frozenset())
    return {
        name: [HIDDEN, HIDDEN] if name in kept_out or SECRET.search(name) else [plain(old), plain(new)]
        for name, (old, new) in changes.items()
    }


@cache
def followed(model: type[Model]) -> "tuple[Field[Any, Any], ...]":
    """The columns that people change."""
    fields: tuple[Field[Any, Any], ...] = model._meta.concrete_fields
    return tuple(field for field in fields if field.name not in BOOKKEEPING and not isinstance(field, DerivedField))


def plain(value: Any) -> Any:
    """The value as JSON keeps it: money and days as text, keys of mappings inspected for secrets too."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): HIDDEN if SECRET.search(str(key)) else plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(part) for part in value]
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
