"""Ollama's chat stream: one JSON object a line. Success is a line with `done: true`, and nothing else."""

from typing import Any

import orjson

from apps.ai.engines import faults
from apps.ai.engines.base import EngineError, Usage
from apps.ai.engines.lines import LineReader

NANO = 1_000_000_000


class ChatLines(LineReader):
    """Reads each line as raw JSON: typed clients drop the very fields that reveal a remote model."""

    def _line(self, line: bytes) -> None:
        try:
            self._document(orjson.loads(line))
        except orjson.JSONDecodeError:
            if not line.isspace():
                self._break("a line that is not JSON")
        except (KeyError, TypeError, AttributeError):
            self._break("a line of an unknown shape")

    def _document(self, document: dict[str, Any]) -> None:
        if "error" in document:
            self.fault = faults.in_stream(document["error"])
            return
        if document.get("remote_host") or document.get("remote_model"):
            self.fault = EngineError("model_remote", "the answer comes from another machine")
            return
        message = document["message"]
        if content := message["content"]:
            self._texts.append("" + content)
        elif message.get("thinking"):
            self.thought = True
        if document.get("done") is True:
            self._finish(document)

    def _finish(self, document: dict[str, Any]) -> None:
        self.finished = True
        self.reason = "length" if document.get("done_reason") == "length" else "stop"
        self.usage = usage_of(document)


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
