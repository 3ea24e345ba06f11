"""Finding records by folded words, per kind through that kind's own selector."""

from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from apps.core.api.filters import matching
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
    rows = searchable.narrow(matching(kind.visible_to(user).filter(archived_at=None), text))
    return [
        Hit(
            kind.name,
            row.pk,
            searchable.title(row),
            searchable.subtitle(row),
            kind.url_of(row),
            _(kind.label),
        )
        for row in rows[:limit]
    ]
