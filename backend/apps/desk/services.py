"""Writes about tags and notifications."""

from collections.abc import Collection
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q

from apps.core import clock
from apps.core.api.filters import either
from apps.core.errors import NotFound
from apps.core.mentions import mentioned, plain
from apps.core.records import Kind, fetch, kind_of
from apps.core.tagging import with_tag
from apps.core.undo import Journal, chunks
from apps.desk.models import MENTION, Notification, Tag

MOST_MENTIONS = 50
EXCERPT = 300


@transaction.atomic
def replace_tags(*, kind: Kind, names: Collection[str], into: str, by: Any) -> tuple[int, str]:
    """Writes one tag in the place of others on every record; how many changed, and the token that takes it back."""
    journal = Journal(by=by, on=kind.name)
    everything = kind.model._default_manager.all()
    carrying = everything.filter(either(*(Q(pk__in=with_tag(everything, name).values("pk")) for name in names)))
    changed = 0
    for records in chunks(carrying):
        moved = [record for record in records if not set(names).isdisjoint(record.tags)]
        before = [{"tags": record.tags} for record in moved]
        for record in moved:
            record.tags = list(dict.fromkeys(into if tag in names else tag for tag in record.tags))
        journal.write(moved, before)
        changed += len(moved)
    _move_rows(kind, names, into)
    return changed, journal.token


def _move_rows(kind: Kind, names: Collection[str], into: str) -> None:
    old = Tag.objects.filter(on=kind.name, name__in=[name for name in names if name != into])
    first = old.first()
    if first and not Tag.objects.filter(on=kind.name, name=into).exists():
        Tag.objects.filter(pk=first.pk).update(name=into)
        old = old.exclude(pk=first.pk)
    old.delete()


def notify_mentioned(*, record: Any, text: str, by: Any) -> None:
    """Word to each person named in the text who may see the record; once per record."""
    kind = kind_of(record)
    people = get_user_model().objects.filter(pk__in=mentioned(text)[:MOST_MENTIONS], is_active=True)
    rows = [
        Notification(
            person=person,
            kind=MENTION,
            on=kind.name,
            record_id=record.pk,
            by=by,
            text=plain(text)[:EXCERPT],
            created_at=clock.now(),
        )
        for person in people
        if kind and person.pk != by.pk and _may_see(kind, record, person)
    ]
    Notification.objects.bulk_create(rows, ignore_conflicts=True)


def _may_see(kind: Kind, record: Any, person: Any) -> bool:
    try:
        return fetch(kind.name, record.pk, person) is not None
    except NotFound:
        return False
