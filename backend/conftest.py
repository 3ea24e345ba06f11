"""The agency's day: people and records that every test may meet, made once here."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import hypothesis
import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from apps.accounts.models import AgencyProfile, Team, User
from apps.accounts.services import add_person, ensure_ready_roles
from apps.ai.registry import action_named, gathered
from apps.core.memory import forget_all
from apps.customers.models import Contact, Customer, Service
from apps.customers.services import refresh_figures
from apps.notes.models import Note

# The same generated cases on every run: a failure is found by whoever caused it.
hypothesis.settings.register_profile("house", deadline=None, derandomize=True)
hypothesis.settings.load_profile("house")

TODAY = date(2026, 3, 16)
PASSWORD = "kiraz-bahçesi-42"


@pytest.fixture(autouse=True)
def nothing_remembered(settings: Any) -> None:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()
    forget_all()


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def agency(db: None) -> AgencyProfile:
    return AgencyProfile.objects.create(pk=1, name="Lale Dijital", email="bilgi@ornek.com.tr")


@pytest.fixture
def hire(db: None) -> Callable[..., User]:
    """`hire("Mehmet Kaya", "sales")`: a person with these roles."""
    ensure_ready_roles()

    def hire(name: str, *roles: str, team: Team | None = None) -> User:
        email = f"{name.split()[0].lower()}@ornek.com.tr".replace("ş", "s").replace("ç", "c")
        user = add_person(email=email, name=name, roles=list(roles), password=PASSWORD)
        if team:
            user.team = team
            user.save()
        return user

    return hire


@pytest.fixture
def ayse(hire: Callable[..., User], agency: AgencyProfile) -> User:
    """The owner."""
    return hire("Ayşe Yılmaz", "owner")


@pytest.fixture
def sales_team(db: None) -> Team:
    return Team.objects.create(name="Satış")


@pytest.fixture
def mehmet(hire: Callable[..., User], sales_team: Team) -> User:
    """A salesman: sees his team's customers."""
    return hire("Mehmet Kaya", "sales", team=sales_team)


@pytest.fixture
def stranger(hire: Callable[..., User]) -> User:
    """Somebody who works here without any role."""
    return hire("Selin Uçar")


@pytest.fixture
def reader(hire: Callable[..., User]) -> User:
    return hire("Zeynep Ak", "read_only")


@pytest.fixture
def eis_gold(ayse: User) -> Customer:
    customer = Customer.objects.create(
        name="Eis Gold", sector="Kuyumculuk", city="İstanbul", owner=ayse, last_contact_on=date(2026, 3, 1)
    )
    Contact.objects.create(customer=customer, first_name="Deniz", last_name="Yılmaz", primary=True)
    Service.objects.create(
        customer=customer, kind="hosting", monthly_fee="500", starts_on=date(2025, 5, 15), ends_on=date(2026, 5, 15)
    )
    refresh_figures(customer=customer)
    return customer


@pytest.fixture
def abc_sirketi(mehmet: User) -> Customer:
    return Customer.objects.create(name="ABC Şirketi", sector="Lojistik", city="Bursa", owner=mehmet)


@pytest.fixture
def call_note(eis_gold: Customer, ayse: User) -> Note:
    return Note.objects.create(
        on="customers.customer",
        record_id=eis_gold.pk,
        kind="call",
        body="Telefonda görüştük. Sözleşmeyi yenilemek istiyorlar, teklif bekliyorlar.",
        happened_at=datetime(2026, 3, 1, 9, 0, tzinfo=UTC),
        author=ayse,
    )


@pytest.fixture
def client_of() -> Callable[[User | None], APIClient]:
    """`client_of(ayse).get(…)`: the API as this person reaches it."""

    def client_of(user: User | None) -> APIClient:
        client = APIClient()
        if user:
            client.force_authenticate(User.objects.get(pk=user.pk))
        return client

    return client_of


@pytest.fixture
def questions(client_of: Callable[[User | None], APIClient]) -> Callable[[User, str], int]:
    """`questions(ayse, url)`: how many statements the database gets for this page when nothing is remembered."""

    def questions(user: User, url: str) -> int:
        client = client_of(user)
        assert client.get(url).status_code == 200
        forget_all()
        with CaptureQueriesContext(connection) as asked:
            client.get(url)
        return len(asked)

    return questions


@pytest.fixture
def facts_of() -> Callable[..., str]:
    """What an action lets a writer know about a record, as lines."""

    def facts_of(name: str, record: Any, *, asked_by: User, **options: Any) -> str:
        action = action_named(name)
        assert action is not None
        facts = action.facts_about(record, action.options(**options), today=TODAY, said="")
        known = facts | gathered(record, asked_by) if action.gather else facts
        return known.seen_by(asked_by).lines

    return facts_of
