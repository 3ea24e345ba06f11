"""One Ollama server as an Engine."""

from collections.abc import AsyncGenerator, MutableMapping
from contextlib import aclosing
from dataclasses import replace
from typing import Any

from apps.ai.engines.answers import Answer, converse
from apps.ai.engines.base import (
    KEEP_ALIVE,
    NUM_CTX,
    ChatRequest,
    EngineError,
    EngineStatus,
    Event,
    Final,
    ModelFacts,
    PullProgress,
)
from apps.ai.engines.ollama.catalog import Catalog, full_name
from apps.ai.engines.ollama.pulling import pull
from apps.ai.engines.ollama.reading import ChatLines
from apps.ai.engines.ollama.version import state_of
from apps.ai.engines.transport import Limits, Sessions, Wire


class OllamaEngine:
    """Speaks to one server. `num_ctx` is the window of every request and warm-up: another value reloads the model."""

    name = "ollama"

    def __init__(
        self,
        base_url: str,
        *,
        num_ctx: int = NUM_CTX,
        limits: Limits | None = None,
        approved: MutableMapping[str, str] | None = None,
        sessions: Sessions | None = None,
    ) -> None:
        self.limits = limits or Limits()
        self.num_ctx = num_ctx
        self._wire = Wire(base_url, self.limits, sessions)
        self.host = self._wire.base_url
        self.catalog = Catalog(self._wire, {} if approved is None else approved)

    async def status(self) -> EngineStatus:
        """Version, cloud switch and models; never raises."""
        try:
            version = await self._version()
            cloud_disabled = await self._cloud_disabled()
            models = await self.models()
        except EngineError as error:
            return EngineStatus(reachable=False, host=self.host, error=error.code)
        return EngineStatus(
            reachable=True,
            host=self.host,
            version=version,
            version_state=state_of(version),
            cloud_disabled=cloud_disabled,
            models=models,
        )

    async def models(self) -> tuple[ModelFacts, ...]:
        """Installed models, remote stubs included and marked."""
        return await self.catalog.models()

    async def chat(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """See Engine.chat."""
        facts = await self.catalog.admit(request.model)
        first = self.limits.first_warm if facts.loaded else self.limits.first_cold
        num_ctx = request.num_ctx or self.num_ctx
        think = request.think and "thinking" in facts.capabilities
        document = document_of(replace(request, model=facts.name), num_ctx, think)
        stream = self._wire.stream("/api/chat", document, first)
        events = converse(
            stream,
            ChatLines(self.limits.line_bytes),
            Answer(request, num_ctx, self.limits),
            limits=self.limits,
            cold=not facts.loaded,
            known={"digest": facts.digest, "host": self.host},
        )
        async with aclosing(events):
            async for event in events:
                if type(event) is Final and request.keep_alive != 0:
                    await self.catalog.ran(facts)
                yield event

    async def warm_up(self, model: str) -> None:
        """Load the model with the window that chat() uses."""
        facts = await self.catalog.admit(model)
        await self._load(facts.name, KEEP_ALIVE)

    async def unload(self, model: str) -> None:
        """Free the model's memory."""
        await self._load(model, 0)

    async def _load(self, model: str, keep_alive: int | str) -> None:
        request = ChatRequest(model=model, messages=[], keep_alive=keep_alive)
        document = document_of(request, self.num_ctx, think=False)
        await self._wire.call("POST", "/api/chat", document, wait=self.limits.first_cold)
        self.catalog.forget()

    async def pull(self, model: str) -> AsyncGenerator[PullProgress, None]:
        """Download a model; a stub that came instead of a model is refused (delete() removes it)."""
        progress = pull(self._wire, model)
        async with aclosing(progress):
            async for step in progress:
                if step.done:
                    await self._refuse_stub(model)
                yield step

    async def _refuse_stub(self, model: str) -> None:
        self.catalog.forget()
        facts = {full_name(one.name): one for one in await self.models()}.get(full_name(model))
        if facts is None or facts.remote:
            raise EngineError("model_remote" if facts else "pull_failed", model)
        self.catalog.approve(model)

    async def delete(self, model: str) -> None:
        """Remove a model from the server's disk."""
        await self._wire.call("DELETE", "/api/delete", {"model": model})
        self.catalog.forget()

    def approve(self, model: str) -> None:
        """The owner accepts the model as it is now."""
        self.catalog.approve(model)

    async def close(self) -> None:
        """Close the connections that belong to the running event loop."""
        await self._wire.sessions.close()

    async def _version(self) -> str:
        answer = await self._wire.call("GET", "/api/version")
        version = answer.get("version") if isinstance(answer, dict) else None
        return version if isinstance(version, str) else ""

    async def _cloud_disabled(self) -> bool | None:
        """None on servers that do not know the question (404)."""
        try:
            answer = await self._wire.call("GET", "/api/status")
            disabled = answer["cloud"]["disabled"]
        except (EngineError, KeyError, TypeError):
            return None
        return disabled if isinstance(disabled, bool) else None


def document_of(request: ChatRequest, num_ctx: int, think: bool) -> dict[str, Any]:
    """The body of /api/chat. Left out, `think` would be on and `truncate` and `shift` would silently cut the prompt."""
    document: dict[str, Any] = {
        "model": request.model,
        "messages": request.messages,
        "stream": True,
        "think": think,
        "truncate": False,
        "shift": False,
        "keep_alive": request.keep_alive,
        "options": {
            "num_ctx": num_ctx,
            "num_predict": request.num_predict,
            "temperature": request.temperature,
            "seed": request.seed,
        },
    }
    if request.schema is not None:
        document["format"] = request.schema
    return document
