"""Reads about notes: a note is seen by whoever may see notes and the record that it hangs on."""

from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Substr

from apps.accounts.rights import visible
from apps.core.api.filters import either
from apps.core.records import Kind, declare, kinds
from apps.core.timeline import timeline_of
from apps.customers.models import Customer
from apps.notes.models import Note

EXCERPT = 280


def notes_visible_to(user: Any) -> QuerySet[Note]:
    mine = visible(Note.objects.select_related("author"), user, "notes", owner="author")
    return mine.filter(either(*(_on_visible(kind, user) for kind in kinds() if kind.model is not Note)))


def _on_visible(kind: Kind, user: Any) -> Q:
    parents = kind.visible_to(user)
    if parents.query.is_empty():
        return Q(pk__in=[])
    on_kind = Q(on=kind.name)
    # Who sees every record of the kind needs no look at each of them.
    return on_kind & Q(record_id__in=parents.order_by().values("pk")) if parents.query.where else on_kind


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


declare(Kind("notes.note", "Not", Note, notes_visible_to, "/notlar/{id}"))
