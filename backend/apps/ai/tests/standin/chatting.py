"""Generation: refuse, load, queue, think, write, and fail when asked to."""

import asyncio
import time
from dataclasses import dataclass
from typing import Any

from apps.ai.tests.standin import refusals, scripts
from apps.ai.tests.standin.connection import Asked, Connection
from apps.ai.tests.standin.knobs import for_request
from apps.ai.tests.standin.models import Installed, full_name
from apps.ai.tests.standin.shapes import ChatShape, GenerateShape, OpenAIShape, created_at
from apps.ai.tests.standin.state import BUSY, DEFAULT_KEEP_S, State, since
from apps.ai.tests.standin.writing import Plan, plan, prompt_of, prompt_tokens

DEFAULT_NUM_CTX = 4096
EARLY_FAULTS = {"500": "llama-server process has terminated: exit status 2", "503": BUSY, "404": "model not found"}
UNITS = {"s": 1.0, "m": 60.0, "h": 3600.0}


@dataclass
class Turn:
    """One request on its way to its answer."""

    connection: Connection
    asked: Asked
    document: dict[str, Any]
    name: str
    model: Installed
    record: dict[str, Any]
    knobs: dict[str, Any]
    prompt: str

    @property
    def openai(self) -> bool:
        """Which wire the client speaks."""
        return self.asked.path.startswith("/v1/")


async def chat(state: State, connection: Connection, asked: Asked, document: dict[str, Any]) -> None:
    """/api/chat, /api/generate and /v1/chat/completions."""
    name = str(document.get("model") or document.get("name") or "")
    prompt = prompt_of(document)
    model = state.model(name) or Installed(name)
    record = state.open(asked, document, name)
    connection.record = record
    knobs = for_request(state.knobs, asked.headers.get("x-stub", ""), prompt, state.rng)
    turn = Turn(connection, asked, document, name, model, record, knobs, prompt)
    describe(record, document, prompt)
    refused = refusals.of_place(state, name, state.model(name)) or _refused(turn)
    if refused is not None:
        state.finish(record, f"status_{refused[0]}")
        refuse(connection, *refused, openai=turn.openai)
    elif not turn.openai and not (prompt or document.get("messages")):
        _load_only(state, turn)
    else:
        await _in_a_slot(state, turn)


def describe(record: dict[str, Any], document: dict[str, Any], prompt: str) -> None:
    """The part of a request that /_stats may print: no words of it."""
    record["messages"] = len(document.get("messages") or [])
    record["prompt_chars"] = len(prompt)
    fields = ("format", "response_format", "tools", "think", "options", "keep_alive", "truncate", "shift")
    told = {name: document[name] for name in fields if document.get(name) is not None}
    if told:
        record["fields"] = {name: True if name in ("tools", "format") else value for name, value in told.items()}


def _refused(turn: Turn) -> refusals.Refusal | None:
    if turn.openai:
        return None
    window = refusals.of_window(turn.document, prompt_tokens(turn.document), _num_ctx(turn))
    return refusals.of_chat(turn.document, turn.name, turn.model) or window


def refuse(connection: Connection, status: int, text: str, *, openai: bool = False) -> None:
    """An error before the first line."""
    kinds = {400: "invalid_request_error", 404: "not_found_error"}
    nested = {"message": text, "type": kinds.get(status, "api_error"), "param": None, "code": None}
    connection.reply(status, {"error": nested if openai else text})


def _load_only(state: State, turn: Turn) -> None:
    """No messages: load the model, or unload it."""
    unloads = _keep_s(turn.document.get("keep_alive")) == 0
    if unloads:
        state.loaded.pop(full_name(turn.name), None)
    else:
        _load(state, turn)
    reason = "unload" if unloads else "load"
    said = {"message": {"role": "assistant", "content": ""}} if turn.asked.path == "/api/chat" else {"response": ""}
    state.finish(turn.record, "done")
    frame = {"model": turn.name, "created_at": created_at(), **said}
    turn.connection.reply(200, {**frame, "done": True, "done_reason": reason})


async def _in_a_slot(state: State, turn: Turn) -> None:
    if not await state.admit(turn.record):
        return refuse(turn.connection, 503, BUSY, openai=turn.openai)
    try:
        if script := state.scripts.get(turn.asked.path):
            _load(state, turn)
            await scripts.play(turn.connection, turn.record, script.popleft())
            state.finish(turn.record, "scripted")
        elif not await early_fault(state, turn.connection, turn.record, turn.knobs, turn.openai):
            await _answer(state, turn)
    finally:
        state.release()
    return None


async def early_fault(
    state: State, connection: Connection, record: dict[str, Any], knobs: dict[str, Any], openai: bool
) -> bool:
    """Faults before the status line."""
    fault = str(knobs["fault"])
    if fault in EARLY_FAULTS:
        state.finish(record, "fault_" + fault)
        refuse(connection, int(fault), EARLY_FAULTS[fault], openai=openai)
    elif fault == "hang":
        record["fault"] = fault
        await scripts.play(connection, record, [scripts.HOLD])
    elif fault == "reset":
        state.finish(record, "fault_reset")
        connection.reset()
    return fault in EARLY_FAULTS or fault == "reset"


