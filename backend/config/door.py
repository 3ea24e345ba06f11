"""The server's door: ordinary views run on a few lasting threads, streams on the event loop.

Django's own ASGI handler opens a thread, and with it a database connection, for each request; here both last. A view
that answers with an async stream is served on the loop, so that thousands may wait for a model without a thread, and
a visitor who leaves cancels the stream at once."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from typing import Any

from django.core import signals
from django.core.exceptions import RequestAborted
from django.core.handlers.asgi import ASGIHandler, get_script_prefix
from django.db import connection
from django.http import HttpResponseBase
from django.urls import set_script_prefix

from apps.ai.services import close_engines
from apps.core.streaming import SourceResponse

THREADS = 8
TRUSTED = 5.0  # seconds


class Door(ASGIHandler):
    def __init__(self) -> None:
        self.load_middleware(is_async=False)
        self.used = threading.local()
        self.threads = ThreadPoolExecutor(THREADS, thread_name_prefix="web")

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            return await self.live(receive, send)
        if scope["type"] != "http":
            raise ValueError(f"no such protocol here: {scope['type']}")
        try:
            body = await self.read_body(receive)
        except RequestAborted:
            return
        try:
            await self.serve(scope, body, receive, send)
        finally:
            body.close()

    async def serve(self, scope: Any, body: Any, receive: Any, send: Any) -> None:
        """Answers the request; stops at once when the visitor leaves."""
        answer = asyncio.ensure_future(self.answer(scope, body, send))
        leaving = asyncio.ensure_future(self.listen_for_disconnect(receive))
        try:
            await asyncio.wait({answer, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            # Also when the server goes down and cancels us: waiting alone would leave the answer running.
            answer.cancel()
            leaving.cancel()
            results = await asyncio.gather(answer, leaving, return_exceptions=True)
        expected = (RequestAborted, asyncio.CancelledError)
        if isinstance(results[0], BaseException) and not isinstance(results[0], expected):
            raise results[0]

    async def answer(self, scope: Any, body: Any, send: Any) -> None:
        loop = asyncio.get_running_loop()
        response = await loop.run_in_executor(self.threads, self.respond, scope, body)
        try:
            await self.send_response(response, send)
        finally:
            await asyncio.shield(loop.run_in_executor(self.threads, response.close))

    def respond(self, scope: Any, body: Any) -> HttpResponseBase:
        """On a thread: middleware, view and everything that touches the database."""
        set_script_prefix(get_script_prefix(scope))
        self.trust_recent_connection()
        signals.request_started.send(sender=type(self), scope=scope)
        request, problem = self.create_request(scope, body)
        if request is None:
            return problem  # type: ignore[return-value]
        response: HttpResponseBase = self.get_response(request)
        response._handler_class = type(self)  # type: ignore[attr-defined]
        return response

    def trust_recent_connection(self) -> None:
        """A database connection that this thread used moments ago is not asked first whether it still lives."""
        now = time.monotonic()
        recent = now - getattr(self.used, "at", 0.0) < TRUSTED
        wished = bool(connection.settings_dict["CONN_HEALTH_CHECKS"])
        connection.health_check_enabled = wished and not recent  # type: ignore[attr-defined]
        self.used.at = now

    async def send_response(self, response: Any, send: Any) -> None:
        if isinstance(response, SourceResponse):
            await self.send_source(response, send)
        elif response.streaming:
            await self.send_sync_stream(response, send)
        else:
            await super().send_response(response, send)

    async def send_source(self, response: SourceResponse, send: Any) -> None:
        """The status waits for the first piece, so that a stream may still fail as a plain error."""
        started = False
        async with aclosing(response.source) as pieces:
            async for piece in pieces:
                if not started:
                    await send(_start(response))
                    started = True
                await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body"})

    async def send_sync_stream(self, response: Any, send: Any) -> None:
        """A generator that reads the database is drawn on a thread, piece by piece."""
        loop = asyncio.get_running_loop()
        await send(_start(response))
        pieces = iter(response)
        end = object()
        while (piece := await loop.run_in_executor(self.threads, next, pieces, end)) is not end:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body"})

    async def live(self, receive: Any, send: Any) -> None:
        """Start and stop of the server; open model connections are closed on the way out."""
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await close_engines()
        self.threads.shutdown(wait=False, cancel_futures=True)
        await send({"type": "lifespan.shutdown.complete"})


def _start(response: Any) -> dict[str, Any]:
    headers = [(name.encode("ascii"), value.encode("latin1")) for name, value in response.items()]
    headers += [(b"Set-Cookie", cookie.output(header="").strip().encode()) for cookie in response.cookies.values()]
    return {"type": "http.response.start", "status": response.status_code, "headers": headers}
