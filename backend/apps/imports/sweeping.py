"""Finding what was left lying."""

from datetime import datetime

from django.db.models import Q

from apps.imports import storage
from apps.imports.models import QUEUED, RUNNING, UNDOING, Import
from apps.imports.running import STALE


def abandoned(now: datetime) -> list[int]:
    """Imports that wait or run without a sign of life."""
    silent = Q(heartbeat_at=None) | Q(heartbeat_at__lt=now - STALE)
    return list(Import.objects.filter(silent, status__in=[QUEUED, RUNNING, UNDOING]).values_list("pk", flat=True))


def forget_old_files(before: datetime) -> None:
    """The files go, the record of who imported what stays."""
    Import.objects.filter(created_at__lt=before).exclude(stored="").update(stored="")
    storage.forget_before(before)
