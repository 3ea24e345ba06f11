"""Which kinds of record exist. A module declares its kinds beside its selectors; whatever hangs on any record
(notes, files, timelines, AI runs, search) asks here, so that one visibility rule serves them all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q, QuerySet

from apps.core.errors import NotFound


@dataclass(frozen=True)
class Kind:
    name: str  # "customers.customer"
    label: str  # shown to people
    model: type[Model]
    visible_to: Callable[[Any], QuerySet[Any]]
    url: str  # the page's address with {id}
    shown_on: str = "pk"  # which attribute of the record is that id, when it is shown on another record's page

    @property
    def module(self) -> str:
        return self.name.split(".")[0]

    def url_of(self, record: Any) -> str:
        return self.url.format(id=getattr(record, self.shown_on))


_kinds: dict[str, Kind] = {}


def declare(kind: Kind) -> Kind:
    if kind.name in _kinds:
        raise ValueError(f"record kind {kind.name} is declared twice")
    _kinds[kind.name] = kind
    return kind


def kinds() -> Iterator[Kind]:
    return iter(_kinds.values())


def kind_named(name: str) -> Kind:
    """The declared kind; NotFound for any other name."""
    try:
        return _kinds[name]
    except KeyError:
        raise NotFound from None


def kind_of(record: Model) -> Kind | None:
    return kind_for(type(record))


def kind_for(model: type[Model]) -> Kind | None:
    return next((kind for kind in _kinds.values() if kind.model is model), None)


_hanging: list[type[Model]] = []


def hangs(model: type[Model]) -> None:
    """Declares that rows of the model hang (`on`, `record_id`) on records, and move when two records become one."""
    _hanging.append(model)


def hanging_models() -> tuple[type[Model], ...]:
    return tuple(_hanging)


def hanging_on_visible(user: Any, *, leaving_out: type[Model] | None = None) -> Q:
    """What hangs (`on`, `record_id`) on records that this person may see."""
    hanging = Q(pk__in=[])
    for kind in kinds():
        if kind.model is not leaving_out:
            hanging |= _on_visible(kind, user)
    return hanging


def _on_visible(kind: Kind, user: Any) -> Q:
    parents = kind.visible_to(user)
    if parents.query.is_empty():
        return Q(pk__in=[])
    on_kind = Q(on=kind.name)
    # Who sees every record of the kind needs no look at each of them.
    return on_kind & Q(record_id__in=parents.order_by().values("pk")) if parents.query.where else on_kind


def fetch(name: str, record_id: int, user: Any) -> Any:
    """The record if this person may see it; NotFound otherwise, whether or not it exists."""
    record = kind_named(name).visible_to(user).filter(pk=record_id).first()
    if record is None:
        raise NotFound
    return record


def with_titles(hanging: list[Any]) -> list[Any]:
    """Gives each thing that hangs on a record (`on`, `record_id`) its record's title and address; one query per
    kind."""
    for name in {thing.on for thing in hanging}:
        mine = [thing for thing in hanging if thing.on == name]
        found = kind_named(name).model._default_manager.in_bulk([thing.record_id for thing in mine])
        for thing in mine:
            record = found.get(thing.record_id)
            thing.record_title = "" if record is None else str(record)
            thing.record_url = "" if record is None else kind_named(name).url_of(record)
    return hanging
