"""Somebody named in a note hears of it, if the note may be seen."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.accounts.models import User
from apps.customers.models import Customer

ClientOf = Callable[[User | None], APIClient]
URL = "/api/v1/notifications/"


def told(client: APIClient) -> tuple[int, int]:
    page = client.get(URL).json()
    return page["count"], page["unread"]


@pytest.fixture
def write(ayse: User, client_of: ClientOf) -> Callable[..., Any]:
    def write(customer: Customer, *people: User) -> Any:
        body = " ".join(f"@[{person.name}](person:{person.pk})" for person in people) + " bakar mısınız?"
        note = {"on": "customers.customer", "record": customer.pk, "body": body}
        return client_of(ayse).post("/api/v1/notes/", note, format="json").json()

    return write


def test_a_mention_reaches_who_may_see_it(
    write: Any, eis_gold: Customer, abc_sirketi: Customer, ayse: User, mehmet: User, stranger: User, client_of: ClientOf
) -> None:
    note = write(abc_sirketi, mehmet, stranger, ayse)
    write(eis_gold, mehmet)

    page = client_of(mehmet).get(URL).json()
    assert (page["count"], page["unread"]) == (1, 1)
    seen = page["results"][0]
    assert seen["text"].startswith("@Mehmet Kaya @Selin Uçar") and seen["by"]["name"] == "Ayşe Yılmaz"
    assert seen["record"] == note["id"] and seen["record_url"] == f"/notlar/{note['id']}"
    assert told(client_of(stranger)) == told(client_of(ayse)) == (0, 0)


def test_an_edit_tells_newcomers_only(
    write: Any, abc_sirketi: Customer, mehmet: User, reader: User, ayse: User, client_of: ClientOf
) -> None:
    note = write(abc_sirketi, mehmet)
    body = note["body"] + f" @[Zeynep](person:{reader.pk}) @[Yok](person:99999)"

    client_of(ayse).patch(f"/api/v1/notes/{note['id']}/", {"body": body}, format="json")

    assert told(client_of(mehmet)) == told(client_of(reader)) == (1, 1)


def test_read_one_read_all(write: Any, abc_sirketi: Customer, mehmet: User, reader: User, client_of: ClientOf) -> None:
    write(abc_sirketi, mehmet, reader), write(abc_sirketi, mehmet), write(abc_sirketi, mehmet)
    client = client_of(mehmet)
    newest = client.get(URL).json()["results"][0]["id"]

    assert client_of(reader).post(f"{URL}{newest}/read/").json() == {"unread": 1}, "not one's own"
    assert client.post(f"{URL}{newest}/read/").json() == {"unread": 2}
    assert client.post(f"{URL}read/").json() == {"unread": 0}
    assert told(client_of(reader)) == (1, 1)


def test_a_mention_goes_when_the_record_is_out_of_sight(
    write: Any, abc_sirketi: Customer, mehmet: User, ayse: User, client_of: ClientOf
) -> None:
    write(abc_sirketi, mehmet)

    Customer.objects.filter(pk=abc_sirketi.pk).update(owner=ayse)

    assert told(client_of(mehmet)) == (0, 0)
