"""Taking an import back: what it made is archived, what it changed gets its old values, what somebody has changed
since stays as it is and is listed."""

from collections import defaultdict
from typing import Any

from django.db import transaction
from django.db.models import Model, Q

from apps.core import clock, counts, history
from apps.core.records import Kind, kind_named
from apps.imports.models import FAILED, UNDOING, UNDONE, Import, Written
from apps.imports.registry import importable_of
from apps.imports.running import BATCH, Clock, claim, finish, log, still_ours
from apps.imports.writing import import_actor, upsert


def undo(number: int, *, now: Clock = clock.now) -> None:
    """Undoes in batches; a successor goes on where a killed worker stopped."""
    source = claim(number, UNDOING, Q(status=UNDOING, claim=None), now())
    if source is None:
        return
    try:
        while left := _undo_batch(source, now):
            log.debug("import %s: %s taken back", source.pk, left)
        finish(source, UNDONE, now())
    except Exception:
        log.exception("import %s could not be undone", source.pk)
        finish(source, FAILED, now())


@transaction.atomic
def _undo_batch(source: Import, now: Clock) -> int:
    """How many were looked at; 0 when none is left or somebody else goes on."""
    if not still_ours(source, now()):
        return 0
    batch = list(source.written.filter(undone=False, conflict=False).order_by("-id")[:BATCH])
    by_kind: dict[str, list[Written]] = defaultdict(list)
    for written in batch:
        by_kind[written.on].append(written)
    for name, writtens in by_kind.items():
        _take_back(source, kind_named(name), writtens, now)
    conflicting = [written.pk for written in batch if written.conflict]
    source.written.filter(pk__in=[written.pk for written in batch]).exclude(pk__in=conflicting).update(undone=True)
    source.written.filter(pk__in=conflicting).update(conflict=True)
    return len(batch)


def _take_back(source: Import, kind: Kind, writtens: list[Written], now: Clock) -> None:
    ids = [written.record_id for written in writtens]
    rows: Any = kind.model._default_manager.select_for_update().filter(pk__in=ids)
    found = {record.pk: record for record in rows}
    changed, columns = [], {"archived_at"}
    for written in writtens:
        record = found.get(written.record_id)
        written.conflict = record is not None and record.version != written.version
        if record is None or written.conflict:
            continue
        _restore(record, written, now)
        record.version += 1
        record.updated_by = source.user
        columns |= written.before.keys()
        changed.append(record)
    upsert(kind.model, changed, columns)
    told = [history.entry_of(record, "import_undone") for record in changed]
    history.record_many(told, by=import_actor(source))
    if declared := importable_of(kind.name):
        declared.refresh(changed)
    counts.forget(kind.model)


def _restore(record: Any, written: Written, now: Clock) -> None:
    if written.made:
        record.archived_at = record.archived_at or now()
    for name, value in written.before.items() if not written.made else ():
        column: Any = type(record)._meta.get_field(name)
        setattr(record, name, column.to_python(value))


def conflicts(source: Import, most: int = 200) -> list[dict[str, Any]]:
    """Records that the undo left alone, since somebody has changed them: title and address."""
    listed = list(source.written.filter(conflict=True).order_by("id")[:most])
    found: dict[str, dict[Any, Model]] = {}
    for name in {written.on for written in listed}:
        ids = [written.record_id for written in listed if written.on == name]
        found[name] = kind_named(name).model._default_manager.in_bulk(ids)
    return [
        {
            "on": written.on,
            "record": written.record_id,
            "title": str(record),
            "url": kind_named(written.on).url_of(record),
        }
        for written in listed
        if (record := found[written.on].get(written.record_id))
    ]
