"""The files that people bring, under names that nobody can guess."""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from apps.core.errors import Refused

KEPT = timedelta(days=30)


class FileGone(Refused):
    code = "file_gone"
    status = 410
    message = _("Bu aktarımın dosyası saklama süresi dolduğu için silindi.")


def folder() -> Path:
    place = Path(settings.DATA_DIR) / "imports"
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place


def store(chunks: Iterable[bytes]) -> str:
    """Keeps the file and returns the name it got."""
    name = secrets.token_hex(16)
    path = folder() / name
    path.touch(mode=0o600)
    with path.open("wb") as file:
        for chunk in chunks:
            file.write(chunk)
    return name


def load(name: str) -> bytes:
    """The file's bytes; FileGone when it was swept away."""
    try:
        if name:
            return (folder() / name).read_bytes()
    except FileNotFoundError:
        pass
    raise FileGone


def forget(name: str) -> None:
    if name:
        (folder() / name).unlink(missing_ok=True)


def forget_before(day: datetime) -> None:
    """Deletes every file older than the day, whether or not an import still knows it."""
    for path in folder().iterdir():
        if path.stat().st_mtime < day.timestamp():
            path.unlink(missing_ok=True)
