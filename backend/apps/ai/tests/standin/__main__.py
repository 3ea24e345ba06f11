"""The stand-in as a program, for measurements and by hand.

    python -m apps.ai.tests.standin                      # 127.0.0.1:11434
    STUB_PORT=11999 STUB_FIRST_MS=50 STUB_TOKEN_MS=5 STUB_TOKENS=100 python -m apps.ai.tests.standin

Knobs (prefix STUB_): HOST, PORT and every name in knobs.DEFAULTS. One request can override them with
`[[stub tokens=5 fault=die fault_at=3]]` in its last user message or the header `X-Stub: tokens=5,fault=die`.
FAULT: die | error | garbage | stall | cut (at token FAULT_AT) | 500 | 503 | 404 | hang | reset (before the first byte).
`[[stub echo]]` answers with the message itself, `say=…` with that text, `tool=NAME args={…}` calls a tool.
Own doors: GET /_stats, POST /_reset, GET and POST /_config.
"""

import asyncio
import contextlib
import json
import os

from apps.ai.tests.standin.knobs import from_environment
from apps.ai.tests.standin.server import Server
from apps.ai.tests.standin.state import State

try:
    from uvloop import run
except ImportError:  # the speed is not needed everywhere
    from asyncio import run


async def main() -> None:
    host, port = os.environ.get("STUB_HOST", "127.0.0.1"), int(os.environ.get("STUB_PORT", "11434"))
    state = State(from_environment())
    server = await Server(state).listen(host, port)
    print(f"stand-in on http://{host}:{port} pid {os.getpid()} {json.dumps(state.knobs)}", flush=True)  # noqa: T201
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt, asyncio.CancelledError):
        run(main())
