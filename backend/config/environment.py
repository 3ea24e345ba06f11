"""Reading the environment: a wrong value stops the start with the variable's name."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from apps.ai.engines.hosts import parse_hosts

T = TypeVar("T")
ENGINES = ("auto", "ollama", "openai", "builtin")


def read(name: str, default: str, parse: Callable[[str], T]) -> T:
    """The variable's value, parsed; an empty one counts as unset."""
    raw = os.environ.get(name, "").strip() or default
    try:
        return parse(raw)
    except (ValueError, TypeError) as problem:
        raise ImproperlyConfigured(f"{name}={raw!r}: {problem}") from problem


def flag(raw: str) -> bool:
    if raw.lower() in {"1", "true", "yes", "on"}:
        return True
    if raw.lower() in {"0", "false", "no", "off"}:
        return False
    raise ValueError("expected 1 or 0")


def port(raw: str) -> int:
    number = int(raw)
    if not 0 < number < 65536:
        raise ValueError("expected a port between 1 and 65535")
    return number


def at_least(least: int) -> Callable[[str], int]:
    def parse(raw: str) -> int:
        number = int(raw)
        if number < least:
            raise ValueError(f"expected {least} or more")
        return number

    return parse


def need(name: str, value: str, because: str) -> None:
    if not value:
        raise ImproperlyConfigured(f"{name} is needed for {because}")


def model_servers(*, allow_public: bool) -> Callable[[str], str]:
    """A comma list of model servers, none of them on the internet unless the owner allows it."""

    def parse(raw: str) -> str:
        if raw:
            parse_hosts(raw, variable="model server", allow_public=allow_public)
        return raw

    return parse


def one_of(*choices: str) -> Callable[[str], str]:
    def parse(raw: str) -> str:
        if raw not in choices:
            raise ValueError("expected one of " + ", ".join(choices))
        return raw

    return parse


def comma_list(raw: str) -> list[str]:
    return [part.strip() for part in raw.split(",") if part.strip()]


def folder(raw: str) -> Path:
    path = Path(raw).expanduser().resolve()
    path.mkdir(parents=True, exist_ok=True)
    return path


def database(url: str, folder: Path) -> dict[str, Any]:
    """Django's database settings from DATABASE_URL; SQLite in the folder when the URL is empty."""
    if not url:
        return _sqlite(folder / "imece.sqlite3")
    parts = urlsplit(url)
    if parts.scheme in {"sqlite", "sqlite3"}:
        return _sqlite(Path(parts.path))
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ValueError("expected postgres://… or sqlite://…")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }


def _sqlite(path: Path) -> dict[str, Any]:
    pragmas = (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "cache_size=-16000",
        "mmap_size=134217728",
        "temp_store=MEMORY",
    )
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        # A file, since the streams of a test write on other threads than its own.
        "TEST": {"NAME": path.with_name("test.sqlite3")},
        "OPTIONS": {
            "timeout": 20,
            # Writers take their turn from the start of the transaction instead of failing half-way.
            "transaction_mode": "IMMEDIATE",
            "init_command": ";".join(f"PRAGMA {pragma}" for pragma in pragmas),
        },
    }
