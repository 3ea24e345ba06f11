"""SQLite lets one writer in and makes the others sleep in ever longer steps; within a process they take turns."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

_turn = threading.Lock()


@contextmanager
def writers_turn() -> Iterator[None]:
    """For short writes that come in crowds; other databases need no turns."""
    if connection.vendor != "sqlite":
        yield
        return
    with _turn:
        yield
