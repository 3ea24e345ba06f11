"""One batch into the database: bulk writes, and row by row only where the database itself refuses one."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import DataError, IntegrityError, models, transaction

from apps.core import counts, history
from apps.core.history.models import IMPORT
from apps.core.records import kind_of
from apps.imports.models import Import, Rejection, Written
from apps.imports.planning import Plan, derived_columns, outcome_of
from apps.imports.problems import UNWRITABLE
from apps.imports.registry import Entry

OUTLINE = ("version", "updated_at", "updated_by")
COUNTER_OF = {
    "create": "created",
    "update": "updated",
    "unchanged": "unchanged",
    "reject": "rejected",
    "leave_out": "left_out",
}


@dataclass(frozen=True)
class Raw:
    """A row as it was read, from which an entry can be made again when a batch has to be tried in halves."""

    entry: Entry

    def fresh(self) -> Entry:
        first = self.entry
        return Entry(
            first.row,
            first.line,
            first.cells,
            dict(first.values),
            list(first.warnings),
            list(first.problems),
            first.left_out,
        )


@dataclass
class Outcome:
    """What a batch came to."""

    entries: list[Entry] = field(default_factory=list)

    @property
    def figures(self) -> Counter[str]:
        return Counter(COUNTER_OF[outcome_of(entry)] for entry in self.entries)


def write_batch(source: Import, plan: Plan, raws: list[Raw]) -> Outcome:
    """Writes the rows that can be written, with a log of them and of the others. Call it inside a transaction."""
    entries = _write(source, plan, raws)
    Rejection.objects.bulk_create(
        Rejection(source=source, row=entry.row, line=entry.line, cells=entry.cells, problems=entry.problems)
        for entry in entries
        if outcome_of(entry) == "reject"
    )
    return Outcome(entries)


def _write(source: Import, plan: Plan, raws: list[Raw]) -> list[Entry]:
    entries = [raw.fresh() for raw in raws]
    try:
        with transaction.atomic():
            _write_all(source, plan, entries)
        return entries
    except (IntegrityError, DataError):
        if len(raws) == 1:
            refused = raws[0].fresh()
            refused.reject("", UNWRITABLE)
            return [refused]
    middle = len(raws) // 2
    return _write(source, plan, raws[:middle]) + _write(source, plan, raws[middle:])


def _write_all(source: Import, plan: Plan, entries: list[Entry]) -> None:
    plan.carry_out(entries, locked=True)
    standing = [entry for entry in entries if entry.stands]
    made = [entry.record for entry in standing if entry.is_new]
    new = set(map(id, made))
    changed = {
        entry.record.pk: entry for entry in standing if entry.before and id(entry.record) not in new
    }  # a row may change what an earlier row of the batch made
    for record in made:
        record.created_by = record.updated_by = plan.by
    plan.model._default_manager.bulk_create(made)
    _update(plan, [entry.record for entry in changed.values()], _columns_of(standing))
    further = [record for follow in plan.target.follow for record in follow(standing, plan.by)]
    plan.target.refresh([*made, *(entry.record for entry in changed.values())])
    before = _first_before(standing, new)
    _log(source, [*made, *further], before)
    _tell(source, [*made, *further], before.values())
    counts.forget(plan.model)


def _tell(source: Import, made: list[Any], changed: Iterable[tuple[Any, dict[str, Any]]]) -> None:
    """The history of each record, with the import as the way it was written."""
    told = [history.entry_of(record, "created") for record in made]
    for record, before in changed:
        changes = {name: [old, getattr(record, name)] for name, old in before.items()}
        told.append(history.entry_of(record, "changed", changes=changes))
    history.record_many(told, by=import_actor(source))


def import_actor(source: Import) -> history.Actor:
    return history.Actor(source.user_id, IMPORT, f"import:{source.pk}")


def _columns_of(entries: Iterable[Entry]) -> set[str]:
    return {name for entry in entries for name in entry.before}


def _update(plan: Plan, records: list[Any], columns: set[str]) -> None:
    for record in records:
        record.version += 1
        record.updated_by = plan.by
    upsert(plan.model, records, columns)


def upsert(model: type[models.Model], records: list[Any], columns: set[str]) -> None:
    """Writes these columns of stored records, many to a statement; bulk_update's CASE would take minutes."""
    if records:
        written = [*{model._meta.get_field(name).name for name in columns}, *OUTLINE, *derived_columns(model)]
        model._default_manager.bulk_create(
            records, update_conflicts=True, unique_fields=["id"], update_fields=list(dict.fromkeys(written))
        )


def _first_before(entries: list[Entry], new: set[int]) -> dict[int, tuple[Any, dict[str, Any]]]:
    """Record id → the record and the values it had before the batch, though several rows changed it."""
    found: dict[int, tuple[Any, dict[str, Any]]] = {}
    for entry in entries:
        if entry.before and id(entry.record) not in new:
            _, earlier = found.get(entry.record.pk, (None, {}))
            found[entry.record.pk] = (entry.record, {**entry.before, **earlier})
    return found


def _log(source: Import, made: list[Any], changed: dict[int, tuple[Any, dict[str, Any]]]) -> None:
    rows = [_written(source, record, True, {}) for record in made]
    if changed:
        on = _name_of(next(iter(changed.values()))[0])
        earlier = {row.record_id: row for row in source.written.filter(on=on, record_id__in=list(changed))}
        rows += [_again(source, earlier.get(pk), record, before) for pk, (record, before) in changed.items()]
    Written.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["source", "on", "record_id"],
        update_fields=["version", "before"],
    )


def _again(source: Import, earlier: Written | None, record: Any, before: dict[str, Any]) -> Written:
    """A record that an earlier batch wrote too keeps the values from before the import."""
    if earlier is None:
        return _written(source, record, False, before)
    return _written(source, record, earlier.made, {**before, **earlier.before})


def _written(source: Import, record: Any, made: bool, before: dict[str, Any]) -> Written:
    return Written(
        source=source, on=_name_of(record), record_id=record.pk, made=made, version=record.version, before=before
    )


def _name_of(record: Any) -> str:
    kind = kind_of(record)
    assert kind is not None, f"{type(record).__name__} is no declared kind of record"
    return kind.name
