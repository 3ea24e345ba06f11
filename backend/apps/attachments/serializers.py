from typing import Any

from rest_framework import serializers

from apps.attachments.models import Attachment
from apps.core.api.serializers import PersonField


class AttachmentSerializer(serializers.ModelSerializer[Attachment]):
    record = serializers.IntegerField(source="record_id")
    created_by = PersonField()
    url = serializers.SerializerMethodField()
    thumbnail = serializers.SerializerMethodField()

    class Meta:
        model = Attachment
        fields = [
            "id",
            "on",
            "record",
            "name",
            "size",
            "content_type",
            "url",
            "thumbnail",
            "created_by",
            "created_at",
            "archived_at",
        ]

    def get_url(self, attachment: Attachment) -> str:
        return f"/api/v1/attachments/{attachment.pk}/file/"

    def get_thumbnail(self, attachment: Attachment) -> str | None:
        return f"/api/v1/attachments/{attachment.pk}/thumbnail/" if attachment.has_thumbnail else None


class UploadSerializer(serializers.Serializer[Any]):
    on = serializers.CharField(max_length=40)
    record = serializers.IntegerField(min_value=1, max_value=2**63 - 1)
    file = serializers.FileField(allow_empty_file=True, max_length=None)
