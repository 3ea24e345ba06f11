"""Many customers at once: looked at before, written together, taken back."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.accounts.models import User
from apps.customers.models import Contact, Customer, Service

URL = "/api/v1/customers/"
ClientOf = Callable[[User | None], APIClient]


@pytest.fixture
def three(ayse: User, mehmet: User) -> list[Customer]:
    return [
        Customer.objects.create(name="Lale Oto", city="Bursa", tags=["vip"], owner=ayse),
        Customer.objects.create(name="Gül Oto", city="Bursa", owner=mehmet),
        Customer.objects.create(name="Nar Oto", city="İzmir", owner=ayse),
    ]


def bulk(client: APIClient, select: dict[str, Any], change: dict[str, Any], **more: Any) -> Any:
    return client.post(f"{URL}bulk/", {"select": select, "change": change, **more}, format="json")


def undo(client: APIClient, token: str, url: str = URL) -> Any:
    return client.post(f"{url}bulk/undo/", {"undo": token}, format="json")


def test_a_preview_shows_old_and_new_and_writes_nothing(three: list[Customer], ayse: User, client_of: ClientOf) -> None:
    seen = bulk(client_of(ayse), {"all": True, "filters": {"city": "Bursa"}}, {"city": "Yalova"}, preview=True).json()

    assert seen["count"] == 2 and seen["changed"] == 0 and seen["undo"] is None
    assert {sample["title"] for sample in seen["samples"]} == {"Lale Oto", "Gül Oto"}
    assert seen["samples"][0]["changes"] == {"city": {"old": "Bursa", "new": "Yalova"}}
    assert not Customer.objects.filter(city="Yalova").exists()


def test_a_filtered_selection_is_changed_and_taken_back(three: list[Customer], ayse: User, client_of: ClientOf) -> None:
    client = client_of(ayse)
    done = bulk(client, {"all": True, "filters": {"city": ["Bursa"]}}, {"city": "Yalova", "owner_id": ayse.pk}).json()

    assert done["changed"] == 2
    assert client.get(URL, {"search": "yalova"}).json()["count"] == 2, "what is derived follows"
    assert [row["version"] for row in client.get(URL, {"city": "Yalova"}).json()["results"]] == [2, 2]

    assert undo(client, done["undo"]).json() == {"restored": 2, "left": []}
    assert client.get(URL, {"search": "bursa"}).json()["count"] == 2
    assert Customer.objects.get(name="Gül Oto").owner == three[1].owner
    assert undo(client, done["undo"]).status_code == 404


def test_what_somebody_changed_since_is_left_and_told(three: list[Customer], ayse: User, client_of: ClientOf) -> None:
    client = client_of(ayse)
    done = bulk(client, {"ids": [record.pk for record in three]}, {"sector": "Otomotiv"}).json()
    client.patch(f"{URL}{three[0].pk}/", {"sector": "Lastik"}, format="json")

    answer = undo(client, done["undo"]).json()

    assert answer["restored"] == 2 and [row["id"] for row in answer["left"]] == [three[0].pk]
    assert Customer.objects.get(pk=three[0].pk).sector == "Lastik"


def test_tags_are_added_and_removed(three: list[Customer], ayse: User, client_of: ClientOf) -> None:
    client = client_of(ayse)

    done = bulk(client, {"ids": [r.pk for r in three]}, {"tags_add": ["fuar"], "tags_remove": ["vip"]}).json()

    assert all(customer.tags == ["fuar"] for customer in Customer.objects.all())
    undo(client, done["undo"])
    assert Customer.objects.get(name="Lale Oto").tags == ["vip"]


def test_archiving_needs_its_own_right(three: list[Customer], ayse: User, mehmet: User, client_of: ClientOf) -> None:
    chosen = {"ids": [three[1].pk]}

    assert bulk(client_of(mehmet), chosen, {"archive": True}).json()["missing"] == "customers.delete"
    done = bulk(client_of(ayse), chosen, {"archive": True}).json()

    assert client_of(ayse).get(URL).json()["count"] == 2
    assert undo(client_of(mehmet), done["undo"]).status_code == 404, "somebody else's undo"
    assert undo(client_of(ayse), done["undo"]).json()["restored"] == 1


def test_records_out_of_sight_are_refused_and_untouched(
    three: list[Customer], mehmet: User, client_of: ClientOf
) -> None:
    done = bulk(client_of(mehmet), {"ids": [record.pk for record in three]}, {"sector": "Otomotiv"}).json()

    assert done["changed"] == 1
    assert {row["id"] for row in done["refused"]} == {three[0].pk, three[2].pk}
    assert Customer.objects.filter(sector="Otomotiv").get().name == "Gül Oto"
    assert bulk(client_of(mehmet), {"all": True}, {"sector": "Yedek parça"}).json()["changed"] == 1


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"vkn": "123"}, "vkn"),
        ({"status": "belki"}, "status"),
        ({"search_key": "x"}, "search_key"),
        ({"version": 7}, "version"),
        ({"monthly_total": "5"}, "monthly_total"),
        ({}, "change"),
        ({"tags_add": "vip"}, "tags_add"),
    ],
)
def test_a_wrong_change_is_told_by_field(
    change: dict[str, Any], field: str, three: list[Customer], ayse: User, client_of: ClientOf
) -> None:
    answer = bulk(client_of(ayse), {"all": True}, change)

    assert answer.status_code == 400 and field in answer.json()["fields"]


def test_nothing_chosen_is_told(three: list[Customer], ayse: User, client_of: ClientOf) -> None:
    assert bulk(client_of(ayse), {}, {"city": "Bursa"}).status_code == 400
    assert bulk(client_of(ayse), {"ids": []}, {"city": "Bursa"}).status_code == 400
    assert bulk(client_of(ayse), {"ids": ["a"]}, {"city": "Bursa"}).status_code == 400


def test_a_record_that_the_change_does_not_fit_is_refused_alone(
    eis_gold: Customer, ayse: User, client_of: ClientOf
) -> None:
    old = Service.objects.get()
    new = Service.objects.create(customer=eis_gold, kind="seo", monthly_fee="900", starts_on="2026-03-01")
    client = client_of(ayse)

    body = {"select": {"ids": [old.pk, new.pk]}, "change": {"ends_on": "2026-01-01", "monthly_fee": "700"}}
    done = client.post("/api/v1/services/bulk/", body, format="json").json()

    assert done["changed"] == 1 and done["refused"][0]["id"] == new.pk
    eis_gold.refresh_from_db()
    assert eis_gold.monthly_total == 1600, "the customer's figures follow"
    undo(client, done["undo"], "/api/v1/services/")
    eis_gold.refresh_from_db()
    assert eis_gold.monthly_total == 1400


def test_contacts_do_not_change_their_customer_in_bulk(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    body = {"select": {"all": True}, "change": {"customer": eis_gold.pk, "primary": True}}

    answer = client_of(ayse).post("/api/v1/contacts/bulk/", body, format="json")

    assert answer.status_code == 400 and set(answer.json()["fields"]) == {"customer", "primary"}
    assert Contact.objects.get().version == 1


def test_a_hundred_customers_take_as_many_questions_as_three(
    ayse: User, client_of: ClientOf, django_assert_max_num_queries: Any
) -> None:
    Customer.objects.bulk_create(Customer(name=f"Müşteri {number}", owner=ayse) for number in range(100))

    with django_assert_max_num_queries(20):
        assert bulk(client_of(ayse), {"all": True}, {"name": "Aynı ad"}).json()["changed"] == 100
