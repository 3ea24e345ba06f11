from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from apps.core.api.exporting import Column
from apps.core.api.merging import Mergeable
from apps.core.api.serializers import EventSerializer
from apps.core.api.views import LISTING, RecordViewSet
from apps.core.tagging import with_tag
from apps.core.timeline import events, with_urls
from apps.core.undo import Journal
from apps.customers import selectors, services
from apps.customers.models import Contact, Customer, Service
from apps.customers.serializers import (
    ChoicesSerializer,
    ContactSerializer,
    CustomerListSerializer,
    CustomerSerializer,
    DuplicateSerializer,
    ServiceSerializer,
)


class CustomerFilters(django_filters.FilterSet):
    tag = django_filters.CharFilter(field_name="tags", method="with_tag")
    archived = django_filters.BooleanFilter(field_name="archived_at", lookup_expr="isnull", exclude=True)
    status = django_filters.BaseInFilter()
    city = django_filters.BaseInFilter()
    sector = django_filters.BaseInFilter()
    priority = django_filters.BaseInFilter()

    class Meta:
        model = Customer
        fields = ["owner"]

    def with_tag(self, rows: QuerySet[Customer], name: str, value: str) -> QuerySet[Customer]:
        return with_tag(rows, value)


class CustomerViewSet(Mergeable, RecordViewSet):
    module = "customers"
    selector = selectors.customers_with_relations
    serializer_class = CustomerSerializer
    filterset_class = CustomerFilters
    orderings = {
        "name": "sort_key",
        "created_at": "created_at",
        "updated_at": "updated_at",
        "city": "city",
        "sector": "sector",
        "monthly_total": "monthly_total",
        "next_renewal_on": "next_renewal_on",
        "last_contact_on": "last_contact_on",
    }
    nullable_orderings = frozenset({"next_renewal_on", "last_contact_on"})
    default_ordering = "name"
    export_columns = (
        Column("name"),
        Column("legal_title"),
        Column("contact_person", _("Yetkili")),
        Column("phone"),
        Column("email"),
        Column("sector"),
        Column("status"),
        Column("kind"),
        Column("source"),
        Column("owner.name"),
        Column("address"),
        Column("district"),
        Column("city"),
        Column("tax_office"),
        Column("vkn"),
        Column("tckn"),
        Column("mersis"),
        Column("website"),
        Column("tags"),
        Column("monthly_total"),
        Column("next_renewal_on"),
        Column("last_contact_on"),
    )

    def get_queryset(self) -> QuerySet[Any]:
        if self.action in LISTING and self.request.user:
            return self.current(selectors.customers_listed_to(self.request.user))
        return super().get_queryset()

    def get_serializer_class(self) -> type[BaseSerializer[Any]]:
        return CustomerListSerializer if self.action in {"list", "create"} else super().get_serializer_class()

    @extend_schema(responses=ChoicesSerializer)
    @action(detail=False)
    def choices(self, request: Request) -> Response:
        return Response(selectors.choices(request.user))

    @extend_schema(
        responses=DuplicateSerializer(many=True),
        parameters=[OpenApiParameter(name, str) for name in ("name", "vkn", "phone", "email", "exclude")],
    )
    @action(detail=False, filter_backends=[], pagination_class=None)
    def duplicates(self, request: Request) -> Response:
        """Customers that what is being typed may already be."""
        found = selectors.duplicates_of(request.user, request.query_params)
        return Response(DuplicateSerializer(found, many=True).data)

    def merge_records(self, kept: Any, other: Any, values: dict[str, Any]) -> Journal:
        return services.merge_customers(kept=kept, other=other, values=values, by=self.request.user)

    @extend_schema(responses=EventSerializer(many=True), parameters=[OpenApiParameter("kind", str)])
    @action(detail=True)
    def timeline(self, request: Request, pk: str | None = None) -> Response:
        customer = self.get_object()
        page = self.paginate_queryset(events(customer, request.user, request.query_params.get("kind", "")))
        return self.get_paginated_response(EventSerializer(with_urls(customer, page or []), many=True).data)


class ContactViewSet(RecordViewSet):
    module = "customers"
    selector = selectors.contacts_visible_to
    serializer_class = ContactSerializer
    filterset_fields = ["customer", "primary"]
    not_in_bulk = frozenset({"customer", "primary"})
    default_ordering = "created_at"
    export_columns = (
        Column("customer.name"),
        Column("first_name"),
        Column("last_name"),
        Column("title"),
        Column("role"),
        Column("email"),
        Column("phone"),
        Column("primary"),
        Column("notes"),
    )

    def save(self, serializer: BaseSerializer[Contact], **authors: Any) -> None:
        services.save_contact(serializer=serializer, **authors)


class ServiceViewSet(RecordViewSet):
    module = "customers"
    selector = selectors.services_visible_to
    serializer_class = ServiceSerializer
    filterset_fields = ["customer", "kind", "active"]
    not_in_bulk = frozenset({"customer"})
    orderings = {"created_at": "created_at", "ends_on": "ends_on", "monthly_fee": "monthly_fee"}
    export_columns = (
        Column("customer.name"),
        Column("kind"),
        Column("name"),
        Column("monthly_fee"),
        Column("currency"),
        Column("starts_on"),
        Column("ends_on"),
        Column("renewal_months"),
        Column("auto_renew"),
        Column("payment_day"),
        Column("active"),
    )

    def save(self, serializer: BaseSerializer[Service], **authors: Any) -> None:
        services.save_service(serializer=serializer, **authors)

    def after_archiving(self, record: Service) -> None:
        services.refresh_figures(customer=record.customer)

    def after_bulk(self, records: list[Service]) -> None:
        services.refresh_figures_of(records)
