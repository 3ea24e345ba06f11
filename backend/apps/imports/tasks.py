"""Doors of the worker. A lost job loses nothing: the sweep finds what is waiting or was left lying."""

import logging
from typing import Any

from django.db import close_old_connections, transaction
from django.utils.translation import override
from huey import crontab
from huey.contrib.djhuey import HUEY, db_periodic_task, db_task

from apps.core import clock
from apps.imports import examining, running, storage, sweeping, undoing

log = logging.getLogger("imece.imports")
LANGUAGE = "tr"


def soon(task: Any, *arguments: Any) -> None:
    """Queues the task once the transaction stands; when the queue is down the sweep will find the import."""

    def queue() -> None:
        try:
            task(*arguments)
        except OSError:
            log.exception("the queue is down")

    transaction.on_commit(queue)


@db_task()
def run_import(number: int) -> None:
    with override(LANGUAGE):
        running.run(number)


@db_task()
def examine_import(number: int, revision: int) -> None:
    with override(LANGUAGE):
        examining.examine_later(number, revision)


@db_task()
def undo_import(number: int) -> None:
    with override(LANGUAGE):
        undoing.undo(number)


@db_periodic_task(crontab(minute="*"))
def sweep_imports() -> None:
    sweep()


@HUEY.on_startup()
def sweep_at_start() -> None:
    try:
        sweep()
    finally:
        close_old_connections()


def sweep() -> None:
    """Goes on with what a killed worker left, and deletes old files."""
    now = clock.now()
    for number in sweeping.abandoned(now):
        soon(run_import, number)
        soon(undo_import, number)
    sweeping.forget_old_files(now - storage.KEPT)
