"""A customer with all that hangs on it, before it is written to the database."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from random import Random

from django.db import transaction

from apps.accounts.models import User
from apps.customers.models import Contact, Customer, Service
from apps.notes.models import CONVERSATIONS, Note
from config.demo.dating import kept_days

BATCH = 500


@dataclass
class Client:
    customer: Customer
    account_manager: User
    sector: dict[str, str]  # a row of lists/sectors.tsv
    chance: Random
    contacts: list[Contact] = field(default_factory=list)
    services: list[Service] = field(default_factory=list)
    stories: list[str] = field(default_factory=list)  # "seo-raporu/seo@-180"
    notes: list[Note] = field(default_factory=list)

    @cached_property
    def keyword(self) -> str:
        """The search that this customer cares about; the same in all stories."""
        return self.chance.choice(self.sector["keywords"].split("|"))

    @property
    def is_one_person(self) -> bool:
        return len(self.contacts) == 1

    def settle(self) -> None:
        """The figures that the services of `customers` and `notes` would have kept, row by row."""
        current = [service for service in self.services if service.active]
        fees = [service.monthly_fee for service in current if service.currency == "TRY"]
        self.customer.monthly_total = sum(fees, Decimal(0))
        self.customer.next_renewal_on = _first(service.ends_on for service in current)
        spoken = [note.happened_at.date() for note in self.notes if note.kind in CONVERSATIONS]
        self.customer.last_contact_on = max(spoken, default=None)


def _first(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day), default=None)


@transaction.atomic
def save(clients: list[Client]) -> None:
    """Writes the clients with a handful of statements; notes find their customer by its new id."""
    with kept_days(Customer, Contact, Service, Note):
        for client in clients:
            client.settle()
        Customer.objects.bulk_create([client.customer for client in clients], BATCH)
        for client in clients:
            _hang(client)
        Contact.objects.bulk_create([contact for client in clients for contact in client.contacts], BATCH)
        Service.objects.bulk_create([service for client in clients for service in client.services], BATCH)
        Note.objects.bulk_create([note for client in clients for note in client.notes], BATCH)


def _hang(client: Client) -> None:
    for contact in client.contacts:
        contact.customer = client.customer
    for service in client.services:
        service.customer = client.customer
    for note in client.notes:
        note.record_id = client.customer.pk
