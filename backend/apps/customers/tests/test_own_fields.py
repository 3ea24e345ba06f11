"""The agency's own fields and tags on customers: written, shown, searched, filtered, sorted, told to the assistant."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.accounts.models import User
from apps.core.models import CustomField
from apps.customers.models import Customer

URL = "/api/v1/customers/"
ON = "customers.customer"
ClientOf = Callable[[User | None], APIClient]


@pytest.fixture
def own_fields(db: None) -> None:
    for position, (key, label, type_, choices) in enumerate(
        [
            ("butce", "Yıllık bütçe", "money", []),
            ("calisan", "Çalışan sayısı", "number", []),
            ("kurulus", "Kuruluş", "date", []),
            ("kaynak", "Geldiği yer", "choice", ["Fuar", "Tavsiye"]),
            ("temsilci", "Temsilci", "person", []),
            ("slogan", "Slogan", "text", []),
        ]
    ):
        CustomField.objects.create(on=ON, key=key, label=label, type=type_, choices=choices, position=position)


@pytest.fixture
def client(own_fields: None, ayse: User, client_of: ClientOf) -> APIClient:
    return client_of(ayse)


def write(client: APIClient, customer: Customer, **extra: Any) -> Any:
    return client.patch(f"{URL}{customer.pk}/", {"extra": extra}, format="json")


def names(client: APIClient, **query: Any) -> list[str]:
    return [row["name"] for row in client.get(URL, query).json()["results"]]


def test_values_are_kept_by_their_type_and_merged(client: APIClient, eis_gold: Customer, ayse: User) -> None:
    write(client, eis_gold, butce="125000.5", calisan=12, kurulus="1999-04-23", kaynak="Fuar", temsilci=ayse.pk)
    answer = write(client, eis_gold, slogan=" Işıl ışıl ", kaynak=None)

    assert answer.json()["extra"] == {
        "butce": "125000.50", "calisan": 12, "kurulus": "1999-04-23", "temsilci": ayse.pk, "slogan": "Işıl ışıl"
    }  # fmt: skip
    assert client.get(URL).json()["results"][0]["extra"]["calisan"] == 12
    assert names(client, search="isil") == ["Eis Gold"]


@pytest.mark.parametrize(
    "extra",
    [
        {"butce": "çok"}, {"butce": "NaN"}, {"calisan": True}, {"calisan": "1e400"}, {"kurulus": "23.04.1999"},
        {"kaynak": "Radyo"}, {"temsilci": 9999}, {"temsilci": "x"}, {"slogan": 5}, {"yok": 1}, {"slogan": "a\x00b"},
    ],
)  # fmt: skip
def test_wrong_values_are_told(extra: dict[str, Any], client: APIClient, eis_gold: Customer) -> None:
    answer = write(client, eis_gold, **extra)

    assert answer.status_code == 400 and "extra" in str(answer.json()["fields"])


def test_a_required_field_is_needed_for_a_new_record_only(client: APIClient, eis_gold: Customer) -> None:
    CustomField.objects.filter(key="kaynak").update(required=True)
    CustomField.objects.get(key="kaynak").save()

    assert client.post(URL, {"name": "Yeni"}, format="json").status_code == 400
    assert client.post(URL, {"name": "Yeni", "extra": {"kaynak": "Fuar"}}, format="json").status_code == 201
    assert client.patch(f"{URL}{eis_gold.pk}/", {"sector": "Altın"}, format="json").status_code == 200
    assert write(client, eis_gold, kaynak=None).status_code == 400


def test_lists_filter_and_sort_by_own_fields(client: APIClient, eis_gold: Customer, ayse: User) -> None:
    abc = Customer.objects.create(name="ABC Şirketi", owner=ayse)
    Customer.objects.create(name="Boş Ticaret", owner=ayse)
    write(client, eis_gold, butce="9000", calisan=9, kurulus="2001-01-01", kaynak="Fuar")
    write(client, abc, butce="12000", calisan=100, kurulus="2010-05-05", kaynak="Tavsiye")

    assert names(client, **{"extra.butce__gte": "10000"}) == ["ABC Şirketi"]
    assert names(client, **{"extra.calisan": "9"}) == ["Eis Gold"]
    assert names(client, **{"extra.kurulus__lte": "2005-12-31"}) == ["Eis Gold"]
    assert names(client, **{"extra.kaynak": "Fuar,Tavsiye"}) == ["ABC Şirketi", "Eis Gold"]
    assert names(client, ordering="extra.calisan") == ["Eis Gold", "ABC Şirketi", "Boş Ticaret"]
    assert names(client, ordering="-extra.butce")[:2] == ["ABC Şirketi", "Eis Gold"]


@pytest.mark.parametrize(
    "query", [{"extra.yok": "1"}, {"extra.slogan__gte": "a"}, {"extra.butce": "az"}, {"extra.butce__in": "1"}]
)
def test_a_filter_that_makes_no_sense_is_told(query: dict[str, str], client: APIClient) -> None:
    answer = client.get(URL, query)

    assert answer.status_code == 400 and list(answer.json()["fields"]) == list(query)


def test_own_fields_change_in_bulk_and_come_back(client: APIClient, eis_gold: Customer) -> None:
    write(client, eis_gold, calisan=5)
    body = {"select": {"all": True}, "change": {"extra": {"calisan": 6, "kaynak": "Fuar"}}}

    done = client.post(f"{URL}bulk/", body, format="json").json()

    assert client.get(URL).json()["results"][0]["extra"] == {"calisan": 6, "kaynak": "Fuar"}
    client.post(f"{URL}bulk/undo/", {"undo": done["undo"]}, format="json")
    assert client.get(URL).json()["results"][0]["extra"] == {"calisan": 5}


def test_the_assistant_knows_own_fields(
    client: APIClient, eis_gold: Customer, ayse: User, facts_of: Callable[..., str]
) -> None:
    write(client, eis_gold, butce="125000", kurulus="1999-04-23", temsilci=ayse.pk, kaynak="Fuar")
    eis_gold.refresh_from_db()

    facts = facts_of("customers.summary", eis_gold, asked_by=ayse)

    assert "Yıllık bütçe: 125.000,00 TL" in facts and "Temsilci: Ayşe Yılmaz" in facts and "Geldiği yer: Fuar" in facts


def test_tags_are_counted_renamed_and_merged_on_every_record(
    client: APIClient, eis_gold: Customer, mehmet: User, client_of: ClientOf
) -> None:
    Customer.objects.filter(pk=eis_gold.pk).update(tags=["Önemli", "vip"])
    abc = Customer.objects.create(name="ABC", tags=["çok sıcak"], owner=mehmet)
    client.post("/api/v1/tags/", {"on": ON, "name": "vip", "color": "#aa0000"}, format="json")

    listed = client.get("/api/v1/tags/", {"on": ON}).json()
    assert [(tag["name"], tag["count"], tag["color"]) for tag in listed] == [
        ("çok sıcak", 1, ""), ("Önemli", 1, ""), ("vip", 1, "#aa0000")
    ]  # fmt: skip
    assert [tag["count"] for tag in client_of(mehmet).get("/api/v1/tags/", {"on": ON}).json()] == [1, 0]

    renamed = client.patch(f"/api/v1/tags/{listed[2]['id']}/", {"name": "VIP müşteri"}, format="json").json()
    assert renamed["name"] == "VIP müşteri" and renamed["color"] == "#aa0000"
    body = {"on": ON, "names": ["VIP müşteri", "çok sıcak"], "into": "Önemli"}
    assert client_of(mehmet).post("/api/v1/tags/merge/", body, format="json").status_code == 403
    done = client.post("/api/v1/tags/merge/", body, format="json").json()

    assert done["changed"] == 2
    abc.refresh_from_db(), eis_gold.refresh_from_db()
    assert (abc.tags, eis_gold.tags) == (["Önemli"], ["Önemli"])
    client.post(f"{URL}bulk/undo/", {"undo": done["undo"]}, format="json")
    abc.refresh_from_db()
    assert abc.tags == ["çok sıcak"]
