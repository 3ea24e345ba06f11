"""Which engines this server has, and which of their models writes."""

from functools import lru_cache
from typing import Any

from django.conf import settings

from apps.ai.engines.base import Engine, EngineError, EngineStatus
from apps.ai.engines.building import ollama_at, openai_at
from apps.ai.engines.transport import Limits
from apps.ai.selectors import ai_settings

BUILTIN = "builtin"
PATIENCE = Limits()
# In the order of local evidence for Turkish; any other installed model comes after these.
PREFERRED = ("gemma4", "gemma3", "ministral", "mistral-small", "qwen3", "llama3.1", "llama3.2", "mistral", "phi3")

_last: dict[str, EngineStatus] = {}


@lru_cache(maxsize=4)
def engine(name: str) -> Engine:
    """The engine of this name over all its hosts; ValueError names the setting that no host can be read from."""
    public = settings.AI_ALLOW_PUBLIC_HOST
    if name == "openai":
        return openai_at(settings.OPENAI_BASE_URL, limits=PATIENCE, allow_public=public)
    return ollama_at(settings.OLLAMA_HOST, num_ctx=settings.AI_CONTEXT, limits=PATIENCE, allow_public=public)


def is_there(name: str | None) -> bool:
    """Whether this server has the engine that was asked for by name."""
    return name != "openai" or bool(settings.OPENAI_BASE_URL)


def candidates(wished: str | None) -> list[str]:
    """Engines to try, in order; empty means the built-in writer alone."""
    name = wished or settings.AI_ENGINE
    if name == BUILTIN or settings.AI_ENGINE == BUILTIN:
        return []
    if name == "auto":
        return ["ollama", *(["openai"] if settings.OPENAI_BASE_URL else [])]
    return [name]


def wished_model(asked: str = "") -> str:
    """The asker's, the owner's or the server's model; empty means the best installed one."""
    return asked or ai_settings().default_model or settings.AI_MODEL


async def installed_model(name: str, wished: str) -> str:
    """The model to ask: the wished one, else the best of those installed; EngineError model_missing without any."""
    if wished:
        return wished
    models = await engine(name).models()
    writing = [m for m in models if not m.remote and (not m.capabilities or "completion" in m.capabilities)]
    writing = [m for m in writing if "embed" not in m.name]
    if not writing:
        raise EngineError("model_missing", "no model is installed")
    return min(writing, key=lambda model: (_preference(model.name), model.name)).name


def _preference(model: str) -> int:
    return next((place for place, name in enumerate(PREFERRED) if model.startswith(name)), len(PREFERRED))


async def status(name: str) -> EngineStatus:
    found = await engine(name).status()
    _last[name] = found
    return found


def note_reachable(name: str, reachable: bool) -> None:
    """What the last run found out about an engine, for the health page."""
    if name not in _last or _last[name].reachable != reachable:
        _last[name] = EngineStatus(reachable=reachable)


def health() -> dict[str, Any]:
    """For /healthz: no call goes out, it tells what was last seen."""
    names = candidates(None)
    if not names:
        return {"engine": BUILTIN, "model": BUILTIN, "reachable": True}
    seen = _last.get(names[0])
    return {
        "engine": settings.AI_ENGINE,
        "model": wished_model() or None,
        "reachable": seen.reachable if seen else None,
    }


async def close_engines() -> None:
    for name in candidates(None):
        await engine(name).close()
