"""Several model servers as one Engine."""

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Sequence
from contextlib import aclosing
from dataclasses import replace
from itertools import chain
from typing import Protocol

from apps.ai.engines.base import ChatRequest, Engine, EngineError, EngineStatus, Event, ModelFacts, PullProgress

ASIDE_S = 10.0
ELSEWHERE = ("ai_unavailable", "model_missing")
AILING = ("ai_unavailable", "ai_loading_timeout", "stream_broken", "model_crashed")


class HostEngine(Engine, Protocol):
    """An engine that speaks to one server."""

    host: str


class SharedEngine:
    """The least busy healthy server takes the next run. A server that fails is put aside for some seconds; the run that
    it failed ends with its error, unless it never began: then the next server takes it."""

    def __init__(
        self, engines: Sequence[HostEngine], *, aside_s: float = ASIDE_S, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._engines = tuple(engines)
        self._aside_s = aside_s
        self._clock = clock
        self._busy = dict.fromkeys(range(len(self._engines)), 0)
        self._aside_until = dict.fromkeys(range(len(self._engines)), -float("inf"))
        self.name = self._engines[0].name

    async def chat(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """See Engine.chat."""
        tried: set[int] = set()
        while True:
            index = self._next(tried)
            tried.add(index)
            try:
                async with aclosing(self._run(index, request)) as events:
                    async for event in events:
                        yield event
                return
            except EngineError as error:
                if error.code not in ELSEWHERE or len(tried) == len(self._engines):
                    raise

    async def _run(self, index: int, request: ChatRequest) -> AsyncGenerator[Event, None]:
        self._busy[index] += 1
        try:
            async with aclosing(self._engines[index].chat(request)) as events:
                async for event in events:
                    yield event
        except EngineError as error:
            if error.code in AILING:
                self._aside_until[index] = self._clock() + self._aside_s
            raise
        finally:
            self._busy[index] -= 1

    def _next(self, tried: set[int]) -> int:
        now = self._clock()
        left = [index for index in self._busy if index not in tried]
        healthy = [index for index in left if self._aside_until[index] <= now]
        if healthy:
            return min(healthy, key=lambda index: self._busy[index])
        return min(left, key=lambda index: self._aside_until[index])

    async def status(self) -> EngineStatus:
        """The first reachable server's health, with every server's in `hosts` and the models of all."""
        hosts = tuple(await asyncio.gather(*(engine.status() for engine in self._engines)))
        first = next((host for host in hosts if host.reachable), hosts[0])
        return replace(first, hosts=hosts, models=_by_name(host.models for host in hosts))

    async def models(self) -> tuple[ModelFacts, ...]:
        """The models of all servers that answer; the error of the first when none does."""
        found = await asyncio.gather(*(engine.models() for engine in self._engines), return_exceptions=True)
        answers = [models for models in found if isinstance(models, tuple)]
        if not answers:
            raise next(error for error in found if isinstance(error, BaseException))
        return _by_name(answers)

    async def warm_up(self, model: str) -> None:
        """Load the model wherever it is installed."""
        await self._everywhere([engine.warm_up(model) for engine in self._engines])

    async def unload(self, model: str) -> None:
        """Free the model's memory wherever it is installed."""
        await self._everywhere([engine.unload(model) for engine in self._engines])

    async def pull(self, model: str) -> AsyncGenerator[PullProgress, None]:
        """Download to the server that would take the next run."""
        async with aclosing(self._engines[self._next(set())].pull(model)) as progress:
            async for step in progress:
                yield step

    async def delete(self, model: str) -> None:
        """Remove a model wherever it is installed."""
        await self._everywhere([engine.delete(model) for engine in self._engines])

    def approve(self, model: str) -> None:
        """Accept a changed model on every server."""
        for engine in self._engines:
            engine.approve(model)

    async def close(self) -> None:
        """Close the connections that belong to the running event loop."""
        for engine in self._engines:
            await engine.close()

    async def _everywhere(self, calls: Sequence[Awaitable[None]]) -> None:
        """Enough when one server did it; else the first one's error."""
        outcomes = await asyncio.gather(*calls, return_exceptions=True)
        errors = [outcome for outcome in outcomes if isinstance(outcome, BaseException)]
        if len(errors) == len(outcomes):
            raise errors[0]


def _by_name(groups: Iterable[tuple[ModelFacts, ...]]) -> tuple[ModelFacts, ...]:
    """One entry for each name; a loaded one is preferred."""
    found: dict[str, ModelFacts] = {}
    for facts in chain.from_iterable(groups):
        if facts.name not in found or (facts.loaded and not found[facts.name].loaded):
            found[facts.name] = facts
    return tuple(found.values())
