"""HTTP as a model server needs it: own limits, no proxy, no redirect, no cookie, no key, and a close that closes."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any
from weakref import WeakKeyDictionary

import aiohttp
import orjson
from aiohttp.abc import ResolveResult

from apps.ai.engines import faults
from apps.ai.engines.base import EngineError
from apps.ai.engines.hosts import is_private

ERROR_BODY_LIMIT = 64 * 1024
LIST_BODY_LIMIT = 16 * 1024 * 1024
SETTLE_S = 0.05
STREAM_TYPES = ("application/x-ndjson", "application/json", "text/event-stream")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Patience with a server, in seconds and bytes."""

    connect: float = 3.0
    listing: float = 5.0
    first_cold: float = 300.0
    first_warm: float = 120.0
    idle: float = 60.0
    total: float = 600.0
    heartbeat: float = 3.0
    line_bytes: int = 1024 * 1024
    text_bytes_per_token: int = 16
    blank_run: int = 256


class PrivateResolver(aiohttp.ThreadedResolver):
    """A private-looking name may still point to the internet; such an address is never connected to."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Addresses of this machine and the private network only."""
        found = [one for one in await super().resolve(host, port, family) if is_private(one["host"].split("%")[0])]
        if not found:
            raise OSError(f"{host} has no private address")
        return found


class Sessions:
    """One connection pool for each event loop."""

    def __init__(self, connect_s: float, *, allow_public: bool = False) -> None:
        self._connect_s = connect_s
        self._resolver = aiohttp.ThreadedResolver if allow_public else PrivateResolver
        self._open: WeakKeyDictionary[asyncio.AbstractEventLoop, aiohttp.ClientSession] = WeakKeyDictionary()

    def here(self) -> aiohttp.ClientSession:
        """The pool of the running loop."""
        loop = asyncio.get_running_loop()
        session = self._open.get(loop)
        if session is None or session.closed:
            session = self._open[loop] = self._new()
        return session

    def _new(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=60, resolver=self._resolver()),
            timeout=aiohttp.ClientTimeout(total=None, connect=self._connect_s),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": "imece", "Accept-Encoding": "identity"},
            auto_decompress=False,
            trust_env=False,
        )

    async def close(self) -> None:
        """Close the pool of the running loop."""
        session = self._open.pop(asyncio.get_running_loop(), None)
        if session is not None:
            await session.close()


class Wire:
    """One server's address and how long we wait for it."""

    def __init__(
        self, base_url: str, limits: Limits, sessions: Sessions | None = None, headers: dict[str, str] | None = None
    ) -> None:
        self.base_url = base_url.rstrip("/")
        self.limits = limits
        self.sessions = sessions or Sessions(limits.connect)
        self._headers = headers or {}

    async def call(self, method: str, path: str, document: object = None, *, wait: float | None = None) -> Any:
        """One small request, one JSON document back (None for an empty 200)."""
        with told(broken="ai_unavailable"):
            async with asyncio.timeout(wait or self.limits.listing):
                return await self._call(method, path, document)

    async def _call(self, method: str, path: str, document: object) -> Any:
        body = None if document is None else orjson.dumps(document)
        async with self.sessions.here().request(
            method, self.base_url + path, data=body, headers=self._json_headers(), allow_redirects=False
        ) as response:
            raw = await _bounded(response, LIST_BODY_LIMIT if response.status == 200 else ERROR_BODY_LIMIT)
            if response.status != 200:
                raise faults.from_answer(response.status, response.content_type, raw)
            return faults.document_of(response.content_type, raw) if raw else None

    def stream(self, path: str, document: object, first: float, *, endless: bool = False) -> "Stream":
        """Send a request whose answer is read as it comes. `first` = seconds until the first bytes are due;
        `endless` lifts the total limit (a download takes as long as it takes)."""
        try:
            body = orjson.dumps(document)
        except TypeError as error:
            raise EngineError("bad_request", "the request is not valid text") from error
        limits = replace(self.limits, total=float("inf")) if endless else self.limits
        return Stream(asyncio.get_running_loop().create_task(self._post(path, body)), limits, first)

    async def _post(self, path: str, body: bytes) -> aiohttp.ClientResponse:
        return await self.sessions.here().post(
            self.base_url + path, data=body, headers=self._json_headers(), allow_redirects=False
        )

    def _json_headers(self) -> dict[str, str]:
        return {"Content-Type": "application/json", **self._headers}


