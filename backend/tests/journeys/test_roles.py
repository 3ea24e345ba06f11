"""Roles are the owner's to shape; the owner's own cannot be lost."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.accounts.models import Role, User
from apps.accounts.roles import READY_ROLES
from apps.customers.models import Customer

ClientOf = Callable[[User | None], APIClient]
URL = "/api/v1/roles/"


@pytest.fixture
def manager(hire: Callable[..., User]) -> User:
    return hire("Can Demir", "manager")


def role(key: str) -> str:
    return f"{URL}{Role.objects.get(key=key).pk}/"


def test_an_owner_makes_a_role_and_it_holds_at_once(
    ayse: User, stranger: User, eis_gold: Customer, client_of: ClientOf
) -> None:
    matrix = {"customers": {"view": "all", "hidden": ["amounts"]}}
    made = client_of(ayse).post(URL, {"name": "Stajyer Öğrenci", "matrix": matrix}, format="json")
    client_of(ayse).patch(f"/api/v1/people/{stranger.pk}/", {"roles": ["stajyer_ogrenci"]}, format="json")

    seen = client_of(stranger).get(f"/api/v1/customers/{eis_gold.pk}/").json()

    assert made.status_code == 201 and made.json()["key"] == "stajyer_ogrenci"
    assert made.json()["matrix"]["vault"]["view"] == "none"
    assert seen["name"] == "Eis Gold" and "monthly_total" not in seen


@pytest.mark.parametrize(
    "matrix",
    [
        {"moon": {"view": "all"}},
        {"customers": {"view": "some"}},
        {"customers": {"view": ["all"]}},
        {"customers": {"view": "all", "fly": True}},
        {"customers": {"view": "all", "add": "yes"}},
        {"customers": {"view": "all", "hidden": ["name"]}},
        {"customers": {"view": "all", "hidden": "amounts"}},
        {"customers": {"view": "all", "hidden": [1]}},
        {"customers": "all"},
        ["customers"],
    ],
)
def test_a_matrix_that_means_nothing_is_refused(matrix: Any, ayse: User, client_of: ClientOf) -> None:
    refused = client_of(ayse).post(URL, {"name": "Yeni", "matrix": matrix}, format="json")

    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["matrix"])


def test_managers_read_roles_and_others_do_not(ayse: User, manager: User, mehmet: User, client_of: ClientOf) -> None:
    assert [client_of(person).get(URL).status_code for person in (ayse, manager, mehmet)] == [200, 200, 403]
    assert client_of(manager).patch(role("sales"), {"name": "x"}, format="json").status_code == 403
    assert client_of(manager).post(URL, {"name": "x", "matrix": {}}, format="json").status_code == 403
    assert client_of(manager).post(f"{role('sales')}reset/").status_code == 403
    assert client_of(manager).delete(role("sales")).status_code == 403


def test_a_ready_role_is_changed_and_reset(ayse: User, mehmet: User, client_of: ClientOf) -> None:
    changed = client_of(ayse).patch(role("sales"), {"name": "Satışçı", "matrix": {}}, format="json")
    closed = client_of(mehmet).get("/api/v1/customers/").status_code
    reset = client_of(ayse).post(f"{role('sales')}reset/")

    assert (changed.json()["name"], changed.json()["people_count"], closed) == ("Satışçı", 1, 403)
    assert reset.json()["name"] == "Satış" and Role.objects.get(key="sales").matrix == READY_ROLES["sales"][1]
    assert client_of(mehmet).get("/api/v1/customers/").status_code == 200


def test_the_owners_rights_stand(ayse: User, client_of: ClientOf) -> None:
    refused = client_of(ayse).patch(role("owner"), {"matrix": {}}, format="json")

    assert refused.json()["code"] == "owners_role"
    assert client_of(ayse).patch(role("owner"), {"name": "Patron"}, format="json").json()["name"] == "Patron"


def test_roles_in_use_and_ready_roles_are_not_deleted(ayse: User, mehmet: User, client_of: ClientOf) -> None:
    free = client_of(ayse).post(URL, {"name": "Geçici", "matrix": {}}, format="json").json()
    mehmet.roles.add(Role.objects.create(key="busy", name="Meşgul", matrix={}))

    assert client_of(ayse).delete(role("busy")).json()["code"] == "role_in_use"
    assert client_of(ayse).delete(role("seo")).json()["code"] == "ready_role"
    assert client_of(ayse).delete(f"{URL}{free['id']}/").status_code == 204


def test_what_can_be_hidden_is_offered(ayse: User, client_of: ClientOf) -> None:
    offered = client_of(ayse).get(f"{URL}options/").json()
    fields = {module["key"]: [field["name"] for field in module["fields"]] for module in offered["modules"]}

    assert fields["customers"][0] == "amounts" and {"sector", "monthly_total", "monthly_fee"} <= {*fields["customers"]}
    assert not {"name", "id", "search_key", "version"} & {*fields["customers"]}


def test_why_each_person_sees_a_record(
    eis_gold: Customer, abc_sirketi: Customer, ayse: User, mehmet: User, reader: User, stranger: User,
    hire: Callable[..., User], sales_team: Any, client_of: ClientOf,
) -> None:  # fmt: skip
    hire("Deniz Er", "sales", team=sales_team)
    ask = {"on": "customers.customer", "record": abc_sirketi.pk}

    rows = client_of(ayse).get("/api/v1/visibility/", ask).json()

    assert {row["person"]["name"]: [(why["role"], why["because"]) for why in row["through"]] for row in rows} == {
        "Ayşe Yılmaz": [("Sahip", "all")],
        "Deniz Er": [("Satış", "team")],
        "Mehmet Kaya": [("Satış", "owner")],
        "Selin Uçar": [],
        "Zeynep Ak": [("Salt okunur", "all")],
    }
    assert [row["person"]["name"] for row in rows if not row["sees"]] == ["Selin Uçar"]
    assert client_of(mehmet).get("/api/v1/visibility/", {**ask, "record": eis_gold.pk}).status_code == 404
