"""Who may import what, and whose records an update may touch."""

from typing import Any

from apps.accounts.models import User
from apps.customers.models import Customer
from apps.imports.models import Import
from tests.journeys.imports.conftest import CUSTOMERS, URL


def test_without_the_right_to_add_nothing_is_imported(bring: Any, without_right: Any, own_folder: Any) -> None:
    mehmet = without_right("add", "change")

    refused = bring(mehmet, CUSTOMERS)
    asked = bring(mehmet, CUSTOMERS, kind="customers")

    assert refused.status_code == asked.status_code == 403
    assert refused.json()["missing"] == "customers.add"
    assert not Import.objects.exists() and not any(own_folder.glob("*"))


def test_who_may_only_change_updates_but_adds_nothing(bring: Any, without_right: Any, client_of: Any) -> None:
    mehmet = without_right("add")
    brought = bring(mehmet, CUSTOMERS).json()
    client, url = client_of(mehmet), f"{URL}{brought['id']}/"

    client.patch(url, {"mode": "both", "match_by": "name"}, format="json")
    refused = client.post(f"{url}run/")
    client.patch(url, {"mode": "update"}, format="json")

    assert brought["mode"] == "update"
    assert refused.status_code == 403 and refused.json()["missing"] == "customers.add"
    assert client.post(f"{url}run/").status_code == 202


def test_an_update_touches_only_what_the_person_sees(
    mehmet: User, abc_sirketi: Customer, eis_gold: Customer, bring: Any, carry_out: Any
) -> None:
    text = "Firma;İl\nABC Şirketi;İzmir\nEis Gold;İzmir\n"

    done = carry_out(mehmet, bring(mehmet, text), mode="update", match_by="name")

    abc_sirketi.refresh_from_db(), eis_gold.refresh_from_db()
    assert (done["updated"], done["rejected"]) == (1, 1)
    assert (abc_sirketi.city, eis_gold.city) == ("İzmir", "İstanbul")


def test_what_a_salesman_brings_is_his(mehmet: User, bring: Any, carry_out: Any) -> None:
    carry_out(mehmet, bring(mehmet, CUSTOMERS))

    assert {customer.owner for customer in Customer.objects.all()} == {mehmet}


def test_services_of_hidden_customers_are_not_found(
    mehmet: User, eis_gold: Customer, bring: Any, carry_out: Any
) -> None:
    done = carry_out(mehmet, bring(mehmet, "Müşteri;Hizmet;Başlangıç\nEis Gold;SEO;01.01.2026\n", "h.csv"))

    assert (done["created"], done["rejected"]) == (0, 1)


def test_imports_are_seen_by_who_made_them_and_by_the_owner(
    ayse: User, mehmet: User, reader: User, bring: Any, client_of: Any
) -> None:
    number = bring(mehmet, CUSTOMERS).json()["id"]

    seen = {person.name: client_of(person).get(f"{URL}{number}/").status_code for person in (ayse, mehmet, reader)}

    assert seen == {"Ayşe Yılmaz": 200, "Mehmet Kaya": 200, "Zeynep Ak": 404}
    assert client_of(reader).get(URL).json()["count"] == 0
    for work in ("run", "stop", "undo"):
        assert client_of(reader).post(f"{URL}{number}/{work}/").status_code == 404


def test_a_step_out_of_turn_is_refused(ayse: User, bring: Any, carry_out: Any, client_of: Any) -> None:
    number = bring(ayse, CUSTOMERS).json()["id"]
    client = client_of(ayse)
    early = client.post(f"{URL}{number}/undo/")
    client.post(f"{URL}{number}/run/")

    again = client.post(f"{URL}{number}/run/")
    late = client.patch(f"{URL}{number}/", {"mode": "both"}, format="json")

    assert {answer.status_code for answer in (early, again, late)} == {409}
    assert again.json()["code"] == "not_now"
