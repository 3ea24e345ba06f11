"""Tables that spreadsheets open: CSV as a Turkish Excel reads it, XLSX with real numbers and dates, no formulas."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Any

from django.utils import timezone
from django.utils.translation import gettext as _

BOM = "\ufeff"
_RUNS = re.compile(r"\s*[=+\-@\t\r\n|%]")
_UNSTORABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
LONGEST_CELL = 32_767  # of a spreadsheet


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe stands before what could start one."""
    return f"'{text}" if _RUNS.match(text) or text.startswith(("\t", "\r")) else text


def csv_lines(rows: Iterable[Iterable[Any]], *, first: bool = False) -> bytes:
    """The rows as CSV with semicolons; the first piece of a file begins with a byte order mark."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerows([csv_cell(value) for value in row] for row in rows)
    return ((BOM if first else "") + written.getvalue()).encode()


def csv_cell(value: Any) -> str:
    """Days as gg.aa.yyyy, amounts with a comma; only texts can be formulas."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("Evet") if value else _("Hayır")
    if isinstance(value, datetime):
        return f"{timezone.localtime(value):%d.%m.%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, Decimal | float):
        return f"{value:f}".replace(".", ",")
    return str(value) if isinstance(value, int) else guarded(_plain(value))


def _plain(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def write_xlsx(file: IO[bytes], rows: Iterator[Iterable[Any]]) -> None:
    """A workbook with one sheet, row by row; texts stay texts whatever they begin with."""
    # The library takes a fifth of a second to load, and most exports are text.
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet()

    def cell(value: Any) -> Any:
        stored = xlsx_value(value)
        if not isinstance(stored, str) or not _RUNS.match(stored):
            return stored
        made = WriteOnlyCell(sheet, stored)
        made.data_type = "s"
        return made

    for row in rows:
        sheet.append([cell(value) for value in row])
    book.save(file)


def xlsx_value(value: Any) -> Any:
    if isinstance(value, bool):
        return csv_cell(value)
    if isinstance(value, datetime):
        return timezone.localtime(value).replace(tzinfo=None)
    if value is None or isinstance(value, int | float | Decimal | date):
        return value
    return _UNSTORABLE.sub("", _plain(value))[:LONGEST_CELL]
