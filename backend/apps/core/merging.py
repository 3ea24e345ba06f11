"""Two records become one: what hangs on the other moves to the kept one, and the other is archived pointing at it."""

from typing import Any

from apps.core import clock
from apps.core.records import hanging_models, kind_of
from apps.core.undo import Journal


def merge(kept: Any, other: Any, *, values: dict[str, Any], journal: Journal) -> None:
    """`values`: columns (by attname) that the kept record takes over. Histories stay with the record they tell of."""
    kind = kind_of(other)
    assert kind is not None
    for relation in kept._meta.related_objects:
        rows = relation.related_model._base_manager.filter(**{relation.field.name: other.pk})
        journal.update(rows, **{relation.field.attname: kept.pk})
    for model in hanging_models():
        journal.update(model._base_manager.filter(on=kind.name, record_id=other.pk), record_id=kept.pk)
    itself = type(kept)._base_manager
    if values:
        journal.update(itself.filter(pk=kept.pk), **values)
    journal.update(itself.filter(pk=other.pk), archived_at=other.archived_at or clock.now(), merged_into=kept.pk)
