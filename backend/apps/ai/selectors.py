"""Reads about runs and the owner's choices."""

from copy import copy
from typing import Any

from django.db.models import Q, QuerySet

from apps.ai.models import AISettings, Run
from apps.core.api.filters import either
from apps.core.memory import Memory
from apps.core.records import hangs, kinds

_settings: Memory[AISettings] = Memory(AISettings)


def runs_visible_to(user: Any) -> QuerySet[Run]:
    """A person's own runs; whoever sees all customers also sees colleagues' runs on records that they may see."""
    mine = Q(user=user.pk)
    return Run.objects.select_related("user").filter(mine | _on_visible_records(user))


def _on_visible_records(user: Any) -> Q:
    open_kinds = [kind for kind in kinds() if user.rights.level(kind.module) == "all"]
    return either(*(Q(on=kind.name) for kind in open_kinds))


def own_runs(user: Any) -> QuerySet[Run]:
    return Run.objects.filter(user=user.pk)


def ai_settings() -> AISettings:
    return copy(_settings.get(1, lambda: AISettings.objects.filter(pk=1).first() or AISettings(pk=1)))


hangs(Run)
