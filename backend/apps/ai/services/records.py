"""Keeping runs, rating them, and stopping them while they go on."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import close_old_connections

from apps.ai.models import FAILED, RUNNING, STOPPED, Run
from apps.core.turns import writers_turn


class Wish:
    """That a run should stop, told from any thread."""

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.task = asyncio.current_task()
        self.stopped = False
        self.over = False

    def stop(self) -> None:
        self.loop.call_soon_threadsafe(self._stop)

    def _stop(self) -> None:
        # On the loop, where nothing can end between the question and the cancellation.
        if self.task and not self.over and not self.stopped:
            self.stopped = True
            self.task.cancel()

    def forgive(self) -> None:
        """The cancellation was ours: the stream may still say its last line."""
        self.over = True
        if self.task:
            self.task.uncancel()


_going_on: dict[int, Wish] = {}


@contextmanager
def stoppable(run_id: int) -> Iterator[Wish]:
    wish = _going_on[run_id] = Wish()
    try:
        yield wish
    finally:
        wish.over = True
        _going_on.pop(run_id, None)


def stop(*, run: Run) -> bool:
    """Closes the connection to the model; False when the run is already over."""
    if wish := _going_on.get(run.pk):
        wish.stop()
        return True
    return bool(Run.objects.filter(pk=run.pk, status=RUNNING).update(status=STOPPED))


def save_outcome(outcome: Any) -> None:
    """On a thread without a request, which would otherwise keep a connection that the database has dropped."""
    close_old_connections()
    columns = outcome.columns()
    with writers_turn():
        Run.objects.filter(pk=outcome.prepared.run.pk).update(**columns)


def rate(*, run: Run, rating: int, kept: str | None = None) -> Run:
    run.rating = rating
    if kept is not None:
        run.kept = kept
    run.save(update_fields=["rating", "kept"])
    return run


def mark_cut_off() -> int:
    """At the start of the server: what still runs by its record died with the last one."""
    return Run.objects.filter(status=RUNNING).update(status=FAILED)
