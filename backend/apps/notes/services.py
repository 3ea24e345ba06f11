"""Writing notes."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from apps.customers.services import record_contact
from apps.desk.services import notify_mentioned
from apps.notes.models import CONVERSATIONS, Note


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
