from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from apps.core import clock, records
from apps.core.api.serializers import PersonField, RecordSerializer
from apps.core.errors import NotFound
from apps.notes.models import Note


class NoteSerializer(RecordSerializer):
    record = serializers.IntegerField(source="record_id", min_value=1)
    record_title = serializers.CharField(read_only=True)
    record_url = serializers.CharField(read_only=True)
    author = PersonField()
    happened_at = serializers.DateTimeField(required=False)

    class Meta:
        model = Note
        fields = [
            "id",
            "on",
            "record",
            "record_title",
            "record_url",
            "kind",
            "participants",
            "body",
            "pinned",
            "happened_at",
            "author",
            "archived_at",
            "version",
            "created_at",
            "updated_at",
        ]

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """The record must be one that the asker may see; a note never moves to another record."""
        if self.instance is None:
            self._check_record(given)
            given.setdefault("happened_at", clock.now())
        else:
            given.pop("on", None), given.pop("record_id", None)
        return given

    def _check_record(self, given: dict[str, Any]) -> None:
        try:
            records.fetch(given["on"], given["record_id"], self.context["request"].user)
        except NotFound as missing:
            raise serializers.ValidationError({"record": [_("Kayıt bulunamadı.")]}) from missing
