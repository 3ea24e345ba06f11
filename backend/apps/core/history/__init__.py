"""Who changed what, when: a chain of rows in which no row can be altered, taken out or put in unnoticed.

Views and services write it explicitly: `history.record(invoice, "changed", by=actor, changes=…)`; many rows at once
with `history.record_many`."""

from apps.core.history.actors import Actor, actor_of
from apps.core.history.comparing import differences, snapshot
from apps.core.history.models import Change
from apps.core.history.writing import Entry, audit, entry_of, record, record_many, rewritten

__all__ = [
    "Actor",
    "Change",
    "Entry",
    "actor_of",
    "audit",
    "differences",
    "entry_of",
    "record",
    "record_many",
    "rewritten",
    "snapshot",
]
