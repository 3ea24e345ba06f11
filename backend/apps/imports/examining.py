"""What an import would do, before it does it: a page of rows as they would be written, and the counts of the file."""

from collections import Counter
from itertools import islice
from typing import Any

from apps.imports.models import FAILED, READY, Import
from apps.imports.planning import Plan, outcome_of
from apps.imports.problems import Problem, message
from apps.imports.reading import entries
from apps.imports.registry import Entry, importable_named
from apps.imports.running import BATCH
from apps.imports.storage import load
from turkish.tables import RefusedFileError

MOST_PROBLEM_ROWS = 1000
AT_ONCE = 256 * 1024  # bytes of a file that are examined while the person waits


def examine(source: Import, content: bytes) -> None:
    """Sets the counts and the rows with problems; RefusedFileError when the file breaks further down."""
    figures: Counter[str] = Counter()
    odd: list[int] = []
    rest = entries(source, content)
    while batch := list(islice(rest, BATCH)):
        plan_rows(source, batch)
        figures.update(outcome_of(entry) for entry in batch)
        figures["warned"] += sum(bool(entry.warnings) and entry.stands for entry in batch)
        odd += [entry.row for entry in batch if entry.problems or entry.warnings][: MOST_PROBLEM_ROWS - len(odd)]
    names = ("create", "update", "unchanged", "reject", "leave_out", "warned")
    source.counts = {"rows": source.total, **{name: figures[name] for name in names}}
    source.problem_rows = odd
    if source.total is None:
        source.total = source.counts["rows"] = sum(figures[name] for name in names[:-1])


def examine_later(number: int, revision: int) -> None:
    """The worker's part of it, unless the person has changed something meanwhile."""
    source = Import.objects.select_related("user").filter(pk=number, revision=revision, status=READY).first()
    if source is None:
        return
    current = Import.objects.filter(pk=number, revision=revision)
    try:
        examine(source, load(source.stored))
    except RefusedFileError as problem:
        current.filter(status=READY).update(status=FAILED, message=str(problem)[:300])
    else:
        current.update(counts=source.counts, problem_rows=source.problem_rows, total=source.total)


def plan_rows(source: Import, batch: list[Entry]) -> None:
    target = importable_named(source.kind)
    if target is not None:
        Plan.of(source, target).carry_out(batch)


def preview(source: Import, first: int, size: int, *, only_problems: bool = False) -> list[dict[str, Any]]:
    """Rows from the given place on, each with its values, warnings and what would become of it."""
    content = load(source.stored)
    if only_problems:
        shown = source.problem_rows[first : first + size]
        found = entries(source, content, after=min(shown, default=1) - 1)
        batch = list(islice((entry for entry in found if entry.row in set(shown)), len(shown)))
    else:
        batch = list(islice(entries(source, content, after=first), size))
    plan_rows(source, batch)
    return [_shown(source, entry) for entry in batch]


def _told(problems: list[Problem], severity: str) -> list[dict[str, str]]:
    return [
        {"field": problem.field, "code": problem.code, "message": message(problem.code), "severity": severity}
        for problem in problems
    ]


def _shown(source: Import, entry: Entry) -> dict[str, Any]:
    return {
        "row": entry.row,
        "line": entry.line,
        "cells": entry.cells,
        "values": entry.values,
        "warnings": _told(entry.problems, "error") + _told(entry.warnings, "warning"),
        "edited": sorted(source.cells.get(str(entry.row), {})),
        "left_out": entry.left_out,
        "outcome": outcome_of(entry) if source.kind else None,
    }
