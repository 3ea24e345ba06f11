"""The routes of the stand-in."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from weakref import WeakSet

from apps.ai.tests.standin import refusals, scripts
from apps.ai.tests.standin.chatting import chat, early_fault, refuse
from apps.ai.tests.standin.connection import NDJSON, Asked, Connection, go_json
from apps.ai.tests.standin.fitting import embedding
from apps.ai.tests.standin.knobs import DEFAULTS, for_request
from apps.ai.tests.standin.models import Installed
from apps.ai.tests.standin.state import BUSY, State

TEXT = "text/plain; charset=utf-8"
FAR = timedelta(days=292 * 365)
Handler = Callable[[State, Connection, Asked, dict[str, Any]], Awaitable[None]]


class Server:
    """Answers on one port in the running loop."""

    def __init__(self, state: State) -> None:
        self.state = state
        self._connections: WeakSet[Connection] = WeakSet()

    def drop_all(self) -> None:
        """Break every connection, as a killed process does."""
        for connection in list(self._connections):
            connection.transport.abort()

    def _connection(self) -> Connection:
        self.state.counts["connections"] += 1
        connection = Connection(self.serve, self.state.client_gone)
        self._connections.add(connection)
        return connection

    async def listen(self, host: str, port: int) -> asyncio.Server:
        """Start; the address is in `sockets` of what comes back."""
        loop = asyncio.get_running_loop()
        return await loop.create_server(self._connection, host, port, backlog=1024, reuse_address=True)

    async def serve(self, connection: Connection, asked: Asked) -> None:
        """Answer one request."""
        connection.record = None
        self.state.counts["requests"] += 1
        self.state.counts[f"{asked.method} {asked.path}"] += 1
        if asked.path in DOORS:
            return DOORS[asked.path](self.state, connection, asked)
        if asked.path in GETS or asked.path in POSTS:
            return await self._known(connection, asked)
        return connection.reply(404, b"404 page not found", TEXT)

    async def _known(self, connection: Connection, asked: Asked) -> None:
        methods = ("GET", "HEAD") if asked.path in GETS else POSTS[asked.path][:1]
        if asked.method not in methods:
            return connection.reply(405, b"405 method not allowed", TEXT)
        script = self.state.scripts.get(asked.path)
        if script and asked.path not in GENERATING:
            record = self.state.open(asked, {}, "")
            connection.record = record
            await scripts.play(connection, record, script.popleft())
            return self.state.finish(record, "scripted")
        if asked.path in GETS:
            return connection.reply(200, *GETS[asked.path](self.state))
        document = decoded(asked.body)
        refused = document if isinstance(document, tuple) else _refused(asked.path, document)
        if refused is not None:
            return refuse(connection, *refused, openai=asked.path.startswith("/v1/"))
        return await POSTS[asked.path][1](self.state, connection, asked, document)


def decoded(body: bytes) -> dict[str, Any] | refusals.Refusal:
    """The body's object, or what Go's decoder says about it."""
    if not body:
        return 400, "missing request body"
    try:
        document = json.loads(body)
    except UnicodeDecodeError:
        return 400, "invalid character '\\x00' looking for beginning of value"
    except json.JSONDecodeError as error:
        at = body.decode(errors="replace")[error.pos : error.pos + 1]
        return 400, f"invalid character '{at}' looking for beginning of value" if at else "unexpected EOF"
    if not isinstance(document, dict):
        return 400, "json: cannot unmarshal array into Go value of type api.ChatRequest"
    return document


def _refused(path: str, document: dict[str, Any]) -> refusals.Refusal | None:
    if (refused := refusals.of_shape(document)) is not None:
        return refused
    if not (document.get("model") or document.get("name")):
        named = path in ("/api/generate", "/api/embed")
        return (404, "model '' not found") if named else (400, "model is required")
    return None


# -- doors of the stand-in's own


def _stats(state: State, connection: Connection, asked: Asked) -> None:
    connection.reply(200, state.stats())


def _reset(state: State, connection: Connection, asked: Asked) -> None:
    state.reset()
    connection.reply(200, {"ok": True})


def _config(state: State, connection: Connection, asked: Asked) -> None:
    if asked.method == "POST":
        told = json.loads(asked.body or b"{}")
        state.knobs.update({name: type(DEFAULTS[name])(value) for name, value in told.items() if name in DEFAULTS})
        if "models" in told:
            names = [name.strip() for name in state.knobs["models"].split(",") if name.strip()]
            state.models = {model.name: model for model in map(Installed.by_name, names)}
    connection.reply(200, state.knobs)


DOORS = {"/_stats": _stats, "/_reset": _reset, "/_config": _config}


# -- lists


def _root(state: State) -> tuple[Any, ...]:
    return b"Ollama is running", TEXT


def _version(state: State) -> tuple[Any, ...]:
    return ({"version": state.knobs["version"]} if state.knobs["version"] else {},)


def _tags(state: State) -> tuple[Any, ...]:
    return ({"models": [model.tag() for model in state.models.values()]},)


def _ps(state: State) -> tuple[Any, ...]:
    state.expire()
    return ({"models": [_ps_entry(state, name) for name in state.loaded]},)


def _ps_entry(state: State, name: str) -> dict[str, Any]:
    loaded = state.loaded[name]
    entry = (state.models.get(name) or Installed(name)).tag()
    until = datetime.now(UTC) + (FAR if loaded.expires_at == float("inf") else timedelta(minutes=5))
    times = {"expires_at": until.isoformat(), "size_vram": loaded.size_vram, "context_length": loaded.num_ctx}
    return {**{key: value for key, value in entry.items() if key != "modified_at"}, **times}


def _v1_models(state: State) -> tuple[Any, ...]:
    entry = {"object": "model", "created": 1767225600, "owned_by": "library"}
    return ({"object": "list", "data": [{"id": name, **entry} for name in state.models]},)


def _status(state: State) -> tuple[Any, ...]:
    disabled = state.knobs["cloud"] == "disabled"
    return ({"cloud": {"disabled": disabled, "source": "env" if disabled else "none"}},)


# -- small posts


async def _show(state: State, connection: Connection, asked: Asked, document: dict[str, Any]) -> None:
    name = str(document.get("model") or document.get("name"))
    model = state.model(name)
    if model is None:
        tagged = name if ":" in name else name + ":latest"
        return refuse(connection, 404, f"model '{tagged}' not found")
    return connection.reply(200, model.show())


async def _delete(state: State, connection: Connection, asked: Asked, document: dict[str, Any]) -> None:
    model = state.model(str(document["model"]))
    if model is None:
        return refuse(connection, 404, f"model '{document['model']}' not found")
    del state.models[model.name]
    return connection.reply(200, b"")


async def _pull(state: State, connection: Connection, asked: Asked, document: dict[str, Any]) -> None:
    connection.head(NDJSON)
    for status in ("pulling manifest", "verifying sha256 digest", "writing manifest", "success"):
        await connection.chunk(go_json({"status": status}) + b"\n")
        await asyncio.sleep(state.knobs["token_ms"] / 1000)
    state.install(Installed.by_name(str(document["model"])))
    connection.end()


async def _embed(state: State, connection: Connection, asked: Asked, document: dict[str, Any]) -> None:
    name, openai = str(document["model"]), asked.path.startswith("/v1/")
    record = state.open(asked, document, name)
    connection.record = record
    knobs = for_request(state.knobs, asked.headers.get("x-stub", ""), "", state.rng)
    if state.model(name) is None:
        state.finish(record, "status_404")
        return refuse(connection, 404, f"model '{name}' not found", openai=openai)
    if not await state.admit(record):
        return refuse(connection, 503, BUSY, openai=openai)
    try:
        if not await early_fault(state, connection, record, knobs, openai):
            await asyncio.sleep(knobs["first_ms"] / 1000)
            connection.reply(200, _vectors(asked.path, document, knobs["embed_dim"], record))
            state.finish(record, "done")
    finally:
        state.release()
    return None


def _vectors(path: str, document: dict[str, Any], size: int, record: dict[str, Any]) -> dict[str, Any]:
    given = document.get("input", document.get("prompt", ""))
    texts = [str(text) for text in (given if isinstance(given, list) else [given])] if given else []
    vectors = [embedding(text, int(document.get("dimensions") or size)) for text in texts]
    tokens = sum(max(1, len(text) // 4) for text in texts)
    if path == "/api/embeddings":
        return {"embedding": vectors[0] if vectors else []}
    if path == "/api/embed":
        took = int((time.perf_counter() - record["_t0"]) * 1e9)
        counts = {"total_duration": took, "load_duration": 1_000_000, "prompt_eval_count": tokens}
        return {"model": document["model"], "embeddings": vectors, **(counts if vectors else {})}
    listed = [{"object": "embedding", "index": at, "embedding": one} for at, one in enumerate(vectors)]
    usage = {"prompt_tokens": tokens, "total_tokens": tokens}
    return {"object": "list", "model": document["model"], "usage": usage, "data": listed}


GETS: dict[str, Callable[[State], tuple[Any, ...]]] = {
    "/": _root,
    "/api/version": _version,
    "/api/tags": _tags,
    "/api/ps": _ps,
    "/api/status": _status,
    "/v1/models": _v1_models,
}
POSTS: dict[str, tuple[str, Handler]] = {
    "/api/chat": ("POST", chat),
    "/api/generate": ("POST", chat),
    "/v1/chat/completions": ("POST", chat),
    "/api/embed": ("POST", _embed),
    "/api/embeddings": ("POST", _embed),
    "/v1/embeddings": ("POST", _embed),
    "/api/show": ("POST", _show),
    "/api/pull": ("POST", _pull),
    "/api/delete": ("DELETE", _delete),
}
GENERATING = ("/api/chat", "/api/generate", "/v1/chat/completions")
