from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.accounts.models import User
from apps.customers.models import Contact, Customer, Service

URL = "/api/v1/customers/"
ClientOf = Callable[[User | None], APIClient]
SPELLINGS = [
    "Işık Yapı", "IŞIK YAPI", "ışık yapı", "isik yapi", "ISIK YAPI", "İŞIK YAPİ", "işik yapi", "Isik Yapi",
    "ışik yapı", "IŞİK", "yapı ışık",
]  # fmt: skip


@pytest.fixture
def isik_yapi(ayse: User) -> Customer:
    return Customer.objects.create(name="Işık Yapı A.Ş.", owner=ayse, city="Iğdır")


@pytest.mark.parametrize("typed", SPELLINGS)
def test_a_name_is_found_in_every_spelling(typed: str, isik_yapi: Customer, ayse: User, client_of: ClientOf) -> None:
    found = client_of(ayse).get(URL, {"search": typed}).json()

    assert [row["name"] for row in found["results"]] == ["Işık Yapı A.Ş."]


def test_names_stand_in_turkish_order(ayse: User, client_of: ClientOf) -> None:
    for name in ("Zambak", "İnci", "Ilgaz", "Çınar", "Cemre", "Şule", "Sena", "Özge", "Oya", "ıtır"):
        Customer.objects.create(name=name, owner=ayse)

    names = [row["name"] for row in client_of(ayse).get(URL, {"ordering": "name"}).json()["results"]]

    assert names == ["Cemre", "Çınar", "Ilgaz", "ıtır", "İnci", "Oya", "Özge", "Sena", "Şule", "Zambak"]


def test_pages_link_to_their_neighbours(ayse: User, client_of: ClientOf) -> None:
    Customer.objects.bulk_create(Customer(name=f"Müşteri {number:02}", owner=ayse) for number in range(25))

    page = client_of(ayse).get(URL, {"page_size": 10, "page": 2}).json()

    assert page["count"] == 25 and len(page["results"]) == 10
    assert "page=3" in page["next"] and "page=1" in page["previous"]
    assert client_of(ayse).get(URL, {"page": 99}).status_code == 404


def test_choices_of_the_filters_stand_in_turkish_order(ayse: User, client_of: ClientOf) -> None:
    for city in ("Muğla", "Çanakkale", "İzmir", "Isparta", "Çanakkale"):
        Customer.objects.create(name=f"{city} Firması", owner=ayse, city=city)

    choices = client_of(ayse).get(f"{URL}choices/").json()

    assert choices["cities"] == ["Çanakkale", "Isparta", "İzmir", "Muğla"]
    assert choices["owners"] == [{"id": ayse.pk, "name": ayse.name}]


def test_filters_narrow_and_combine(ayse: User, client_of: ClientOf) -> None:
    Customer.objects.create(name="Lale Oto", status="active", city="Bursa", tags=["vip", "çok sıcak"])
    Customer.objects.create(name="Gül Oto", status="lost", city="Bursa")
    Customer.objects.create(name="Nar Oto", status="prospect", city="İzmir")

    def names(**filters: Any) -> list[str]:
        return [row["name"] for row in client_of(ayse).get(URL, filters).json()["results"]]

    assert names(status="active,lost") == ["Gül Oto", "Lale Oto"]
    assert names(status="lost", city="Bursa") == ["Gül Oto"]
    assert names(tag="çok sıcak") == ["Lale Oto"]
    assert names(city="Sivas") == []


def test_a_wrong_filter_or_order_is_told_by_name(ayse: User, client_of: ClientOf) -> None:
    assert list(client_of(ayse).get(URL, {"ordering": "password"}).json()["fields"]) == ["ordering"]
    assert list(client_of(ayse).get(URL, {"owner": "kim"}).json()["fields"]) == ["owner"]
    assert list(client_of(ayse).get(URL, {"page": "-1"}).json()["fields"]) == ["page"]


def test_list_and_detail_ask_a_constant_number_of_questions(
    eis_gold: Customer, ayse: User, questions: Callable[[User, str], int]
) -> None:
    detail = f"{URL}{eis_gold.pk}/"
    few = questions(ayse, URL), questions(ayse, detail)

    Customer.objects.bulk_create(Customer(name=f"M {number}", owner=ayse) for number in range(40))
    Contact.objects.bulk_create(Contact(customer=eis_gold, first_name=f"K {number}") for number in range(40))

    assert (questions(ayse, URL), questions(ayse, detail)) == few == (2, 3)


