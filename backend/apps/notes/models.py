"""Notes hang on any record."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.core.fields import SearchKeyField, TrigramIndex
from apps.core.models import Record

NOTE, MEETING, CALL, EMAIL, WHATSAPP = "note", "meeting", "call", "email", "whatsapp"
KINDS = [
    (NOTE, _("Not")),
    (MEETING, _("Toplantı")),
    (CALL, _("Arama")),
    (EMAIL, _("E-posta")),
    (WHATSAPP, _("WhatsApp")),
]
CONVERSATIONS = frozenset({MEETING, CALL, EMAIL, WHATSAPP})
LONGEST = 100_000


class Note(Record):
    on = models.CharField(_("Kayıt türü"), max_length=40)  # a kind of core.records, "customers.customer"
    record_id = models.PositiveBigIntegerField(_("Kayıt"))
    kind = models.CharField(_("Tür"), max_length=10, choices=KINDS, default=NOTE)
    participants = models.CharField(_("Katılanlar"), max_length=300, blank=True)
    body = models.TextField(_("Metin"), max_length=LONGEST)
    pinned = models.BooleanField(_("Sabitlenmiş"), default=False)
    happened_at = models.DateTimeField(_("Zaman"))
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="notes")
    search_key = SearchKeyField(sources=("participants", "body", "extra_text"))

    class Meta:
        ordering = ["-pinned", "-happened_at", "-id"]
        indexes = [
            models.Index(fields=["on", "record_id", "-happened_at"], name="note_of_record"),
            models.Index(fields=["-happened_at", "-id"], name="note_newest"),
            TrigramIndex("note_search"),
        ]

    def __str__(self) -> str:
        first = self.body.strip().partition("\n")[0]
        return first if len(first) <= 80 else first[:79].rstrip() + "…"
