"""Whose turn it is at the model: bounded, and fair between people."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Hashable

from apps.ai.engines.base import EngineError


class Place:
    """One request's place in the queue."""

    def __init__(self, queue: "Queue", person: Hashable) -> None:
        self.queue = queue
        self.person = person
        self.moved = asyncio.Event()
        self.admitted = False

    async def positions(self) -> AsyncIterator[int]:
        """1 for the next in line, again each time the line moves; ends when it is our turn."""
        shown = 0
        while not self.admitted:
            self.moved.clear()
            position = self.queue.position(self)
            if position != shown:
                shown = position
                yield position
            await self.moved.wait()

    def leave(self) -> None:
        self.queue.leave(self)


class Queue:
    """Lets `parallel` requests run at once; people with several waiting requests take turns with the others."""

    def __init__(self, parallel: int, waiting: int, waiting_per_person: int) -> None:
        self.parallel, self.waiting, self.waiting_per_person = parallel, waiting, waiting_per_person
        self.running = 0
        self.lines: OrderedDict[Hashable, deque[Place]] = OrderedDict()

    def enter(self, person: Hashable) -> Place:
        """A place, admitted at once when there is room; EngineError ai_busy when the queue is full."""
        place = Place(self, person)
        if self.running < self.parallel and not self.lines:
            self.running += 1
            place.admitted = True
            return place
        line = self.lines.get(person, ())
        if len(line) >= self.waiting_per_person or self.count_waiting() >= self.waiting:
            raise EngineError("ai_busy", "own queue is full")
        self.lines.setdefault(person, deque()).append(place)
        return place

    def leave(self, place: Place) -> None:
        """Frees the place, whether it ran or still waited."""
        if place.admitted:
            place.admitted = False
            self.running -= 1
            self._admit()
        elif place in self.lines.get(place.person, ()):
            self._drop(place)
        self._tell()

    def position(self, place: Place) -> int:
        """Place in the order in which people take turns."""
        before = self.lines[place.person].index(place)
        rounds = sum(min(len(line), before + 1) for person, line in self.lines.items() if person != place.person)
        later = list(self.lines).index(place.person)
        same_round = sum(
            1 for person, line in list(self.lines.items())[later + 1 :] if person != place.person and len(line) > before
        )
        return before + 1 + rounds - same_round

    def count_waiting(self) -> int:
        return sum(len(line) for line in self.lines.values())

    def _admit(self) -> None:
        while self.running < self.parallel and self.lines:
            person, line = next(iter(self.lines.items()))
            place = line[0]
            self._drop(place)
            if person in self.lines:
                self.lines.move_to_end(person)
            self.running += 1
            place.admitted = True
            place.moved.set()

    def _drop(self, place: Place) -> None:
        line = self.lines[place.person]
        line.remove(place)
        if not line:
            del self.lines[place.person]

    def _tell(self) -> None:
        for line in self.lines.values():
            for place in line:
                place.moved.set()
