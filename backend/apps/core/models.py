"""What every record has: who made it and when, an archive instead of deletion, a version against silent overwrites,
values of the agency's own fields; and what can be taken back."""

from typing import Any, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from apps.core.history.models import Change

TEXT, NUMBER, MONEY, DATE, CHOICE, PERSON = "text", "number", "money", "date", "choice", "person"
FIELD_TYPES = [
    (TEXT, _("Metin")),
    (NUMBER, _("Sayı")),
    (MONEY, _("Para")),
    (DATE, _("Tarih")),
    (CHOICE, _("Seçim")),
    (PERSON, _("Kişi")),
]


class RecordQuerySet(models.QuerySet[Any]):
    def current(self) -> Self:
        return self.filter(archived_at=None)

    def archived(self) -> Self:
        return self.exclude(archived_at=None)


class Record(models.Model):
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    archived_at = models.DateTimeField(null=True, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False, db_default=1)
    extra = models.JSONField(_("Özel alanlar"), default=dict, blank=True)  # key of a CustomField → value
    merged_into = models.PositiveBigIntegerField(null=True, blank=True, editable=False)

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def is_archived(self) -> bool:
        return self.archived_at is not None

    @property
    def extra_text(self) -> str:
        """The words of the agency's own fields, for the search key."""
        return " ".join(value for value in self.extra.values() if isinstance(value, str))


class CustomField(models.Model):
    """A field that the agency adds to a kind of record. It is archived, never deleted: its type outlives it, since
    values of it do."""

    on = models.CharField(max_length=40)
    key = models.CharField(max_length=40)
    label = models.CharField(_("Ad"), max_length=80)
    type = models.CharField(_("Tür"), max_length=10, choices=FIELD_TYPES)
    choices = models.JSONField(_("Seçenekler"), default=list, blank=True)
    required = models.BooleanField(_("Zorunlu"), default=False)
    position = models.PositiveIntegerField(_("Sıra"), default=0)
    archived_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["on", "key"], name="one_custom_field_per_key")]

    def __str__(self) -> str:
        return self.label


class Undo(models.Model):
    """Writes that one person may take back together."""

    token = models.CharField(max_length=43, unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    on = models.CharField(max_length=40)  # the kind of record it began with
    at = models.DateTimeField()


class UndoStep(models.Model):
    """Rows of one table: `[[id, before, after], …]`, each a column → value of what was changed."""

    undo = models.ForeignKey(Undo, models.CASCADE, related_name="steps")
    table = models.CharField(max_length=80)  # "customers.customer", a model's label
    rows = models.JSONField(encoder=DjangoJSONEncoder)

    class Meta:
        ordering = ["id"]


__all__ = ["Change", "CustomField", "Now", "Record", "RecordQuerySet", "Undo", "UndoStep"]
