"""Imports, what each of them wrote, and what it could not write. An import is also the record of who imported what."""

from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

READY, QUEUED, RUNNING, DONE, STOPPED, FAILED = "ready", "queued", "running", "done", "stopped", "failed"
UNDOING, UNDONE = "undoing", "undone"
STATUSES = [
    (READY, _("Hazır")),
    (QUEUED, _("Sırada")),
    (RUNNING, _("Aktarılıyor")),
    (DONE, _("Bitti")),
    (STOPPED, _("Durduruldu")),
    (FAILED, _("Yarıda kaldı")),
    (UNDOING, _("Geri alınıyor")),
    (UNDONE, _("Geri alındı")),
]
CREATE, UPDATE, BOTH = "create", "update", "both"
MODES = [(CREATE, _("Yeni kayıt ekle")), (UPDATE, _("Var olanı güncelle")), (BOTH, _("Ekle ve güncelle"))]
COUNTERS = ("created", "updated", "unchanged", "rejected", "left_out")


class Import(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="imports")
    name = models.CharField(max_length=255)
    size = models.PositiveIntegerField()
    stored = models.CharField(max_length=40, blank=True)  # empty once the file has been deleted
    status = models.CharField(max_length=10, choices=STATUSES, default=READY)
    message = models.CharField(max_length=300, blank=True)

    kind = models.CharField(max_length=40, blank=True)  # of the registry; empty while nobody knows where it belongs
    understood = models.JSONField(default=dict)  # what the reader says: encoding, delimiter, headers, …
    encoding = models.CharField(max_length=20, blank=True)  # set by the person, against what the reader says
    delimiter = models.CharField(max_length=1, blank=True)
    mapping = models.JSONField(default=dict)  # column from "0" → field
    mode = models.CharField(max_length=10, choices=MODES, default=CREATE)
    match_by = models.CharField(max_length=20, blank=True)
    cells = models.JSONField(default=dict)  # row → field → text that the person typed
    skipped = models.JSONField(default=list)  # rows that the person leaves out
    revision = models.PositiveIntegerField(default=1)  # of these wishes; older counts are worth nothing
    counts = models.JSONField(null=True)
    problem_rows = models.JSONField(default=list)

    total = models.PositiveIntegerField(null=True)
    done = models.PositiveIntegerField(default=0)  # rows behind us, in the file's order
    created = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    rejected = models.PositiveIntegerField(default=0)
    left_out = models.PositiveIntegerField(default=0)
    claim = models.UUIDField(null=True)  # of the worker that has it in hand
    heartbeat_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["user", "-created_at"], name="import_of_person"),
            models.Index(
                fields=["heartbeat_at"],
                name="import_at_work",
                condition=models.Q(status__in=[QUEUED, RUNNING, UNDOING]),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def columns(self) -> dict[int, str]:
        return {int(column): name for column, name in self.mapping.items()}

    @property
    def may_change(self) -> bool:
        return self.status == READY

    @property
    def options(self) -> dict[str, Any]:
        """What the person wants instead of what the reader found."""
        return {"encoding": self.encoding or None, "delimiter": self.delimiter or None}


class Written(models.Model):
    """A record that an import made or changed, with what an undo needs."""

    source = models.ForeignKey(Import, models.CASCADE, related_name="written")
    on = models.CharField(max_length=40)
    record_id = models.PositiveBigIntegerField()
    made = models.BooleanField()
    version = models.PositiveIntegerField()  # of the record behind the import; a later one means that it was changed
    before = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    undone = models.BooleanField(default=False)
    conflict = models.BooleanField(default=False)  # changed since, so the undo left it alone

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "on", "record_id"], name="written_once")]


class Rejection(models.Model):
    """A row that was not written, with the reasons as [field, code]."""

    source = models.ForeignKey(Import, models.CASCADE, related_name="rejections")
    row = models.PositiveIntegerField()
    line = models.PositiveIntegerField()
    cells = models.JSONField()
    problems = models.JSONField()

    class Meta:
        ordering = ["row"]
        constraints = [models.UniqueConstraint(fields=["source", "row"], name="rejected_once")]
