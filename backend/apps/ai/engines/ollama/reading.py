"""Ollama's chat stream: one JSON object a line. Success is a line with `done: true`, and nothing else."""

from typing import Any, Literal

import orjson

from apps.ai.engines import faults
from apps.ai.engines.base import EngineError, Usage

NANO = 1_000_000_000


class ChatLines:
    """Splits on newline bytes only (text may hold U+2028 and U+0085) and reads each line as raw JSON."""

    def __init__(self, line_bytes: int) -> None:
        self._line_bytes = line_bytes
        self._rest = bytearray()
        self._texts: list[str] = []
        self.thought = False
        self.fault: EngineError | None = None
        self.finished = False
        self.reason: Literal["stop", "length"] = "stop"
        self.usage = Usage()

    def feed(self, piece: bytes) -> str:
        """Take the bytes of one read; the text in them."""
        lines = piece.split(b"\n")
        if self._rest:
            self._rest += lines[0]
            if len(lines) > 1:
                lines[0] = bytes(self._rest)
                self._rest.clear()
                self._rest += lines.pop()
            else:
                lines = []
        else:
            self._rest += lines.pop()
        self._texts.clear()
        for line in lines:
            if self.fault is None and not self.finished and line:
                self._line(line)
        if len(self._rest) > self._line_bytes:
            self._break("a line without end")
        return "".join(self._texts)

    def end(self) -> None:
        """The body ended: what is left must be the last line."""
        if self._rest:
            self._line(bytes(self._rest))
        if not self.finished and self.fault is None:
            self._break("the stream ended without its last line")

    def _line(self, line: bytes) -> None:
        if len(line) > self._line_bytes:
            return self._break("a line over the limit")
        try:
            document = orjson.loads(line)
        except orjson.JSONDecodeError:
            return None if line.isspace() else self._break("a line that is not JSON")
        try:
            self._document(document)
        except (KeyError, TypeError, AttributeError):
            self._break("a line of an unknown shape")
        return None

    def _document(self, document: dict[str, Any]) -> None:
        if "error" in document:
            self.fault = faults.in_stream(document["error"])
            return
        if document.get("remote_host") or document.get("remote_model"):
            self.fault = EngineError("model_remote", "the answer comes from another machine")
            return
        message = document["message"]
        if content := message["content"]:
            self._texts.append(content + "")
        elif message.get("thinking"):
            self.thought = True
        if document.get("done") is True:
            self._finish(document)

    def _finish(self, document: dict[str, Any]) -> None:
        self.finished = True
        self.reason = "length" if document.get("done_reason") == "length" else "stop"
        self.usage = usage_of(document)

    def _break(self, why: str) -> None:
        self.fault = EngineError("stream_broken", why)


def usage_of(document: dict[str, Any]) -> Usage:
    """The server's counts; it leaves a number out when it is zero or unknown."""
    return Usage(
        prompt_tokens=_count(document, "prompt_eval_count"),
        answer_tokens=_count(document, "eval_count"),
        total_s=_seconds(document, "total_duration"),
        load_s=_seconds(document, "load_duration"),
        prompt_s=_seconds(document, "prompt_eval_duration"),
        answer_s=_seconds(document, "eval_duration"),
    )


def _count(document: dict[str, Any], key: str) -> int | None:
    value = document.get(key)
    return value if isinstance(value, int) else None


def _seconds(document: dict[str, Any], key: str) -> float | None:
    value = _count(document, key)
    return None if value is None else value / NANO
