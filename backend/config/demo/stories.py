"""Stories: what happened with a customer, episode by episode, as stories/*.txt tell it.

A story begins with "= name" ("= name.2" is another telling of the same); an episode with its day in the story, its
kind and the duty of its writer ("+14 call seo"). "!" behind the day keeps the very day, otherwise a day off moves to
the next working day; "pinned" pins the note.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from apps.notes.models import KINDS
from config.demo.files import story_files

STORY = re.compile(r"^= (\S+)\n", re.MULTILINE)
EPISODE = re.compile(rf"^([+-]\d+)(!?) ({'|'.join(kind for kind, _ in KINDS)}) (\w+)( pinned)?\n", re.MULTILINE)
PARTS = EPISODE.groups + 1


@dataclass(frozen=True)
class Episode:
    day: int  # counted from the story's beginning
    exact: bool
    kind: str
    writer: str  # a duty, or "sorumlu" for the customer's account manager
    pinned: bool
    text: str

    @property
    def needs_two(self) -> bool:
        return "{kisi2" in self.text


@lru_cache
def stories() -> dict[str, tuple[Episode, ...]]:
    found: dict[str, tuple[Episode, ...]] = {}
    for text in story_files():
        _, *parts = STORY.split(text)
        found |= {name: _episodes(body) for name, body in zip(parts[::2], parts[1::2], strict=True)}
    return found


@lru_cache
def versions(name: str, *, alone: bool) -> tuple[tuple[Episode, ...], ...]:
    """The story as it is told of one customer or another: "name", "name.2", …; `alone` where there is one contact."""
    told = [story for known, story in stories().items() if known.partition(".")[0] == name]
    if not told:
        raise LookupError(f"no story is named {name}")
    return tuple(tuple(episode for episode in story if not (alone and episode.needs_two)) for story in told)


def _episodes(body: str) -> tuple[Episode, ...]:
    before, *parts = EPISODE.split(body)
    if before.strip():
        raise ValueError(f"words before the first episode: {before.strip()[:60]!r}")
    return tuple(_episode(*parts[start : start + PARTS]) for start in range(0, len(parts), PARTS))


def _episode(day: str, exact: str, kind: str, writer: str, pinned: str | None, text: str) -> Episode:
    return Episode(int(day), bool(exact), kind, writer, bool(pinned), text.strip())
