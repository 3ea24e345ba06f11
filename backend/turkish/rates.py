"""Rates and limits of Turkish law by date, each with its source: data in `rates.json`, and rows of the owner."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Rate:
    """One row; `unit` is percent, TRY, tenths, days or people. `until` None: until a newer row begins."""

    name: str
    value: Decimal
    unit: str
    since: date
    until: date | None
    source: str
    label: str = ""


class RateUnknownError(LookupError):
    """No row is in force on that day; the owner has to enter one."""


def rate(name: str, on: date, own_rows: Iterable[Rate] = ()) -> Rate:
    """The row in force on the day; an owner's row beats a built-in one. RateUnknownError when there is none."""
    for rows in (own_rows, built_in_rows()):
        in_force = [row for row in rows if row.name == name and _holds(row, on)]
        if in_force:
            return max(in_force, key=lambda row: row.since)
    raise RateUnknownError(f"{name} için {on.day:02d}.{on.month:02d}.{on.year} tarihinde geçerli bir değer yok.")


def rates_in_force(on: date, own_rows: Iterable[Rate] = ()) -> list[Rate]:
    """Every name that has a row in force on the day, once, sorted by name."""
    own = list(own_rows)
    names = {row.name for row in [*own, *built_in_rows()] if _holds(row, on)}
    return [rate(name, on, own) for name in sorted(names)]


@cache
def built_in_rows() -> tuple[Rate, ...]:
    """The rows that come with the package."""
    rows = json.loads(Path(__file__).with_name("rates.json").read_text(encoding="utf-8"))["rows"]
    return tuple(_row(row) for row in rows)


def _row(row: dict[str, str]) -> Rate:
    return Rate(
        name=row["name"],
        value=Decimal(row["value"]),
        unit=row["unit"],
        since=date.fromisoformat(row["from"]),
        until=date.fromisoformat(row["to"]) if "to" in row else None,
        source=row["source"],
        label=row.get("label", ""),
    )


def _holds(row: Rate, on: date) -> bool:
    return row.since <= on and (row.until is None or on <= row.until)
