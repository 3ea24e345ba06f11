"""Reads about files: a file is seen by whoever may see the record that it hangs on."""

from typing import Any

from django.db.models import F, QuerySet, Sum, Value

from apps.attachments.models import Attachment
from apps.core.records import hanging_on_visible, hangs, kind_of
from apps.core.timeline import timeline_of_all


def attachments_visible_to(user: Any) -> QuerySet[Attachment]:
    return Attachment.objects.select_related("created_by").filter(hanging_on_visible(user))


def bytes_kept() -> int:
    return int(Attachment.objects.aggregate(total=Sum("size"))["total"] or 0)


@timeline_of_all("attachment", "/api/v1/attachments/{number}/file/")
def files_of_record(record: Any, user: Any) -> QuerySet[Any, Any]:
    kind = kind_of(record)
    assert kind is not None
    return Attachment.objects.filter(on=kind.name, record_id=record.pk, archived_at=None).values(
        at=F("created_at"),
        heading=F("name"),
        detail=Value(""),
        who=F("created_by__name"),
        number=F("id"),
    )


hangs(Attachment)
