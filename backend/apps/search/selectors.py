"""Finding records by folded words, per kind through that kind's own selector."""

from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from apps.core.api.filters import found_by
from apps.core.hiding import hidden_fields, without_hidden
from apps.search.registry import Searchable, declared


class Hit(NamedTuple):
    type: str
    id: int
    title: str
    subtitle: str
    url: str
    label: str


def find(user: Any, text: str, limit: int) -> list[Hit]:
    """Up to `limit` records of each kind that contain every word."""
    if not text.strip():
        return []
    return [hit for searchable in declared() for hit in _hits(searchable, user, text, limit)]


def _hits(searchable: Searchable, user: Any, text: str, limit: int) -> list[Hit]:
    kind = searchable.record_kind
    if user.rights.level(kind.module) == "none":
        return []
    rows = searchable.narrow(found_by(user, kind.visible_to(user).filter(archived_at=None), text))
    hidden = hidden_fields(user, kind.model)
    return [
        Hit(
            kind.name,
            row.pk,
            searchable.title(row),
            searchable.subtitle(row),
            kind.url_of(row),
            _(kind.label),
        )
        for row in (without_hidden(row, hidden) for row in rows[:limit])
    ]
