"""The chain: each row's hash is made over the hash before it and the row itself."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC

from django.db import connection

from apps.core.history.models import Change

# The number of the advisory lock under which PostgreSQL appends; SQLite has one writer at a time anyway.
LOCK = 0x696D656365


def seal(rows: Iterable[Change]) -> None:
    """Gives each new row its place behind the last one. Inside a transaction: the place is held until it ends."""
    last = _last_hash()
    for row in rows:
        row.prev_hash = last
        row.hash = last = digest(row)


def digest(row: Change) -> str:
    """SHA-256 over the previous hash and the row in one fixed spelling."""
    at = row.at.astimezone(UTC).isoformat(timespec="microseconds")
    told = [row.prev_hash, row.on, row.record_id, row.event, row.actor_id, row.actor_kind, at, row.changes, row.note]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def first_broken() -> tuple[Change | None, int, str]:
    """The first row that does not follow from the one before it; how many rows are whole; the last whole hash."""
    last, whole = "", 0
    for row in Change.objects.order_by("id").iterator(chunk_size=2000):
        if row.prev_hash != last or row.hash != digest(row):
            return row, whole, last
        last, whole = row.hash, whole + 1
    return None, whole, last


def _last_hash() -> str:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute("SELECT hash FROM core_change ORDER BY id DESC LIMIT 1")
        last = cursor.fetchone()
    return str(last[0]) if last else ""
