"""What each role may do; who sees a record, and why."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.decorators import action
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView
from rest_framework.viewsets import ModelViewSet

from apps.accounts import selectors, services
from apps.accounts.models import Role
from apps.accounts.serializers import (
    RoleOptionsSerializer,
    RoleSerializer,
    SeenBySerializer,
)
from apps.accounts.views.me import asker
from apps.accounts.visibility import who_sees
from apps.core import records
from apps.core.errors import Forbidden
from apps.core.history.views import OfRecord


class OwnersWrite(BasePermission):
    """Managers may read roles; owners alone write them."""

    def has_permission(self, request: Request, view: Any) -> bool:
        reads = request.method in {"GET", "HEAD", "OPTIONS"}
        if not (asker(request).may_manage if reads else asker(request).is_owner):
            raise Forbidden
        return True


class RoleViewSet(ModelViewSet[Role]):
    permission_classes = [*ModelViewSet.permission_classes, OwnersWrite]
    serializer_class = RoleSerializer
    http_method_names = ["get", "post", "patch", "delete", "head", "options"]
    pagination_class = None

    def get_queryset(self) -> QuerySet[Role]:
        return selectors.roles()

    def perform_create(self, serializer: BaseSerializer[Role]) -> None:
        made = services.save_role(role=Role(), by=asker(self.request), **serializer.validated_data)
        serializer.instance = self.get_queryset().get(pk=made.pk)

    def perform_update(self, serializer: BaseSerializer[Role]) -> None:
        services.save_role(role=serializer.instance, by=asker(self.request), **serializer.validated_data)  # type: ignore[arg-type]

    def perform_destroy(self, instance: Role) -> None:
        services.delete_role(role=instance, by=asker(self.request))

    @extend_schema(request=None, responses=RoleSerializer)
    @action(detail=True, methods=["post"])
    def reset(self, request: Request, pk: str | None = None) -> Response:
        """A ready role as it came."""
        role = services.reset_role(role=self.get_object(), by=asker(request))
        return Response(self.get_serializer(role).data)

    @extend_schema(responses=RoleOptionsSerializer)
    @action(detail=False, url_path="options")
    def choices(self, request: Request) -> Response:
        """What a matrix is made of: modules with the fields that can be hidden, levels, kinds of work."""
        return Response(selectors.role_options())


class VisibilityView(APIView):
    """Who can see this record, and why; asked by whoever sees it."""

    @extend_schema(
        responses=SeenBySerializer(many=True),
        parameters=[OpenApiParameter("on", str, required=True), OpenApiParameter("record", int, required=True)],
    )
    def get(self, request: Request) -> Response:
        asked = OfRecord(data=request.query_params)
        asked.is_valid(raise_exception=True)
        on, record_id = asked.validated_data["on"], asked.validated_data["record"]
        records.fetch(on, record_id, request.user)
        return Response(SeenBySerializer(who_sees(records.kind_named(on), record_id), many=True).data)
