"""Writes about customers that do more than one thing."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Min, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce

from apps.core.merging import merge
from apps.core.undo import Journal
from apps.customers.models import Contact, Customer, Service
from turkish.fold import fold


@transaction.atomic
def save_service(*, serializer: Any, **authors: Any) -> Service:
    """Saves the service and brings its customer's figures up to date."""
    service: Service = serializer.save(**authors)
    refresh_figures(customer=service.customer)
    return service


def refresh_figures(*, customer: Customer) -> None:
    """The monthly total in TRY and the next renewal, out of the current services."""
    for name, value in _figures(customer.pk).items():
        setattr(customer, name, value)
    customer.save(update_fields=["monthly_total", "next_renewal_on"])


def _figures(customer_id: int) -> dict[str, Any]:
    current = Service.objects.filter(customer=customer_id, active=True, archived_at=None)
    fees = current.filter(currency="TRY").aggregate(total=Sum("monthly_fee"))
    return {
        "monthly_total": fees["total"] or Decimal(0),
        "next_renewal_on": current.aggregate(first=Min("ends_on"))["first"],
    }


@transaction.atomic
def merge_customers(*, kept: Customer, other: Customer, values: dict[str, Any], by: Any) -> Journal:
    """The other's contacts, services and all that hangs on it move to the kept one; the journal takes it back."""
    journal = Journal(by=by, on="customers.customer")
    if kept.contacts.filter(primary=True, archived_at=None).exists():
        journal.update(other.contacts.filter(primary=True), primary=False)
    spoken = max(filter(None, (kept.last_contact_on, other.last_contact_on)), default=None)
    merge(kept, other, values={**values, "last_contact_on": spoken}, journal=journal)
    for customer in (kept, other):
        journal.update(Customer.objects.filter(pk=customer.pk), **_figures(customer.pk))
    return journal


def refresh_figures_of(changed: list[Service]) -> None:
    """The same for the customers of many services, in one statement."""
    current = Service.objects.filter(customer=OuterRef("pk"), active=True, archived_at=None).order_by()
    fees = current.filter(currency="TRY").values("customer").annotate(total=Sum("monthly_fee")).values("total")
    first = current.values("customer").annotate(first=Min("ends_on")).values("first")
    Customer.objects.filter(pk__in={service.customer_id for service in changed}).update(
        monthly_total=Coalesce(Subquery(fees), Decimal(0)), next_renewal_on=Subquery(first)
    )


@transaction.atomic
def save_contact(*, serializer: Any, **authors: Any) -> Contact:
    """Saves the contact; the first one is the primary one, and a new primary takes the old one's place."""
    customer = serializer.validated_data.get("customer") or serializer.instance.customer
    others = Contact.objects.filter(customer=customer, archived_at=None)
    if serializer.instance:
        others = others.exclude(pk=serializer.instance.pk)
    if serializer.validated_data.get("primary"):
        others.filter(primary=True).update(primary=False)
    elif not others.exists():
        authors["primary"] = True
    contact: Contact = serializer.save(**authors)
    return contact


def ensure_primary_contacts(*, customer_ids: Iterable[int]) -> None:
    """The oldest current contact becomes the primary one where there is none."""
    current = Contact.objects.filter(customer__in=set(customer_ids), archived_at=None)
    served = set(current.filter(primary=True).values_list("customer", flat=True))
    first = current.exclude(customer__in=served).order_by().values("customer").annotate(first=Min("id"))
    Contact.objects.filter(pk__in=[row["first"] for row in first]).update(primary=True)


def add_contacts(*, named: list[tuple[Customer, str]], by: Any) -> list[Contact]:
    """A contact for each (customer, full name) that is not yet known there."""
    known: dict[int, set[str]] = defaultdict(set)
    for contact in Contact.objects.filter(customer__in={customer.pk for customer, _ in named}, archived_at=None):
        known[contact.customer_id].add(fold(contact.full_name))
    made = []
    for customer, name in named:
        if fold(name) not in known[customer.pk]:
            known[customer.pk].add(fold(name))
            made.append(_contact(customer, name, by))
    Contact.objects.bulk_create(made)
    ensure_primary_contacts(customer_ids={contact.customer_id for contact in made})
    return made


def _contact(customer: Customer, name: str, by: Any) -> Contact:
    first, _, last = name[:160].rpartition(" ")
    first, last = (first, last) if first else (last, "")
    return Contact(customer=customer, first_name=first[:80], last_name=last[:80], created_by=by, updated_by=by)


def record_contact(*, customer_id: int, on: date) -> None:
    """Notes when the customer was last spoken to; an older conversation changes nothing."""
    rows = Customer.objects.filter(pk=customer_id)
    rows.filter(last_contact_on=None).update(last_contact_on=on)
    rows.filter(last_contact_on__lt=on).update(last_contact_on=on)
