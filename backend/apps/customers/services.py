"""Writes about customers that do more than one thing."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Min, Sum

from apps.customers.models import Contact, Customer, Service


@transaction.atomic
def save_service(*, serializer: Any, **authors: Any) -> Service:
    """Saves the service and brings its customer's figures up to date."""
    service: Service = serializer.save(**authors)
    refresh_figures(customer=service.customer)
    return service


def refresh_figures(*, customer: Customer) -> None:
    """The monthly total in TRY and the next renewal, out of the current services."""
    current = customer.services.filter(active=True, archived_at=None)
    fees = current.filter(currency="TRY").aggregate(total=Sum("monthly_fee"))
    customer.monthly_total = fees["total"] or 0
    customer.next_renewal_on = current.aggregate(first=Min("ends_on"))["first"]
    customer.save(update_fields=["monthly_total", "next_renewal_on"])


def refresh_figures_of(changed: list[Service]) -> None:
    for customer in Customer.objects.filter(services__in=changed).distinct():
        refresh_figures(customer=customer)


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


def record_contact(*, customer_id: int, on: date) -> None:
    """Notes when the customer was last spoken to; an older conversation changes nothing."""
    rows = Customer.objects.filter(pk=customer_id)
    rows.filter(last_contact_on=None).update(last_contact_on=on)
    rows.filter(last_contact_on__lt=on).update(last_contact_on=on)
