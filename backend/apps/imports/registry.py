"""What can be imported. Modules declare it in their `imports.py`; nothing here knows a module."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Model, Q

from apps.core.records import Kind, kind_named
from apps.imports.problems import Problem
from turkish.tables import UNKNOWN


@dataclass(frozen=True)
class Field:
    """A target for a column. `name` is the reader's own where the reader's kind has it; `headers` are folded."""

    name: str
    label: Any
    column: str = ""  # the model field that takes the value as it is; others are put together by `compose`
    type: str = "text"  # a cell type of turkish.tables
    headers: tuple[str, ...] = ()
    required: bool = False  # in a new record
    stored: bool = True  # False: the reader knows it, but it has no place here and is only shown


@dataclass(frozen=True)
class Key:
    """How a row finds the record that it updates: rows `among` the values, compared by what `of` says."""

    label: Any
    of: Callable[[Any], str]
    among: Callable[[list[str]], Q]


@dataclass
class Entry:
    """One row on its way to a record."""

    row: int
    line: int
    cells: list[str | None]
    values: dict[str, Any]
    warnings: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)  # any of them rejects the row
    left_out: str | None = None  # why the row is not meant to be imported
    given: dict[str, Any] = field(default_factory=dict)  # attribute → value
    record: Any = None
    is_new: bool = False
    before: dict[str, Any] = field(default_factory=dict)  # what an update replaced

    @property
    def stands(self) -> bool:
        return not self.problems and self.left_out is None

    def reject(self, field_name: str, code: str) -> None:
        self.problems.append(Problem(field_name, code))


def _nothing_to_relate(entries: list[Entry], by: Any) -> None:
    """Most records stand alone."""


def _nothing_follows(entries: list[Entry], by: Any) -> list[Model]:
    return []


def _nothing_to_refresh(records: list[Any]) -> None:
    """Most records have no derived figures."""


@dataclass(frozen=True)
class Importable:
    """`name` is what the person chooses, `reads` the reader's kind whose values the fields take, `record` the kind of
    core.records that is written."""

    name: str
    label: Any
    record: str
    fields: tuple[Field, ...]
    reads: str = UNKNOWN
    keys: dict[str, Key] = field(default_factory=dict)
    compose: Callable[[dict[str, Any]], dict[str, Any]] = lambda values: {}
    defaults: Callable[[Any], dict[str, Any]] = lambda by: {}
    relate: Callable[[list[Entry], Any], None] = _nothing_to_relate  # finds what rows name; one question per batch
    follow: tuple[Callable[[list[Entry], Any], list[Model]], ...] = (_nothing_follows,)  # further records, made
    refresh: Callable[[list[Any]], None] = _nothing_to_refresh  # figures that depend on these records

    @property
    def record_kind(self) -> Kind:
        return kind_named(self.record)

    @property
    def module(self) -> str:
        return self.record_kind.module


_declared: dict[str, Importable] = {}


def importable(declaration: Importable) -> Importable:
    if declaration.name in _declared:
        raise ValueError(f"{declaration.name} is declared importable twice")
    _declared[declaration.name] = declaration
    return declaration


def also(name: str, follow: Callable[[list[Entry], Any], list[Model]], *fields: Field) -> None:
    """A module further up takes these fields of the same rows and makes its own records of them."""
    base = _declared[name]
    _declared[name] = replace(base, fields=(*base.fields, *fields), follow=(*base.follow, follow))


def declared() -> Iterator[Importable]:
    return iter(_declared.values())


def importable_named(name: str) -> Importable | None:
    return _declared.get(name)


def importable_of(record_kind: str) -> Importable | None:
    return next((one for one in declared() if one.record == record_kind), None)
