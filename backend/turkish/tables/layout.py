"""Where the table in a file begins: delimiter, header row, kind."""

from dataclasses import dataclass
from itertools import islice

from turkish.tables.cells import as_text
from turkish.tables.grids import Cell, Grid, TextGrid, likely_delimiters, open_text
from turkish.tables.kinds import Fit, best_fit
from turkish.tables.refusals import RefusedFileError, check_is_text, check_size
from turkish.tables.sheets import SheetGrid

HIGHEST_TITLE_BLOCK = 25  # records above which the header is looked for


@dataclass(frozen=True)
class Layout:
    """A grid, the row of its headers and what they say; `fit` is None when no kind is recognised."""

    grid: Grid
    header_line: int
    headers: tuple[str, ...]
    fit: Fit | None


def open_layout(data: bytes, name: str, encoding: str | None = None, delimiter: str | None = None) -> Layout:
    """Opens a file by its content, not by its ending. RefusedFileError when it cannot be a table."""
    check_size(data)
    if data.startswith(b"PK\x03\x04"):
        return find_header(SheetGrid(data), name)
    check_is_text(data)
    grid = open_text(data, encoding)
    grid.delimiter = delimiter or grid.delimiter
    return find_header(grid, name) if grid.delimiter else _best_split(grid, name)


def find_header(grid: Grid, name: str) -> Layout:
    """The record that reads best as headers; when none does, the first one that is about as wide as the table."""
    top = [(line, _texts(cells)) for line, cells in islice(grid.records(), HIGHEST_TITLE_BLOCK)]
    if not top:
        raise RefusedFileError("Dosyada okunacak satır yok.")
    fits = [(line, headers, fit) for line, headers in top if (fit := best_fit(headers, name))]
    if fits:
        line, headers, fit = max(fits, key=lambda found: found[2].score)
        return Layout(grid, line, _trimmed(headers), fit)
    widest = max(_filled(headers) for _, headers in top)
    line, headers = next((line, headers) for line, headers in top if _filled(headers) >= 0.6 * widest)
    return Layout(grid, line, _trimmed(headers), None)


def _best_split(grid: TextGrid, name: str) -> Layout:
    """The delimiter under which the headers make most sense; the evenest one when they make none."""
    layouts, refusals = [], []
    for delimiter in likely_delimiters(grid):
        try:
            layouts.append(find_header(TextGrid(grid.text, grid.encoding, grid.repaired_from, delimiter), name))
        except RefusedFileError as error:
            refusals.append(error)
    best = max(layouts, key=lambda layout: layout.fit.score if layout.fit else 0, default=None)
    if best is None or (refusals and best.fit is None):
        raise refusals[0]
    return best


def _texts(cells: list[Cell]) -> tuple[str, ...]:
    return tuple(" ".join((as_text(cell) or "").split()) for cell in cells)


def _filled(headers: tuple[str, ...]) -> int:
    return sum(bool(header) for header in headers)


def _trimmed(headers: tuple[str, ...]) -> tuple[str, ...]:
    """Without the empty columns at the right end."""
    last = max((number for number, header in enumerate(headers, start=1) if header), default=0)
    return headers[:last]
