"""From bytes on a wire to events: the part that is the same for every kind of server."""

import math
import time
from collections.abc import AsyncGenerator, Mapping
from typing import Any, Literal, Protocol

import orjson

from apps.ai.engines.base import ChatRequest, EngineError, Event, Final, Text, Thinking, Usage, Waiting
from apps.ai.engines.transport import Limits, Stream

THINKING = Thinking()
UNBOUNDED_TEXT = 4 * 1024 * 1024


class Reader(Protocol):
    """Knows one wire's lines. `feed` may set `fault` or `finished`; the text of the same read comes first."""

    thought: bool
    fault: EngineError | None
    finished: bool
    reason: Literal["stop", "length"]
    usage: Usage

    def feed(self, piece: bytes) -> str:
        """Take the bytes of one read; the text in them."""

    def end(self) -> str:
        """The body ended: set `finished` or `fault`; the text of a last line without its newline."""


class Answer:
    """Measures an answer while it grows and judges it when it ends."""

    def __init__(self, request: ChatRequest, num_ctx: int, limits: Limits) -> None:
        self._schema = request.schema
        self._estimate = request.estimated_tokens
        self._num_ctx = num_ctx
        self._limits = limits
        tokens = request.num_predict
        self._room = tokens * limits.text_bytes_per_token if tokens > 0 else UNBOUNDED_TEXT
        self._written = False
        self._parts: list[str] = []
        self._blanks = 0
        self._thought_at = -math.inf

    def take(self, delta: str) -> Text:
        """Account for the next piece of text."""
        self._room -= len(delta) if delta.isascii() else len(delta.encode())
        if self._room < 0:
            raise EngineError("stream_broken", "more text than was asked for")
        if not self._written:
            self._written = not delta.isspace()
        if self._schema is not None:
            self._collect(delta)
        return Text(delta)

    def _collect(self, delta: str) -> None:
        """Some models never stop writing blanks when the prompt does not ask for JSON."""
        self._parts.append(delta)
        kept = delta.rstrip()
        self._blanks = len(delta) - len(kept) + (0 if kept else self._blanks)
        if self._blanks > self._limits.blank_run:
            raise EngineError("answer_invalid", "an endless run of blanks instead of JSON")

    def has_thought_for(self, seconds: float) -> bool:
        """Whether it is time to say once more that the model is thinking."""
        now = time.monotonic()
        due = now - self._thought_at >= seconds
        self._thought_at = now if due else self._thought_at
        return due

    def finish(self, reason: Literal["stop", "length"], usage: Usage, known: Mapping[str, str]) -> Final:
        """The last event, unless the whole is not usable."""
        if prompt_was_cut(usage.prompt_tokens, self._estimate, self._num_ctx):
            numbers = {"n_prompt_tokens": self._estimate, "n_ctx": self._num_ctx}
            raise EngineError("prompt_too_long", f"the server read only {usage.prompt_tokens} tokens", numbers)
        if reason == "length" and (self._schema is not None or not self._written):
            raise EngineError("answer_truncated", "no whole answer within num_predict or the window")
        if not self._written:
            raise EngineError("answer_empty", f"{usage.answer_tokens} tokens, no text")
        return Final(reason, usage, self._value(), **known)

    def _value(self) -> dict[str, Any] | None:
        if self._schema is None:
            return None
        try:
            value = orjson.loads("".join(self._parts))
        except orjson.JSONDecodeError:
            raise EngineError("answer_invalid", "not JSON though a schema was sent") from None
        if not isinstance(value, dict):
            raise EngineError("answer_invalid", "JSON, but no object")
        return value


def prompt_was_cut(count: int | None, estimate: int, num_ctx: int) -> bool:
    """Whether a server silently dropped part of the prompt, judged by what it says it read.

    Newer servers cut to about half of the window, older ones to the whole window. A small count proves nothing:
    older servers leave cached tokens out of it.
    """
    if not count or not num_ctx:
        return False
    halved = abs(count - num_ctx // 2) <= max(num_ctx // 64, 4) and estimate >= 1.5 * count
    return halved or count >= num_ctx - 1


async def converse(
    stream: Stream, reader: Reader, answer: Answer, *, limits: Limits, cold: bool, known: Mapping[str, str]
) -> AsyncGenerator[Event, None]:
    """The events of one answer; the connection is closed whatever happens, kept only after a whole answer."""
    try:
        yield Waiting(cold)
        while not await stream.arrived(limits.heartbeat):
            yield Waiting(cold)
        while not reader.finished:
            piece = await stream.read()
            if delta := reader.feed(piece) if piece else reader.end():
                yield answer.take(delta)
            elif reader.thought and answer.has_thought_for(limits.heartbeat):
                yield THINKING
            if reader.fault is not None:
                raise reader.fault
        yield answer.finish(reader.reason, reader.usage, known)
        await stream.settle()
    finally:
        stream.close()
