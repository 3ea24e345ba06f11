"""Notes in the search box."""

from apps.notes.models import Note
from apps.search.registry import Searchable, searchable


def _when(note: Note) -> str:
    return f"{note.get_kind_display()} · {note.happened_at:%d.%m.%Y}"


searchable(
    Searchable("notes.note", title=str, subtitle=_when, narrow=lambda rows: rows.order_by("-happened_at", "-id"))
)
