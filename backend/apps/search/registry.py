"""What can be searched. Modules declare it in their `search.py`; nothing here knows a module."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from apps.core.records import Kind, kind_named


@dataclass(frozen=True)
class Searchable:
    kind: str
    title: Callable[[Any], str]
    subtitle: Callable[[Any], str]
    narrow: Callable[[QuerySet[Any]], QuerySet[Any]] = lambda rows: rows

    @property
    def record_kind(self) -> Kind:
        return kind_named(self.kind)


_declared: dict[str, Searchable] = {}


def searchable(declaration: Searchable) -> Searchable:
    if declaration.kind in _declared:
        raise ValueError(f"{declaration.kind} is declared searchable twice")
    _declared[declaration.kind] = declaration
    return declaration


def declared() -> Iterator[Searchable]:
    return iter(_declared.values())
