"""A record of cells to a row of one kind: the read fields, put together, with the warnings of the cells."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from turkish.tables.cells import Read, Value, plain, read_cell
from turkish.tables.grids import Cell
from turkish.tables.kinds import Fit

Values = dict[str, Any]  # field -> str, int, bool, list or None
HOME_CURRENCY = "TRY"


def read_record(cells: list[Cell], texts: tuple[str | None, ...], fit: Fit) -> tuple[Values, list[tuple[str, str]]]:
    """The row as its kind shows it, and (field, code) for every cell that was not as it should be."""
    values: Values = {}
    warnings = []
    currency = None
    for name, field in fit.kind.fields.items():
        read = _read_field(cells, texts, fit.columns.get(name, ()), field.type)
        if name in fit.columns or not (name.startswith("+") or field.optional):
            values[name] = read.value
        if read.code:
            warnings.append((name.removeprefix("+"), read.code))
        currency = currency or read.currency
    _FINISHING.get(fit.kind.name, _nothing_more)(values, currency)
    return {name: value for name, value in values.items() if not name.startswith("+")}, warnings


def _read_field(cells: list[Cell], texts: tuple[str | None, ...], columns: tuple[int, ...], type_of_cell: str) -> Read:
    """The first column that holds something; lists take what all columns hold."""
    present = [column for column in columns if column < len(cells)]
    if not present:
        return read_cell(None, None, type_of_cell)
    reads = [read_cell(cells[column], texts[column], type_of_cell) for column in present]
    if isinstance(reads[0].value, list):
        return Read(_joined([read.value for read in reads]), next((read.code for read in reads if read.code), None))
    filled = [read for read in reads if read.value is not None] or [read for read in reads if read.code]
    return filled[0] if filled else reads[0]


def _joined(lists: list[Value]) -> list[str]:
    return list(dict.fromkeys(item for values in lists if isinstance(values, list) for item in values))


def _person(values: Values, _currency: str | None) -> None:
    parts = [values.get("+first_name"), values.get("+last_name")]
    values["contact"] = values.get("contact") or " ".join(filter(None, parts)) or None


def _lead(values: Values, currency: str | None) -> None:
    _person(values, currency)
    _money(values, currency)


def _money(values: Values, currency: str | None) -> None:
    values["currency"] = values.get("currency") or currency or HOME_CURRENCY


def _contact(values: Values, _currency: str | None) -> None:
    first = " ".join(filter(None, [values.get("first_name"), values.get("+middle_name")]))
    last = values.get("last_name")
    if not first and not last and values.get("+full_name"):
        first, _, last = values["+full_name"].rpartition(" ")
        first, last = first or last, last if first else None
    values["first_name"], values["last_name"] = first or None, last or None


def _balance(values: Values, _currency: str | None) -> None:
    """Owed to us is positive. The B/A column, or else debit minus credit, gives the sign that the amount lacks."""
    written = _decimal(values.get("balance"))
    difference = _difference(values.get("+debit_balance"), values.get("+credit_balance"))
    if difference is None:
        difference = _difference(values.get("debit"), values.get("credit"))
    side = (values.get("+side") or "").strip().lower()[:1]
    if written is None:
        written = difference
    elif side in ("a", "b", "c", "d"):
        written = -abs(written) if side in "ac" else abs(written)
    elif difference is not None and abs(difference) == abs(written):
        written = difference
    values["balance"] = None if written is None else plain(written)


def _difference(debit: str | None, credit: str | None) -> Decimal | None:
    if debit is None and credit is None:
        return None
    return (_decimal(debit) or Decimal(0)) - (_decimal(credit) or Decimal(0))


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _nothing_more(_values: Values, _currency: str | None) -> None:
    pass


_FINISHING: dict[str, Callable[[Values, str | None], None]] = {
    "customers": _person,
    "leads": _lead,
    "invoices": _money,
    "balances": _balance,
    "contacts": _contact,
}
