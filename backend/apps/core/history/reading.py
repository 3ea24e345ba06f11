"""The history as people read it: labels for columns, names for ids, hidden fields left out."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, Model, QuerySet

from apps.core.history.comparing import HIDDEN
from apps.core.history.models import Change

LONGEST_VALUE = 2000


def history_of(on: str, record_id: int) -> QuerySet[Change]:
    """The record's history, newest first; the caller has fetched the record for this person."""
    return Change.objects.filter(on=on, record_id=record_id).select_related("actor").order_by("-id")


def told(rows: Iterable[Change], model: type[Model] | None, hidden: frozenset[str]) -> list[dict[str, Any]]:
    """The rows with readable fields; one query for each kind of record that they point to."""
    rows = list(rows)
    shown = [[(name, *pair) for name, pair in row.fields.items() if name not in hidden] for row in rows]
    names = _names(model, [change for changes in shown for change in changes])
    return [
        {
            "id": row.pk,
            "on": row.on,
            "record": row.record_id,
            "event": row.event,
            "at": row.at,
            "actor": row.actor,
            "actor_kind": row.actor_kind,
            "note": row.note,
            "fields": [_field(model, change, names) for change in changes],
        }
        for row, changes in zip(rows, shown, strict=True)
    ]


def column(model: type[Model] | None, name: str) -> "Field[Any, Any] | None":
    try:
        found = model._meta.get_field(name) if model else None
    except FieldDoesNotExist:
        return None
    return found if isinstance(found, Field) else None


def _field(model: type[Model] | None, change: tuple[str, Any, Any], names: dict[str, dict[Any, str]]) -> dict[str, Any]:
    name, old, new = change
    field = column(model, name)
    known = names.get(name) or dict(getattr(field, "flatchoices", None) or [])
    return {
        "field": name,
        "label": str(field.verbose_name) if field else name,
        "old": old,
        "new": new,
        "old_text": _text(known, old),
        "new_text": _text(known, new),
        "restorable": bool(field and field.editable and HIDDEN not in (old, new)),
    }


def _text(known: dict[Any, Any], value: Any) -> str:
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    readable = known.get(value, value) if isinstance(value, str | int) else value
    return str(readable)[:LONGEST_VALUE]


def _names(model: type[Model] | None, changes: list[tuple[str, Any, Any]]) -> dict[str, dict[Any, str]]:
    """column → id → the name of the record that it points to"""
    pointed: dict[str, set[Any]] = {}
    for name, old, new in changes:
        field = column(model, name)
        if field and field.remote_field:
            pointed.setdefault(name, set()).update({old, new} - {None})
    return {name: _titles(model, name, ids) for name, ids in pointed.items()}


def _titles(model: Any, name: str, ids: set[Any]) -> dict[Any, str]:
    there = model._meta.get_field(name).related_model._default_manager.in_bulk(ids)
    return {pk: str(record) for pk, record in there.items()}
