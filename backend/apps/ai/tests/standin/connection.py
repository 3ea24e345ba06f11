"""HTTP/1.1 by hand: the point of a stand-in is what goes wrong in the framing, so nothing may smooth it over."""

import asyncio
import json
import socket
import struct
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

REASONS = {
    200: "OK", 301: "Moved Permanently", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable",
    504: "Gateway Timeout",
}  # fmt: skip
JSON = "application/json; charset=utf-8"
NDJSON = "application/x-ndjson"


@dataclass
class Asked:
    """One request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class Connection(asyncio.Protocol):
    """One client. Reads requests one after the other and notices at once when the client goes away."""

    def __init__(self, serve: Callable[["Connection", Asked], Awaitable[None]], lost: Callable[[Any], None]) -> None:
        self._serve = serve
        self._lost = lost
        self._buffer = bytearray()
        self._task: asyncio.Task[None] | None = None
        self._writable = asyncio.Event()
        self._writable.set()
        self.record: dict[str, Any] | None = None
        self.closed = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if self._task is None:
            self._next_request()

    def pause_writing(self) -> None:
        self._writable.clear()

    def resume_writing(self) -> None:
        self._writable.set()

    def connection_lost(self, exc: Exception | None) -> None:
        self.closed = True
        self._writable.set()
        self._lost(self.record)
        if self._task is not None:
            self._task.cancel()

    def _next_request(self) -> None:
        asked = take_request(self._buffer)
        if asked is not None:
            self._task = asyncio.ensure_future(self._answer(asked))

    async def _answer(self, asked: Asked) -> None:
        try:
            await self._serve(self, asked)
        except asyncio.CancelledError:
            return
        except Exception as error:  # a fault of the stand-in itself, told as such
            print("stand-in failed:", repr(error), file=sys.stderr)  # noqa: T201
            self.reply(500, {"error": f"stand-in: {error!r}"})
        finally:
            self._task = None
        if self.closed:
            return
        if asked.headers.get("connection", "").lower() == "close":
            self.transport.close()
        elif self._buffer:
            self._next_request()

    def reply(self, status: int, document: Any, content_type: str = JSON, headers: str = "") -> None:
        """A whole answer."""
        body = document if isinstance(document, bytes) else go_json(document)
        head = f"HTTP/1.1 {status} {REASONS.get(status, 'Status')}\r\nContent-Type: {content_type}\r\n{headers}"
        if not self.closed:
            self.transport.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)

    def head(self, content_type: str = NDJSON, status: int = 200) -> None:
        """Begin a chunked answer."""
        head = f"HTTP/1.1 {status} {REASONS[status]}\r\nContent-Type: {content_type}\r\n"
        self.transport.write(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode())

    async def chunk(self, data: bytes) -> None:
        """One flush of a chunked answer."""
        self.transport.write(b"%x\r\n%b\r\n" % (len(data), data))
        if not self._writable.is_set():
            await self._writable.wait()

    def end(self) -> None:
        """The proper end of a chunked answer."""
        self.transport.write(b"0\r\n\r\n")

    def cut(self) -> None:
        """The connection ends in the middle, by FIN."""
        self.transport.close()

    def reset(self) -> None:
        """The connection ends in the middle, by RST."""
        linger = struct.pack("ii", 1, 0)
        self.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.transport.abort()


def take_request(buffer: bytearray) -> Asked | None:
    """The next whole request, taken out of the buffer; None while it is not whole yet."""
    end = buffer.find(b"\r\n\r\n")
    if end < 0:
        return None
    first, *lines = bytes(buffer[:end]).decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ", 2)
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body, rest = _body(buffer, end + 4, headers)
    if body is None:
        return None
    del buffer[:rest]
    return Asked(method, target.split("?")[0], headers, body)


def _body(buffer: bytearray, start: int, headers: dict[str, str]) -> tuple[bytes | None, int]:
    if headers.get("transfer-encoding", "").lower() == "chunked":
        return _chunked_body(buffer, start)
    end = start + int(headers.get("content-length", 0))
    return (bytes(buffer[start:end]), end) if len(buffer) >= end else (None, 0)


def _chunked_body(buffer: bytearray, at: int) -> tuple[bytes | None, int]:
    body = bytearray()
    while (eol := buffer.find(b"\r\n", at)) >= 0:
        size = int(bytes(buffer[at:eol]).split(b";")[0], 16)
        at = eol + 2 + size + 2
        if len(buffer) < at:
            break
        body += buffer[eol + 2 : eol + 2 + size]
        if size == 0:
            return bytes(body), at
    return None, 0


def go_json(document: Any) -> bytes:
    """JSON as Go writes it: no blanks, raw UTF-8, but `<`, `>`, `&` and the two line separators escaped."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        if letter in text:
            text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text.encode()
