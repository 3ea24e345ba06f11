"""Customers and their contacts in the search box."""

from apps.customers.models import Contact, Customer
from apps.search.registry import Searchable, searchable


def _about(customer: Customer) -> str:
    return " · ".join(filter(None, (customer.sector, customer.city)))


searchable(
    Searchable(
        "customers.customer",
        title=lambda customer: customer.name,
        subtitle=_about,
        narrow=lambda rows: rows.order_by("sort_key", "id"),
    )
)


def _at(contact: Contact) -> str:
    return " · ".join(filter(None, (contact.customer.name, contact.role)))


searchable(
    Searchable(
        "customers.contact",
        title=lambda contact: contact.full_name,
        subtitle=_at,
        narrow=lambda rows: rows.filter(customer__archived_at=None).order_by("first_name", "id"),
    )
)
