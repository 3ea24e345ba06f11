"""Files hang on any record."""

from django.conf import settings
from django.db import models


class Attachment(models.Model):
    on = models.CharField(max_length=40)  # a kind of core.records
    record_id = models.PositiveBigIntegerField()
    name = models.CharField(max_length=200)  # as its sender called it, cleaned
    size = models.PositiveIntegerField()
    content_type = models.CharField(max_length=100)  # as its first bytes say
    stored = models.CharField(max_length=64, unique=True)  # where it lies below the files' folder
    has_thumbnail = models.BooleanField(default=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["on", "record_id", "-id"], name="attachment_of_record")]

    def __str__(self) -> str:
        return self.name
