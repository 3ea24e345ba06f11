"""Two people write to one customer."""

from collections.abc import Callable
from typing import Any

from rest_framework.test import APIClient

from apps.accounts.models import User
from apps.core.models import CustomField
from apps.customers.models import Customer

ClientOf = Callable[[User | None], APIClient]


def patch(client: APIClient, customer: Customer, **body: Any) -> Any:
    return client.patch(f"/api/v1/customers/{customer.pk}/", body, format="json")


def test_different_fields_merge_silently(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    client = client_of(ayse)
    patch(client, eis_gold, version=1, city="Bursa")

    answer = patch(client, eis_gold, version=1, sector="Altın", base={"sector": "Kuyumculuk"})

    assert answer.status_code == 200 and answer.json()["version"] == 3
    assert (answer.json()["city"], answer.json()["sector"]) == ("Bursa", "Altın")


def test_the_same_field_is_told_with_three_values(
    eis_gold: Customer, ayse: User, mehmet: User, client_of: ClientOf
) -> None:
    client = client_of(ayse)
    patch(client, eis_gold, version=1, city="Bursa", owner_id=mehmet.pk)
    mine = {"city": "İzmir", "sector": "Altın", "owner_id": None}
    base = {"city": "İstanbul", "sector": "Kuyumculuk", "owner_id": ayse.pk}

    answer = patch(client, eis_gold, version=1, base=base, **mine)

    assert answer.status_code == 409
    assert answer.json()["conflicts"] == {
        "city": {"mine": "İzmir", "theirs": "Bursa", "original": "İstanbul"},
        "owner_id": {"mine": None, "theirs": mehmet.pk, "original": ayse.pk},
    }
    assert answer.json()["current"]["version"] == 2
    eis_gold.refresh_from_db()
    assert (eis_gold.sector, eis_gold.version) == ("Kuyumculuk", 2), "nothing was written"


def test_the_same_value_is_no_conflict(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    client = client_of(ayse)
    patch(client, eis_gold, version=1, city="Bursa")

    assert patch(client, eis_gold, version=1, city="Bursa", base={"city": "İstanbul"}).status_code == 200


def test_own_fields_meet_key_by_key(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    for key in ("renk", "beden"):
        CustomField.objects.create(on="customers.customer", key=key, label=key, type="text")
    client = client_of(ayse)
    patch(client, eis_gold, version=1, extra={"renk": "mavi"})

    merged = patch(client, eis_gold, version=1, extra={"beden": "L"}, base={"extra": {}})
    refused = patch(client, eis_gold, version=1, extra={"renk": "al"}, base={"extra": {"renk": None}})

    assert merged.json()["extra"] == {"renk": "mavi", "beden": "L"}
    assert refused.json()["conflicts"] == {"extra.renk": {"mine": "al", "theirs": "mavi", "original": None}}


def test_without_a_base_the_slower_writer_is_refused(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    client = client_of(ayse)
    patch(client, eis_gold, version=1, city="Bursa")

    answer = patch(client, eis_gold, version=1, sector="Altın")

    assert answer.status_code == 409 and "conflicts" not in answer.json()
    assert patch(client, eis_gold, version="1", sector="Altın").status_code == 409
