"""Leads as they were on day 0, 7 and 21: the rows that a model may learn from, without a look ahead."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

AGES = (0, 7, 21)
_HORIZON = 180

Lead = Mapping[str, Any]
Snapshot = Callable[[Lead, date], Mapping[str, object]]


@dataclass(frozen=True)
class Landmark:
    """Fields of one lead as of `day`, its age among them; assumed: still open, but silent so long that it is lost."""

    row: dict[str, object]
    outcome: int
    day: date
    assumed: bool


def landmark_rows(
    leads: Sequence[Lead], snapshot: Snapshot, *, as_of: date, ages: Sequence[int] = AGES, horizon_days: int = _HORIZON
) -> list[Landmark]:
    """Every lead at every age that it lived to see before as_of, in order of the day.

    Leads carry `opened`, `closed` and `won` (both None while open) and `last_activity`. An open lead without activity
    for horizon_days counts as lost; a younger one is left out, else fast losers would be all there is to learn from.
    snapshot(lead, day) must only say what was known on that day.
    """
    found = []
    for lead in leads:
        outcome, closed = _outcome(lead, as_of, horizon_days), lead.get("closed")
        for age in ages:
            day = lead["opened"] + timedelta(days=age)
            if outcome is not None and day <= as_of and (age == 0 or closed is None or day < closed):
                row = {**snapshot(lead, day), "age_days": age}
                found.append(Landmark(row, outcome, day, assumed=closed is None))
    return sorted(found, key=lambda landmark: landmark.day)


def _outcome(lead: Lead, as_of: date, horizon_days: int) -> int | None:
    closed = lead.get("closed")
    if closed is not None:
        return int(bool(lead["won"])) if closed <= as_of else None
    silent_since = lead.get("last_activity") or lead["opened"]
    return 0 if (as_of - silent_since).days > horizon_days else None
