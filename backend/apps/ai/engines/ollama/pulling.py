"""Downloading a model: progress over several layers, success only if the last line says so."""

from collections.abc import AsyncGenerator
from typing import Any

import orjson

from apps.ai.engines.base import EngineError, PullProgress
from apps.ai.engines.cloud import refuse_cloud_name
from apps.ai.engines.faults import text_of
from apps.ai.engines.transport import Stream, Wire

UNKNOWN_MODEL = ("file does not exist", "not found")


class Progress:
    """Adds the layers up. A retried layer may go back and new layers appear late; the percentage never goes back."""

    def __init__(self) -> None:
        self._layers: dict[str, tuple[int, int]] = {}
        self._percent = 0

    def step(self, line: bytes) -> PullProgress:
        """One line of the server; EngineError when it tells a failure."""
        document = _document(line)
        digest, total = document.get("digest"), document.get("total")
        if isinstance(digest, str) and isinstance(total, int):
            self._layers[digest] = (int(document.get("completed") or 0), total)
        completed = sum(done for done, _ in self._layers.values())
        total = sum(size for _, size in self._layers.values())
        status = str(document.get("status") or "")
        done = status == "success"
        self._percent = 100 if done else max(self._percent, min(completed * 100 // total, 99) if total else 0)
        return PullProgress(status, completed, total, self._percent, done)


async def pull(wire: Wire, model: str) -> AsyncGenerator[PullProgress, None]:
    """Download `model`. Closing the generator stops the download; a later one goes on where it stopped."""
    refuse_cloud_name(model)
    stream = wire.stream("/api/pull", {"model": model, "stream": True}, wire.limits.first_cold, endless=True)
    progress = Progress()
    done = False
    try:
        while not await stream.arrived(wire.limits.first_cold):
            continue
        async for line in _lines(stream, wire.limits.line_bytes):
            step = progress.step(line)
            done = step.done
            yield step
    finally:
        stream.close()
    if not done:
        raise EngineError("pull_failed", "the download ended without success")


async def _lines(stream: Stream, line_bytes: int) -> AsyncGenerator[bytes, None]:
    rest = b""
    while piece := await stream.read():
        *lines, rest = (rest + piece).split(b"\n")
        if len(rest) > line_bytes:
            raise EngineError("pull_failed", "a line without end")
        for line in lines:
            if line.strip():
                yield line


def _document(line: bytes) -> dict[str, Any]:
    try:
        document = orjson.loads(line)
    except orjson.JSONDecodeError:
        document = None
    if not isinstance(document, dict):
        raise EngineError("pull_failed", "a line that is not JSON")
    if "error" in document:
        text = text_of(document["error"])
        missing = any(words in text for words in UNKNOWN_MODEL)
        raise EngineError("model_missing" if missing else "pull_failed", text[:300])
    return document
