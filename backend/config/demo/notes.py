"""A customer's stories as notes."""

from datetime import date, timedelta

from apps.notes.models import CONVERSATIONS, Note
from config.demo.clients import Client
from config.demo.dating import at
from config.demo.people import Cast
from config.demo.stories import Episode, versions
from config.demo.telling import addressed, business_day, scene, tell

ON = "customers.customer"
SLOTS = ("09:40", "10:15", "11:05", "11:50", "13:30", "14:20", "15:10", "16:05", "16:45", "17:20")


def write_notes(client: Client, cast: Cast, today: date) -> None:
    """Fills `client.notes` with what has happened so far, oldest first."""
    for line in client.stories:
        story, _, begins = line.partition("@")
        name, _, kind = story.partition("/")
        words = scene(client, cast, kind)
        for episode in client.chance.choice(versions(name, alone=client.is_one_person)):
            day = _day_of(episode, today + timedelta(days=int(begins)))
            if day < today:
                client.notes.append(note_of(episode, client, cast, words, day))
    client.notes.sort(key=lambda note: note.happened_at)


def note_of(episode: Episode, client: Client, cast: Cast, words: dict[str, str], day: date) -> Note:
    author = client.account_manager if episode.writer == "sorumlu" else cast.by_duty[episode.writer]
    hour, minute = map(int, client.chance.choice(SLOTS).split(":"))
    happened = at(day, hour, minute)
    return Note(
        on=ON,
        kind=episode.kind,
        participants=f"{addressed(client, 0)}, {author.name}" if episode.kind in CONVERSATIONS else "",
        body=tell(episode.text, words, day, client.chance),
        pinned=episode.pinned,
        happened_at=happened,
        author_id=author.pk,
        created_by_id=author.pk,
        updated_by_id=author.pk,
        created_at=happened,
        updated_at=happened,
    )


def _day_of(episode: Episode, begins: date) -> date:
    day = begins + timedelta(days=episode.day)
    return day if episode.exact else business_day(day)
