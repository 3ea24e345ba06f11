"""Reads about imports: everybody sees their own, the owner of the agency sees all."""

from typing import Any

from django.db.models import QuerySet

from apps.imports.models import Import
from apps.imports.registry import Importable, declared


def imports_visible_to(user: Any) -> QuerySet[Import]:
    rows = Import.objects.select_related("user")
    return rows if user.is_owner else rows.filter(user=user.pk)


def importables_for(user: Any) -> list[Importable]:
    """What this person may import at all, be it only to update."""
    return [one for one in declared() if may_import(user, one)]


def may_import(user: Any, target: Importable) -> bool:
    return any(user.rights.allows(target.module, work) for work in ("add", "change"))
