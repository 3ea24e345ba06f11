"""The history of one record, and the way back for one of its fields."""

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.core import records
from apps.core.api.serializers import PersonField
from apps.core.errors import NotFound
from apps.core.hiding import hidden_fields
from apps.core.history.models import ACTOR_KINDS, Change
from apps.core.history.reading import history_of, told
from apps.core.history.restoring import restored


class FieldChangeSerializer(serializers.Serializer[Any]):
    field = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    old = serializers.JSONField(allow_null=True)
    new = serializers.JSONField(allow_null=True)
    old_text = serializers.CharField(allow_blank=True)
    new_text = serializers.CharField(allow_blank=True)
    restorable = serializers.BooleanField()


class ChangeSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    on = serializers.CharField()
    record = serializers.IntegerField(allow_null=True)
    event = serializers.CharField()
    at = serializers.DateTimeField()
    actor = PersonField(allow_null=True)
    actor_kind = serializers.ChoiceField(choices=ACTOR_KINDS)
    note = serializers.CharField(allow_blank=True)
    fields = FieldChangeSerializer(many=True)  # type: ignore[assignment]


class RestoreSerializer(serializers.Serializer[Any]):
    field = serializers.CharField(max_length=80)
    version = serializers.IntegerField(required=False, min_value=1)


class OfRecord(serializers.Serializer[Any]):
    """Which record is asked about."""

    on = serializers.CharField(max_length=40)
    record = serializers.IntegerField(min_value=1, max_value=10**18)


class HistoryView(GenericAPIView[Change]):
    serializer_class = ChangeSerializer

    @extend_schema(
        responses=ChangeSerializer(many=True),
        parameters=[OpenApiParameter("on", str, required=True), OpenApiParameter("record", int, required=True)],
    )
    def get(self, request: Request) -> Response:
        asked = OfRecord(data=request.query_params)
        asked.is_valid(raise_exception=True)
        on, record_id = asked.validated_data["on"], asked.validated_data["record"]
        record = records.fetch(on, record_id, request.user)
        page = self.paginate_queryset(history_of(on, record_id)) or []
        rows = told(page, type(record), hidden_fields(request.user, type(record)))
        return self.get_paginated_response(ChangeSerializer(rows, many=True).data)


class RestoreView(APIView):
    """Writes one field's old value back: an ordinary change, with the asker's rights and the version check."""

    @extend_schema(request=RestoreSerializer, responses={200: dict})
    def post(self, request: Request, pk: int) -> Response:
        asked = RestoreSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        change = Change.objects.filter(pk=pk).first()
        if change is None:
            raise NotFound
        record = records.fetch(change.on, change.record_id or 0, request.user)
        return Response(restored(request, record, change, **asked.validated_data))
