"""Reads about notes: a note is seen by whoever may see notes and the record that it hangs on."""

from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Substr

from apps.accounts.rights import visible
from apps.core.records import Kind, declare, hanging_on_visible, hangs
from apps.core.timeline import timeline_of
from apps.customers.models import Customer
from apps.notes.models import Note

EXCERPT = 280


def notes_visible_to(user: Any) -> QuerySet[Note]:
    mine = visible(Note.objects.select_related("author"), user, "notes", owner="author")
    return mine.filter(hanging_on_visible(user, leaving_out=Note))


def notes_on(kind: str, record_id: int, user: Any) -> QuerySet[Note]:
    """The notes of one record, newest first; the caller has fetched the record for this person."""
    rows = visible(Note.objects.all(), user, "notes", owner="author")
    return rows.filter(on=kind, record_id=record_id, archived_at=None).order_by("-happened_at", "-id")


@timeline_of(Customer, "note", "/notlar/{number}")
def notes_on_customer(customer: Customer, user: Any) -> QuerySet[Any, Any]:
    return notes_on("customers.customer", customer.pk, user).values(
        at=F("happened_at"),
        heading=F("kind"),
        detail=Substr("body", 1, EXCERPT),
        who=F("author__name"),
        number=F("id"),
    )


hangs(Note)
declare(Kind("notes.note", "Not", Note, notes_visible_to, "/notlar/{id}"))
