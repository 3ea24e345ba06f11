"""What happened around the records: sign-ins, exports, roles, keys. Owners read it."""

import django_filters
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from apps.accounts import selectors
from apps.accounts.views.me import asker
from apps.core.api.filters import Filters
from apps.core.errors import Forbidden
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
