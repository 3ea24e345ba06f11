"""What the stand-in remembers: models, what is loaded, slots, one record for each request."""

import asyncio
import random
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from apps.ai.tests.standin.models import Installed, full_name

BUSY = "server busy, please try again.  maximum pending requests exceeded"
DEFAULT_KEEP_S = 300.0


@dataclass
class Loaded:
    """A model in memory, with the launch settings that another request may not fit."""

    num_ctx: int
    shift: bool
    expires_at: float
    size_vram: int = 0


class State:
    """One server's memory. `clock` may be replaced by a test; `changed` wakes whoever waits for a record."""

    def __init__(self, knobs: dict[str, Any], clock: Callable[[], float] = time.time) -> None:
        self.knobs = knobs
        self.clock = clock
        self.changed = threading.Condition()
        self.models: dict[str, Installed] = {}
        for name in filter(None, (part.strip() for part in knobs["models"].split(","))):
            self.install(Installed.by_name(name))
        self.loaded: dict[str, Loaded] = {}
        self.loads: Counter[str] = Counter()
        self.scripts: dict[str, deque[Any]] = {}
        self.running = 0
        self.waiting: deque[asyncio.Future[None]] = deque()
        self.started = time.time()
        self.reset()

    def reset(self) -> None:
        """Forget what was recorded."""
        self.records: deque[dict[str, Any]] = deque(maxlen=self.knobs["keep"])
        self.counts: Counter[str] = Counter()
        self.rng = random.Random(self.knobs["seed"])
        self.peak = {"running": self.running, "waiting": len(self.waiting)}
        self._sequence = 0

    def install(self, model: Installed) -> Installed:
        """Put a model on the disk."""
        self.models[model.name] = model
        return model

    def model(self, name: str) -> Installed | None:
        """The installed model of that name, tag added."""
        return self.models.get(full_name(name))

    def load(self, name: str, num_ctx: int, shift: bool, keep_s: float) -> bool:
        """Bring a model into memory; True when that took a load or a reload."""
        self.expire()
        now, known = self.clock(), self.loaded.get(full_name(name))
        expires_at = float("inf") if keep_s < 0 else now + keep_s
        if known is not None and (known.num_ctx, known.shift) == (num_ctx, shift):
            known.expires_at = expires_at
            return False
        self.loaded[full_name(name)] = Loaded(num_ctx, shift, expires_at)
        self.loads[full_name(name)] += 1
        return True

    def expire(self) -> None:
        """Forget loaded models whose time is over."""
        now = self.clock()
        self.loaded = {name: one for name, one in self.loaded.items() if one.expires_at > now}

    def open(self, asked: Any, document: dict[str, Any], name: str) -> dict[str, Any]:
        """A record for a request that may generate."""
        self._sequence += 1
        record = {
            "id": self._sequence,
            "path": asked.path,
            "model": name,
            "stream": bool(document.get("stream", not asked.path.startswith("/v1/"))),
            "body_bytes": len(asked.body),
            "at": time.time(),
            "state": "active",
            "tokens": 0,
            "_t0": time.perf_counter(),
            "_headers": asked.headers,
            "_body": document,
        }
        self.records.append(record)
        self.counts["generations"] += 1
        self.wake()
        return record

    def finish(self, record: dict[str, Any] | None, how: str) -> None:
        """Close a record that is still open."""
        if record is not None and record["state"] in ("active", "queued"):
            record["state"] = how
            record["total_ms"] = since(record)
            self.counts[how] += 1
            self.wake()

    def client_gone(self, record: dict[str, Any] | None) -> None:
        """The client closed its connection."""
        if record is not None and record["state"] in ("active", "queued"):
            record["gone_ms"] = since(record)
            record["gone_at"] = time.time()
            record["_gone"] = time.perf_counter()
            self.finish(record, "client_gone")

    def wake(self) -> None:
        """Tell waiting tests that something happened."""
        with self.changed:
            self.changed.notify_all()

    async def admit(self, record: dict[str, Any]) -> bool:
        """Wait for a slot, as for a loaded model: silently. False when the queue is full."""
        if self.knobs["parallel"] and self.running >= self.knobs["parallel"]:
            if len(self.waiting) >= self.knobs["queue"]:
                self.finish(record, "queue_full")
                return False
            await self._queue(record)
        self.running += 1
        self.peak["running"] = max(self.peak["running"], self.running)
        return True

    async def _queue(self, record: dict[str, Any]) -> None:
        record["state"] = "queued"
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.waiting.append(turn)
        self.peak["waiting"] = max(self.peak["waiting"], len(self.waiting))
        self.wake()
        try:
            await turn
        except asyncio.CancelledError:
            if turn in self.waiting:
                self.waiting.remove(turn)
            elif not turn.cancelled():
                self._next_turn()
            self.wake()
            raise
        record["state"] = "active"
        record["queued_ms"] = since(record)

    def release(self) -> None:
        """Give the slot back; the next in the queue takes it."""
        self.running -= 1
        self._next_turn()

    def _next_turn(self) -> None:
        while self.waiting:
            turn = self.waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                break

    def stats(self) -> dict[str, Any]:
        """What /_stats prints: counters and one line for each request."""
        return {
            "version": self.knobs["version"],
            "uptime_s": round(time.time() - self.started, 3),
            "running": self.running,
            "waiting": len(self.waiting),
            "peak": dict(self.peak),
            "loaded": list(self.loaded),
            "loads": dict(self.loads),
            "counts": dict(self.counts),
            "requests": [{k: v for k, v in record.items() if k[0] != "_"} for record in self.records],
        }


def since(record: dict[str, Any]) -> float:
    """Milliseconds since the request came."""
    return round((time.perf_counter() - record["_t0"]) * 1000, 3)
