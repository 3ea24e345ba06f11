"""One company entered twice: seen while typing, merged, and taken apart again."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core import serializers
from rest_framework.test import APIClient

from apps.accounts.models import User
from apps.ai.models import Run
from apps.attachments.models import Attachment
from apps.core import clock
from apps.customers.models import Contact, Customer, Service
from apps.customers.services import refresh_figures

URL = "/api/v1/customers/"
ClientOf = Callable[[User | None], APIClient]


@pytest.fixture
def twin(eis_gold: Customer, mehmet: User) -> Customer:
    twin = Customer.objects.create(
        name="EİS GOLD Kuyumculuk A.Ş.", phone="+902124440000", email="bilgi@eisgold.example", owner=mehmet,
        vkn="1234567890", last_contact_on=date(2026, 3, 9),
    )  # fmt: skip
    Contact.objects.create(customer=twin, first_name="Ela", primary=True)
    Service.objects.create(customer=twin, kind="seo", monthly_fee="900", starts_on="2026-01-01", ends_on="2026-04-01")
    refresh_figures(customer=twin)
    Attachment.objects.create(
        on="customers.customer", record_id=twin.pk, name="a.pdf", size=1, stored="x", created_at=clock.now()
    )
    Run.objects.create(action="customers.email", on="customers.customer", record_id=twin.pk, user=mehmet)
    return twin


def reasons(client: APIClient, **typed: str) -> dict[str, list[str]]:
    return {hit["name"]: [r["field"] for r in hit["reasons"]] for hit in client.get(f"{URL}duplicates/", typed).json()}


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"name": "Eis Gold Kuyumculuk Ltd. Şti."}, ["name"]),
        ({"name": "eis gold kuyumculuk", "vkn": "1234567890"}, ["name", "vkn"]),
        ({"phone": "0212 444 00 00"}, ["phone"]),
        ({"email": "Bilgi@EisGold.example"}, ["email"]),
    ],
)
def test_a_twin_is_seen_while_typing(
    typed: dict[str, str], why: list[str], twin: Customer, ayse: User, client_of: ClientOf
) -> None:
    assert reasons(client_of(ayse), **typed) == {twin.name: why}


def test_a_likeness_is_no_twin_and_neither_is_oneself(twin: Customer, ayse: User, client_of: ClientOf) -> None:
    client = client_of(ayse)

    assert reasons(client, name="Gold") == reasons(client, name="") == reasons(client, phone="444") == {}
    assert reasons(client, vkn="123456789") == reasons(client, email="eisgold.example") == {}
    assert reasons(client, vkn="1234567890", exclude=str(twin.pk)) == {}


def test_twins_out_of_sight_are_not_told(eis_gold: Customer, mehmet: User, client_of: ClientOf) -> None:
    assert reasons(client_of(mehmet), name="Eis Gold") == {}


def everything() -> list[dict[str, Any]]:
    moved = [model for kind in (Customer, Contact, Service, Attachment, Run) for model in kind.objects.order_by("pk")]
    rows = serializers.serialize("python", moved)
    return [
        {k: v for k, v in row["fields"].items() if k not in {"version", "updated_at", "updated_by"}} for row in rows
    ]


def test_a_merge_moves_all_and_is_taken_back_exactly(
    eis_gold: Customer, twin: Customer, ayse: User, client_of: ClientOf
) -> None:
    client, before = client_of(ayse), everything()

    body = {"other": twin.pk, "fields": {"vkn": "other", "name": "mine"}}
    done = client.post(f"{URL}{eis_gold.pk}/merge/", body, format="json").json()

    kept = client.get(f"{URL}{eis_gold.pk}/").json()
    assert (kept["name"], kept["vkn"], kept["monthly_total"]) == ("Eis Gold", "1234567890", "1400.00")
    assert kept["last_contact_on"] == "2026-03-09" and kept["next_renewal_on"] == "2026-04-01"
    assert len(kept["contacts"]) == len(kept["services"]) == 2
    assert sum(contact["primary"] for contact in kept["contacts"]) == 1
    other = client.get(f"{URL}{twin.pk}/").json()
    assert other["merged_into"] == eis_gold.pk and other["archived_at"] and other["monthly_total"] == "0.00"
    assert Attachment.objects.get().record_id == Run.objects.get().record_id == eis_gold.pk

    undone = client.post(f"{URL}bulk/undo/", {"undo": done["undo"]}, format="json").json()

    assert undone["left"] == [] and everything() == before


def test_a_merge_needs_sight_of_both_and_the_right_to_delete(
    eis_gold: Customer, twin: Customer, mehmet: User, ayse: User, client_of: ClientOf
) -> None:
    address = f"{URL}{twin.pk}/merge/"

    assert client_of(mehmet).post(address, {"other": eis_gold.pk}, format="json").status_code == 403
    assert client_of(ayse).post(address, {"other": 999999}, format="json").status_code == 404
    assert client_of(ayse).post(address, {"other": twin.pk}, format="json").status_code == 400
    wrong = {"other": eis_gold.pk, "fields": {"search_key": "other"}}
    assert "search_key" in client_of(ayse).post(address, wrong, format="json").json()["fields"]
