"""The lines of an answer in the three shapes a client may ask for: chat, generate, and OpenAI's."""

import itertools
import json
import time
from datetime import UTC, datetime
from typing import Any

from apps.ai.tests.standin.connection import NDJSON, go_json

WIDTHS = itertools.cycle((9, 9, 6, 9, 3, 9, 0))
_second: tuple[int, str] = (-1, "")


def created_at() -> str:
    """RFC 3339 in UTC with 0 to 9 fraction digits, as Go drops trailing zeros."""
    global _second  # noqa: PLW0603  the date part is the same for thousands of lines
    seconds, nanos = divmod(time.time_ns(), 1_000_000_000)
    if _second[0] != seconds:
        _second = seconds, datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S")
    fraction = f"{nanos:09d}"[: next(WIDTHS)].rstrip("0")
    return f"{_second[1]}.{fraction}Z" if fraction else f"{_second[1]}Z"


def seen(document: dict[str, Any]) -> dict[str, Any]:
    """Without the numbers that are zero: the server leaves those out."""
    return {name: value for name, value in document.items() if value}


class ChatShape:
    """/api/chat."""

    content_type = NDJSON

    def __init__(self, model: str, extra: dict[str, str]) -> None:
        self.model = model
        self._extra = extra

    def piece(self, kind: str, value: Any) -> bytes:
        """One line with text, a thought or a tool call."""
        message: dict[str, Any] = {"role": "assistant", "content": value if kind == "text" else ""}
        if kind == "think":
            message["thinking"] = value
        if kind == "call":
            message["tool_calls"] = [value]
        return self._line({"message": message, "done": False})

    def error(self, text: str) -> bytes:
        """A failure after the first line."""
        return go_json({"error": text}) + b"\n"

    def last(self, reason: str, numbers: dict[str, int], text: str = "", thought: str = "") -> bytes:
        """The line that makes an answer whole."""
        message = {"role": "assistant", "content": text, **seen({"thinking": thought})}
        return self._line({"message": message, "done": True, "done_reason": reason, **seen(numbers)})

    def ending(self, reason: str, numbers: dict[str, int]) -> list[bytes]:
        """All that follows the text of a stream."""
        return [self.last(reason, numbers)]

    def whole(self, reason: str, numbers: dict[str, int], text: str, thought: str, calls: list[Any]) -> bytes:
        """The answer in one object."""
        document = json.loads(self.last(reason, numbers, text, thought))
        if calls:
            document["message"]["tool_calls"] = calls
        return go_json(document)

    def _line(self, tail: dict[str, Any]) -> bytes:
        return go_json({"model": self.model, "created_at": created_at(), **self._extra, **tail}) + b"\n"


class GenerateShape(ChatShape):
    """/api/generate."""

    def piece(self, kind: str, value: Any) -> bytes:
        """One line."""
        thought = {"thinking": value} if kind == "think" else {}
        return self._line({"response": value if kind == "text" else "", **thought, "done": False})

    def last(self, reason: str, numbers: dict[str, int], text: str = "", thought: str = "") -> bytes:
        """The line that makes an answer whole."""
        told = {"response": text, **seen({"thinking": thought}), "done": True, "done_reason": reason}
        return self._line({**told, "context": [1, 2, 3], **seen(numbers)})

    def whole(self, reason: str, numbers: dict[str, int], text: str, thought: str, calls: list[Any]) -> bytes:
        """The answer in one object."""
        return self.last(reason, numbers, text, thought)


class OpenAIShape:
    """/v1/chat/completions."""

    content_type = "text/event-stream"

    def __init__(self, model: str, number: int, with_usage: bool) -> None:
        self.model = model
        self._number = number
        self._with_usage = with_usage
        self._made = int(time.time())
        self._begun = False

    def piece(self, kind: str, value: Any) -> bytes:
        """One event."""
        delta: dict[str, Any] = {} if self._begun else {"role": "assistant"}
        self._begun = True
        delta |= {"text": {"content": value}, "think": {"reasoning": value}}.get(kind) or self._calls([value])
        return self._event([{"index": 0, "delta": delta, "finish_reason": None}])

    def error(self, text: str) -> bytes:
        """A failure after the first event."""
        return b"data: " + go_json({"error": {"message": text, "type": "api_error"}}) + b"\n\n"

    def ending(self, reason: str, numbers: dict[str, int]) -> list[bytes]:
        """All that follows the text of a stream."""
        last = [self._event([{"index": 0, "delta": {}, "finish_reason": reason}])]
        usage = [self._event([], usage=self._usage(numbers))] if self._with_usage else []
        return [*last, *usage, b"data: [DONE]\n\n"]

    def whole(self, reason: str, numbers: dict[str, int], text: str, thought: str, calls: list[Any]) -> bytes:
        """The answer in one object."""
        message = {"role": "assistant", "content": text, **seen({"reasoning": thought})}
        if calls:
            message |= self._calls(calls)
        choices = [{"index": 0, "message": message, "finish_reason": reason}]
        return go_json({**self._frame("chat.completion"), "usage": self._usage(numbers), "choices": choices})

    def _event(self, choices: list[Any], **more: Any) -> bytes:
        return b"data: " + go_json({**self._frame("chat.completion.chunk"), "choices": choices, **more}) + b"\n\n"

    def _frame(self, kind: str) -> dict[str, Any]:
        named = {"id": f"chatcmpl-{self._number}", "object": kind, "created": self._made, "model": self.model}
        return {**named, "system_fingerprint": "fp_ollama"}

    def _calls(self, calls: list[Any]) -> dict[str, Any]:
        told = []
        for index, call in enumerate(calls):
            function = {"name": call["function"]["name"], "arguments": json.dumps(call["function"]["arguments"])}
            told.append({"id": f"call_{self._number}", "index": index, "type": "function", "function": function})
        return {"tool_calls": told}

    def _usage(self, numbers: dict[str, int]) -> dict[str, int]:
        prompt, answer = numbers["prompt_eval_count"], numbers["eval_count"]
        return {"prompt_tokens": prompt, "completion_tokens": answer, "total_tokens": prompt + answer}
