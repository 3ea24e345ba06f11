"""The rows of the history."""

import json
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

PERSON, AI, IMPORT, API, SYSTEM = "person", "ai", "import", "api", "system"
ACTOR_KINDS = [
    (PERSON, _("Kişi")),
    (AI, _("Yapay zekâ önerisi")),
    (IMPORT, _("İçe aktarma")),
    (API, _("API")),
    (SYSTEM, _("Sistem")),
]


class Change(models.Model):
    """One write. Nothing here is ever updated; `changes` is kept as the very text that the hash was made over."""

    on = models.CharField(max_length=40, blank=True)  # a kind of core.records, or "accounts.user"
    record_id = models.PositiveBigIntegerField(null=True)
    event = models.CharField(max_length=30)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, db_constraint=False, related_name="+"
    )
    actor_kind = models.CharField(max_length=10, choices=ACTOR_KINDS)
    at = models.DateTimeField()
    changes = models.TextField(default="{}")  # JSON: field → [old, new]
    note = models.CharField(max_length=300, blank=True)
    prev_hash = models.CharField(max_length=64, unique=True)  # unique: the chain cannot fork
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["on", "record_id", "-id"], name="change_of_record"),
            models.Index(fields=["event", "-id"], name="change_by_event"),
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.on} {self.record_id}"

    @property
    def fields(self) -> dict[str, list[Any]]:
        """field → [old, new]"""
        read: dict[str, list[Any]] = json.loads(self.changes)
        return read