class Stream:
    """One answer on its way. Idle time counts only while we wait for bytes, not while our reader is slow."""

    def __init__(self, asked: asyncio.Task[aiohttp.ClientResponse], limits: Limits, first: float) -> None:
        self._asked = asked
        asked.add_done_callback(retrieve)
        self._loop = asyncio.get_running_loop()
        self._idle = limits.idle
        now = self._loop.time()
        self._end = now + limits.total
        self._first = min(now + first, self._end)
        self._deadline = self._first
        self._begun = False
        self._timer: asyncio.TimerHandle | None = None
        self._response: aiohttp.ClientResponse | None = None

    async def arrived(self, within: float) -> bool:
        """True when the status line is here; False after `within` seconds without it."""
        left = max(self._first - self._loop.time(), 0.0)
        await asyncio.wait({self._asked}, timeout=min(within, left))
        if not self._asked.done():
            if within >= left:
                raise EngineError("ai_loading_timeout", "no first bytes in time")
            return False
        with told():
            self._response = self._asked.result()
        self._look_again(self._first - self._loop.time())
        await self._check_head(self._response)
        return True

    async def _check_head(self, response: aiohttp.ClientResponse) -> None:
        if response.status == 200 and response.content_type in STREAM_TYPES:
            return
        with told():
            raw = await _bounded(response, ERROR_BODY_LIMIT)
        raise faults.from_answer(response.status, response.content_type, raw)

    async def read(self) -> bytes:
        """The bytes that came since the last call; b"" at the proper end of the body."""
        assert self._response is not None
        if self._begun:
            self._deadline = min(self._loop.time() + self._idle, self._end)
        try:
            piece = await self._response.content.readany()
        except (aiohttp.ClientError, OSError) as error:
            piece = self._left_behind()
            if not piece:
                raise EngineError("stream_broken", type(error).__name__) from error
        if not self._begun:
            self._begun = True
            self._look_again(min(self._idle, self._end - self._loop.time()))
        self._deadline = self._end
        return piece

    def _left_behind(self) -> bytes:
        """What came before the break: the client library raises the break before it hands these bytes out."""
        assert self._response is not None
        return self._response.content._read_nowait(-1)

    async def settle(self) -> None:
        """After the last line: let the body end, so that the connection can serve the next request."""
        assert self._response is not None
        if not self._response.content.at_eof():
            try:
                async with asyncio.timeout(SETTLE_S):
                    while await self._response.content.readany():
                        pass
            except (TimeoutError, aiohttp.ClientError, OSError):
                self.close()

    def close(self) -> None:
        """Break the connection at once, unless the answer has been read to its end."""
        if self._timer is not None:
            self._timer.cancel()
        if not self._asked.done():
            self._asked.cancel()
        elif not self._asked.cancelled() and self._asked.exception() is None:
            self._asked.result().close()

    def _look(self) -> None:
        """One lazy timer for all reads: re-arming it for each of thousands of pieces would cost more than they do."""
        now = self._loop.time()
        if now < self._deadline:
            return self._look_again(min(self._deadline - now, self._idle))
        assert self._response is not None
        code = "stream_broken" if self._begun else "ai_loading_timeout"
        self._response.content.set_exception(EngineError(code, "no bytes in time"))
        return self.close()

    def _look_again(self, seconds: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._loop.call_later(seconds, self._look)


def retrieve(task: asyncio.Task[Any]) -> None:
    """A done callback: nobody may wait for this task any more, and its error is no news then."""
    if not task.cancelled():
        task.exception()


async def _bounded(response: aiohttp.ClientResponse, limit: int) -> bytes:
    raw = bytearray()
    async for piece in response.content.iter_any():
        raw += piece
        if len(raw) > limit:
            raise EngineError("proxy_error", f"answer of more than {limit} bytes")
    return bytes(raw)


@contextmanager
def told(broken: str = "stream_broken") -> Iterator[None]:
    """Turns the client library's errors into ours; `broken` is the code of a connection that was there and went."""
    try:
        yield
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
        raise EngineError("ai_unavailable", type(error).__name__) from error
    except aiohttp.ClientResponseError as error:
        raise EngineError("proxy_error", type(error).__name__) from error
    except (aiohttp.ClientError, OSError) as error:
        raise EngineError(broken, type(error).__name__) from error
