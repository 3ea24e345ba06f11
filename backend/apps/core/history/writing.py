"""Appending to the history."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Model

from apps.core import clock
from apps.core.history.actors import Actor, as_actor
from apps.core.history.chain import seal
from apps.core.history.comparing import Changes, followed, masked
from apps.core.history.models import Change
from apps.core.records import kind_of

BATCH = 500
LONGEST_NOTE = 300


@dataclass(frozen=True)
class Entry:
    """What happened to one thing; `changes` is field → [old, new] in JSON values without secrets."""

    event: str
    on: str = ""
    record_id: int | None = None
    changes: Changes = field(default_factory=dict)
    note: str = ""


def record(record: Model, event: str, *, by: Any, changes: Mapping[str, Any] | None = None, note: str = "") -> None:
    """One write to one record. `by`: the person, an Actor, or None for the program itself."""
    record_many([entry_of(record, event, changes=changes, note=note)], by=by)


def audit(event: str, *, by: Any, on: str = "", record_id: int | None = None, **told: Any) -> None:
    """What is no write to a record: a sign-in, an export, a key. `changes` and `note` as for a record."""
    changes = masked(None, told.pop("changes", {}))
    record_many([Entry(event, on, record_id, changes, **told)], by=by)


def entry_of(record: Model, event: str, *, changes: Mapping[str, Any] | None = None, note: str = "") -> Entry:
    """An entry about the record, for `record_many`."""
    kind = kind_of(record)
    on = record._meta.label_lower if kind is None else kind.name
    return Entry(event, on, record.pk, masked(type(record), changes or {}), note)


def rewritten(record: Model, before: Mapping[str, Any], event: str = "changed") -> Entry:
    """An entry about a record whose columns (by attname) were as told in `before`; archiving is an event of its own."""
    names = {field.attname: field.name for field in followed(type(record))}
    changes = {
        names[column]: [old, getattr(record, column)]
        for column, old in before.items()
        if column in names and old != getattr(record, column)
    }
    if not changes and "archived_at" in before and event == "changed":
        event = "unarchived" if getattr(record, "archived_at", None) is None else "archived"
    return entry_of(record, event, changes=changes)


@transaction.atomic(savepoint=False)
def record_many(entries: Iterable[Entry], *, by: Any) -> None:
    """Many writes in one go: the chain is read once, the rows are inserted in batches."""
    actor, at = as_actor(by), clock.now()
    rows = [_row(entry, actor, at) for entry in entries]
    if not rows:
        return
    seal(rows)
    Change.objects.bulk_create(rows, batch_size=BATCH)


def _row(entry: Entry, actor: Actor, at: datetime) -> Change:
    return Change(
        on=entry.on,
        record_id=entry.record_id,
        event=entry.event,
        actor_id=actor.id,
        actor_kind=actor.kind,
        at=at,
        changes=json.dumps(entry.changes, ensure_ascii=False, separators=(",", ":"), sort_keys=True),
        note=(entry.note or actor.note)[:LONGEST_NOTE],
    )
