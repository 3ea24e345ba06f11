"""A server with OpenAI's interface (vLLM, llama.cpp, LM Studio) as an Engine.

That wire cannot set the window or the time a model stays loaded; the server's own configuration decides both.
"""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

import orjson

from apps.ai.engines import faults
from apps.ai.engines.answers import Answer, converse
from apps.ai.engines.base import ChatRequest, EngineError, EngineStatus, Event, ModelFacts, PullProgress, Usage
from apps.ai.engines.cloud import refuse_cloud_name
from apps.ai.engines.lines import LineReader
from apps.ai.engines.transport import Limits, Sessions, Wire

IGNORED_FIELDS = (b":", b"event:", b"id:", b"retry:")


class OpenAIEngine:
    """Speaks to one server; `base_url` ends before /v1 or with it. `api_key` is for a server of one's own that asks."""

    name = "openai"

    def __init__(
        self, base_url: str, *, limits: Limits | None = None, sessions: Sessions | None = None, api_key: str = ""
    ) -> None:
        self.limits = limits or Limits()
        headers = {"Authorization": f"Bearer {api_key}"} if api_key else {}
        self._wire = Wire(base_url.rstrip("/").removesuffix("/v1"), self.limits, sessions, headers)
        self.host = self._wire.base_url

    async def status(self) -> EngineStatus:
        """Reachable or not, and the models; this wire has no version and no cloud switch."""
        try:
            return EngineStatus(reachable=True, host=self.host, models=await self.models())
        except EngineError as error:
            return EngineStatus(reachable=False, host=self.host, error=error.code)

    async def models(self) -> tuple[ModelFacts, ...]:
        """What the server offers."""
        document = await self._wire.call("GET", "/v1/models")
        entries = document.get("data") if isinstance(document, dict) else None
        if not isinstance(entries, list):
            raise EngineError("proxy_error", "a model list of an unknown shape")
        return tuple(_facts(entry, self.host) for entry in entries if isinstance(entry, dict))

    async def chat(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """See Engine.chat."""
        refuse_cloud_name(request.model)
        limits = self.limits
        stream = self._wire.stream("/v1/chat/completions", document_of(request), limits.first_cold)
        events = converse(
            stream,
            EventLines(limits.line_bytes),
            Answer(request, 0, limits),
            limits=limits,
            cold=False,
            known={"host": self.host},
        )
        async with aclosing(events):
            async for event in events:
                yield event

    async def warm_up(self, model: str) -> None:
        """Such a server loads its model itself; this only asks whether it offers it."""
        if model not in {facts.name for facts in await self.models()}:
            raise EngineError("model_missing", model)

    async def unload(self, model: str) -> None:
        """This wire cannot unload."""
        raise EngineError("model_incapable", "this kind of server cannot unload a model")

    async def pull(self, model: str) -> AsyncGenerator[PullProgress, None]:
        """This wire cannot download."""
        raise EngineError("model_incapable", "this kind of server cannot download a model")
        yield PullProgress("")  # makes this a generator, as every engine's pull is

    async def delete(self, model: str) -> None:
        """This wire cannot delete."""
        raise EngineError("model_incapable", "this kind of server cannot delete a model")

    def approve(self, model: str) -> None:
        """This wire tells no digest that could change."""

    async def close(self) -> None:
        """Close the connections that belong to the running event loop."""
        await self._wire.sessions.close()


def document_of(request: ChatRequest) -> dict[str, Any]:
    """The body of /v1/chat/completions. `chat_template_kwargs` is how vLLM and llama.cpp switch thinking off."""
    document: dict[str, Any] = {
        "model": request.model,
        "messages": request.messages,
        "stream": True,
        "stream_options": {"include_usage": True},
        "max_tokens": request.num_predict,
        "temperature": request.temperature,
        "seed": request.seed,
        "chat_template_kwargs": {"enable_thinking": request.think},
    }
    if request.schema is not None:
        shape = {"name": "answer", "strict": True, "schema": request.schema}
        document["response_format"] = {"type": "json_schema", "json_schema": shape}
    return document


class EventLines(LineReader):
    """Reads server-sent events. Success is a finish reason, told before the end."""

    _ended = False

    def end(self) -> str:
        """The body ended; some servers leave the last [DONE] out."""
        self.finished = self.finished or (self._ended and self.fault is None)
        return super().end()

    def _line(self, line: bytes) -> None:
        line = line.strip()
        if not line or line.startswith(IGNORED_FIELDS):
            return
        field, _, payload = line.partition(b":")
        if field not in (b"data", b"error"):
            self._break("a line that is no event")
        elif payload.strip() == b"[DONE]":
            self.finished = self._ended
        else:
            self._payload(payload, failed=field == b"error")

    def _payload(self, payload: bytes, *, failed: bool) -> None:
        try:
            document = orjson.loads(payload)
            if failed or "error" in document:
                self.fault = faults.in_stream(document.get("error", document))
            else:
                self._document(document)
        except orjson.JSONDecodeError:
            self._break("an event that is not JSON")
        except (KeyError, TypeError, AttributeError, IndexError):
            self._break("an event of an unknown shape")

    def _document(self, document: dict[str, Any]) -> None:
        if usage := document.get("usage"):
            self.usage = Usage(
                prompt_tokens=_whole(usage.get("prompt_tokens")), answer_tokens=_whole(usage.get("completion_tokens"))
            )
        for choice in document["choices"][:1]:
            delta = choice.get("delta") or {}
            if content := delta.get("content"):
                self._texts.append("" + content)
            elif delta.get("reasoning") or delta.get("reasoning_content"):
                self.thought = True
            if reason := choice.get("finish_reason"):
                self._ended = True
                self.reason = "length" if reason == "length" else "stop"


def _facts(entry: dict[str, Any], host: str) -> ModelFacts:
    trained = entry["meta"].get("n_ctx_train") if isinstance(entry.get("meta"), dict) else None
    return ModelFacts(
        name=str(entry.get("id") or ""),
        context_length=_whole(entry.get("max_model_len")) or _whole(trained),
        host=host,
    )


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
