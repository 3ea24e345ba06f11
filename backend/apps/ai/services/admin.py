"""What the settings page of the assistant shows and does: health, models, downloads, warm-up."""

from collections.abc import AsyncGenerator
from dataclasses import asdict
from typing import Any, NamedTuple

from django.conf import settings
from django.utils.translation import gettext as _

from apps.ai.engines.base import USER_TEXT, EngineError, EngineStatus
from apps.ai.services import engines, queues
from apps.core.api.rendering import dumps

Source = AsyncGenerator[bytes, None]
DOCUMENTED = ("llama3.2", "mistral", "phi3")  # the three models of the user's document: selectable, weak at Turkish


class Wishes(NamedTuple):
    names: list[str]
    model: str


def wishes() -> Wishes:
    """Read on a thread, before the stream begins."""
    return Wishes(engines.candidates(None), engines.wished_model())


async def status_document(wishes: Wishes) -> Source:
    found = [(name, await engines.status(name)) for name in wishes.names]
    active = next(((name, status) for name, status in found if status.reachable), None)
    model = await _model(active[0], wishes.model) if active else None
    yield dumps(
        {
            "engine": settings.AI_ENGINE,
            "active": {"engine": active[0], "model": model} if active and model else _builtin(),
            "reachable": active is not None or not wishes.names,
            "message": _message(wishes, active is not None, model),
            "hosts": [_host(host) for _name, status in found for host in (status.hosts or (status,))],
            "default_model": wishes.model,
            "queue": queues.counts(),
        }
    )


def _builtin() -> dict[str, str]:
    return {"engine": engines.BUILTIN, "model": engines.BUILTIN}


def _message(wishes: Wishes, reachable: bool, model: str | None) -> str:
    if not wishes.names:
        return _("Metinleri yerleşik yazar hazırlıyor.")
    if not reachable:
        return _("Yapay zekâ sunucusuna ulaşılamıyor; metinleri yerleşik yazar hazırlıyor.")
    return "" if model else _("Sunucuda kurulu bir model yok; metinleri yerleşik yazar hazırlıyor.")


def _host(status: EngineStatus) -> dict[str, Any]:
    return {
        "host": status.host,
        "reachable": status.reachable,
        "version": status.version,
        "version_state": status.version_state,
        "too_old": status.version_state == "too_old",
        "cloud_disabled": status.cloud_disabled,
        "error": _(USER_TEXT[status.error]) if status.error else "",
    }


async def _model(name: str, wished: str) -> str | None:
    try:
        return await engines.installed_model(name, wished)
    except EngineError:
        return None


async def models_document(wishes: Wishes) -> Source:
    models, problem = [], ""
    for name in wishes.names:
        try:
            models += [{"engine": name, **asdict(model)} for model in await engines.engine(name).models()]
        except EngineError as error:
            problem = _(error.user_text)
    yield dumps({"default_model": wishes.model, "models": models, "documented": DOCUMENTED, "message": problem})


async def pull_lines(model: str) -> Source:
    try:
        async for step in engines.engine("ollama").pull(model):
            yield dumps({"type": "progress", **asdict(step)}) + b"\n"
    except EngineError as error:
        yield dumps(_told(error)) + b"\n"


async def warm_up(wishes: Wishes) -> Source:
    loaded, problem = "", None
    for name in wishes.names[:1]:
        try:
            loaded = await engines.installed_model(name, wishes.model)
            await engines.engine(name).warm_up(loaded)
        except EngineError as error:
            problem = _told(error)
    yield dumps({"model": loaded if problem is None else "", "problem": problem})


def _told(error: EngineError) -> dict[str, Any]:
    return {"type": "error", "code": error.code, "message": _(error.user_text), "retryable": error.retryable}
