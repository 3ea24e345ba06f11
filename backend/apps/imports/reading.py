"""A stored file as rows of an importable kind: what the reader says, the columns it does not know, the edits."""

import re
from collections.abc import Iterator
from dataclasses import asdict
from functools import lru_cache
from typing import Any

from apps.imports.models import Import
from apps.imports.problems import FORMULA, LEFT_OUT, Problem
from apps.imports.registry import Entry, Field, Importable, declared, importable_named
from turkish.tables import UNKNOWN, Row, Understood, fields_of, rows, sniff
from turkish.tables.cells import as_text, read_cell
from turkish.tables.kinds import fit_kind, kinds, normalised
from turkish.tables.layout import open_layout

# What a spreadsheet would run: "=cmd|…", "@SUM(…)", "+HYPERLINK(…". A phone or a negative amount is none.
_FORMULA = re.compile(r"=|[@+\-]\s*[A-Za-z]\w*\s*[(|!]")


def understand(source: Import, content: bytes) -> None:
    """Sets what the file seems to be, its kind when none is chosen, and the mapping that follows from both."""
    found = sniff(content, source.name, **source.options)
    target = importable_named(source.kind) or likely_importable(found)
    source.kind = target.name if target else ""
    source.understood = {
        **asdict(found),
        "headers": list(found.headers),
        "mapping": {str(column): name for column, name in found.mapping.items()},
        "warnings": [{"code": "kodlama_onarildi"}] if found.repaired_from else [],
    }
    mapping = suggested_mapping(target, found) if target else found.mapping
    source.mapping = {str(column): name for column, name in mapping.items()}


def likely_importable(found: Understood) -> Importable | None:
    """The one that the reader recognised, unless the headers fit another one's own fields better."""
    known = next((one for one in declared() if one.reads == found.kind != UNKNOWN), None)
    most, best = (len(found.mapping) if found.kind != UNKNOWN else 1), known
    for one in declared():
        mapping = suggested_mapping(one, found) if one.reads == UNKNOWN else {}
        needed = {field.name for field in one.fields if field.required}
        if len(mapping) > most and needed <= set(mapping.values()):
            most, best = len(mapping), one
    return best


def suggested_mapping(target: Importable, found: Understood) -> dict[int, str]:
    """Column → field: the reader's own mapping for its kind, and the further fields by their headers."""
    headers = tuple(normalised(header) for header in found.headers)
    mapping: dict[int, str] = {}
    if target.reads == found.kind != UNKNOWN:
        mapping = dict(found.mapping)
    elif target.reads != UNKNOWN:
        fit = fit_kind(kinds()[target.reads], headers)
        mapping = {column: name for name, columns in fit.columns.items() for column in columns}
    allowed = set(field_names(target))
    mapping = {column: name for column, name in mapping.items() if name in allowed}
    for field in _own_fields(target):
        column = next((n for n, header in enumerate(headers) if header and header in _names_of(field)), None)
        if column is not None and _is_free(column, mapping):
            mapping[column] = field.name
    return dict(sorted(mapping.items()))


def _is_free(column: int, mapping: dict[int, str]) -> bool:
    """Not mapped, or only as one of several columns of its field."""
    return column not in mapping or list(mapping.values()).count(mapping[column]) > 1


def _names_of(field: Field) -> set[str]:
    return {*field.headers, normalised(str(field.label))}


def _own_fields(target: Importable) -> list[Field]:
    known = _reader_fields(target.reads)
    return [field for field in target.fields if field.name not in known]


def field_names(target: Importable | None) -> list[str]:
    return [field.name for field in target.fields] if target else []


@lru_cache
def _reader_fields(kind: str) -> frozenset[str]:
    return frozenset() if kind == UNKNOWN else frozenset(fields_of(kind))


def count_rows(source: Import, content: bytes) -> int:
    """Records below the header, without reading their cells; refuses a file that breaks further down."""
    layout = open_layout(content, source.name, **source.options)
    return sum(line > layout.header_line for line, _ in layout.grid.records())


def entries(source: Import, content: bytes, *, after: int = 0) -> Iterator[Entry]:
    """Every row behind the given one, in the file's order."""
    target = importable_named(source.kind)
    skipped = set(source.skipped)
    for row in _read(source, target, content):
        if row.number > after:
            yield _entry(source, target, row, row.number in skipped)


def _read(source: Import, target: Importable | None, content: bytes) -> Iterator[Row]:
    if target is None:
        return rows(content, source.name, **source.options)
    if target.reads == UNKNOWN:
        return rows(content, source.name, kind=UNKNOWN, **source.options)
    known = _reader_fields(target.reads)
    mapping = {column: name for column, name in source.columns.items() if name in known}
    return rows(content, source.name, kind=target.reads, mapping=mapping, **source.options)


def _entry(source: Import, target: Importable | None, row: Row, skipped: bool) -> Entry:
    left_out = row.skipped or (LEFT_OUT if skipped else None)
    warnings = [Problem(field, code) for field, code in row.warnings]
    values = dict(row.values) if target is None or target.reads != UNKNOWN else {}
    entry = Entry(row.number, row.line, list(row.cells), values, warnings, left_out=left_out)
    if target and not row.skipped:
        _read_own_columns(source, target, entry)
        _refuse_formulas(source, entry)
        _apply_edits(target, entry, source.cells.get(str(row.number), {}))
    return entry


def _read_own_columns(source: Import, target: Importable, entry: Entry) -> None:
    types = {field.name: field.type for field in _own_fields(target)}
    entry.values.update({name: None for name in types if name not in entry.values})
    for column, name in source.columns.items():
        if name in types and column < len(entry.cells) and entry.values[name] is None:
            _take(entry, name, types[name], entry.cells[column])


def _take(entry: Entry, name: str, type_of_cell: str, text: str | None) -> None:
    read = read_cell(text, text, type_of_cell)
    entry.values[name] = read.value
    if read.code:
        entry.warnings.append(Problem(name, read.code))


def _refuse_formulas(source: Import, entry: Entry) -> None:
    for column, name in source.columns.items():
        text = entry.cells[column] if column < len(entry.cells) else None
        if text and is_formula(text):
            entry.reject(name, FORMULA)


def is_formula(text: str) -> bool:
    return bool(_FORMULA.match(text))


def _apply_edits(target: Importable, entry: Entry, edits: dict[str, Any]) -> None:
    for name, text in edits.items():
        entry.warnings = [warning for warning in entry.warnings if warning.field != name]
        entry.problems = [problem for problem in entry.problems if problem.field != name]
        _take(entry, name, type_of(target, name), as_text(text))
        if is_formula(text):
            entry.reject(name, FORMULA)


def type_of(target: Importable, name: str) -> str:
    if name in _reader_fields(target.reads):
        return kinds()[target.reads].fields[name].type
    return next((field.type for field in target.fields if field.name == name), "text")
