from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from apps.accounts.models import User
from apps.accounts.serializers import checked
from apps.core.api.serializers import PersonField, RecordSerializer
from apps.customers.models import Contact, Customer, Service
from apps.customers.selectors import customers_visible_to
from turkish import identifiers

OUTLINE = ["archived_at", "version", "created_at", "updated_at", "created_by", "updated_by"]


class PhoneMixin:
    def validate_phone(self, text: str) -> str:
        return checked(text, identifiers.phone(text), _("Telefon numarası geçerli değil."))

    def validate_email(self, text: str) -> str:
        return text.lower()


class OwnCustomers(serializers.PrimaryKeyRelatedField[Customer]):
    """A customer that the asker may see; any other one does not exist."""

    def get_queryset(self) -> Any:
        request = self.context.get("request")
        return customers_visible_to(request.user) if request else Customer.objects.none()


class ContactSerializer(PhoneMixin, RecordSerializer):
    customer = OwnCustomers()

    class Meta:
        model = Contact
        fields = [
            "id",
            "customer",
            "first_name",
            "last_name",
            "title",
            "salutation",
            "role",
            "email",
            "phone",
            "primary",
            "notes",
            *OUTLINE,
        ]


class ServiceSerializer(RecordSerializer):
    customer = OwnCustomers()
    label = serializers.CharField(source="__str__", read_only=True)  # type: ignore[assignment]

    class Meta:
        model = Service
        fields = [
            "id",
            "customer",
            "kind",
            "name",
            "label",
            "monthly_fee",
            "currency",
            "starts_on",
            "ends_on",
            "renewal_months",
            "auto_renew",
            "payment_day",
            "active",
            *OUTLINE,
        ]

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        starts, ends = (self._final(given, name) for name in ("starts_on", "ends_on"))
        if starts and ends and ends < starts:
            raise serializers.ValidationError({"ends_on": [_("Bitiş, başlangıçtan önce olamaz.")]})
        day = given.get("payment_day")
        if day is not None and not 1 <= day <= 31:
            raise serializers.ValidationError({"payment_day": [_("1 ile 31 arasında bir gün olmalı.")]})
        if given.get("monthly_fee", 0) < 0:
            raise serializers.ValidationError({"monthly_fee": [_("Ücret eksi olamaz.")]})
        return given

    def _final(self, given: dict[str, Any], name: str) -> date | None:
        value: date | None = given.get(name, getattr(self.instance, name, None))
        return value


class CustomerListSerializer(PhoneMixin, RecordSerializer):
    """A customer as lists show it and forms send it."""

    owner = PersonField()
    owner_id = serializers.PrimaryKeyRelatedField(
        source="owner", queryset=User.objects.filter(is_active=True), write_only=True, required=False, allow_null=True
    )
    contact_person = serializers.SerializerMethodField()
    tags = serializers.ListField(child=serializers.CharField(max_length=40), max_length=30, required=False)

    class Meta:
        model = Customer
        fields = [
            "id",
            "name",
            "legal_title",
            "kind",
            "contact_person",
            "sector",
            "status",
            "priority",
            "source",
            "owner",
            "owner_id",
            "email",
            "phone",
            "address",
            "district",
            "city",
            "tax_office",
            "vkn",
            "tckn",
            "mersis",
            "website",
            "tags",
            "monthly_total",
            "next_renewal_on",
            "last_contact_on",
            *OUTLINE,
        ]

    def get_contact_person(self, customer: Customer) -> str | None:
        return getattr(customer, "contact_person", None)

    def validate_vkn(self, text: str) -> str:
        return checked(text, identifiers.vkn(text), _("VKN geçerli değil."))

    def validate_tckn(self, text: str) -> str:
        return checked(text, identifiers.tckn(text), _("TCKN geçerli değil."))


class CustomerSerializer(CustomerListSerializer):
    """The detail page: with contacts and services."""

    contacts = ContactSerializer(many=True, read_only=True)
    services = ServiceSerializer(many=True, read_only=True)

    class Meta(CustomerListSerializer.Meta):
        fields = [*CustomerListSerializer.Meta.fields, "contacts", "services"]

    def get_contact_person(self, customer: Customer) -> str | None:
        return next((contact.full_name for contact in customer.contacts.all() if contact.primary), None)


class DuplicateSerializer(serializers.Serializer[Any]):
    """`reasons`: what is the same, by field name and in words."""

    id = serializers.IntegerField(source="pk")
    name = serializers.CharField()
    city = serializers.CharField()
    reasons = serializers.ListField(child=serializers.DictField(child=serializers.CharField()))


class ChoicesSerializer(serializers.Serializer[Any]):
    sectors = serializers.ListField(child=serializers.CharField())
    cities = serializers.ListField(child=serializers.CharField())
    tags = serializers.ListField(child=serializers.CharField())
    owners = serializers.ListField(child=serializers.DictField())
