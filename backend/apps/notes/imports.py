"""Notes about customers out of people's files, be it in a file of notes or in the notes column of a customer list."""

from datetime import date, datetime, time
from typing import Any

from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core import clock
from apps.customers.imports import CUSTOMER_HEADERS, relate_customers
from apps.imports.registry import Entry, Field, Importable, also, importable
from apps.notes.services import add_notes_to_customers

CUSTOMER = "customers.customer"


def _written(values: dict[str, Any]) -> dict[str, Any]:
    """A day without an hour is meant in the morning of a working day."""
    day = values.get("happened_on")
    return {"happened_at": timezone.make_aware(datetime.combine(date.fromisoformat(day), time(9)))} if day else {}


def _defaults(by: Any) -> dict[str, Any]:
    return {"on": CUSTOMER, "author": by, "happened_at": clock.now()}


def _relate(entries: list[Entry], by: Any) -> None:
    relate_customers(entries, by, attribute="record_id")


importable(
    Importable(
        "notes",
        _("Notlar"),
        "notes.note",
        fields=(
            Field("company", _("Müşteri"), headers=CUSTOMER_HEADERS, required=True),
            Field(
                "body", _("Metin"), "body", "text",
                ("not", "notlar", "aciklama", "gorusme notu", "icerik", "note", "body"), required=True,
            ),
            Field("happened_on", _("Tarih"), "", "date", ("gorusme tarihi", "not tarihi", "zaman", "date")),
            Field("kind", _("Tür"), "kind", headers=("not turu", "gorusme turu", "tip", "type")),
            Field("participants", _("Katılanlar"), "participants", headers=("katilimcilar", "kisiler", "participants")),
        ),
        compose=_written,
        defaults=_defaults,
        relate=_relate,
    )
)  # fmt: skip


def _notes_of_customers(entries: list[Entry], by: Any) -> list[Model]:
    if not by.rights.allows("notes", "add"):
        return []
    texts = [(entry.record.pk, entry.values["notes"]) for entry in entries if entry.values.get("notes")]
    return list(add_notes_to_customers(texts=texts, by=by, at=clock.now()))


also("customers", _notes_of_customers, Field("notes", _("Notlar")))
