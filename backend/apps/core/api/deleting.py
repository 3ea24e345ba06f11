"""Deleting for good, by the owner: `GET …/{id}/hanging/` first, then `DELETE …/{id}/?hard=true`."""

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core import history
from apps.core.deletion import delete_for_good, hanging
from apps.core.errors import Forbidden


class HangingSerializer(serializers.Serializer[Any]):
    kind = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    count = serializers.IntegerField()


class HardDelete:
    """Mixed into view sets of records: DELETE archives, and deletes only when the owner says `?hard=true`."""

    @extend_schema(responses=HangingSerializer(many=True))
    @action(detail=True, pagination_class=None, filter_backends=[])
    def hanging(self, request: Request, pk: str | None = None) -> Response:
        """What would be deleted with the record."""
        return Response(HangingSerializer(hanging(self._owned(request)), many=True).data)

    @extend_schema(parameters=[OpenApiParameter("hard", bool, description="Owner only: delete for good.")])
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        if request.query_params.get("hard") != "true":
            archived: Response = super().destroy(request, *args, **kwargs)  # type: ignore[misc]
            return archived
        record = self._owned(request)
        delete_for_good(record, by=history.actor_of(request))
        self.after_deleting(record)
        return Response(status=204)

    def after_deleting(self, record: Any) -> None:
        """Modules put the second effect of a deletion here."""
        self.after_archiving(record)  # type: ignore[attr-defined]

    def _owned(self, request: Request) -> Any:
        asker: Any = request.user
        if not asker.is_owner:
            raise Forbidden
        return self.get_object()  # type: ignore[attr-defined]
