"""One change put on many records: looked at before, written in batches, taken back by a token."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework.exceptions import ValidationError

from apps.core import custom
from apps.core.errors import Refused
from apps.core.undo import Journal, chunks

MOST = 20_000
MOST_TAGS = 30
SAMPLES = 10
TOLD = 100


class TooMany(Refused):
    code = "too_many"
    message = gettext_lazy("Tek seferde bu kadar kayıt değiştirilemez; seçimi daraltın.")


@dataclass(frozen=True)
class Change:
    """`values` by model field, already validated; `validate` looks at them beside one record's other values."""

    values: dict[str, Any] = field(default_factory=dict)
    tags_add: tuple[str, ...] = ()
    tags_remove: tuple[str, ...] = ()
    archived_at: datetime | None = None
    validate: Callable[[Any, dict[str, Any]], dict[str, Any]] = lambda record, values: values

    def put_on(self, record: Any) -> dict[str, Any]:
        """The columns that moved, as they were before; ValidationError when the record refuses the change."""
        new = self._columns(record)
        before = {name: getattr(record, name) for name, value in new.items() if getattr(record, name) != value}
        vars(record).update(new)
        return before

    def _columns(self, record: Any) -> dict[str, Any]:
        new: dict[str, Any] = {}
        if self.values:
            for name, value in self.validate(record, dict(self.values)).items():
                model_field = record._meta.get_field(name)
                if name == "extra":
                    value = custom.merged(record.extra, value)
                new[model_field.attname] = getattr(value, "pk", None) if model_field.is_relation else value
        if self.tags_add or self.tags_remove:
            new["tags"] = self._tags(record.tags)
        if self.archived_at and record.archived_at is None:
            new["archived_at"] = self.archived_at
        return new

    def _tags(self, old: list[str]) -> list[str]:
        kept = [tag for tag in old if tag not in self.tags_remove]
        tags = kept + [tag for tag in self.tags_add if tag not in kept]
        if len(tags) > MOST_TAGS:
            raise ValidationError({"tags": [_("Bir kayıtta en çok %(most)d etiket olur.") % {"most": MOST_TAGS}]})
        return tags


@dataclass
class Outcome:
    changed: int = 0
    samples: list[tuple[Any, dict[str, Any]]] = field(default_factory=list)  # record as changed, columns before
    refused: list[dict[str, Any]] = field(default_factory=list)
    refused_count: int = 0

    def refuse(self, record_id: int, why: str) -> None:
        self.refused_count += 1
        if len(self.refused) < TOLD:
            self.refused.append({"id": record_id, "why": why})


def run(
    rows: QuerySet[Any],
    change: Change,
    *,
    journal: Journal | None = None,
    after: Callable[[list[Any]], None] = lambda records: None,
) -> Outcome:
    """Puts the change on the rows; without a journal only says what would happen."""
    if rows.order_by()[: MOST + 1].count() > MOST:
        raise TooMany
    outcome = Outcome()
    for records in chunks(rows):
        moved = _moved(records, change, outcome)
        outcome.changed += len(moved)
        outcome.samples += moved[: SAMPLES - len(outcome.samples)]
        if journal:
            journal.write([record for record, _before in moved], [before for _record, before in moved])
            after([record for record, _before in moved])
    return outcome


def _moved(records: list[Any], change: Change, outcome: Outcome) -> list[tuple[Any, dict[str, Any]]]:
    moved = []
    for record in records:
        try:
            before = change.put_on(record)
        except ValidationError as problem:
            outcome.refuse(record.pk, _first(problem.detail))
            continue
        if before:
            moved.append((record, before))
    return moved


def _first(detail: Any) -> str:
    while isinstance(detail, dict | list):
        detail = next(iter(detail.values() if isinstance(detail, dict) else detail))
    return str(detail)
