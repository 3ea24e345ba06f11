"""Which models a server has, which are loaded, and which may be given a prompt.

A "local" server can forward prompts to the internet: by name, or through a stub under any name. Everything is read as
raw JSON, remembered for a short time, and any sign of a remote model is a refusal.
"""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable, MutableMapping
from dataclasses import replace
from typing import Any

from apps.ai.engines.base import EngineError, ModelFacts, Processor
from apps.ai.engines.cloud import refuse_cloud_name
from apps.ai.engines.transport import Wire, retrieve

log = logging.getLogger(__name__)
LEAST_BYTES = 1_000_000
FRESH_S = 30.0
MISSES_OF_A_SUSPECT = 3


class Catalog:
    """The models of one server. `approved` remembers host and name → digest; the first one seen is approved."""

    def __init__(
        self,
        wire: Wire,
        approved: MutableMapping[str, str],
        *,
        fresh_s: float = FRESH_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wire = wire
        self._approved = approved
        self._fresh_s = fresh_s
        self._clock = clock
        self._read_at = -float("inf")
        self._tags: dict[str, ModelFacts] = {}
        self._shown: dict[str, ModelFacts] = {}
        self._whole: dict[str, ModelFacts] = {}
        self._seen_running: set[str] = set()
        self._unseen: Counter[str] = Counter()
        self._reading: asyncio.Task[None] | None = None

    async def models(self) -> tuple[ModelFacts, ...]:
        """All installed models, with what `show` says of the ones that can run."""
        await self.refresh()
        return tuple([await self._detailed(facts) for facts in self._tags.values()])

    async def admit(self, model: str, capability: str = "completion") -> ModelFacts:
        """The model's facts if a prompt may be sent to it."""
        refuse_cloud_name(model)
        if self._clock() - self._read_at >= self._fresh_s:
            await self.refresh()
        name = full_name(model)
        if name not in self._tags:
            raise EngineError("model_missing", model)
        facts = self._whole.get(name) or await self._detailed(self._tags[name])
        self._whole[name] = facts
        self._refuse_remote(facts)
        self._refuse_changed(facts)
        if facts.capabilities and capability not in facts.capabilities:
            raise EngineError("model_incapable", f"{model} lists no {capability}")
        return facts

    def approve(self, model: str) -> None:
        """The owner accepts the model as it is now."""
        facts = self._tags.get(full_name(model))
        if facts is not None:
            self._approved[self._key(facts)] = facts.digest
            self._unseen.pop(facts.digest, None)

    async def ran(self, facts: ModelFacts) -> None:
        """After its first run a model should be in memory: a forwarded prompt starts no runner.

        It may also have made room for another model, so only several misses in a row make it suspect.
        """
        self._whole[full_name(facts.name)] = replace(facts, loaded=True)
        if facts.digest in self._seen_running:
            return
        if full_name(facts.name) in await self._running():
            self._seen_running.add(facts.digest)
        else:
            self._unseen[facts.digest] += 1
            log.warning("%s wrote, but is not loaded on %s", facts.name, self._wire.base_url)

    def forget(self) -> None:
        """Read everything afresh next time."""
        self._read_at = -float("inf")

    async def refresh(self) -> None:
        """Read the lists now. Askers at the same moment in the same loop share one reading."""
        reading = self._reading
        if reading is None or reading.done() or reading.get_loop() is not asyncio.get_running_loop():
            reading = self._reading = asyncio.create_task(self._read())
            reading.add_done_callback(retrieve)
        await asyncio.shield(reading)

    async def _read(self) -> None:
        tags, running = await asyncio.gather(self._wire.call("GET", "/api/tags"), self._running())
        facts = [facts_of_tag(entry, self._wire.base_url) for entry in _entries(tags)]
        self._tags = {full_name(one.name): _with_running(one, running) for one in facts}
        self._whole.clear()
        self._read_at = self._clock()

    async def _running(self) -> dict[str, dict[str, Any]]:
        """What is loaded; a server that cannot say loads nothing as far as we know."""
        try:
            entries = _entries(await self._wire.call("GET", "/api/ps"))
        except EngineError:
            return {}
        return {full_name(str(entry.get("name", ""))): entry for entry in entries}

    async def _detailed(self, facts: ModelFacts) -> ModelFacts:
        if facts.remote:
            return facts
        key = f"{facts.name} {facts.digest}"
        if key not in self._shown:
            shown = await self._wire.call("POST", "/api/show", {"model": facts.name})
            self._shown[key] = facts_of_show(facts, shown if isinstance(shown, dict) else {})
        known = self._shown[key]
        return replace(
            facts,
            capabilities=known.capabilities or facts.capabilities,
            context_length=known.context_length or facts.context_length,
            remote=known.remote,
        )

    def _refuse_remote(self, facts: ModelFacts) -> None:
        suspect = self._unseen[facts.digest] >= MISSES_OF_A_SUSPECT
        if facts.remote or facts.size < LEAST_BYTES or not facts.digest or suspect:
            log.warning("refused a remote model: %s on %s", facts.name, self._wire.base_url)
            raise EngineError("model_remote", facts.name)

    def _refuse_changed(self, facts: ModelFacts) -> None:
        approved = self._approved.setdefault(self._key(facts), facts.digest)
        if approved != facts.digest:
            log.warning("refused a changed model: %s on %s", facts.name, self._wire.base_url)
            raise EngineError("model_changed", facts.name)

    def _key(self, facts: ModelFacts) -> str:
        return f"{self._wire.base_url} {full_name(facts.name)}"


def full_name(name: str) -> str:
    """The name as the server lists it: lower case, with its tag."""
    lowered = name.strip().lower()
    return lowered if ":" in lowered.rsplit("/", 1)[-1] else lowered + ":latest"


def facts_of_tag(entry: dict[str, Any], host: str) -> ModelFacts:
    """One entry of /api/tags."""
    details = entry.get("details") or {}
    return ModelFacts(
        name=str(entry.get("name") or entry.get("model") or ""),
        digest=str(entry.get("digest") or ""),
        size=_whole(entry.get("size")) or 0,
        family=str(details.get("family") or ""),
        parameter_size=str(details.get("parameter_size") or ""),
        quantization=str(details.get("quantization_level") or ""),
        context_length=_whole(details.get("context_length")),
        capabilities=tuple(map(str, entry.get("capabilities") or ())),
        remote=_is_remote(entry),
        host=host,
    )


def facts_of_show(facts: ModelFacts, shown: dict[str, Any]) -> ModelFacts:
    """What /api/show adds; all of it but `model_info` may be missing."""
    model_info = shown.get("model_info") or {}
    architecture = model_info.get("general.architecture")
    return replace(
        facts,
        capabilities=tuple(map(str, shown.get("capabilities") or ())),
        context_length=_whole(model_info.get(f"{architecture}.context_length")),
        remote=_is_remote(shown),
    )


def _with_running(facts: ModelFacts, running: dict[str, dict[str, Any]]) -> ModelFacts:
    entry = running.get(full_name(facts.name))
    if entry is None:
        return facts
    size, on_gpu = _whole(entry.get("size")) or 0, _whole(entry.get("size_vram")) or 0
    processor: Processor = "cpu" if not on_gpu else "gpu" if on_gpu >= size else "split"
    return replace(facts, loaded=True, processor=processor, loaded_num_ctx=_whole(entry.get("context_length")))


def _entries(document: Any) -> list[dict[str, Any]]:
    entries = document.get("models") if isinstance(document, dict) else None
    if not isinstance(entries, list):
        raise EngineError("proxy_error", "a model list of an unknown shape")
    return [entry for entry in entries if isinstance(entry, dict)]


def _is_remote(document: dict[str, Any]) -> bool:
    return bool(document.get("remote_host") or document.get("remote_model"))


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
