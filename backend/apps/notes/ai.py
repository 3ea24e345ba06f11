"""What the assistant may know about notes."""

from typing import Any

from django.utils import timezone

from apps.ai.choices import Length, Reading
from apps.ai.extracting import key_sentences
from apps.ai.facts import Fact, Facts
from apps.ai.registry import about, action
from apps.customers.models import Customer
from apps.notes.models import Note
from apps.notes.selectors import notes_on, notes_visible_to
from turkish.dates import format_date

LATEST = 12
EXCERPT = 600
SENTENCES = {Length.SHORT: 2, Length.NORMAL: 4, Length.LONG: 8}


@action(
    "notes.summary",
    label="Özetle",
    records=notes_visible_to,
    options=Reading,
    stars=3,
    words=160,
    extras={"long": "metin"},
    instruction="""
        Notu birkaç satırda özetle: önce varılan sonuç, sonra kararlar, yapılacaklar (kim, ne zaman) ve açık konular.
        Notta olmayan sayı, tarih, ad ya da söz yazma.
    """,
)
def summary(note: Note, options: Reading) -> Facts:
    return Facts(
        tur=Fact("Tür", str(note.get_kind_display()), source=note),
        tarih=Fact("Tarih", timezone.localdate(note.happened_at), source=note),
        katilanlar=Fact("Katılanlar", note.participants, source=note, untrusted=True),
        metin=Fact("Not", note.body, source=note, untrusted=True, weight=3),
        onemli=Fact("Öne çıkanlar", key_sentences(note.body, SENTENCES[options.length]), untrusted=True, weight=0),
    )


@about(Customer)
def latest_notes(customer: Customer, user: Any) -> Facts:
    """The latest notes, newest first; each one a line with its day."""
    notes = list(notes_on("customers.customer", customer.pk, user)[:LATEST])
    return Facts(
        son_notlar=Fact("Son notlar", [_line(note) for note in notes], source=customer, untrusted=True, weight=1),
    )


def _line(note: Note) -> str:
    day = format_date(timezone.localdate(note.happened_at))
    words = " ".join(key_sentences(note.body[:6000], 2)) or str(note)
    return f"{day}, {note.get_kind_display()}: {words[:EXCERPT]}"
