from collections.abc import AsyncGenerator
from typing import Any

from asgiref.sync import sync_to_async
from django.http import HttpResponseBase
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from apps.core import clock
from apps.core.api.pages import LARGEST, SIZE, positive_number
from apps.core.errors import NotFound
from apps.core.streaming import SourceResponse
from apps.core.tables import csv_lines
from apps.imports import selectors, services
from apps.imports.examining import preview
from apps.imports.models import Import
from apps.imports.problems import message
from apps.imports.registry import importable_named
from apps.imports.serializers import (
    ImportChangeSerializer,
    ImportFileSerializer,
    ImportPreviewSerializer,
    ImportSerializer,
    UnderstoodImportSerializer,
    known_kind,
)

PIECE = 1000
STARTED = extend_schema(request=None, responses={202: ImportSerializer})


class ImportViewSet(ListModelMixin, GenericViewSet[Import]):
    """Bring a file, see what was understood, run it, take it back."""

    serializer_class = ImportSerializer
    lookup_value_regex = r"\d{1,18}"

    def get_queryset(self) -> Any:
        if getattr(self, "swagger_fake_view", False):
            return Import.objects.none()
        return selectors.imports_visible_to(self.request.user)

    def get_parsers(self) -> list[Any]:
        """Files are only taken where they are brought."""
        method = (self.request.method or "").lower() if self.request else ""
        bringing = getattr(self, "action_map", {}).get(method) == "create"
        return [MultiPartParser()] if bringing else super().get_parsers()

    def get_object(self) -> Import:
        source: Import | None = self.get_queryset().filter(pk=self.kwargs["pk"]).first()
        if source is None:
            raise NotFound
        return source

    @extend_schema(
        request={"multipart/form-data": ImportFileSerializer},
        responses={201: UnderstoodImportSerializer},
        parameters=[OpenApiParameter("kind", str)],
    )
    def create(self, request: Request) -> Response:
        brought = ImportFileSerializer(data=request.data)
        brought.is_valid(raise_exception=True)
        kind = known_kind(request.query_params.get("kind", ""))
        file = brought.validated_data["file"]
        source = services.bring(file=file, kind=kind, by=request.user, now=clock.now())
        return Response(UnderstoodImportSerializer(source).data, status=201)

    @extend_schema(
        responses=ImportPreviewSerializer,
        parameters=[
            OpenApiParameter("page", int),
            OpenApiParameter("page_size", int),
            OpenApiParameter("only", str, enum=["problems"]),
        ],
    )
    def retrieve(self, request: Request, pk: str) -> Response:
        return Response(self._preview(self.get_object()))

    @extend_schema(request=ImportChangeSerializer, responses=ImportPreviewSerializer)
    def partial_update(self, request: Request, pk: str) -> Response:
        wishes = ImportChangeSerializer(data=request.data)
        wishes.is_valid(raise_exception=True)
        source = services.change(source=self.get_object(), wishes=wishes.validated_data)
        return Response(self._preview(source))

    def _preview(self, source: Import) -> dict[str, Any]:
        page = positive_number(self.request, "page", 1)
        size = min(positive_number(self.request, "page_size", SIZE), LARGEST)
        rows: list[dict[str, Any]] = []
        if source.stored:
            only = self.request.query_params.get("only") == "problems"
            rows = preview(source, (page - 1) * size, size, only_problems=only)
        warnings = [{"row": row["row"], **warning} for row in rows for warning in row["warnings"]]
        known = UnderstoodImportSerializer(source).data
        return {**known, "page": page, "page_size": size, "rows": rows, "warnings": warnings}

    @STARTED
    @action(detail=True, methods=["post"])
    def run(self, request: Request, pk: str) -> Response:
        source = self.get_object()
        services.start(source=source, by=request.user, now=clock.now())
        return Response(ImportSerializer(source).data, status=202)

    @STARTED
    @action(detail=True, methods=["post"])
    def stop(self, request: Request, pk: str) -> Response:
        source = self.get_object()
        services.stop(source=source, now=clock.now())
        return Response(ImportSerializer(source).data, status=202)

    @STARTED
    @action(detail=True, methods=["post"])
    def undo(self, request: Request, pk: str) -> Response:
        source = self.get_object()
        services.take_back(source=source, by=request.user, now=clock.now())
        return Response(ImportSerializer(source).data, status=202)

    @extend_schema(responses={(200, "text/csv"): OpenApiTypes.BINARY})
    @action(detail=True)
    def rejected(self, request: Request, pk: str) -> HttpResponseBase:
        """The rows that were not written, as they stood in the file, with the reason."""
        source = self.get_object()
        headers = [*source.understood["headers"], _("Satır"), _("Neden")]
        response = SourceResponse(_rejected_lines(source, headers), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="aktarilamayanlar-{source.pk}.csv"'
        return response


async def _rejected_lines(source: Import, headers: list[str]) -> AsyncGenerator[bytes, None]:
    yield csv_lines([headers], first=True)
    last = 0
    while piece := await sync_to_async(_rejected_after)(source, last):
        last = piece[-1][-2]
        yield csv_lines(piece)


def _rejected_after(source: Import, last: int) -> list[list[Any]]:
    """The next rows, made as wide as the headers."""
    width = len(source.understood["headers"])
    target = importable_named(source.kind)
    labels = {field.name: str(field.label) for field in (target.fields if target else ())}
    return [
        [*(row.cells + [None] * width)[:width], row.row, _reasons(row.problems, labels)]
        for row in source.rejections.filter(row__gt=last).order_by("row")[:PIECE]
    ]


def _reasons(problems: list[list[str]], labels: dict[str, str]) -> str:
    return " ".join(f"{labels[name]}: {message(code)}" if name in labels else message(code) for name, code in problems)
