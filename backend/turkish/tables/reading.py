"""Reads a file that people bring, in one go (`read`) or in steps for a wizard (`sniff`, then `rows`)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from turkish.fold import fold
from turkish.tables.cells import as_text
from turkish.tables.kinds import UNKNOWN, Fit, fit_kind, kinds, normalised
from turkish.tables.layout import Layout, open_layout
from turkish.tables.records import Values, read_record

REPAIRED = "kodlama_onarildi"
TOTALS_ROW, REPEATED_HEADER = "toplam_satiri", "baslik_tekrari"

_TOTAL = re.compile(
    r"(?:(?:genel|ara|sayfa|grand|sub) ?)?(?:toplam[i]?|toplamlar|total|yekun)"
    r"(?: ?\(?\d+ ?(?:kayit|adet|cari|satir|musteri|fatura|kisi)\)?)?[ :;=.\-]*"
)


_TOTAL_WORD = re.compile(r"toplam|total|yek[uû]n", re.IGNORECASE)


@dataclass(frozen=True)
class Understood:
    """What a file seems to be; every part may be changed and handed to `rows`. `mapping`: column (from 0) -> field."""

    encoding: str | None
    delimiter: str | None
    repaired_from: str | None
    header_line: int
    headers: tuple[str, ...]
    kind: str
    mapping: dict[int, str]


@dataclass(frozen=True)
class Row:
    """One record below the header. `number` counts from 1, `line` is its place in the file; `skipped` says why."""

    number: int
    line: int
    cells: tuple[str | None, ...]
    values: Values
    warnings: tuple[tuple[str, str], ...] = ()
    skipped: str | None = None


@dataclass
class _Result:
    rows: list[Values] = field(default_factory=list)
    warnings: list[dict[str, Any]] = field(default_factory=list)
    skipped: list[dict[str, Any]] = field(default_factory=list)


def read(data: bytes, name: str) -> dict[str, Any]:
    """The whole file: {file, encoding, delimiter, kind, header_line, row_count, rows}.

    When there is something to say also repaired_from, warnings [{row, field, code}] and skipped [{row, code}]; row is
    the record's number below the header, and a warning about the whole file has only its code.
    Amounts are text with a decimal point, dates ISO, telephones E.164, blank cells None. ValueError when refused.
    """
    layout = open_layout(data, name)
    result = _Result()
    if layout.grid.repaired_from:
        result.warnings.append({"code": REPAIRED})
    for row in _rows(layout, layout.fit):
        if row.skipped:
            result.skipped.append({"row": row.number, "code": row.skipped})
            continue
        result.rows.append(row.values)
        result.warnings += [{"row": row.number, "field": field, "code": code} for field, code in row.warnings]
    optional = {
        "repaired_from": layout.grid.repaired_from,
        "warnings": result.warnings,
        "skipped": result.skipped,
    }
    return {
        "file": name,
        "encoding": layout.grid.encoding,
        "delimiter": layout.grid.delimiter,
        "kind": layout.fit.kind.name if layout.fit else UNKNOWN,
        "header_line": layout.header_line,
        "row_count": len(result.rows),
        "rows": result.rows,
        **{key: value for key, value in optional.items() if value},
    }


def sniff(data: bytes, name: str, *, encoding: str | None = None, delimiter: str | None = None) -> Understood:
    """Encoding, delimiter, headers, kind and mapping as they seem, without reading the rows."""
    layout = open_layout(data, name, encoding, delimiter)
    return Understood(
        encoding=layout.grid.encoding,
        delimiter=layout.grid.delimiter,
        repaired_from=layout.grid.repaired_from,
        header_line=layout.header_line,
        headers=layout.headers,
        kind=layout.fit.kind.name if layout.fit else UNKNOWN,
        mapping=_mapping(layout.fit),
    )


def rows(
    data: bytes,
    name: str,
    *,
    kind: str | None = None,
    mapping: Mapping[int, str] | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
) -> Iterator[Row]:
    """The rows one by one, read as the given kind with the given columns; what is not given is as `sniff` says."""
    layout = open_layout(data, name, encoding, delimiter)
    return _rows(layout, _chosen_fit(layout, kind, mapping))


def fields_of(kind: str) -> list[str]:
    """The fields a column of such a file may be mapped to; ValueError when there is no such kind."""
    return [name for name in kinds()[_known(kind)].fields]


def kind_names() -> list[str]:
    """Every kind that `rows` can be asked for."""
    return [*kinds(), UNKNOWN]


def _chosen_fit(layout: Layout, kind: str | None, mapping: Mapping[int, str] | None) -> Fit | None:
    if kind is None and mapping is None:
        return layout.fit
    if kind == UNKNOWN or (kind is None and layout.fit is None):
        return None
    chosen = kinds()[_known(kind)] if kind or layout.fit is None else layout.fit.kind
    if mapping is None:
        return fit_kind(chosen, tuple(normalised(header) for header in layout.headers))
    unknown = sorted(set(mapping.values()) - set(chosen.fields))
    if unknown:
        raise ValueError(f"{chosen.name} türünde böyle alan yok: {', '.join(unknown)}.")
    columns: dict[str, tuple[int, ...]] = {}
    for column, name in sorted(mapping.items()):
        columns[name] = (*columns.get(name, ()), column)
    return Fit(chosen, columns, 0)


def _known(kind: str | None) -> str:
    if kind not in kinds():
        raise ValueError(f"Böyle bir dosya türü yok: {kind}.")
    return kind


def _mapping(fit: Fit | None) -> dict[int, str]:
    if fit is None:
        return {}
    return dict(sorted((column, name) for name, columns in fit.columns.items() for column in columns))


def _rows(layout: Layout, fit: Fit | None) -> Iterator[Row]:
    number = 0
    names = _unique(layout.headers)
    for line, cells in layout.grid.records():
        if line <= layout.header_line:
            continue
        number += 1
        texts = tuple(as_text(cell) for cell in cells)
        if reason := _skip_reason(texts, layout.headers):
            yield Row(number, line, texts, {}, skipped=reason)
        elif fit is None:
            yield Row(number, line, texts, _raw(names, texts))
        else:
            values, warnings = read_record(cells, texts, fit)
            yield Row(number, line, texts, values, tuple(warnings))


def _skip_reason(texts: tuple[str | None, ...], headers: tuple[str, ...]) -> str | None:
    if any(text and _TOTAL_WORD.search(text) for text in texts) and _is_total([text for text in texts if text]):
        return TOTALS_ROW
    # Printed lists repeat their headers on every page.
    return REPEATED_HEADER if tuple(text or "" for text in texts[: len(headers)]) == headers else None


def _is_total(filled: list[str]) -> bool:
    """A row that says "TOPLAM" and otherwise holds figures only, so that "Toplam Kalite Ltd." stays a customer."""
    named, *others = [text for text in filled if not _is_figure(text)] or [""]
    return bool(_TOTAL.fullmatch(fold(named))) and all(
        len(text) <= 3 or _TOTAL.fullmatch(fold(text)) for text in others
    )


def _is_figure(text: str) -> bool:
    return bool(re.fullmatch(r"[-+(]?[₺$€]?\s*[\d.,\s]+\)?\s*(?:TL|TRY|USD|EUR|₺|\$|€|%)?\)?", text))


def _raw(names: list[str], texts: tuple[str | None, ...]) -> Values:
    return {name: texts[column] if column < len(texts) else None for column, name in enumerate(names)}


def _unique(headers: tuple[str, ...]) -> list[str]:
    """Headers as keys: nameless columns are numbered, repeated names counted."""
    names: list[str] = []
    for column, header in enumerate(headers, start=1):
        name = header or f"sütun {column}"
        seen = sum(other == name or other.startswith(f"{name} (") for other in names)
        names.append(f"{name} ({seen + 1})" if seen else name)
    return names
