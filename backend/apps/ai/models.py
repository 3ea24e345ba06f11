"""Every run of the assistant is kept: what it was given, what it said, what a person made of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

RUNNING, DONE, STOPPED, FAILED = "running", "done", "stopped", "failed"
STATUSES = [(RUNNING, _("Sürüyor")), (DONE, _("Bitti")), (STOPPED, _("Durduruldu")), (FAILED, _("Yarım kaldı"))]


class Run(models.Model):
    action = models.CharField(max_length=60)
    on = models.CharField(max_length=40, blank=True)
    record_id = models.PositiveBigIntegerField(null=True, blank=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="ai_runs")
    said = models.JSONField(default=dict)  # the asker's own prompt and context
    options = models.JSONField(default=dict)
    prompt_version = models.CharField(max_length=20)
    facts_hash = models.CharField(max_length=64)
    sources = models.JSONField(default=list)
    engine = models.CharField(max_length=20, blank=True)
    model = models.CharField(max_length=200, blank=True)
    digest = models.CharField(max_length=80, blank=True)
    status = models.CharField(max_length=10, choices=STATUSES, default=RUNNING)
    draft = models.TextField(blank=True)
    text = models.TextField(blank=True)  # what was offered in the end
    model_text = models.TextField(blank=True)  # what the model wrote, whole or half
    findings = models.JSONField(default=list)
    fallback = models.JSONField(null=True, blank=True)
    usage = models.JSONField(default=dict)
    seconds = models.FloatField(null=True, blank=True)
    rating = models.SmallIntegerField(null=True, blank=True)
    kept = models.TextField(blank=True)  # the text as it was used after editing
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["user", "-id"], name="run_of_person"),
            models.Index(fields=["on", "record_id", "-id"], name="run_of_record"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.pk}"


class AISettings(models.Model):
    """The owner's choices; one row."""

    default_model = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_ai_settings")]
