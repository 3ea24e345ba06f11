"""What a model server's refusal means: status first, then a few stable words, else a generic error.

The words differ between server versions (three generations are in the tables); none of them is shown to a user.
"""

import re
from typing import Any

import orjson

from apps.ai.engines.base import EngineError

DETAIL_CHARS = 300
MEMORY = ("out-of-memory", "out of memory", "system memory", "unable to load full model on gpu")
TOO_LONG = (
    "exceeds the available context",
    "exceed_context_size_error",
    "longer than the context length",
    "exceeds the context length",
    "maximum context length",
)
REMOTE = ("ollama cloud is disabled", "cannot run this remote model", "signin_url")
INCAPABLE = ("does not support",)
OUR_MISTAKE = ("must be of type", "invalid format:", "expected json")
BROKEN_OFF = ("token repeat limit",)
SLOW_START = ("timed out waiting for",)
MISSING = ("not found", "does not exist")

WORDS = {
    400: ((TOO_LONG, "prompt_too_long"), (INCAPABLE, "model_incapable"), (REMOTE, "model_remote")),
    401: ((REMOTE, "model_remote"),),
    403: ((REMOTE, "model_remote"),),
    404: ((MISSING, "model_missing"),),
    500: (
        (OUR_MISTAKE, "bad_request"),
        (MEMORY, "out_of_memory"),
        (TOO_LONG, "prompt_too_long"),
        (BROKEN_OFF, "stream_broken"),
        (SLOW_START, "ai_loading_timeout"),
    ),
}
OTHERWISE = {400: "bad_request", 422: "bad_request", 429: "ai_busy", 499: "stream_broken", 503: "ai_busy"}
IN_STREAM = (
    (REMOTE, "model_remote"),
    (MEMORY, "out_of_memory"),
    (TOO_LONG, "prompt_too_long"),
    (BROKEN_OFF, "stream_broken"),
)


def from_answer(status: int, content_type: str, raw: bytes) -> EngineError:
    """The error behind an answer that is not a 200 with the right content type."""
    try:
        document = orjson.loads(raw)
    except orjson.JSONDecodeError:
        document = None
    if isinstance(document, dict) and document.get("object") == "error":
        document = {"error": document}
    if 200 <= status < 400 or not isinstance(document, dict) or "error" not in document:
        return EngineError("proxy_error", f"HTTP {status} {content_type}")
    text = text_of(document["error"])
    searched = f"{text} signin_url" if document.get("signin_url") or text == "unauthorized" else text
    generic = OTHERWISE.get(status, "model_crashed" if status == 500 else "proxy_error")
    code = _first_match(WORDS.get(status, ()), searched) or generic
    return EngineError(code, f"HTTP {status}: {text[:DETAIL_CHARS]}", context_numbers(text))


def in_stream(error: Any) -> EngineError:
    """The error behind a line `{"error": …}` in a stream that began with 200."""
    text = text_of(error)
    code = _first_match(IN_STREAM, text) or "model_crashed"
    return EngineError(code, text[:DETAIL_CHARS], context_numbers(text))


def document_of(content_type: str, raw: bytes) -> Any:
    """The JSON of a 200 answer."""
    if content_type != "application/json":
        raise EngineError("proxy_error", f"HTTP 200 {content_type}")
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise EngineError("proxy_error", "HTTP 200 with broken JSON") from error


def text_of(error: Any) -> str:
    """The words of an error value: a string, or the object that OpenAI's shape nests them in."""
    if isinstance(error, dict):
        return " ".join(str(error[key]) for key in ("message", "type") if error.get(key))
    return error if isinstance(error, str) else str(error)


def context_numbers(text: str) -> dict[str, int]:
    """{"n_prompt_tokens": …, "n_ctx": …} of a refusal that names them: nested JSON, or the words around it."""
    prompt = re.search(r'"n_prompt_tokens":\s*(\d+)|request \((\d+) tokens|requested (\d+) tokens', text)
    window = re.search(r'"n_ctx":\s*(\d+)|context size \((\d+) tokens|context length is (\d+) tokens', text)
    found = {"n_prompt_tokens": prompt, "n_ctx": window}
    return {name: int(match[match.lastindex or 0]) for name, match in found.items() if match}


def _first_match(rules: tuple[tuple[tuple[str, ...], str], ...], text: str) -> str | None:
    lowered = text.lower()
    return next((code for words, code in rules if any(word in lowered for word in words)), None)
