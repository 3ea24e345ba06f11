"""Saved views, tags and notifications of people at their desks."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.accounts.models import User

ClientOf = Callable[[User | None], APIClient]
VIEWS = "/api/v1/views/"
FIELDS = "/api/v1/custom-fields/"
ON = "customers.customer"


def post(client: APIClient, url: str, **body: Any) -> Any:
    return client.post(url, body, format="json")


def names(client: APIClient) -> list[str]:
    return [view["name"] for view in client.get(VIEWS, {"on": ON}).json()]


def test_a_view_is_its_owners_until_it_is_shared(ayse: User, mehmet: User, stranger: User, client_of: ClientOf) -> None:
    made = post(
        client_of(mehmet), VIEWS, on=ON, name="Bursa", query="city=Bursa&ordering=-name", columns=["name"]
    ).json()

    assert made["mine"] and names(client_of(mehmet)) == ["Bursa"] and names(client_of(ayse)) == []

    client_of(mehmet).patch(f"{VIEWS}{made['id']}/", {"shared": True}, format="json")

    seen = client_of(ayse).get(VIEWS, {"on": ON}).json()[0]
    assert seen["mine"] is False and seen["owner"]["name"] == "Mehmet Kaya"
    assert client_of(stranger).get(VIEWS, {"on": ON}).status_code == 404


def test_a_shared_view_is_changed_by_its_owner_and_by_managers(
    ayse: User, mehmet: User, reader: User, client_of: ClientOf
) -> None:
    made = post(client_of(mehmet), VIEWS, on=ON, name="Bursa", shared=True).json()
    address = f"{VIEWS}{made['id']}/"

    assert client_of(reader).patch(address, {"name": "Benim"}, format="json").status_code == 403
    assert client_of(reader).delete(address).status_code == 403
    assert client_of(ayse).patch(address, {"name": "Bursa ekibi"}, format="json").status_code == 200
    assert client_of(mehmet).delete(address).status_code == 204


@pytest.mark.parametrize("on", ["", "customers", "vault.secret", "notes.note' OR 1=1"])
def test_views_are_of_a_known_kind(on: str, ayse: User, client_of: ClientOf) -> None:
    assert client_of(ayse).get(VIEWS, {"on": on}).status_code == 404
    assert "on" in post(client_of(ayse), VIEWS, on=on, name="x").json()["fields"]


def test_only_the_owner_makes_fields_and_their_type_stays(ayse: User, mehmet: User, client_of: ClientOf) -> None:
    assert post(client_of(mehmet), FIELDS, on=ON, label="Bütçe", type="money").status_code == 403

    made = post(client_of(ayse), FIELDS, on=ON, label="Yıllık bütçe", type="money").json()

    assert made["key"] == "yillik_butce"
    assert [field["key"] for field in client_of(mehmet).get(FIELDS, {"on": ON}).json()] == ["yillik_butce"]
    address = f"{FIELDS}{made['id']}/"
    assert "type" in client_of(ayse).patch(address, {"type": "text"}, format="json").json()["fields"]
    assert "key" in post(client_of(ayse), FIELDS, on=ON, label="Yıllık bütçe", type="money").json()["fields"]
    assert "choices" in post(client_of(ayse), FIELDS, on=ON, label="Renk", type="choice").json()["fields"]


def test_an_archived_field_comes_back_with_its_type_only(ayse: User, client_of: ClientOf) -> None:
    client = client_of(ayse)
    made = post(client, FIELDS, on=ON, label="Bütçe", type="money").json()

    assert client.delete(f"{FIELDS}{made['id']}/").status_code == 204
    assert client.get(FIELDS, {"on": ON}).json() == []
    assert "key" in post(client, FIELDS, on=ON, label="Bütçe", type="text").json()["fields"]
    assert post(client, FIELDS, on=ON, label="Bütçe", type="money").json()["id"] == made["id"]
