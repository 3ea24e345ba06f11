"""The real server on a thread of its own, and a visitor who speaks plain HTTP to it."""

import asyncio
import json
import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from typing import Any

import uvicorn

from config.door import Door

PATIENCE_S = 20.0


class Server:
    """İmece behind its own door on a free port. Leaving the block is what SIGTERM is."""

    def __enter__(self) -> "Server":
        listening = socket.socket()
        listening.bind(("127.0.0.1", 0))
        self.port = listening.getsockname()[1]
        options = uvicorn.Config(
            Door(), loop="uvloop", http="httptools", lifespan="on", log_level="error", timeout_graceful_shutdown=1
        )
        self._server = uvicorn.Server(options)
        self._thread = threading.Thread(target=self._run, args=[listening], daemon=True)
        self._started = threading.Event()
        self._thread.start()
        assert self._started.wait(PATIENCE_S)
        return self

    def __exit__(self, *problem: object) -> None:
        self.stop()

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(PATIENCE_S)
        assert not self._thread.is_alive(), "the server did not stop"

    def _run(self, listening: socket.socket) -> None:
        with asyncio.Runner(loop_factory=self._server.config.get_loop_factory()) as runner:
            runner.run(self._serve(listening))

    async def _serve(self, listening: socket.socket) -> None:
        asyncio.get_running_loop().call_later(0, self._started.set)
        listening.listen(128)
        await self._server.serve(sockets=[listening])


class Visitor:
    """Somebody with an API key. `ask` reads the whole stream, `begin` leaves it open."""

    def __init__(self, port: int, secret: str) -> None:
        self.port, self.secret = port, secret

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
        """Status and document of an ordinary call below /api/v1/."""
        answer = self.send(method, path, body, **headers)
        raw = answer.read()
        return answer.status, json.loads(raw) if raw else None

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> HTTPResponse:
        line = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        raw = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        known = {"Authorization": f"Bearer {self.secret}", "Content-Type": "application/json", **headers}
        line.request(method, path if path.startswith("/") else f"/api/v1/{path}", raw, known)
        return line.getresponse()

    def answer(self, **asked: Any) -> dict[str, Any]:
        """The document's own endpoint."""
        status, document = self.call("POST", "ai/assistant/", asked)
        assert status == 200, document
        return dict(document)

    def begin(self, **asked: Any) -> "Listening":
        return Listening(self.send("POST", "ai/assistant/stream/", asked))

    def ask(self, **asked: Any) -> list[dict[str, Any]]:
        """All lines of the stream."""
        return list(self.begin(**asked))


class Listening:
    """An open stream: iterate over its lines, or leave."""

    def __init__(self, response: HTTPResponse) -> None:
        self.response = response
        self.lines: list[dict[str, Any]] = []

    def __iter__(self) -> Iterator[dict[str, Any]]:
        while raw := self.response.readline():
            line = json.loads(raw)
            self.lines.append(line)
            yield line

    def until(self, type_: str) -> dict[str, Any]:
        """The next line of this type."""
        for line in self:
            if line["type"] == type_:
                return line
        raise AssertionError(f"no {type_} before {str(self.lines[-1:])[:500]}")

    @property
    def run(self) -> int:
        return int(next(line["run"] for line in self.lines if line["type"] == "start"))

    def leave(self) -> None:
        """As a closed page does; a second time it does nothing."""
        stream: Any = self.response.fp
        if stream is not None:
            stream.raw._sock.shutdown(socket.SHUT_RDWR)
            self.response.close()