def test_a_customer_is_made_with_clean_values(ayse: User, client_of: ClientOf) -> None:
    made = client_of(ayse).post(
        URL,
        {"name": " Gökçe Diş ", "phone": "0542 000 11 22", "email": "INFO@Ornek.com.tr", "vkn": "1112223339"},
        format="json",
    )

    assert made.status_code == 201, made.json()
    assert {name: made.json()[name] for name in ("name", "phone", "email", "vkn", "version")} == {
        "name": "Gökçe Diş",
        "phone": "+905420001122",
        "email": "info@ornek.com.tr",
        "vkn": "1112223339",
        "version": 1,
    }
    assert Customer.objects.get().created_by == ayse


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "   "),
        ("name", "x" * 201),
        ("name", "a\x00b"),
        ("name", ["liste"]),
        ("phone", "12"),
        ("email", "adres değil"),
        ("vkn", "1112223338"),
        ("tckn", "12345678901"),
        ("status", "belki"),
        ("owner_id", 999_999),
        ("tags", "vip"),
        ("tags", ["x" * 41]),
    ],
)
def test_bad_values_are_told_at_their_field(field: str, value: Any, ayse: User, client_of: ClientOf) -> None:
    refused = client_of(ayse).post(URL, {"name": "Lale", field: value}, format="json")

    assert refused.status_code == 400
    assert list(refused.json()["fields"]) == [field]
    assert not Customer.objects.exists()


def test_messages_come_in_the_askers_language(ayse: User, client_of: ClientOf) -> None:
    wrong = {"name": "Lale", "vkn": "1"}

    turkish = client_of(ayse).post(URL, wrong, format="json").json()
    english = client_of(ayse).post(URL, wrong, format="json", headers={"Accept-Language": "en"}).json()

    assert turkish["message"] == "VKN geçerli değil."
    assert english["message"] == "The tax number (VKN) is not valid."


def test_a_form_sent_twice_makes_one_customer(ayse: User, client_of: ClientOf) -> None:
    key = {"Idempotency-Key": "form-1"}

    first = client_of(ayse).post(URL, {"name": "Lale"}, format="json", headers=key)
    second = client_of(ayse).post(URL, {"name": "Lale"}, format="json", headers=key)

    assert first.json()["id"] == second.json()["id"]
    assert Customer.objects.count() == 1


def test_a_slower_writer_is_told_instead_of_overwriting(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    url = f"{URL}{eis_gold.pk}/"
    client_of(ayse).patch(url, {"sector": "Mücevher", "version": 1}, format="json")

    refused = client_of(ayse).patch(url, {"sector": "Saat", "version": 1}, format="json")

    assert refused.status_code == 409
    assert refused.json()["code"] == "version_conflict"
    assert refused.json()["current"]["sector"] == "Mücevher" and refused.json()["current"]["version"] == 2


def test_archiving_hides_and_undo_brings_back(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    client, url = client_of(ayse), f"{URL}{eis_gold.pk}/"

    client.delete(url)
    hidden = client.get(URL).json()["count"]
    kept = client.get(URL, {"archived": "true"}).json()["count"]
    client.delete(f"{url}archive/")

    assert (hidden, kept, client.get(URL).json()["count"]) == (0, 1, 1)


def test_broken_bodies_are_refused_clearly(ayse: User, client_of: ClientOf) -> None:
    def send(body: bytes) -> str:
        return str(client_of(ayse).post(URL, body, content_type="application/json").json()["code"])

    assert send('{"name": "ş"}'.encode("cp1254")) == "invalid_encoding"
    assert send(b"{") == "invalid_json"
    assert send(b"[1]") == "invalid_json"


def test_services_keep_the_customers_figures(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    client = client_of(ayse)
    seo = {"customer": eis_gold.pk, "kind": "seo", "monthly_fee": "1250.50", "starts_on": "2026-01-01"}

    made = client.post("/api/v1/services/", {**seo, "ends_on": "2026-04-30"}, format="json").json()
    eis_gold.refresh_from_db()
    with_seo = (str(eis_gold.monthly_total), eis_gold.next_renewal_on)
    client.delete(f"/api/v1/services/{made['id']}/")
    eis_gold.refresh_from_db()

    assert with_seo == ("1750.50", date(2026, 4, 30))
    assert (str(eis_gold.monthly_total), eis_gold.next_renewal_on) == ("500.00", date(2026, 5, 15))


@pytest.mark.parametrize(
    ("field", "value"),
    [("monthly_fee", "-1"), ("monthly_fee", "çok"), ("ends_on", "2025-01-01"), ("payment_day", 32), ("customer", 999)],
)
def test_bad_services_are_told_at_their_field(
    field: str, value: Any, eis_gold: Customer, ayse: User, client_of: ClientOf
) -> None:
    service = {"customer": eis_gold.pk, "kind": "seo", "monthly_fee": "10", "starts_on": "2026-01-01", field: value}

    refused = client_of(ayse).post("/api/v1/services/", service, format="json")

    assert refused.status_code == 400 and list(refused.json()["fields"]) == [field]
    assert Service.objects.count() == 1


def test_one_contact_is_primary(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    new = {"customer": eis_gold.pk, "first_name": "Işıl", "last_name": "Güç", "title": "Av.", "primary": True}

    client_of(ayse).post("/api/v1/contacts/", new, format="json")

    assert [contact.first_name for contact in eis_gold.contacts.filter(primary=True)] == ["Işıl"]


def test_first_contact_becomes_primary(abc_sirketi: Customer, ayse: User, client_of: ClientOf) -> None:
    made = client_of(ayse).post("/api/v1/contacts/", {"customer": abc_sirketi.pk, "first_name": "Selin"}, format="json")

    assert made.json()["primary"] is True
