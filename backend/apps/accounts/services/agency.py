"""The agency's logo: taken only when its first bytes say that it is a picture of a sensible size."""

import struct
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import AgencyLogo, User
from apps.core import clock, history
from apps.core.errors import Refused

LARGEST = 512 * 1024
LONGEST_SIDE = 4000
PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # JPEG markers that carry the size


class NotAPicture(Refused):
    code = "invalid"
    message = _("PNG ya da JPEG, en çok 512 kB ve 4000 piksel olmalı.")

    def __init__(self) -> None:
        super().__init__(fields={"file": [str(self.message)]})


@dataclass(frozen=True)
class Picture:
    content: bytes
    type: str


def read_picture(upload: Any) -> Picture:
    """The uploaded picture; NotAPicture for anything else, whatever its name says."""
    if upload is None or upload.size > LARGEST:
        raise NotAPicture
    content = upload.read()
    found = _png_size(content) or _jpeg_size(content)
    if found is None or not all(0 < side <= LONGEST_SIDE for side in found):
        raise NotAPicture
    return Picture(content, "image/png" if content.startswith(PNG) else "image/jpeg")


@transaction.atomic
def keep_logo(*, picture: Picture, by: User) -> None:
    values = {"content": picture.content, "type": picture.type, "updated_at": clock.now()}
    AgencyLogo.objects.update_or_create(pk=1, defaults=values)
    history.audit("agency_changed", by=by, on="accounts.agencyprofile", record_id=1, note="logo")


def _png_size(content: bytes) -> tuple[int, ...] | None:
    if not content.startswith(PNG) or content[12:16] != b"IHDR" or len(content) < 33:
        return None
    return struct.unpack(">II", content[16:24])


def _jpeg_size(content: bytes) -> tuple[int, ...] | None:
    """Width and height out of the frame header, found by walking the segments."""
    place = 2 if content.startswith(JPEG) else len(content)
    while place + 9 <= len(content) and content[place] == 0xFF:
        marker, length = content[place + 1], struct.unpack(">H", content[place + 2 : place + 4])[0]
        if marker in FRAMES:
            return struct.unpack(">HH", content[place + 5 : place + 9])
        place += 2 + length
    return None
