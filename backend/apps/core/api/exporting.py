"""`GET …/export/?format=csv|xlsx` with the filters of the list: every row that the asker may see, as it is read."""

import tempfile
from collections.abc import AsyncGenerator, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import IO, Any, ClassVar

from asgiref.sync import sync_to_async
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import override
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.decorators import action
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request

from apps.core import clock, history
from apps.core.errors import Refused
from apps.core.hiding import hidden_fields
from apps.core.records import kind_for
from apps.core.streaming import SourceResponse
from apps.core.tables import csv_lines, write_xlsx

PIECE = 500
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
LANGUAGE = "tr"  # of the headers and choices, whoever asks: the files are made for Turkish spreadsheets


@dataclass(frozen=True)
class Column:
    """`path` from the record, with dots into its relations; without a label the model field's own name is shown."""

    path: str
    label: Any = ""

    def header(self, model: type[Model]) -> str:
        field: Any = None if self.label else model._meta.get_field(self.path.split(".")[0])
        return str(self.label or field.verbose_name)

    def value(self, record: Any) -> Any:
        *owners, name = self.path.split(".")
        for owner in owners:
            record = getattr(record, owner)
            if record is None:
                return None
        shown = getattr(record, f"get_{name}_display", None)
        return str(shown()) if shown else getattr(record, name)


class UnknownFormat(Refused):
    code = "invalid"


class AnyFormat(BaseContentNegotiation):
    """`?format=` names the file here, not a renderer; errors are JSON as everywhere."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        return parsers[0]

    def select_renderer(self, request: Request, renderers: Any, format_suffix: Any = None) -> Any:
        return renderers[0], renderers[0].media_type


class Exporting:
    """Mixed into view sets of records; those that name no columns have no export."""

    export_columns: ClassVar[tuple[Column, ...]] = ()

    def prepare_for_export(self, records: list[Any]) -> list[Any]:
        """Modules that show more than the row itself add it here, piece by piece."""
        return records

    @extend_schema(
        responses={(200, "text/csv"): OpenApiTypes.BINARY},
        parameters=[OpenApiParameter("format", str, enum=list(TYPES))],
    )
    @action(detail=False, content_negotiation_class=AnyFormat)
    def export(self, request: Request) -> SourceResponse:
        wished = request.query_params.get("format", "csv")
        if wished not in TYPES:
            raise UnknownFormat(
                _("Biçim csv ya da xlsx olmalı."), fields={"format": [_("Biçim csv ya da xlsx olmalı.")]}
            )
        view: Any = self
        rows: QuerySet[Any] = view.filter_queryset(view.get_queryset())
        sheet = Sheet(rows, _columns_for(request.user, rows.model, self.export_columns), self.prepare_for_export)
        name = f"{rows.model._meta.model_name}-{clock.today()}.{wished}"
        _note(request, rows, wished)
        response = SourceResponse(sheet.csv() if wished == "csv" else sheet.xlsx(), content_type=TYPES[wished])
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


def _columns_for(user: Any, model: type[Model], columns: tuple[Column, ...]) -> tuple[Column, ...]:
    hidden = hidden_fields(user, model)
    return tuple(column for column in columns if column.path.split(".")[0] not in hidden)


def _note(request: Request, rows: QuerySet[Any], wished: str) -> None:
    """Who took what, how many, and by which question."""
    kind = kind_for(rows.model)
    note = f"{rows.order_by().count()} · {wished} · {request.META.get('QUERY_STRING', '')}"
    history.audit("exported", by=history.actor_of(request), on=kind.name if kind else "", note=note[:300])


@dataclass
class Sheet:
    """The rows as a file that is written while it is read; a piece is all that is in memory."""

    rows: QuerySet[Any]
    columns: tuple[Column, ...]
    prepare: Any

    def lines(self) -> Iterator[list[list[Any]]]:
        """Pieces of rows, the headers first."""
        with override(LANGUAGE):
            yield [[column.header(self.rows.model) for column in self.columns]]
        records = self.rows.iterator(chunk_size=PIECE)
        while piece := list(islice(records, PIECE)):
            with override(LANGUAGE):
                yield [[column.value(record) for column in self.columns] for record in self.prepare(piece)]

    async def csv(self) -> AsyncGenerator[bytes, None]:
        pieces = self.lines()
        yield csv_lines(await sync_to_async(next)(pieces), first=True)
        while piece := await sync_to_async(_next_csv)(pieces):
            yield piece

    async def xlsx(self) -> AsyncGenerator[bytes, None]:
        """A workbook can only be sent when its last row is written, so it waits in a temporary file."""
        with tempfile.TemporaryFile() as file:
            await sync_to_async(self._write)(file)
            file.seek(0)
            while piece := file.read(64 * 1024):
                yield piece

    def _write(self, file: IO[bytes]) -> None:
        with override(LANGUAGE):
            write_xlsx(file, (row for piece in self.lines() for row in piece))


def _next_csv(pieces: Iterator[list[list[Any]]]) -> bytes:
    with override(LANGUAGE):
        piece = next(pieces, None)
        return b"" if piece is None else csv_lines(piece)
