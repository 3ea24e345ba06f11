from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.viewsets import GenericViewSet, ModelViewSet

from apps.core import clock
from apps.core.errors import Forbidden
from apps.core.models import CustomField
from apps.core.records import with_titles
from apps.desk import selectors, services
from apps.desk.models import Notification, SavedView, Tag
from apps.desk.serializers import (
    CustomFieldSerializer,
    NotificationPageSerializer,
    NotificationSerializer,
    SavedViewSerializer,
    TagMergeSerializer,
    TagSerializer,
    TagsReplacedSerializer,
    UnreadSerializer,
)

ON = OpenApiParameter("on", str, required=True, description="A kind of record, such as customers.customer")


class OnViewSet(ModelViewSet[Any]):
    """Things set up for one kind of record: `?on=` is needed for the list, which is whole."""

    pagination_class = None
    http_method_names = ["get", "post", "patch", "delete", "head", "options"]
    lookup_value_regex = r"\d{1,18}"

    def on(self) -> str:
        return selectors.kind_open_to(self.request.query_params.get("on", ""), self.request.user).name

    @extend_schema(parameters=[ON])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().list(request, *args, **kwargs)


class SavedViewViewSet(OnViewSet):
    serializer_class = SavedViewSerializer

    def get_queryset(self) -> QuerySet[SavedView]:
        if getattr(self, "swagger_fake_view", False):
            return SavedView.objects.none()
        mine = selectors.views_visible_to(self.request.user)
        return mine.filter(on=self.on()) if self.action == "list" else mine

    def perform_create(self, serializer: BaseSerializer[Any]) -> None:
        serializer.save(owner=self.request.user)

    def perform_update(self, serializer: BaseSerializer[Any]) -> None:
        self._check_mine(serializer.instance)
        serializer.save()

    def perform_destroy(self, instance: SavedView) -> None:
        self._check_mine(instance)
        instance.delete()

    def _check_mine(self, view: Any) -> None:
        asker: Any = self.request.user
        if view.owner_id != asker.pk and not asker.may_manage:
            raise Forbidden


class TagViewSet(OnViewSet):
    serializer_class = TagSerializer
    queryset = Tag.objects.all()

    @extend_schema(parameters=[ON], responses=TagSerializer(many=True))
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        kind = selectors.kind_open_to(self.on(), request.user)
        return Response(selectors.tags_of(kind, request.user))

    def perform_create(self, serializer: BaseSerializer[Any]) -> None:
        kind = selectors.kind_open_to(serializer.validated_data["on"], self.request.user)
        if not self.request.user.rights.allows(kind.module, "change"):  # type: ignore[union-attr]
            raise Forbidden(missing=f"{kind.module}.change")
        serializer.save()

    def perform_update(self, serializer: BaseSerializer[Any]) -> None:
        """A new name is written on every record."""
        self._check_manager()
        tag: Any = serializer.instance
        new = serializer.validated_data.get("name", tag.name)
        if new != tag.name:
            kind = selectors.kind_open_to(tag.on, self.request.user)
            services.replace_tags(kind=kind, names=[tag.name], into=new, by=self.request.user)
            serializer.instance = Tag.objects.get(on=tag.on, name=new)
        serializer.save()

    def perform_destroy(self, instance: Tag) -> None:
        self._check_manager()
        instance.delete()

    @extend_schema(request=TagMergeSerializer, responses=TagsReplacedSerializer)
    @action(detail=False, methods=["post"])
    def merge(self, request: Request) -> Response:
        self._check_manager()
        asked = TagMergeSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        on, names, into = (asked.validated_data[name] for name in ("on", "names", "into"))
        kind = selectors.kind_open_to(on, request.user)
        changed, undo = services.replace_tags(kind=kind, names=names, into=into, by=request.user)
        return Response({"changed": changed, "undo": undo})

    def _check_manager(self) -> None:
        if not self.request.user.may_manage:  # type: ignore[union-attr]
            raise Forbidden


class CustomFieldViewSet(OnViewSet):
    """Anybody who sees the records reads their fields; the owner makes them."""

    serializer_class = CustomFieldSerializer

    def get_queryset(self) -> QuerySet[CustomField]:
        current = CustomField.objects.filter(archived_at=None)
        return current.filter(on=self.on()) if self.action == "list" else current

    def perform_create(self, serializer: BaseSerializer[Any]) -> None:
        self._check_owner()
        serializer.save()

    def perform_update(self, serializer: BaseSerializer[Any]) -> None:
        self._check_owner()
        serializer.save()

    def perform_destroy(self, instance: CustomField) -> None:
        """Its values rest in the records, and come back with it."""
        self._check_owner()
        instance.archived_at = clock.now()
        instance.save(update_fields=["archived_at"])

    def _check_owner(self) -> None:
        if not self.request.user.is_owner:  # type: ignore[union-attr]
            raise Forbidden


class NotificationViewSet(mixins.ListModelMixin, GenericViewSet[Notification]):
    serializer_class = NotificationSerializer
    lookup_value_regex = r"\d{1,18}"

    def get_queryset(self) -> QuerySet[Notification]:
        if getattr(self, "swagger_fake_view", False):
            return Notification.objects.none()
        return selectors.notifications_of(self.request.user)

    @extend_schema(responses=NotificationPageSerializer)
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        rows = self.get_queryset()
        page = with_titles(self.paginate_queryset(rows) or [])
        answer = self.get_paginated_response(self.get_serializer(page, many=True).data)
        answer.data["unread"] = rows.filter(read_at=None).count()
        return answer

    @extend_schema(request=None, responses=UnreadSerializer)
    @action(detail=True, methods=["post"])
    def read(self, request: Request, pk: str | None = None) -> Response:
        return self._mark(self.get_queryset().filter(pk=pk or 0))

    @extend_schema(request=None, responses=UnreadSerializer)
    @action(detail=False, methods=["post"], url_path="read")
    def read_all(self, request: Request) -> Response:
        return self._mark(self.get_queryset())

    def _mark(self, rows: QuerySet[Notification]) -> Response:
        unread = Notification.objects.filter(pk__in=rows.filter(read_at=None).order_by().values("pk"))
        unread.update(read_at=clock.now())
        return Response({"unread": self.get_queryset().filter(read_at=None).count()})
