"""What becomes of each row: a new record, a change to one that the person may see, or a reason why not."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import override

from apps.core.fields import DerivedField
from apps.imports.models import CREATE, UPDATE, Import
from apps.imports.problems import EXISTS, NO_CHOICE, NO_KEY, NOT_FOUND, REQUIRED, SEVERAL, TOO_LONG, UNREADABLE, Problem
from apps.imports.registry import Entry, Importable, Key
from turkish.fold import fold


@dataclass(frozen=True)
class Plan:
    """How rows of one import become records, for the person who imports."""

    target: Importable
    by: Any
    mode: str = CREATE
    key: Key | None = None

    @classmethod
    def of(cls, source: Import, target: Importable) -> "Plan":
        return cls(target, source.user, source.mode, target.keys.get(source.match_by))

    @property
    def model(self) -> type[Model]:
        return self.target.record_kind.model

    def carry_out(self, entries: list[Entry], *, locked: bool = False) -> None:
        """Gives each entry its record and its changes, or its problems. Nothing is written."""
        for entry in entries:
            _clean(self.target, self.model, entry)
        self.target.relate([entry for entry in entries if entry.stands], self.by)
        standing = [entry for entry in entries if entry.stands]
        known = self._known(standing, locked)
        for entry in standing:
            self._settle(entry, known)

    def _known(self, entries: list[Entry], locked: bool) -> "Known":
        known = Known()
        if self.key is None:
            return known
        for entry in entries:
            known.keys[entry.row] = self.key.of(self.model(**entry.given))
        wanted = sorted({key for key in known.keys.values() if key})
        for record in self._with_keys(self.key, wanted, locked) if wanted else ():
            known.add(self.key.of(record), record)
        return known

    def _with_keys(self, key: Key, wanted: list[str], locked: bool) -> list[Any]:
        rows = self.target.record_kind.visible_to(self.by).filter(key.among(wanted), archived_at=None)
        rows = rows.select_for_update(of=("self",)) if locked else rows
        # Sorted here, since an order in the question keeps SQLite from using its indexes for the keys.
        return sorted(rows.select_related(None).order_by(), key=lambda record: record.pk)

    def _settle(self, entry: Entry, known: "Known") -> None:
        key = known.keys.get(entry.row, "")
        found = known.records.get(key, []) if key else []
        if problem := self._refusal(key, found):
            return entry.reject(next(iter(self.target.keys), ""), problem)
        if found and self.mode != CREATE:
            entry.record = found[0]
            entry.before = _fill(entry.record, entry.given)
            return None
        for needed in self.target.fields:
            if needed.required and entry.values.get(needed.name) in (None, "", []):
                return entry.reject(needed.name, REQUIRED)
        entry.record = self.model(**{**self.target.defaults(self.by), **entry.given})
        entry.is_new = True
        if key:
            known.add(key, entry.record)
        return None

    def _refusal(self, key: str, found: list[Any]) -> str | None:
        if self.mode == CREATE:
            return EXISTS if found else None
        if len(found) > 1:
            return SEVERAL
        if self.mode == UPDATE and not found:
            return NOT_FOUND if key else NO_KEY
        return None


@dataclass
class Known:
    """The key of each row, and the records that have such a key: those stored and those that the file just made."""

    keys: dict[int, str] = field(default_factory=dict)
    records: dict[str, list[Any]] = field(default_factory=dict)

    def add(self, key: str, record: Any) -> None:
        self.records.setdefault(key, []).append(record)


def _fill(record: Any, given: dict[str, Any]) -> dict[str, Any]:
    """Sets what differs and returns what was there before; what the row leaves blank stays."""
    before = {name: getattr(record, name) for name, value in given.items() if getattr(record, name) != value}
    for name in before:
        setattr(record, name, given[name])
    return before


def _clean(target: Importable, model: type[Model], entry: Entry) -> None:
    if not entry.stands:
        return
    raw = {field.column: entry.values.get(field.name) for field in target.fields if field.column}
    raw |= target.compose(entry.values)
    names = {field.column: field.name for field in target.fields}
    for column, value in raw.items():
        if value in (None, "", []):
            continue
        try:
            entry.given[column] = clean_value(model, column, value)
        except ValidationError as problem:
            entry.problems.append(Problem(names.get(column, column), _code_of(problem)))


def clean_value(model: type[Model], column: str, value: Any) -> Any:
    """The value as the column stores it; ValidationError when it does not fit."""
    stored: Any = model._meta.get_field(column)
    if stored.is_relation or stored.attname != column:
        return value
    if stored.choices:
        value = _choices(model, column).get(fold(str(value)))
        if value is None:
            raise ValidationError("", code=NO_CHOICE)
        return value
    return stored.clean(value, None)


@lru_cache
def _choices(model: type[Model], column: str) -> dict[str, Any]:
    """Folded label in either language, or the value itself → value."""
    known: dict[str, Any] = {}
    for language in ("en", "tr"):
        with override(language):
            for value, label in model._meta.get_field(column).choices or ():  # type: ignore[union-attr]
                known |= {fold(str(label)): value, fold(str(value)): value}
    return known


def _code_of(problem: ValidationError) -> str:
    code = next((error.code for error in problem.error_list), None)
    return {"max_length": TOO_LONG, NO_CHOICE: NO_CHOICE}.get(str(code), UNREADABLE)


@lru_cache
def derived_columns(model: type[Model]) -> tuple[str, ...]:
    return tuple(column.name for column in model._meta.concrete_fields if isinstance(column, DerivedField))


def outcome_of(entry: Entry) -> str:
    """What the row would do, or did: create, update, unchanged, reject, leave_out."""
    if entry.left_out is not None:
        return "leave_out"
    if entry.problems:
        return "reject"
    if entry.is_new:
        return "create"
    return "update" if entry.before else "unchanged"
