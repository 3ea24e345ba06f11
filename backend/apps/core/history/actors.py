"""Who wrote, and by which way."""

from dataclasses import dataclass
from typing import Any

from apps.core.history.models import AI, API, PERSON, SYSTEM

ACCEPTED_RUN = "X-Accepted-Run"  # the page names the AI run whose proposal the person accepted


@dataclass(frozen=True)
class Actor:
    id: int | None
    kind: str = PERSON
    note: str = ""


NOBODY = Actor(None, SYSTEM)


def actor_of(request: Any) -> Actor:
    """The asker; `ai` when they accepted what the assistant proposed."""
    run = request.headers.get(ACCEPTED_RUN, "")
    if run.isascii() and run.isdigit():
        return Actor(request.user.pk, AI, f"ai.run:{run[:18]}")
    return as_actor(request.user)


def as_actor(by: Any) -> Actor:
    """A person (through the page, or with a key), nobody, or an actor as it is."""
    if isinstance(by, Actor):
        return by
    if by is None:
        return NOBODY
    return Actor(by.pk, API if getattr(by, "came_with", None) else PERSON)
