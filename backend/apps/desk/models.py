"""What people lay out around the records: saved views of lists, names and colours of tags, word that waits for them."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

DENSITIES = [("comfortable", _("Rahat")), ("compact", _("Sık"))]
MENTION = "mention"
NOTIFICATION_KINDS = [(MENTION, _("Bahsetme"))]


class SavedView(models.Model):
    """A list as somebody set it up: its query, columns and density."""

    on = models.CharField(max_length=40)  # a kind of core.records
    name = models.CharField(_("Ad"), max_length=80)
    query = models.CharField(_("Sorgu"), max_length=4000, blank=True)  # the list's address behind its "?"
    columns = models.JSONField(_("Sütunlar"), default=list, blank=True)
    density = models.CharField(_("Sıklık"), max_length=12, choices=DENSITIES, default="comfortable")
    shared = models.BooleanField(_("Paylaşılan"), default=False)
    position = models.PositiveIntegerField(_("Sıra"), default=0)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_views")

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name


class Tag(models.Model):
    """How a tag looks. Records carry names, so a tag without a row here is as good as one with it."""

    on = models.CharField(max_length=40)
    name = models.CharField(_("Ad"), max_length=40)
    color = models.CharField(
        _("Renk"), max_length=10, blank=True, validators=[RegexValidator(r"^(#[0-9a-fA-F]{6}|[a-z]{3,10})$")]
    )

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["on", "name"], name="one_tag_per_name")]

    def __str__(self) -> str:
        return self.name


class Notification(models.Model):
    """Word for one person about a record."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notifications")
    kind = models.CharField(max_length=20, choices=NOTIFICATION_KINDS, default=MENTION)
    on = models.CharField(max_length=40)
    record_id = models.PositiveBigIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    text = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["person", "-id"], name="notification_of_person")]
        constraints = [
            models.UniqueConstraint(fields=["person", "kind", "on", "record_id"], name="one_notification_per_record")
        ]

    def __str__(self) -> str:
        return self.text
