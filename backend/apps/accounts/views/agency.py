"""The agency's profile and its logo."""

from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from drf_spectacular.utils import OpenApiTypes, extend_schema
from rest_framework.generics import RetrieveUpdateAPIView
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView

from apps.accounts import selectors
from apps.accounts.models import AgencyLogo, AgencyProfile
from apps.accounts.serializers import AgencySerializer
from apps.accounts.services.agency import keep_logo, read_picture
from apps.accounts.views.me import asker
from apps.core import history
from apps.core.errors import Forbidden, NotFound

UPLOAD = {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}, "required": ["file"]}


class AgencyView(RetrieveUpdateAPIView[AgencyProfile]):
    serializer_class = AgencySerializer
    http_method_names = ["get", "patch", "head", "options"]

    def get_object(self) -> AgencyProfile:
        return selectors.agency()

    def perform_update(self, serializer: BaseSerializer[AgencyProfile]) -> None:
        user = asker(self.request)
        if not user.may_manage:
            raise Forbidden
        before = history.snapshot(selectors.agency())
        agency = serializer.save()
        if changes := history.differences(before, agency):
            history.audit("agency_changed", by=user, on="accounts.agencyprofile", record_id=1, changes=changes)


class LogoView(APIView):
    """PNG or JPEG, at most 512 kB and 4000 pixels a side; known by its bytes, not by its name."""

    parser_classes = [MultiPartParser]

    @extend_schema(responses={(200, "image/*"): OpenApiTypes.BINARY})
    def get(self, request: Request) -> HttpResponseBase:
        logo = AgencyLogo.objects.first()
        if logo is None:
            raise NotFound
        response = HttpResponse(bytes(logo.content), content_type=logo.type)
        response["X-Content-Type-Options"] = "nosniff"
        response["Content-Security-Policy"] = "default-src 'none'; sandbox"
        response["Cache-Control"] = "private, no-cache"
        return response

    @extend_schema(request={"multipart/form-data": UPLOAD}, responses={204: None})
    def put(self, request: Request) -> Response:
        self._check(request)
        upload: Any = request.FILES.get("file")
        keep_logo(picture=read_picture(upload), by=asker(request))
        return Response(status=204)

    @extend_schema(responses={204: None})
    def delete(self, request: Request) -> Response:
        self._check(request)
        AgencyLogo.objects.all().delete()
        history.audit("agency_changed", by=asker(request), on="accounts.agencyprofile", record_id=1, note="logo")
        return Response(status=204)

    def _check(self, request: Request) -> None:
        if not asker(request).may_manage:
            raise Forbidden
