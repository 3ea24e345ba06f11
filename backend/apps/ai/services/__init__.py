"""Asking the assistant: prepare() on a thread with the database, lines() on the event loop without it."""

from apps.ai.services.engines import close_engines, health
from apps.ai.services.preparing import Prepared, Question, prepare
from apps.ai.services.records import rate, stop
from apps.ai.services.running import answer, lines

__all__ = ["Prepared", "Question", "answer", "close_engines", "health", "lines", "prepare", "rate", "stop"]
