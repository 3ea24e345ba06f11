"""Reads about views, tags and notifications, always for a person."""

from typing import Any

from django.db.models import Q, QuerySet

from apps.core.errors import NotFound
from apps.core.records import Kind, hanging_on_visible, kind_named, kinds
from apps.core.tagging import counted, has_tags
from apps.desk.models import Notification, SavedView, Tag
from turkish.order import sort_key


def kind_open_to(name: str, user: Any) -> Kind:
    """The kind if this person may see its module at all; NotFound otherwise."""
    kind = kind_named(name)
    if user.rights.level(kind.module) == "none":
        raise NotFound
    return kind


def views_visible_to(user: Any) -> QuerySet[SavedView]:
    """One's own, and the shared ones of the lists that one may see."""
    open_kinds = [kind.name for kind in kinds() if user.rights.level(kind.module) != "none"]
    mine_or_shared = Q(owner=user.pk) | Q(shared=True)
    return SavedView.objects.select_related("owner").filter(mine_or_shared, on__in=open_kinds)


def tags_of(kind: Kind, user: Any) -> list[dict[str, Any]]:
    """Every tag with a colour or in use on records that this person may see, in Turkish order."""
    used = counted(kind.visible_to(user).filter(archived_at=None)) if has_tags(kind.model) else {}
    declared = {tag.name: tag for tag in Tag.objects.filter(on=kind.name)}
    return [
        _tag(kind, name, declared.get(name), used.get(name, 0)) for name in sorted({*used, *declared}, key=sort_key)
    ]


def _tag(kind: Kind, name: str, tag: Tag | None, count: int) -> dict[str, Any]:
    pk, color = (tag.pk, tag.color) if tag else (None, "")
    return {"id": pk, "on": kind.name, "name": name, "color": color, "count": count}


def notifications_of(user: Any) -> QuerySet[Notification]:
    """Those about records that this person may still see, newest first."""
    return Notification.objects.select_related("by").filter(hanging_on_visible(user), person=user.pk).order_by("-id")
