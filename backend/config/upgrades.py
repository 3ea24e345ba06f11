"""Whether the database is behind the code, known from file names, so that a second start need not ask the database."""

import hashlib
from pathlib import Path

import allauth
import django
from django.conf import settings

MARK = settings.DATA_DIR / "migrated"


def needs_migration() -> bool:
    return not MARK.exists() or MARK.read_text() != _fingerprint() or _database_is_new()


def note_migrated() -> None:
    MARK.write_text(_fingerprint())


def _fingerprint() -> str:
    """Changes with a new migration, a new library, or another database."""
    files = sorted(str(path.relative_to(settings.BACKEND)) for path in settings.BACKEND.glob("apps/*/migrations/0*.py"))
    versions = [settings.VERSION, django.__version__, allauth.__version__]
    database = settings.DATABASES["default"]
    place = [str(database[key]) for key in ("ENGINE", "NAME") if key in database] + [str(database.get("HOST", ""))]
    return hashlib.sha256("\n".join([*files, *versions, *place]).encode()).hexdigest()


def _database_is_new() -> bool:
    database = settings.DATABASES["default"]
    return "sqlite" in database["ENGINE"] and not Path(database["NAME"]).exists()
