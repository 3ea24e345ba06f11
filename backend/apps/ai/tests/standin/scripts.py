"""Fault scripts as data: a list of steps, each a name and its arguments, played on a real socket."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from apps.ai.tests.standin.connection import JSON, NDJSON, Connection

Step = tuple[Any, ...]
TICK_S = 0.0005


def head(content_type: str = NDJSON) -> Step:
    """The status line and headers of a chunked 200."""
    return "head", content_type


def send(*lines: bytes) -> Step:
    """One flush, whatever the bytes are."""
    return "send", b"".join(lines)


def drip(data: bytes) -> Step:
    """One flush for each byte."""
    return "drip", data


def raw(data: bytes) -> Step:
    """Bytes past the chunk framing."""
    return "raw", data


def wait(seconds: float) -> Step:
    """Silence."""
    return "wait", seconds


def reply(status: int, body: Any, content_type: str = JSON, headers: str = "") -> Step:
    """A whole answer."""
    return "reply", status, body, content_type, headers


HOLD: Step = ("hold",)
END: Step = ("end",)
CUT: Step = ("cut",)
RESET: Step = ("reset",)


async def play(connection: Connection, record: dict[str, Any], steps: list[Step]) -> None:
    """Play the steps; counts the flushes in the record."""
    for name, *arguments in steps:
        await PLAYERS[name](connection, *arguments)
        record["tokens"] += name in ("send", "drip")


async def _head(connection: Connection, content_type: str) -> None:
    connection.head(content_type)


async def _drip(connection: Connection, data: bytes) -> None:
    for at in range(len(data)):
        await connection.chunk(data[at : at + 1])
        await asyncio.sleep(TICK_S if at % 16 == 0 else 0)


async def _raw(connection: Connection, data: bytes) -> None:
    connection.transport.write(data)


async def _reply(connection: Connection, status: int, body: Any, content_type: str, headers: str) -> None:
    connection.reply(status, body, content_type, headers)


async def _hold(connection: Connection) -> None:
    await asyncio.get_running_loop().create_future()


async def _end(connection: Connection) -> None:
    connection.end()


async def _cut(connection: Connection) -> None:
    connection.cut()


async def _reset(connection: Connection) -> None:
    connection.reset()


PLAYERS: dict[str, Callable[..., Awaitable[None]]] = {
    "head": _head,
    "send": Connection.chunk,
    "drip": _drip,
    "raw": _raw,
    "wait": lambda _, seconds: asyncio.sleep(seconds),
    "reply": _reply,
    "hold": _hold,
    "end": _end,
    "cut": _cut,
    "reset": _reset,
}
