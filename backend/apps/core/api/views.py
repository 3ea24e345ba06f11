"""One way to list, read, add, change and archive a record of any kind."""

from typing import Any, ClassVar

from django.core.cache import cache
from django.db import transaction
from django.db.models import Model, QuerySet
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.viewsets import ModelViewSet

from apps.core import clock, counts, history
from apps.core.api.bulk import BulkActions
from apps.core.api.conflicts import claim_version
from apps.core.api.deleting import HardDelete
from apps.core.api.exporting import Exporting
from apps.core.api.filters import Filters, FoldedSearch, Ordering, OwnFields
from apps.core.errors import Forbidden

NEEDED = {"POST": "add", "PATCH": "change", "DELETE": "delete"}
RIGHT_OF_ACTION = {"archive": "delete", "bulk": "change", "bulk_undo": "change", "merge": "change", "export": "export"}
LISTING = {"list", "export"}
REMEMBER_SUBMITS = 600  # seconds


class HasRight(BasePermission):
    """The asker's role allows this kind of work in the view's module."""

    def has_permission(self, request: Request, view: Any) -> bool:
        right = RIGHT_OF_ACTION.get(view.action or "") or NEEDED.get(request.method or "", "view")
        asker: Any = request.user
        if not asker.rights.allows(view.module, right):
            raise Forbidden(missing=f"{view.module}.{right}")
        return True


_views: dict[type[Model], type["RecordViewSet"]] = {}


def viewset_of(model: type[Model]) -> "type[RecordViewSet] | None":
    """The view through which records of the model are written."""
    return _views.get(model)


class RecordViewSet(BulkActions, Exporting, HardDelete, ModelViewSet[Any]):
    module: ClassVar[str]
    selector: ClassVar[Any]
    permission_classes = [*ModelViewSet.permission_classes, HasRight]
    filter_backends = [FoldedSearch, Filters, OwnFields, Ordering]
    orderings: ClassVar[dict[str, str]] = {"created_at": "created_at", "updated_at": "updated_at"}
    nullable_orderings: ClassVar[frozenset[str]] = frozenset()
    default_ordering = "-created_at"
    http_method_names = ["get", "post", "patch", "delete", "head", "options"]
    lookup_value_regex = r"\d{1,18}"

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if model := getattr(getattr(cls.serializer_class, "Meta", None), "model", None):
            _views.setdefault(model, cls)

    def get_queryset(self) -> QuerySet[Any]:
        if getattr(self, "swagger_fake_view", False):
            return type(self).serializer_class.Meta.model._default_manager.none()  # type: ignore[union-attr]
        # Read off the class, so that a plain function is not bound as a method.
        rows: QuerySet[Any] = type(self).selector(self.request.user)
        return self.current(rows) if self.action in LISTING else rows

    def current(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Without archived records, unless the asker filters by `archived`."""
        return rows if "archived" in self.request.query_params else rows.filter(archived_at=None)

    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """A form that is submitted twice with one Idempotency-Key makes one record."""
        key = request.headers.get("Idempotency-Key", "")[:80]
        slot = f"submit:{type(self).__name__}:{request.user.pk}:{key}"
        if key and (made := cache.get(slot)):
            return Response(made, status=201)
        response = super().create(request, *args, **kwargs)
        if key:
            cache.set(slot, response.data, REMEMBER_SUBMITS)
        return response

    @transaction.atomic
    def perform_create(self, serializer: BaseSerializer[Any]) -> None:
        self.save(serializer, created_by=self.request.user, updated_by=self.request.user)
        self.tell("created", serializer.instance)
        counts.forget(type(serializer.instance))  # type: ignore[arg-type]

    @transaction.atomic
    def perform_update(self, serializer: BaseSerializer[Any]) -> None:
        claim_version(serializer, serializer.initial_data.get("version"), serializer.initial_data.get("base"))
        before = history.snapshot(serializer.instance)  # type: ignore[arg-type]
        self.save(serializer, updated_by=self.request.user)
        if changes := history.differences(before, serializer.instance):  # type: ignore[arg-type]
            self.tell("changed", serializer.instance, changes)

    def save(self, serializer: BaseSerializer[Any], **authors: Any) -> None:
        """Modules put their service here when a write has a second effect."""
        serializer.save(**authors)

    def tell(self, event: str, record: Any, changes: Any = None) -> None:
        """One line of the record's history, by the asker."""
        history.record(record, event, by=history.actor_of(self.request), changes=changes)

    def perform_destroy(self, instance: Any) -> None:
        self._set_archived(instance, True)

    def after_archiving(self, record: Any) -> None:
        """Modules put the second effect of archiving here."""

    @transaction.atomic
    def _set_archived(self, record: Any, archived: bool) -> None:
        set_archived(record, archived, by=self.request.user)
        self.tell("archived" if archived else "unarchived", record)
        self.after_archiving(record)

    @extend_schema(request=None, responses={200: None})
    @action(detail=True, methods=["post", "delete"])
    def archive(self, request: Request, pk: str | None = None) -> Response:
        """POST archives, DELETE takes it back."""
        record = self.get_object()
        self._set_archived(record, request.method == "POST")
        return Response(self.get_serializer(record).data)

    def get_object(self) -> Any:
        record = next(iter(self.get_queryset().filter(pk=self.kwargs["pk"]).order_by()), None)
        if record is None:
            raise Http404
        return record


def set_archived(record: Any, archived: bool, *, by: Any) -> None:
    record.archived_at = clock.now() if archived else None
    record.updated_by = by
    record.save(update_fields=["archived_at", "updated_by", "updated_at"])
    counts.forget(type(record))
