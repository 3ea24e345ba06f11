"""XLSX as a grid. Only values are read: formulas, links and macros stay untouched."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from turkish.tables.grids import Cell, Record
from turkish.tables.refusals import RefusedFileError, check_columns, check_rows, check_unpacked_size

LONGEST_GAP = 10_000  # blank rows behind which nothing is expected any more
DAMAGED = "Excel dosyası bozuk, açılamadı."


class SheetGrid:
    """The first worksheet that holds anything."""

    encoding: str | None = None
    delimiter: str | None = None
    repaired_from: str | None = None

    def __init__(self, data: bytes) -> None:
        check_archive(data)
        self.data = data

    def records(self) -> Iterator[Record]:
        """Rows with their numbers; blank ones are left out."""
        # The library takes a fifth of a second to load, and most files are text.
        from openpyxl import load_workbook

        try:
            book = load_workbook(io.BytesIO(self.data), read_only=True, data_only=True, keep_links=False)
            for sheet in book.worksheets:
                found = False
                for record in _rows(sheet):
                    found = True
                    yield record
                if found:
                    return
        except RefusedFileError:
            raise
        except Exception as error:  # the library fails in many ways on a damaged file
            raise RefusedFileError(DAMAGED) from error


def check_archive(data: bytes) -> None:
    """Refuses what is no workbook, and archives that unpack to more than a machine can hold."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise RefusedFileError(DAMAGED) from error
    check_unpacked_size(sum(entry.file_size for entry in entries))
    if not any(entry.filename.lower() == "xl/workbook.xml" for entry in entries):
        raise RefusedFileError("Bu sıkıştırılmış dosya bir Excel tablosu değil. Lütfen .xlsx ya da .csv yükleyin.")


def _rows(sheet: Any) -> Iterator[Record]:
    sheet.reset_dimensions()  # what the file says about its own size may be wrong
    gap = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = [_value(cell) for cell in row]
        if any(cell not in (None, "") for cell in cells):
            check_columns(_width(cells))
            check_rows(number)
            gap = 0
            yield number, cells
        else:
            gap += 1
        if gap > LONGEST_GAP:
            return


def _width(cells: list[Cell]) -> int:
    return max((number for number, cell in enumerate(cells, start=1) if cell not in (None, "")), default=0)


def _value(cell: Any) -> Cell:
    value = cell.value
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, bool | date):
        return value
    if isinstance(value, int | float):
        return _number(Decimal(repr(value)), str(cell.number_format))
    return value.isoformat() if isinstance(value, time) else str(value).strip()


def _number(value: Decimal, number_format: str) -> Cell:
    """A number as its cell shows it: 0.0167 in a percent cell is 1.67 %, 5 in a 0.00 cell is 5.00."""
    shown = number_format.split(";")[0]
    if not value.is_finite():
        return None
    if "%" in shown:
        return f"{(value * 100).normalize():f}%"
    decimals = shown.partition(".")[2]
    places = len(decimals) - len(decimals.lstrip("0"))
    whole = value == value.to_integral_value()
    if places and value == value.quantize(Decimal(1).scaleb(-places)):
        return value.quantize(Decimal(1).scaleb(-places))
    return value.quantize(Decimal(1)) if whole and abs(value) < 10**25 else value
