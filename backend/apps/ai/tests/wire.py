"""What the wire tests share: short patience, one question, and what came of it."""

import asyncio
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any

from apps.ai.engines.base import ChatRequest, Engine, EngineError, Event, Final, Text
from apps.ai.engines.ollama import OllamaEngine
from apps.ai.engines.transport import Limits

QUICK = Limits(connect=0.5, listing=1.0, first_cold=1.0, first_warm=0.3, idle=0.2, total=5.0, heartbeat=0.05)
MODEL = "llama3.1"
LETTER = "Sayın Yılmaz,"


@dataclass
class Told:
    """All that a person could learn of one answer."""

    events: list[Event] = field(default_factory=list)
    error: EngineError | None = None

    @property
    def text(self) -> str:
        return "".join(event.delta for event in self.events if isinstance(event, Text))

    @property
    def final(self) -> Final | None:
        finals = self.of(Final)
        assert len(finals) <= 1
        return finals[0] if finals else None

    @property
    def code(self) -> str:
        return self.error.code if self.error else ""

    def of(self, kind: type) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]


def question(text: str = "Bir hatırlatma yaz.", **fields: Any) -> ChatRequest:
    return ChatRequest(**{"model": MODEL, "messages": [{"role": "user", "content": text}], **fields})


def engine_at(url: str, **fields: Any) -> OllamaEngine:
    return OllamaEngine(url, **{"limits": QUICK, **fields})


async def hear(engine: Engine, request: ChatRequest) -> Told:
    """Ask and listen to the end."""
    told = Told()
    try:
        async with aclosing(engine.chat(request)) as events:
            async for event in events:
                told.events.append(event)
    except EngineError as error:
        told.error = error
    return told


def ask(engine: Engine, *requests: ChatRequest) -> Told:
    """Ask one after the other in a loop of their own; what the last one told."""

    async def run() -> Told:
        try:
            for request in requests or (question(),):
                told = await hear(engine, request)
            return told
        finally:
            await engine.close()

    return asyncio.run(run())


def run_with(engine: Engine, call: Any) -> Any:
    """Run a coroutine function of the engine in a loop of its own."""

    async def run() -> Any:
        try:
            return await call(engine)
        finally:
            await engine.close()

    return asyncio.run(run())
