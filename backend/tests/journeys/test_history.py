"""Who changed what: told, kept whole, and taken back."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from rest_framework.test import APIClient

from apps.accounts.models import User
from apps.accounts.services import issue_token
from apps.core import history
from apps.core.history import Change, Entry
from apps.customers.models import Customer, Service

ClientOf = Callable[[User | None], APIClient]
KIND = "customers.customer"


def told(client: APIClient, on: str, record: int) -> list[dict[str, Any]]:
    answer = client.get("/api/v1/history/", {"on": on, "record": record})
    assert answer.status_code == 200, answer.content
    rows: list[dict[str, Any]] = answer.json()["results"]
    return rows


def test_each_write_is_told_with_old_and_new(abc_sirketi: Customer, ayse: User, client_of: ClientOf) -> None:
    client, url = client_of(ayse), f"/api/v1/customers/{abc_sirketi.pk}/"

    client.patch(url, {"sector": "Depolama", "status": "passive", "owner_id": ayse.pk}, format="json")
    client.delete(url)
    archived, changed = told(client, "customers.customer", abc_sirketi.pk)

    assert archived["event"] == "archived" and archived["fields"] == []
    assert changed["actor"] == {"id": ayse.pk, "name": "Ayşe Yılmaz"} and changed["actor_kind"] == "person"
    assert {part["label"]: (part["old_text"], part["new_text"]) for part in changed["fields"]} == {
        "Sektör": ("Lojistik", "Depolama"),
        "Durum": ("Aktif", "Pasif"),
        "Sorumlu": ("Mehmet Kaya", "Ayşe Yılmaz"),
    }


def test_a_write_that_changes_nothing_leaves_no_line(abc_sirketi: Customer, ayse: User, client_of: ClientOf) -> None:
    client_of(ayse).patch(f"/api/v1/customers/{abc_sirketi.pk}/", {"sector": "Lojistik"}, format="json")

    assert not Change.objects.filter(on="customers.customer").exists()


def test_a_refused_write_leaves_no_line(abc_sirketi: Customer, ayse: User, client_of: ClientOf) -> None:
    refused = client_of(ayse).patch(
        f"/api/v1/customers/{abc_sirketi.pk}/", {"sector": "x", "version": 7}, format="json"
    )

    assert refused.status_code == 409
    assert not Change.objects.filter(on="customers.customer").exists()


def test_it_says_how_the_person_wrote(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    url = f"/api/v1/customers/{eis_gold.pk}/"
    key = {"Authorization": f"Bearer {issue_token(user=ayse, name='betik')}"}
    APIClient().patch(url, {"sector": "Saat"}, format="json", headers=key)
    client_of(ayse).patch(url, {"sector": "Mücevher"}, format="json", headers={"X-Accepted-Run": "12"})

    accepted, by_key = told(client_of(ayse), "customers.customer", eis_gold.pk)

    assert (by_key["actor_kind"], accepted["actor_kind"], accepted["note"]) == ("api", "ai", "ai.run:12")


def test_history_is_seen_by_those_who_see_the_record(
    eis_gold: Customer, ayse: User, mehmet: User, reader: User, client_of: ClientOf
) -> None:
    ask = {"on": "customers.customer", "record": eis_gold.pk}

    seen = [client_of(person).get("/api/v1/history/", ask).status_code for person in (ayse, mehmet, reader)]

    assert seen == [200, 404, 200]


def test_one_field_is_restored_as_an_ordinary_change(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    client, url = client_of(ayse), f"/api/v1/customers/{eis_gold.pk}/"
    client.patch(url, {"sector": "Saat", "city": "Ankara", "owner_id": None}, format="json")
    change = told(client, "customers.customer", eis_gold.pk)[0]["id"]

    answer = client.post(f"/api/v1/history/{change}/restore/", {"field": "owner"}, format="json")

    assert (answer.json()["owner"]["id"], answer.json()["sector"], answer.json()["version"]) == (ayse.pk, "Saat", 3)
    assert [part["field"] for part in told(client, "customers.customer", eis_gold.pk)[0]["fields"]] == ["owner"]


def test_restoring_obeys_rights_versions_and_the_form(
    eis_gold: Customer, ayse: User, mehmet: User, reader: User, client_of: ClientOf
) -> None:
    client_of(ayse).patch(f"/api/v1/customers/{eis_gold.pk}/", {"sector": "Saat"}, format="json")
    change = Change.objects.get(event="changed").pk

    def restore(person: User, **asked: Any) -> int:
        url = f"/api/v1/history/{change}/restore/"
        return client_of(person).post(url, {"field": "sector", **asked}, format="json").status_code

    assert restore(reader) == 403
    assert restore(mehmet) == 404
    assert restore(ayse, version=1) == 409
    assert restore(ayse, field="city") == 400
    assert restore(ayse, version=2) == 200


def test_secrets_never_enter(ayse: User) -> None:
    history.record(ayse, "changed", by=ayse, changes={"password": ["gizli-eski", "gizli-yeni"]})
    history.audit("exported", by=ayse, changes={"filters": [None, {"api_token": "gizli", "q": "eis"}]})

    kept = " ".join(Change.objects.values_list("changes", flat=True))

    assert "gizli" not in kept and "•••" in kept and "eis" in kept


def test_a_whole_chain_is_told_whole(eis_gold: Customer, ayse: User, capsys: pytest.CaptureFixture[str]) -> None:
    history.record_many((Entry("created", "customers.customer", number) for number in range(1200)), by=ayse)
    history.record(eis_gold, "changed", by=None, changes={"sector": ["a", "ş"]})

    call_command("audit_verify")

    assert capsys.readouterr().out.startswith("1201 rows are whole")


TAMPERED: dict[str, Callable[[Any], Any]] = {
    "altered": lambda rows: rows[1:2].update(note="başka"),
    "another actor": lambda rows: rows[1:2].update(actor_id=None),
    "taken out": lambda rows: rows[1:2].delete(),
    "first taken out": lambda rows: rows[0:1].delete(),
    "another time": lambda rows: rows[1:2].update(at="2026-01-01T00:00:00Z"),
}


@pytest.mark.parametrize("way", TAMPERED)
def test_tampering_is_found_at_the_first_broken_row(way: str, ayse: User) -> None:
    for number in range(4):
        history.audit("exported", by=ayse, record_id=number)
    ids = list(Change.objects.order_by("id").values_list("pk", flat=True))
    broken = {"taken out": ids[2]}.get(way, ids[1])

    class Rows(list[int]):
        def __getitem__(self, place: Any) -> Any:
            return Change.objects.filter(pk__in=list.__getitem__(self, place))

    TAMPERED[way](Rows(ids))

    with pytest.raises(CommandError, match=f"Row {broken} "):
        call_command("audit_verify")


def test_an_end_that_was_cut_off_is_found_by_the_noted_head(ayse: User) -> None:
    history.audit("exported", by=ayse)
    history.audit("exported", by=ayse)
    last = Change.objects.order_by("-id").first()
    assert last
    last.delete()

    call_command("audit_verify")
    with pytest.raises(CommandError, match="cut off"):
        call_command("audit_verify", head=last.hash)


def test_history_costs_two_statements_and_many_rows_hardly_more(
    ayse: User, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    with django_assert_max_num_queries(5):
        history.audit("exported", by=ayse)
    with django_assert_max_num_queries(16):
        history.record_many((Entry("created", "customers.customer", number) for number in range(1000)), by=ayse)


def test_a_service_that_is_made_is_told_once(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    seo = {"customer": eis_gold.pk, "kind": "seo", "monthly_fee": "1250.50", "starts_on": "2026-01-01"}

    made = client_of(ayse).post("/api/v1/services/", seo, format="json").json()["id"]

    assert [row["event"] for row in told(client_of(ayse), "customers.service", made)] == ["created"]
    assert Service.objects.get(pk=made).version == 1


def test_a_bulk_change_and_its_undo_are_told_for_each_record(
    eis_gold: Customer, abc_sirketi: Customer, ayse: User, client_of: ClientOf
) -> None:
    asked = {"select": {"ids": [eis_gold.pk, abc_sirketi.pk]}, "change": {"sector": "Saat"}}
    done = client_of(ayse).post("/api/v1/customers/bulk/", asked, format="json").json()
    client_of(ayse).post("/api/v1/customers/bulk/undo/", {"undo": done["undo"]}, format="json")

    events = {
        customer.name: [(row["event"], row["fields"][0]["new"]) for row in told(client_of(ayse), KIND, customer.pk)]
        for customer in (eis_gold, abc_sirketi)
    }

    assert events == {
        "Eis Gold": [("undone", "Kuyumculuk"), ("changed", "Saat")],
        "ABC Şirketi": [("undone", "Lojistik"), ("changed", "Saat")],
    }


def test_a_bulk_archiving_is_told_as_such(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    asked = {"select": {"ids": [eis_gold.pk]}, "change": {"archive": True}}

    client_of(ayse).post("/api/v1/customers/bulk/", asked, format="json")

    assert [row["event"] for row in told(client_of(ayse), KIND, eis_gold.pk)] == ["archived"]
