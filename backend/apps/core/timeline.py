"""What happened to a record, told by every module: each declares a source, the newest come first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet, Value

# (record, user) -> a queryset of values named at, heading, detail, who, number, in that order
Read = Callable[[Any, Any], QuerySet[Any, Any]]


@dataclass(frozen=True)
class Source:
    event: str
    read: Read
    url: str  # with {number}; empty when the event has no page


_sources: dict[type[Model], list[Source]] = {}
_everywhere: list[Source] = []


def timeline_of(model: type[Model], event: str, url: str = "") -> Callable[[Read], Read]:
    """Declares a source of events for records of the model."""

    def declare(read: Read) -> Read:
        _sources.setdefault(model, []).append(Source(event, read, url))
        return read

    return declare


def timeline_of_all(event: str, url: str = "") -> Callable[[Read], Read]:
    """Declares a source of events for records of every kind."""

    def declare(read: Read) -> Read:
        _everywhere.append(Source(event, read, url))
        return read

    return declare


def sources_of(model: type[Model]) -> list[Source]:
    return [*_sources.get(model, []), *_everywhere]


def events(record: Any, user: Any, event: str = "") -> QuerySet[Any, Any]:
    """All events as one query, newest first, to be sliced into pages."""
    sources = [source for source in sources_of(type(record)) if event in ("", source.event)]
    parts = [source.read(record, user).order_by().annotate(event=Value(source.event)) for source in sources]
    if not parts:
        return type(record)._default_manager.none()
    first, *rest = parts
    return (first.union(*rest, all=True) if rest else first).order_by("-at", "-number")


def with_urls(record: Any, rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    urls = {source.event: source.url for source in sources_of(type(record))}
    return [{**row, "url": urls[row["event"]].format(number=row["number"])} for row in rows]
