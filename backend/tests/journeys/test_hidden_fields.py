"""A field that a role hides is nowhere: lists, pages, forms, searches, histories, texts."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.accounts.models import Role, User
from apps.accounts.rights import union
from apps.accounts.roles import READY_ROLES, matrix, right
from apps.ai.services import Question, prepare
from apps.core.memory import forget_all
from apps.customers.models import Customer

ClientOf = Callable[[User | None], APIClient]


@pytest.fixture
def blind(hire: Callable[..., User]) -> User:
    """Sees and changes every customer, but no amounts, sectors or e-mails."""
    allowed = {**right("all", "add", "change", "export"), "hidden": ["amounts", "email", "sector"]}
    everything = matrix(right("all", "add", "change"), customers=allowed)
    Role.objects.create(key="blind", name="Tutarsız", matrix=everything)
    return hire("Nur Can", "blind")


# surface → its text for this client
SURFACES: dict[str, Callable[[APIClient, int], Any]] = {
    "list": lambda c, pk: c.get("/api/v1/customers/"),
    "detail": lambda c, pk: c.get(f"/api/v1/customers/{pk}/"),
    "services": lambda c, pk: c.get(f"/api/v1/services/?customer={pk}"),
    "history": lambda c, pk: c.get(f"/api/v1/history/?on=customers.customer&record={pk}"),
    "timeline": lambda c, pk: c.get(f"/api/v1/customers/{pk}/timeline/"),
    "palette": lambda c, pk: c.post("/api/v1/search/", {"q": "eis"}, format="json"),
    "conflict": lambda c, pk: c.patch(f"/api/v1/customers/{pk}/", {"city": "x", "version": 99}, format="json"),
}


@pytest.mark.parametrize("surface", SURFACES)
def test_hidden_fields_are_on_no_surface(
    surface: str, eis_gold: Customer, ayse: User, blind: User, client_of: ClientOf
) -> None:
    client_of(ayse).patch(
        f"/api/v1/customers/{eis_gold.pk}/", {"sector": "Saatçilik", "email": "gizli@ornek.com.tr"}, format="json"
    )
    Customer.objects.filter(pk=eis_gold.pk).update(monthly_total="777.25")

    open_text = SURFACES[surface](client_of(ayse), eis_gold.pk).content.decode()
    hidden_text = SURFACES[surface](client_of(blind), eis_gold.pk).content.decode()

    assert "Eis" in hidden_text or surface in {"services", "history", "timeline"}
    assert not any(word in hidden_text for word in ("777.25", "500.00", "Saatçilik", "gizli@", "monthly_", "sector"))
    assert surface == "timeline" or any(word in open_text for word in ("777.25", "500.00", "Saatçilik"))


def test_no_writer_is_told_what_is_hidden(eis_gold: Customer, ayse: User, blind: User, today: date) -> None:
    def known(person: User) -> str:
        asked = prepare(Question("customers.summary", record=eis_gold.pk), user=person, today=today)
        return f"{asked.draft} {asked.messages} {asked.run.sources}"

    assert "500" in known(ayse) and "Kuyumculuk" in known(ayse)
    assert "500" not in known(blind) and "Kuyumculuk" not in known(blind) and "Eis Gold" in known(blind)


def test_facts_that_would_give_a_hidden_day_away_are_left_out(
    eis_gold: Customer, blind: User, facts_of: Callable[..., str]
) -> None:
    told = facts_of("customers.summary", eis_gold, asked_by=blind)
    role = Role.objects.get(key="blind")
    role.matrix["customers"]["hidden"] = ["ends_on", "last_contact_on"]
    role.save()
    forget_all()
    silent = facts_of("customers.summary", eis_gold, asked_by=User.objects.get(pk=blind.pk))

    assert "Yenilemeye kalan gün" in told and "Son iletişim" in told
    assert not any(word in silent for word in ("kalan gün", "Yenileme tarihi", "Son iletişim", "Uzun süredir"))


@pytest.mark.parametrize(
    ("url", "body"),
    [("services", {"monthly_fee": "1"}), ("customers", {"sector": "x"}), ("customers", {"email": "a@ornek.com.tr"})],
)
def test_hidden_fields_are_not_written(
    url: str, body: dict[str, Any], eis_gold: Customer, blind: User, client_of: ClientOf
) -> None:
    pk = eis_gold.services.get().pk if url == "services" else eis_gold.pk

    refused = client_of(blind).patch(f"/api/v1/{url}/{pk}/", body, format="json")
    allowed = client_of(blind).patch(f"/api/v1/customers/{eis_gold.pk}/", {"city": "İzmir"}, format="json")

    assert (refused.status_code, list(refused.json()["fields"])) == (403, list(body))
    assert allowed.status_code == 200


@pytest.mark.parametrize("query", ["ordering=-monthly_total", "ordering=sector", "sector=Kuyumculuk"])
def test_hidden_columns_neither_sort_nor_filter(
    query: str, eis_gold: Customer, blind: User, client_of: ClientOf
) -> None:
    assert client_of(blind).get(f"/api/v1/customers/?{query}").status_code == 403


def test_words_of_hidden_columns_find_nothing(eis_gold: Customer, ayse: User, blind: User, client_of: ClientOf) -> None:
    def found(person: User, words: str) -> int:
        return int(client_of(person).get("/api/v1/customers/", {"search": words}).json()["count"])

    assert [found(ayse, words) for words in ("kuyumculuk", "eis", "istanbul gold")] == [1, 1, 1]
    assert [found(blind, words) for words in ("kuyumculuk", "eis", "istanbul gold")] == [0, 1, 1]


def test_one_role_that_shows_a_field_is_enough(eis_gold: Customer, blind: User, client_of: ClientOf) -> None:
    blind.roles.add(Role.objects.get(key="read_only"))

    assert "monthly_total" in client_of(blind).get(f"/api/v1/customers/{eis_gold.pk}/").json()


def test_a_role_that_does_not_see_the_module_shows_nothing_of_it() -> None:
    hiding = {"customers": {**right("all"), "hidden": ["sector"]}}
    partly = {"customers": {**right("all"), "hidden": ["amounts"]}}
    named = {"customers": {**right("all"), "hidden": ["monthly_total", "sector"]}}

    assert union([hiding, {"customers": right("none")}]).hidden == {"customers.sector"}
    assert union([hiding, READY_ROLES["sales"][1]]).hidden == frozenset()
    assert union([partly, named]).hidden == {"customers.monthly_total"}
