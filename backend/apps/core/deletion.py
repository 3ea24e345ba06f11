"""Deleting for good: what hangs on a record goes with it, and is counted first."""

from collections import Counter
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models.deletion import Collector, ProtectedError, RestrictedError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.core import counts, history
from apps.core.errors import Refused
from apps.core.history.models import Change
from apps.core.records import kind_for

Found = list[models.QuerySet[Any]]


class StillNeeded(Refused):
    code = "still_needed"
    status = 409
    message = gettext_lazy("Başka kayıtlar buna dayandığı için silinemez.")


def hanging(record: models.Model) -> list[dict[str, Any]]:
    """What would go with the record: `[{kind, label, count}]`, most first."""
    counted: Counter[type[models.Model]] = Counter()
    for rows in _going_with(record):
        counted[rows.model] += rows.count()
    return [_told(model, count) for model, count in counted.most_common() if count]


@transaction.atomic
def delete_for_good(record: models.Model, *, by: Any) -> None:
    """Deletes the record with all that hangs on it; the history keeps that it was, not what it held."""
    told = {part["kind"]: [part["count"], 0] for part in hanging(record)}
    history.record(record, "deleted", by=by, changes=told, note=str(record))
    for rows in _on_any(_collected(record)):
        rows.delete()
    record.delete()
    counts.forget(type(record))


def _going_with(record: models.Model) -> Found:
    collected = _collected(record)
    return [*collected[1:], *_on_any(collected)]


def _collected(record: models.Model) -> Found:
    """The record itself, then what the database deletes with it, by model."""
    collector = Collector(using="default", origin=record)
    try:
        collector.collect([record])
    except (ProtectedError, RestrictedError) as problem:
        raise StillNeeded from problem
    with_it = {model: {row.pk for row in rows} for model, rows in collector.data.items()}
    for rows in collector.fast_deletes:
        with_it.setdefault(rows.model, set()).update(rows.values_list("pk", flat=True))
    with_it.get(type(record), set()).discard(record.pk)
    found = [model._default_manager.filter(pk__in=ids) for model, ids in with_it.items() if ids]
    return [type(record)._default_manager.filter(pk=record.pk), *found]


def _on_any(collected: Found) -> Found:
    """What hangs on those records by `on` and `record_id` instead of a foreign key."""
    ids = {kind.name: list(rows.values_list("pk", flat=True)) for rows in collected if (kind := kind_for(rows.model))}
    return [model._default_manager.filter(on=on, record_id__in=pks) for model in _hangers() for on, pks in ids.items()]


def _hangers() -> list[type[models.Model]]:
    """Every model whose rows say `on` and `record_id`; the history stays."""
    columns = {model: {field.name for field in model._meta.concrete_fields} for model in apps.get_models()}
    return [model for model, names in columns.items() if {"on", "record_id"} <= names and model is not Change]


def _told(model: type[models.Model], count: int) -> dict[str, Any]:
    kind = kind_for(model)
    name = kind.name if kind else model._meta.label_lower
    return {"kind": name, "label": _(kind.label) if kind else str(model._meta.verbose_name), "count": count}
