"""Who sees what, on every surface, by one table: a new module joins with one line in SURFACES."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.accounts.models import User
from apps.ai.models import Run
from apps.attachments.models import Attachment
from apps.core import clock
from apps.customers.models import Customer
from apps.notes.models import Note

ClientOf = Callable[[User | None], APIClient]


def ids(answer: Any) -> set[int]:
    return {row["id"] for row in answer.json()["results"]} if answer.status_code == 200 else set()


def read(answer: Any) -> bool:
    assert answer.status_code in (200, 403, 404), answer.content
    return bool(answer.status_code == 200)


def found(client: APIClient, word: str, type_: str) -> bool:
    hits = client.post("/api/v1/search/", {"q": word}, format="json").json()["results"]
    return any(hit["type"] == type_ for hit in hits)


def written(client: APIClient, action: str, record: int) -> bool:
    body = {"action": action, "record": record, "engine": "builtin"}
    answer = client.post("/api/v1/ai/assistant/", body, format="json")
    assert answer.status_code in (200, 404)
    return bool(answer.status_code == 200)


# name → whether this client sees Eis Gold's records there
SURFACES: dict[str, Callable[[APIClient, Customer, Note], bool]] = {
    "customer list": lambda c, k, n: k.pk in ids(c.get("/api/v1/customers/")),
    "customer search": lambda c, k, n: k.pk in ids(c.get("/api/v1/customers/?search=eis")),
    "customer count": lambda c, k, n: _count(c.get("/api/v1/customers/?search=eis")) > 0,
    "customer detail": lambda c, k, n: read(c.get(f"/api/v1/customers/{k.pk}/")),
    "customer timeline": lambda c, k, n: read(c.get(f"/api/v1/customers/{k.pk}/timeline/")),
    "customer choices": lambda c, k, n: "Kuyumculuk" in c.get("/api/v1/customers/choices/").json().get("sectors", []),
    "customer history": lambda c, k, n: read(c.get(f"/api/v1/history/?on=customers.customer&record={k.pk}")),
    "who sees the customer": lambda c, k, n: read(c.get(f"/api/v1/visibility/?on=customers.customer&record={k.pk}")),
    "contacts": lambda c, k, n: bool(ids(c.get(f"/api/v1/contacts/?customer={k.pk}"))),
    "services": lambda c, k, n: bool(ids(c.get(f"/api/v1/services/?customer={k.pk}"))),
    "palette": lambda c, k, n: found(c, "eis gold", "customers.customer"),
    "customer briefing": lambda c, k, n: written(c, "customers.summary", k.pk),
    "customer e-mail": lambda c, k, n: written(c, "customers.email", k.pk),
    "note list": lambda c, k, n: n.pk in ids(c.get("/api/v1/notes/")),
    "note detail": lambda c, k, n: read(c.get(f"/api/v1/notes/{n.pk}/")),
    "note palette": lambda c, k, n: found(c, "sozlesmeyi", "notes.note"),
    "note summary": lambda c, k, n: written(c, "notes.summary", n.pk),
    "customer's twin": lambda c, k, n: found_twin(c),
    "customer's tags": lambda c, k, n: (
        c.get("/api/v1/tags/?on=customers.customer").status_code == 200 and bool(_tag(c))
    ),
    "customer's files": lambda c, k, n: bool(ids(c.get(f"/api/v1/attachments/?on=customers.customer&record={k.pk}"))),
    "AI runs of the customer": lambda c, k, n: bool(ids(c.get(f"/api/v1/ai/runs/?record={k.pk}&status=failed"))),
}


def found_twin(client: APIClient) -> bool:
    answer = client.get("/api/v1/customers/duplicates/", {"name": "EİS GOLD LTD. ŞTİ."})
    return answer.status_code == 200 and bool(answer.json())


def _tag(client: APIClient) -> int:
    return sum(tag["count"] for tag in client.get("/api/v1/tags/?on=customers.customer").json())


def _count(answer: Any) -> int:
    return int(answer.json().get("count", 0))


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.django_db(transaction=True)
def test_everyone_sees_what_their_role_allows(
    surface: str,
    eis_gold: Customer,
    call_note: Note,
    ayse: User,
    mehmet: User,
    reader: User,
    stranger: User,
    client_of: ClientOf,
) -> None:
    Run.objects.create(
        action="customers.email", on="customers.customer", record_id=eis_gold.pk, user=ayse, status="failed"
    )
    Attachment.objects.create(
        on="customers.customer", record_id=eis_gold.pk, name="a.pdf", size=1, stored="x", created_at=clock.now()
    )
    Customer.objects.filter(pk=eis_gold.pk).update(tags=["vip"])
    sees = SURFACES[surface]

    seen = {person.name: sees(client_of(person), eis_gold, call_note) for person in (ayse, mehmet, reader, stranger)}

    assert seen == {"Ayşe Yılmaz": True, "Mehmet Kaya": False, "Zeynep Ak": True, "Selin Uçar": False}


def taken(client: APIClient, url: str, words: str) -> bool:
    answer = client.get(url)
    return read(answer) and words in b"".join(answer).decode()


# What only those may take away who may export: the owner and the manager of the ready roles.
EXPORTS: dict[str, Callable[[APIClient], bool]] = {
    "customers": lambda c: taken(c, "/api/v1/customers/export/", "Eis Gold"),
    "contacts": lambda c: taken(c, "/api/v1/contacts/export/", "Deniz"),
    "services": lambda c: taken(c, "/api/v1/services/export/", "Eis Gold"),
    "notes": lambda c: taken(c, "/api/v1/notes/export/", "Telefonda"),
}


@pytest.mark.parametrize("export", EXPORTS)
@pytest.mark.django_db(transaction=True)
def test_only_who_may_export_takes_rows_away_and_only_those_they_see(
    export: str,
    eis_gold: Customer,
    call_note: Note,
    ayse: User,
    mehmet: User,
    reader: User,
    stranger: User,
    client_of: ClientOf,
) -> None:
    takes = EXPORTS[export]
    before = {person.name: takes(client_of(person)) for person in (ayse, mehmet, reader, stranger)}

    for role in mehmet.roles.all():
        role.matrix["customers"]["export"] = role.matrix["notes"]["export"] = True
        role.save()

    assert before == {"Ayşe Yılmaz": True, "Mehmet Kaya": False, "Zeynep Ak": False, "Selin Uçar": False}
    assert not takes(client_of(mehmet))  # the right to export shows nobody more than the list does


@pytest.mark.django_db(transaction=True)
def test_nobody_is_let_in_without_signing_in(eis_gold: Customer, call_note: Note, client_of: ClientOf) -> None:
    for url in (
        "customers/",
        f"customers/{eis_gold.pk}/",
        "notes/",
        "contacts/",
        "services/",
        "me/",
        "ai/runs/",
        *CLOSED,
        "imports/",
    ):
        assert client_of(None).get(f"/api/v1/{url}").status_code == 401, url


CLOSED = [
    "history/?on=customers.customer&record=1", "visibility/?on=customers.customer&record=1", "audit/", "roles/",
    "roles/options/", "people/", "people/1/", "teams/", "agency/", "agency/logo/", "me/sessions/", "me/tokens/",
    "customers/1/hanging/",
]  # fmt: skip

WRITES = [
    ("post", "customers/", {"name": "Yeni"}),
    ("patch", "customers/{customer}/", {"sector": "x"}),
    ("delete", "customers/{customer}/", {}),
    ("post", "customers/{customer}/archive/", {}),
    ("post", "customers/bulk/", {"select": {"all": True}, "change": {"city": "x"}}),
    ("post", "customers/bulk/undo/", {"undo": "x"}),
    ("post", "customers/{customer}/merge/", {"other": 1}),
    ("post", "notes/bulk/", {"select": {"all": True}, "change": {"pinned": True}}),
    ("post", "tags/", {"on": "customers.customer", "name": "x"}),
    ("post", "notes/", {"on": "customers.customer", "record": 1, "body": "x"}),
    ("delete", "notes/{note}/", {}),
]


@pytest.mark.parametrize(("method", "url", "body"), WRITES)
def test_a_reader_changes_nothing(
    method: str, url: str, body: dict[str, Any], eis_gold: Customer, call_note: Note, reader: User, client_of: ClientOf
) -> None:
    address = "/api/v1/" + url.format(customer=eis_gold.pk, note=call_note.pk)

    refused = getattr(client_of(reader), method)(address, body, format="json")

    assert refused.status_code == 403
    assert refused.json()["missing"].split(".")[0] in {"customers", "notes"}


def test_a_teammates_customer_is_seen_by_the_team(
    abc_sirketi: Customer, hire: Callable[..., User], sales_team: Any, client_of: ClientOf
) -> None:
    can = hire("Can Demir", "sales", team=sales_team)
    outside = hire("Ece Nur", "sales")

    assert read(client_of(can).get(f"/api/v1/customers/{abc_sirketi.pk}/"))
    assert not read(client_of(outside).get(f"/api/v1/customers/{abc_sirketi.pk}/"))


MANAGED = [
    ("post", "roles/", {"name": "x", "matrix": {}}),
    ("get", "roles/", {}),
    ("get", "audit/", {}),
    ("post", "people/", {"email": "x@ornek.com.tr", "name": "x", "roles": []}),
    ("patch", "people/{person}/", {"roles": ["owner"]}),
    ("post", "people/{person}/link/", {}),
    ("post", "teams/", {"name": "x"}),
    ("patch", "agency/", {"name": "x"}),
    ("get", "customers/{customer}/hanging/", {}),
    ("delete", "customers/{customer}/?hard=true", {}),
]


@pytest.mark.parametrize(("method", "url", "body"), MANAGED)
def test_who_manages_nothing_manages_nothing(
    method: str, url: str, body: dict[str, Any], eis_gold: Customer, reader: User, client_of: ClientOf
) -> None:
    address = "/api/v1/" + url.format(customer=eis_gold.pk, person=reader.pk)

    assert getattr(client_of(reader), method)(address, body, format="json").status_code == 403
