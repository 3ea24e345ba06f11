"""Rows that every request needs, remembered for a moment in this process.

What this process writes is forgotten at once; only another process's write can be late, by the given seconds."""

import time
from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save

T = TypeVar("T")
KEPT = 1000
SECONDS = 2.0

_all: list["Memory[Any]"] = []


class Memory(Generic[T]):
    def __init__(self, *models: type[Model], seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._kept: dict[Hashable, tuple[float, T]] = {}
        for model in models:
            for signal in (post_save, post_delete, m2m_changed):
                signal.connect(self._changed, sender=model)
        _all.append(self)

    def get(self, key: Hashable, read: Callable[[], T]) -> T:
        """The remembered value, or what `read` says now."""
        found = self._kept.get(key)
        if found and time.monotonic() - found[0] < self._seconds:
            return found[1]
        value = read()
        if len(self._kept) >= KEPT:
            self._kept.clear()
        self._kept[key] = (time.monotonic(), value)
        return value

    def forget(self) -> None:
        self._kept.clear()

    def _changed(self, **_: Any) -> None:
        self.forget()


def forget_all() -> None:
    for memory in _all:
        memory.forget()
