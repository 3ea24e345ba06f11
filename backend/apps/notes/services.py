"""Writing notes."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from apps.customers.services import record_contact
from apps.desk.services import notify_mentioned
from apps.notes.models import CONVERSATIONS, LONGEST, Note


@transaction.atomic
def save_note(*, serializer: Any, **authors: Any) -> Note:
    """Saves the note; a conversation also moves its customer's last contact."""
    if serializer.instance is None:
        authors["author"] = authors["created_by"]
    note: Note = serializer.save(**authors)
    if note.on == "customers.customer" and note.kind in CONVERSATIONS:
        record_contact(customer_id=note.record_id, on=timezone.localdate(note.happened_at))
    notify_mentioned(record=note, text=note.body, by=authors["updated_by"])
    return note


def add_notes_to_customers(*, texts: list[tuple[int, str]], by: Any, at: datetime) -> list[Note]:
    """A note for each (customer id, text) that does not hang there yet."""
    mine = Note.objects.filter(on="customers.customer", record_id__in={pk for pk, _ in texts}, archived_at=None)
    known = set(mine.values_list("record_id", "body"))
    made = [
        Note(
            on="customers.customer",
            record_id=pk,
            body=body[:LONGEST],
            happened_at=at,
            author=by,
            created_by=by,
            updated_by=by,
        )
        for pk, body in dict.fromkeys(texts)
        if (pk, body[:LONGEST]) not in known
    ]
    return Note.objects.bulk_create(made)
