"""Writes that can be taken back: a journal remembers what each row was, and puts back what nobody changed since."""

import secrets
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models import F, QuerySet
from django.db.utils import IntegrityError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.core import clock, counts, history
from apps.core.errors import NotFound
from apps.core.fields import DerivedField
from apps.core.models import Record, Undo, UndoStep
from apps.core.records import kind_named

Row = tuple[int, dict[str, Any], dict[str, Any]]  # id, columns before, columns after
CHUNK = 500
FEW = 12  # different values of a column that are cheaper to write one by one than by a case for each row
KEPT = timedelta(days=1)


class NothingToUndo(NotFound):
    code = "nothing_to_undo"
    message = gettext_lazy("Geri alınacak bir işlem bulunamadı.")


class Journal:
    """Writes for one person; `token` takes them back within a day."""

    def __init__(self, *, by: Any, on: str) -> None:
        now = clock.now()
        Undo.objects.filter(at__lt=now - KEPT).delete()
        self.by = by
        self.undo = Undo.objects.create(token=secrets.token_urlsafe(24), user=by, on=on, at=now)

    @property
    def token(self) -> str:
        return self.undo.token

    def write(self, records: list[Any], before: list[dict[str, Any]]) -> None:
        """Saves records of one model whose columns (by attname) were as told in `before`."""
        if not records:
            return
        model = type(records[0])
        rows: list[Row] = [
            (record.pk, old, {name: getattr(record, name) for name in old})
            for record, old in zip(records, before, strict=True)
        ]
        _save(model, records, {name for old in before for name in old}, by=self.by)
        UndoStep.objects.create(undo=self.undo, table=model._meta.label, rows=_stored(rows))
        pairs = zip(records, before, strict=True)
        history.record_many((history.rewritten(record, old) for record, old in pairs), by=self.by)

    def update(self, rows: QuerySet[Any], **values: Any) -> None:
        """Sets columns (by attname) of all rows to the same values."""
        for records in chunks(rows):
            before = [{name: getattr(record, name) for name in values} for record in records]
            for record in records:
                vars(record).update(values)
            self.write(records, before)


def take_back(
    token: str, *, by: Any, on: str, after: Callable[[list[Any]], None] = lambda records: None
) -> tuple[int, list[dict[str, Any]]]:
    """Puts rows back, last written first; `after` sees each batch of records of the kind it began with.

    Answers how many rows were put back, and `[{id, why}]` of those left as they are."""
    with transaction.atomic():
        undo = Undo.objects.select_for_update().filter(token=token, user=by, on=on).first()
        if undo is None:
            raise NothingToUndo
        count = 0
        left: list[dict[str, Any]] = []
        for pk in list(undo.steps.order_by("-id").values_list("pk", flat=True)):
            step = UndoStep.objects.get(pk=pk)
            model = apps.get_model(step.table)
            restored, told = _put_back(model, step.rows, by)
            if model is kind_named(on).model:
                after(restored)
            count, left = count + len(restored), left + told
        undo.delete()
    return count, left


def chunks(rows: QuerySet[Any]) -> Iterator[list[Any]]:
    """The rows, a few hundred at a time and locked, bare of relations; walked by id so that writes move nothing."""
    ids = list(rows.order_by().values_list("pk", flat=True))
    for first in range(0, len(ids), CHUNK):
        part = rows.model._base_manager.filter(pk__in=ids[first : first + CHUNK])
        yield list(part.select_for_update().order_by("pk"))


def _stored(rows: Iterable[Row]) -> list[Any]:
    return [[pk, _plain(before), _plain(after)] for pk, before, after in rows]


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """Instants in full: the encoder would cut their microseconds."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def _column(model: type[models.Model], attname: str) -> Any:
    field: Any = next(field for field in model._meta.concrete_fields if field.attname == attname)
    return field.target_field if field.is_relation else field


def _put_back(model: type[models.Model], rows: list[Any], by: Any) -> tuple[list[Any], list[dict[str, Any]]]:
    found = {record.pk: record for record in model._base_manager.filter(pk__in=[pk for pk, _b, _a in rows])}
    restored, left, names, told = [], [], set(), []
    for pk, before, after in rows:
        record = found.get(pk)
        if record is None or not _unchanged(record, after):
            left.append({"id": pk, "why": _("Bu arada değişmiş; olduğu gibi bırakıldı.")})
            continue
        vars(record).update(_read(model, before))
        told.append(history.rewritten(record, _read(model, after), "undone"))
        names |= before.keys()
        restored.append(record)
    try:
        with transaction.atomic():
            _save(model, restored, names, by=by)
            history.record_many(told, by=by)
    except IntegrityError:
        return [], left + [{"id": record.pk, "why": _("Başka bir kayıtla çakışıyor.")} for record in restored]
    return restored, left


def _read(model: type[models.Model], values: dict[str, Any]) -> dict[str, Any]:
    return {name: None if value is None else _column(model, name).to_python(value) for name, value in values.items()}


def _unchanged(record: Any, after: dict[str, Any]) -> bool:
    return all(getattr(record, name) == value for name, value in _read(type(record), after).items())


def _save(model: type[models.Model], records: list[Any], attnames: set[str], *, by: Any) -> None:
    """One statement per chunk: the columns, what is derived from them, and who wrote when."""
    columns = {field.name for field in model._meta.concrete_fields if field.attname in attnames}
    derived = [field for field in model._meta.concrete_fields if isinstance(field, DerivedField)]
    changed = {field.name for field in derived if any([_derive(field, record) for record in records])}
    many = {name for name in sorted(columns | changed) if not _written_by_value(model, records, name)}
    if many:
        model._base_manager.bulk_update(records, sorted(many), batch_size=CHUNK)
    if issubclass(model, Record):
        model._base_manager.filter(pk__in=[record.pk for record in records]).update(
            version=F("version") + 1, updated_at=clock.now(), updated_by=by
        )
    counts.forget(model)


def _written_by_value(model: type[models.Model], records: list[Any], name: str) -> bool:
    """Writes a column of few different values with a statement for each; False when there are too many of them."""
    attname = next(field.attname for field in model._meta.concrete_fields if field.name == name)
    holders: dict[str, list[Any]] = {}
    for record in records:
        holders.setdefault(repr(getattr(record, attname)), []).append(record)
    if len(holders) > FEW:
        return False
    for alike in holders.values():
        value = getattr(alike[0], attname)
        model._base_manager.filter(pk__in=[record.pk for record in alike]).update(**{name: value})
    return True


def _derive(field: DerivedField, record: Any) -> bool:
    """Brings the derived column up to date in memory; whether it moved."""
    old = getattr(record, field.attname)
    return field.pre_save(record, False) != old
