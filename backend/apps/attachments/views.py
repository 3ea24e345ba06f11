from pathlib import Path
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import mixins
from rest_framework.decorators import action
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from apps.attachments import selectors, services, storage
from apps.attachments.models import Attachment
from apps.attachments.serializers import AttachmentSerializer, UploadSerializer
from apps.core.api.filters import Filters
from apps.core.api.parsing import JSONParser
from apps.core.errors import Forbidden, NotFound
from apps.core.records import fetch, kind_named

SANDBOX = "default-src 'none'; sandbox"
ENVELOPE = 64 * 1024  # what a multipart body has around its file


class AttachmentFilters(django_filters.FilterSet):
    record = django_filters.NumberFilter(field_name="record_id")
    archived = django_filters.BooleanFilter(field_name="archived_at", lookup_expr="isnull", exclude=True)

    class Meta:
        model = Attachment
        fields = ["on"]


class AttachmentViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, GenericViewSet[Attachment]):
    serializer_class = AttachmentSerializer
    filterset_class = AttachmentFilters
    filter_backends = [Filters]
    parser_classes = [MultiPartParser, JSONParser]
    lookup_value_regex = r"\d{1,18}"

    def get_queryset(self) -> QuerySet[Attachment]:
        if getattr(self, "swagger_fake_view", False):
            return Attachment.objects.none()
        rows = selectors.attachments_visible_to(self.request.user).order_by("-id")
        listed = self.action == "list" and "archived" not in self.request.query_params
        return rows.filter(archived_at=None) if listed else rows

    @extend_schema(request={"multipart/form-data": UploadSerializer}, responses={201: AttachmentSerializer})
    def create(self, request: Request) -> Response:
        length = request.META.get("CONTENT_LENGTH") or ""
        if length.isdigit() and int(length) > services.LARGEST + ENVELOPE:
            raise services.TooLarge
        asked = UploadSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        on, record_id, file = (asked.validated_data[name] for name in ("on", "record", "file"))
        fetch(on, record_id, request.user)
        self._check_change(on)
        kept = services.keep_file(on=on, record_id=record_id, file=file, by=request.user)
        return Response(self.get_serializer(kept).data, status=201)

    def destroy(self, request: Request, pk: str | None = None) -> Response:
        """Archives; `DELETE …/archive/` takes it back."""
        self._set_archived(True)
        return Response(status=204)

    @extend_schema(request=None, responses=AttachmentSerializer)
    @action(detail=True, methods=["post", "delete"])
    def archive(self, request: Request, pk: str | None = None) -> Response:
        return Response(self.get_serializer(self._set_archived(request.method == "POST")).data)

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    @action(detail=True)
    def file(self, request: Request, pk: str | None = None) -> HttpResponse:
        kept = self.get_object()
        disposition = content_disposition_header(True, kept.name) or "attachment"
        return _served(storage.path_of(kept.stored), kept.content_type, disposition)

    @extend_schema(responses={(200, "image/webp"): OpenApiTypes.BINARY})
    @action(detail=True)
    def thumbnail(self, request: Request, pk: str | None = None) -> HttpResponse:
        kept = self.get_object()
        if not kept.has_thumbnail:
            raise NotFound
        return _served(storage.thumbnail_of(kept.stored), "image/webp", "inline")

    def _set_archived(self, archived: bool) -> Attachment:
        kept = self.get_object()
        self._check_change(kept.on)
        services.set_archived(attachment=kept, archived=archived)
        return kept

    def _check_change(self, on: str) -> None:
        module = kind_named(on).module
        asker: Any = self.request.user
        if not asker.rights.allows(module, "change"):
            raise Forbidden(missing=f"{module}.change")


def _served(path: Path, content_type: str, disposition: str) -> HttpResponse:
    """Bytes that no browser runs: a download, of the type that was sniffed, in a sandbox."""
    if not path.is_file():
        raise NotFound
    response = HttpResponse(path.read_bytes(), content_type=content_type)
    response["Content-Disposition"] = disposition
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = SANDBOX
    response["Cache-Control"] = "private, max-age=3600"
    return response
