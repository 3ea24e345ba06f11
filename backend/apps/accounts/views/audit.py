"""What happened around the records: sign-ins, exports, roles, keys. Owners read it."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts import selectors
from apps.accounts.views.me import asker
from apps.core.api.filters import Filters
from apps.core.errors import Forbidden
from apps.core.history.chain import first_broken
from apps.core.history.models import Change
from apps.core.history.reading import told
from apps.core.history.views import ChangeSerializer


class AuditFilters(django_filters.FilterSet):
    kind = django_filters.BaseInFilter(field_name="event", help_text="Events, comma separated: signed_in,exported")
    person = django_filters.NumberFilter(field_name="actor_id")
    since = django_filters.DateFilter(field_name="at", lookup_expr="date__gte")
    until = django_filters.DateFilter(field_name="at", lookup_expr="date__lte")


class AuditView(GenericAPIView[Change]):
    serializer_class = ChangeSerializer
    filter_backends = [Filters]
    filterset_class = AuditFilters

    def get_queryset(self) -> QuerySet[Change]:
        return selectors.audited()

    @extend_schema(responses=ChangeSerializer(many=True))
    def get(self, request: Request) -> Response:
        if not asker(request).is_owner:
            raise Forbidden
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or []
        return self.get_paginated_response(ChangeSerializer(told(page, None, frozenset()), many=True).data)


class ChainSerializer(serializers.Serializer[Any]):
    """`count`: rows that follow from one another; `broken`: the id of the first that does not."""

    whole = serializers.BooleanField()
    count = serializers.IntegerField()
    broken = serializers.IntegerField(allow_null=True)


class ChainView(APIView):
    """Reads the whole history and tells whether anybody changed it from outside."""

    @extend_schema(responses=ChainSerializer)
    def get(self, request: Request) -> Response:
        if not asker(request).is_owner:
            raise Forbidden
        broken, count, _last = first_broken()
        return Response({"whole": broken is None, "count": count, "broken": broken and broken.pk})
