"""Carrying an import out: batches that record their progress in their own transaction, so that a killed worker's
successor goes on behind the last whole batch and nothing is written twice."""

import logging
import uuid
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import islice

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from apps.core import clock
from apps.imports import storage
from apps.imports.models import DONE, FAILED, QUEUED, RUNNING, UNDOING, Import
from apps.imports.planning import Plan
from apps.imports.reading import entries
from apps.imports.registry import importable_named
from apps.imports.writing import Raw, write_batch
from turkish.tables import RefusedFileError

BATCH = 500
STALE = timedelta(seconds=60)  # without a heartbeat, after which another worker takes over
log = logging.getLogger("imece.imports")
Clock = Callable[[], datetime]


def run(number: int, *, now: Clock = clock.now) -> None:
    """Runs a queued or abandoned import to its end; returns at once when another worker has it in hand."""
    source = claim(number, RUNNING, Q(status=QUEUED), now())
    if source is None:
        return
    try:
        if _write_rows(source, now):
            finish(source, DONE, now())
    except (RefusedFileError, storage.FileGone) as problem:
        finish(source, FAILED, now(), str(problem))
    except Exception:
        log.exception("import %s failed", source.pk)
        finish(source, FAILED, now(), _("Beklenmeyen bir hata oluştu; yazılan satırlar duruyor."))


def claim(number: int, status: str, waiting: Q, now: datetime) -> Import | None:
    """Takes the import in hand with a token that every later write has to show."""
    abandoned = Q(status=status) & (Q(heartbeat_at=None) | Q(heartbeat_at__lt=now - STALE))
    token = uuid.uuid4()
    taken = Import.objects.filter(waiting | abandoned, pk=number).update(
        status=status, claim=token, heartbeat_at=now, message=""
    )
    return Import.objects.select_related("user").get(pk=number) if taken else None


def still_ours(source: Import, now: datetime) -> bool:
    """Renews the heartbeat; False when the person stopped the import or another worker took it. Also the lock under
    which the batch is written."""
    mine = Import.objects.filter(pk=source.pk, claim=source.claim, status__in=[RUNNING, UNDOING])
    return bool(mine.update(heartbeat_at=now))


def finish(source: Import, status: str, now: datetime, message: str = "") -> None:
    mine = Import.objects.filter(pk=source.pk, claim=source.claim, status__in=[RUNNING, UNDOING])
    mine.update(status=status, finished_at=now, message=message[:300], claim=None)
    source.refresh_from_db()
    log.info("import %s of %s by %s: %s", source.pk, source.kind, source.user_id, status)


def _write_rows(source: Import, now: Clock) -> bool:
    """True when the last row is behind us."""
    target = importable_named(source.kind)
    if target is None or source.user is None:
        raise RefusedFileError(_("Bu dosyanın nereye aktarılacağı seçilmemiş."))
    plan = Plan.of(source, target)
    rest = map(Raw, entries(source, storage.load(source.stored), after=source.done))
    return all(_write_one(source, plan, batch, now()) for batch in batches(rest))


def batches(raws: Iterator[Raw]) -> Iterator[list[Raw]]:
    while batch := list(islice(raws, BATCH)):
        yield batch


@transaction.atomic
def _write_one(source: Import, plan: Plan, batch: list[Raw], now: datetime) -> bool:
    if not still_ours(source, now):
        return False
    figures = write_batch(source, plan, batch).figures
    Import.objects.filter(pk=source.pk).update(
        done=batch[-1].entry.row, **{name: F(name) + count for name, count in figures.items()}
    )
    return True