async def _answer(state: State, turn: Turn) -> None:
    if _load(state, turn) and turn.knobs["load_ms"]:
        await asyncio.sleep(turn.knobs["load_ms"] / 1000)
    made = plan(turn.knobs, turn.document, turn.prompt, thinks=_thinks(turn))
    shape = _shape(turn)
    if turn.record["stream"]:
        if await _stream(state, turn, made, shape):
            return
        for line in shape.ending(made.reason, _numbers(turn, made)):
            await turn.connection.chunk(line)
        turn.connection.end()
    else:
        await asyncio.sleep((turn.knobs["first_ms"] + turn.knobs["token_ms"] * max(0, len(made.pieces) - 1)) / 1000)
        told = "".join(made.texts), "".join(made.thoughts), made.calls
        turn.connection.reply(200, shape.whole(made.reason, _numbers(turn, made), *told))
        turn.record["tokens"] = len(made.pieces)
        state.counts["tokens"] += len(made.pieces)
    state.finish(turn.record, "done")


async def _stream(state: State, turn: Turn, made: Plan, shape: Any) -> bool:
    """Write the pieces on an absolute schedule, so that a late timer does not push the later ones back.

    True when a fault ended the answer.
    """
    connection, record, knobs, now = turn.connection, turn.record, turn.knobs, time.perf_counter
    due, step = now() + knobs["first_ms"] / 1000, knobs["token_ms"] / 1000
    for index, (kind, value) in enumerate(made.pieces or [("text", "")]):
        if (left := due - now()) > 0:
            await asyncio.sleep(left)
        if index == 0:
            connection.head(shape.content_type)
            record["first_ms"] = since(record)
        if knobs["fault"] and index >= knobs["fault_at"] and await _late_fault(state, turn, shape):
            return True
        await connection.chunk(shape.piece(kind, value))
        record["tokens"] += 1
        state.counts["tokens"] += 1
        due += step
        if record["tokens"] == 1:
            state.wake()
    return False


async def _late_fault(state: State, turn: Turn, shape: Any) -> bool:
    """Faults in mid-stream; `garbage` goes on after its line."""
    fault = str(turn.knobs["fault"])
    turn.record["fault"] = fault
    text = "an error was encountered while running the model: unexpected EOF"
    steps = {
        "die": [("reset",)],
        "cut": [scripts.END],
        "error": [scripts.send(shape.error(text)), scripts.END],
        "garbage": [scripts.send(b'\x00\xff{"model": oops\n')],
        "stall": [scripts.HOLD],
    }.get(fault, [])
    turn.knobs["fault"] = ""
    if fault in ("die", "cut", "error"):
        state.finish(turn.record, "fault_" + fault)
    await scripts.play(turn.connection, turn.record, steps)
    return fault in ("die", "cut", "error")


def _thinks(turn: Turn) -> bool:
    """Left out, `think` is on for a model that can: a client that forgets the field gets thoughts."""
    if turn.openai:
        wanted = (turn.document.get("chat_template_kwargs") or {}).get("enable_thinking", turn.document.get("think"))
    else:
        wanted = turn.document.get("think", True)
    return bool(wanted) and ("thinking" in turn.model.capabilities or turn.openai)


def _shape(turn: Turn) -> ChatShape | OpenAIShape:
    if turn.openai:
        usage = (turn.document.get("stream_options") or {}).get("include_usage")
        return OpenAIShape(turn.name, turn.record["id"], bool(usage))
    made = GenerateShape if turn.asked.path == "/api/generate" else ChatShape
    return made(turn.name, turn.model.remote)


def _numbers(turn: Turn, made: Plan) -> dict[str, int]:
    total, first = int(since(turn.record) * 1e6), int(turn.knobs["first_ms"] * 1e6)
    tokens = prompt_tokens(turn.document)
    read = tokens if turn.openai else refusals.cut_to(tokens, _num_ctx(turn))
    turn.record["cut"] = read < tokens
    return {
        "total_duration": total,
        "load_duration": 1_000_000,
        "prompt_eval_count": read,
        "prompt_eval_duration": first,
        "eval_count": len(made.pieces),
        "eval_duration": max(0, total - first),
    }


def _num_ctx(turn: Turn) -> int:
    asked = (turn.document.get("options") or {}).get("num_ctx") or DEFAULT_NUM_CTX
    return max(4, min(int(asked), turn.model.context_length))


def _load(state: State, turn: Turn) -> bool:
    shift = turn.document.get("shift", True) is not False
    return state.load(turn.name, _num_ctx(turn), shift, _keep_s(turn.document.get("keep_alive")))


def _keep_s(value: Any) -> float:
    """Seconds of a keep_alive; negative = forever."""
    if value is None:
        return DEFAULT_KEEP_S
    if isinstance(value, str):
        return float(value[:-1]) * UNITS.get(value[-1], 1.0) if value[-1] in UNITS else 0.0
    return float(value)
