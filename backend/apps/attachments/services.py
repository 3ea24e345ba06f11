"""Keeping files."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.attachments import storage
from apps.attachments.models import Attachment
from apps.attachments.selectors import bytes_kept
from apps.attachments.sniffing import HEAD, clean_name, sniffed
from apps.core import clock
from apps.core.errors import Refused

LARGEST = 20 * 1024 * 1024


class TooLarge(Refused):
    code = "too_large"
    status = 413
    message = _("Dosya en çok 20 MB olabilir.")


class Empty(Refused):
    code = "empty_file"
    message = _("Dosya boş.")


class QuotaReached(Refused):
    code = "quota_reached"
    status = 413
    message = _("Dosyalara ayrılan yer doldu.")


def keep_file(*, on: str, record_id: int, file: Any, by: Any) -> Attachment:
    """Stores an uploaded file on a record that the caller has fetched for this person."""
    if file.size > LARGEST:
        raise TooLarge
    if not file.size:
        raise Empty
    if bytes_kept() + file.size > settings.FILES_QUOTA:
        raise QuotaReached
    content_type = sniffed(file.read(HEAD))
    file.seek(0)
    stored = storage.keep(file.chunks())
    try:
        with transaction.atomic():
            return Attachment.objects.create(
                on=on,
                record_id=record_id,
                name=clean_name(file.name or ""),
                size=file.size,
                content_type=content_type,
                stored=stored,
                has_thumbnail=storage.make_thumbnail(stored, content_type),
                created_by=by,
                created_at=clock.now(),
            )
    except BaseException:
        storage.discard(stored)
        raise


def set_archived(*, attachment: Attachment, archived: bool) -> None:
    attachment.archived_at = clock.now() if archived else None
    attachment.save(update_fields=["archived_at"])
