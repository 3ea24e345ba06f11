"""A file as numbered records of cells, whatever it came in. Headers and meaning are found later."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Protocol

from turkish.tables.encoding import decode
from turkish.tables.refusals import RefusedFileError, check_columns, check_rows

Cell = str | Decimal | date | bool | None
Record = tuple[int, list[Cell]]  # line or row number in the file from 1, cells

DELIMITERS = (";", ",", "\t", "|")
_SEP_LINE = re.compile(r'"?sep=(.)"?[;,\t]*\r?\n?', re.IGNORECASE)


class Grid(Protocol):
    """A file that can be read again and again from its first record; `encoding` and `delimiter` are None for sheets."""

    encoding: str | None
    delimiter: str | None
    repaired_from: str | None

    def records(self) -> Iterator[Record]: ...


@dataclass
class TextGrid:
    """CSV or TSV. A `sep=;` line settles the delimiter and is no record."""

    text: str
    encoding: str | None
    repaired_from: str | None
    delimiter: str | None

    def records(self) -> Iterator[Record]:
        """Blank lines are left out; a quoted line break stays inside its cell."""
        lines = io.StringIO(self.text, newline="")
        declared = bool(_SEP_LINE.fullmatch(lines.readline()))
        if not declared:
            lines.seek(0)
        reader = csv.reader(lines, delimiter=self.delimiter or ",", skipinitialspace=self.delimiter != "\t")
        line = first_line = 2 if declared else 1
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    check_columns(len(cells))
                    check_rows(reader.line_num)
                    yield line, [_unwrapped(cell) for cell in cells]
                line = reader.line_num + first_line
        except csv.Error as error:
            raise RefusedFileError(
                f"{line}. satır okunamadı: hücre çok uzun ya da tırnak işareti kapanmamış."
            ) from error


def open_text(data: bytes, encoding: str | None = None) -> TextGrid:
    """A text file with its `sep=` delimiter; None stands for "not declared", and the caller chooses one."""
    decoded = decode(data, encoding)
    declared = _SEP_LINE.match(decoded.text)
    return TextGrid(decoded.text, decoded.encoding, decoded.repaired_from, declared[1] if declared else None)


def likely_delimiters(grid: TextGrid) -> list[str]:
    """The delimiters that split the first records, the most even split first."""
    return sorted(DELIMITERS, key=lambda delimiter: -_evenness(grid, delimiter))


def _evenness(grid: TextGrid, delimiter: str) -> float:
    """How many columns the records agree on, weighted by how many of them agree."""
    try:
        tried = TextGrid(grid.text, None, None, delimiter)
        widths = [len(cells) for _, cells in islice(tried.records(), 50)]
    except RefusedFileError:
        return 0
    shared = max((width for width in widths if width > 1), key=widths.count, default=1)
    return 0 if shared == 1 else shared**0.5 * widths.count(shared) / len(widths)


def _unwrapped(cell: str) -> str:
    """="0012" and '0012 are how spreadsheets are told to keep a zero."""
    cell = cell.strip()
    if cell.startswith('="') and cell.endswith('"'):
        return cell[2:-1]
    return cell[1:] if cell.startswith("'") else cell
