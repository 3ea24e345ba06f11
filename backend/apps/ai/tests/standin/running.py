"""The stand-in on a thread of its own, for tests: real sockets, and a main thread that is free to be the client."""

import asyncio
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from apps.ai.tests.standin.knobs import DEFAULTS
from apps.ai.tests.standin.models import Installed
from apps.ai.tests.standin.scripts import Step
from apps.ai.tests.standin.server import Server
from apps.ai.tests.standin.state import Loaded, State

FAST = {"first_ms": 0.0, "token_ms": 0.0, "tokens": 5}


class StandIn:
    """A running stand-in. `with StandIn() as ollama: ollama.url`; knobs as keywords, fast by default."""

    def __init__(self, **knobs: Any) -> None:
        self.state = State({**DEFAULTS, **FAST, **knobs})
        self.url = ""
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> "StandIn":
        self._thread.start()
        assert self._ready.wait(5)
        return self

    def __exit__(self, *exc: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End at once, as a killed server does. A second call does nothing."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stopped.set)
            self._thread.join(5)

    def script(self, path: str, *answers: list[Step]) -> None:
        """The next requests to `path` get these answers, one each; then it is itself again."""
        self.state.scripts.setdefault(path, deque()).extend(answers)

    def install(self, model: Installed) -> Installed:
        """Put a model on its disk."""
        return self.state.install(model)

    def hold(self, name: str, *, num_ctx: int = 8192, size_vram: int = 0) -> None:
        """Have a model in memory already."""
        self.state.loaded[name] = Loaded(num_ctx, False, float("inf"), size_vram)

    @property
    def records(self) -> list[dict[str, Any]]:
        """One for each request that may generate, oldest first; `_body` and `_headers` as they came."""
        return list(self.state.records)

    @property
    def chats(self) -> list[dict[str, Any]]:
        """The records of prompts only: no warm-up, no list."""
        return [record for record in self.records if record["path"].endswith(("/chat", "/completions"))]

    @property
    def connections(self) -> int:
        """How many connections were opened."""
        return self.state.counts["connections"]

    def asked(self, path: str, method: str = "GET") -> int:
        """How often a path was asked for."""
        return self.state.counts[f"{method} {path}"]

    def wait_until(self, holds: Callable[["StandIn"], Any], timeout: float = 2.0) -> Any:
        """Block until something is true of the stand-in; fails when it does not become so."""
        until = time.monotonic() + timeout
        with self.state.changed:
            while not (value := holds(self)):
                left = until - time.monotonic()
                assert left > 0 and self.state.changed.wait(left), "the stand-in never saw it"
        return value

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopped = asyncio.Event()
        server = Server(self.state)
        listening = await server.listen("127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        self._ready.set()
        await self._stopped.wait()
        listening.close()
        server.drop_all()
