"""A text that is longer than the model's window: read part by part, each part told as it is begun."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

from django.conf import settings

from apps.ai.engines.base import ChatRequest, Engine, EngineError, Final, Text, Waiting
from apps.ai.services.outcome import Outcome
from apps.ai.services.prompts import Messages, Prompt

ATTEMPTS = 2
STEADY = 0.1


class PartsReader:
    def __init__(self, engine: Engine, prompt: Prompt, outcome: Outcome) -> None:
        self.engine, self.prompt, self.outcome = engine, prompt, outcome
        self.readings: list[str] = []

    async def lines(self) -> AsyncGenerator[dict[str, Any], None]:
        """A `waiting` line for each part, again while it lasts; EngineError when a part cannot be read."""
        parts = len(self.prompt.pieces)
        for number, piece in enumerate(self.prompt.pieces, start=1):
            async with aclosing(self._part(piece)) as waits:
                async for wait in waits:
                    yield {"type": "waiting", "loading": wait.cold, "part": number, "parts": parts}

    def messages(self) -> Messages:
        """The question itself, over what was read."""
        return self.prompt.merged(self.readings).written()[0]

    async def _part(self, piece: str) -> AsyncGenerator[Waiting, None]:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                async with aclosing(self._reading(piece, attempt)) as waits:
                    async for wait in waits:
                        yield wait
                return
            except EngineError as problem:
                if attempt == ATTEMPTS or not problem.automatic_retries:
                    raise

    async def _reading(self, piece: str, seed: int) -> AsyncGenerator[Waiting, None]:
        written = []
        async with aclosing(self.engine.chat(self._request(piece, seed))) as events:
            async for event in events:
                if type(event) is Text:
                    written.append(event.delta)
                elif type(event) is Waiting:
                    yield event
                elif type(event) is Final:
                    self.outcome.read(event)
        self.readings.append("".join(written).strip())

    def _request(self, piece: str, seed: int) -> ChatRequest:
        return ChatRequest(
            model=self.outcome.model,
            messages=self.prompt.of_part(piece),
            num_predict=self.prompt.part_tokens,
            temperature=STEADY,
            seed=seed,
            keep_alive=settings.AI_KEEP_ALIVE,
        )
