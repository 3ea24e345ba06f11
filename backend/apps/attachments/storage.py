"""Where files lie: below IMECE_DATA_DIR/files under random names, readable by the program alone."""

import logging
import secrets
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from PIL import Image, ImageOps, UnidentifiedImageError

log = logging.getLogger("imece")

PICTURES = {"image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WEBP"}
MOST_PIXELS = 40_000_000
THUMBNAIL = (320, 320)


def folder() -> Path:
    return Path(settings.DATA_DIR) / "files"


def path_of(stored: str) -> Path:
    return folder() / stored[:2] / stored


def thumbnail_of(stored: str) -> Path:
    return path_of(stored).with_suffix(".webp")


def keep(chunks: Iterable[bytes]) -> str:
    """Writes the file; the random name that it lies under."""
    stored = secrets.token_hex(20)
    path = path_of(stored)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with path.open("xb") as file:
        path.chmod(0o600)
        for chunk in chunks:
            file.write(chunk)
    return stored


def discard(stored: str) -> None:
    """After a failed write."""
    path_of(stored).unlink(missing_ok=True)
    thumbnail_of(stored).unlink(missing_ok=True)


def make_thumbnail(stored: str, content_type: str) -> bool:
    """A small picture beside a picture; not for what is broken or too large when unfolded."""
    if content_type not in PICTURES:
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            return _shrink(path_of(stored), thumbnail_of(stored), PICTURES[content_type])
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError) as problem:
        log.info("no thumbnail for %s: %s", stored, problem)
        return False


def _shrink(source: Path, target: Path, picture_format: str) -> bool:
    with Image.open(source, formats=[picture_format]) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            return False
        picture.draft("RGB", THUMBNAIL)
        small: Any = ImageOps.exif_transpose(picture)
        small.thumbnail(THUMBNAIL)
        small.convert("RGBA" if "A" in small.getbands() or "transparency" in small.info else "RGB").save(
            target, "WEBP", quality=80
        )
    return True
