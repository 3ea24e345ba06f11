"""Bad rows, updates, stopping, killed workers, and taking it all back."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from apps.accounts.models import User
from apps.customers.models import Contact, Customer, Service
from apps.imports import running, services, storage, sweeping, undoing
from apps.imports.models import Import, Rejection, Written
from tests.journeys.imports.conftest import CUSTOMERS, URL

NOW = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)


def many(count: int) -> str:
    return "Firma;İl\n" + "".join(f"Firma {number};Bursa\n" for number in range(count))


def test_a_third_of_bad_rows_stops_none_of_the_good_ones(
    ayse: User, bring: Any, carry_out: Any, client_of: Any
) -> None:
    rows = [f"Firma {n};{'x' * 90 if n % 10 < 3 else 'Bursa'}" for n in range(1000)]

    done = carry_out(ayse, bring(ayse, "Firma;İl\n" + "\n".join(rows)))

    assert (done["status"], done["created"], done["rejected"]) == ("done", 700, 300)
    assert Customer.objects.count() == 700
    rejected = b"".join(client_of(ayse).get(f"{URL}{done['id']}/rejected/")).decode()
    assert rejected.startswith("\ufeffFirma;İl;Satır;Neden\r\nFirma 0;xxx")
    assert rejected.count("\r\n") == 301 and "İl: Metin bu alan için çok uzun." in rejected


def test_a_row_that_the_database_refuses_is_alone_in_that(
    ayse: User, eis_gold: Customer, bring: Any, carry_out: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Service.objects.count()
    text = "Müşteri;Hizmet;Ücret;Başlangıç\n" + "".join(
        f"Eis Gold;SEO;{-5 if n == 3 else 5};01.01.2026\n" for n in range(9)
    )
    source = bring(ayse, text, "hizmetler.csv", kind="services")
    monkeypatch.setattr("apps.customers.imports.UNREADABLE", "", raising=True)

    done = carry_out(ayse, source)

    assert (done["created"], done["rejected"]) == (8, 1)
    assert Service.objects.count() == before + 8


def test_customers_are_updated_by_their_tax_number(ayse: User, bring: Any, carry_out: Any, take_back: Any) -> None:
    old = Customer.objects.create(name="Örnek Gıda", vkn="1112223339", city="Ankara", email="eski@ornek.com.tr")

    done = carry_out(ayse, bring(ayse, CUSTOMERS), mode="update", match_by="vkn")

    old.refresh_from_db()
    assert (done["updated"], done["created"], done["rejected"]) == (1, 0, 1)
    assert (old.name, old.city, old.version) == ("Örnek Gıda Ltd. Şti.", "Eskişehir", 2)
    assert old.search_key.startswith("ornek gida ltd")
    assert Rejection.objects.get().problems[0][1] == "anahtar_bos"

    undone = take_back(ayse, done["id"])

    old.refresh_from_db()
    assert undone["status"] == "undone" and undone["conflicts"] == []
    assert (old.name, old.city, old.email, old.version) == ("Örnek Gıda", "Ankara", "eski@ornek.com.tr", 3)


def test_both_adds_and_updates_and_knows_its_own_doubles(ayse: User, bring: Any, carry_out: Any) -> None:
    Customer.objects.create(name="Işık Yapı", city="Ankara")
    text = "Firma;İl\nIŞIK YAPI;Bursa\nYeni Ltd.;İzmir\nYENİ LTD.;Muğla\nIşık Yapı;Bolu\n"

    done = carry_out(ayse, bring(ayse, text), mode="both", match_by="name")

    assert (done["created"], done["updated"]) == (1, 3)
    assert {(c.name, c.city) for c in Customer.objects.all()} == {("Işık Yapı", "Bolu"), ("YENİ LTD.", "Muğla")}


def test_adding_with_a_key_refuses_what_is_there(ayse: User, eis_gold: Customer, bring: Any, carry_out: Any) -> None:
    done = carry_out(ayse, bring(ayse, "Firma;İl\neis gold;Bursa\nYeni;Bolu\nyeni;Bolu\n"), match_by="name")

    assert (done["created"], done["rejected"]) == (1, 2)
    assert {row.problems[0][1] for row in Rejection.objects.all()} == {"zaten_var"}


def test_an_undo_archives_what_was_made_and_spares_what_was_touched(
    ayse: User, bring: Any, carry_out: Any, take_back: Any, client_of: Any
) -> None:
    done = carry_out(ayse, bring(ayse, CUSTOMERS))
    touched = Customer.objects.get(name="Şahin Nakliyat")
    client_of(ayse).patch(f"/api/v1/customers/{touched.pk}/", {"sector": "Lojistik"}, format="json")

    undone = take_back(ayse, done["id"])

    assert [conflict["title"] for conflict in undone["conflicts"]] == ["Şahin Nakliyat"]
    assert undone["conflicts"][0]["url"] == f"/musteriler/{touched.pk}"
    assert list(Customer.objects.filter(archived_at=None)) == [touched]
    assert not Contact.objects.filter(archived_at=None).exists()


def test_an_undone_service_leaves_the_figures(
    ayse: User, eis_gold: Customer, bring: Any, carry_out: Any, take_back: Any
) -> None:
    done = carry_out(ayse, bring(ayse, "Müşteri;Hizmet;Ücret;Başlangıç\nEis Gold;SEO;100;01.01.2026\n", "h.csv"))

    take_back(ayse, done["id"])

    eis_gold.refresh_from_db()
    assert eis_gold.monthly_total == 500


def test_a_stopped_import_goes_on_where_it_stood(
    ayse: User, bring: Any, client_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "BATCH", 10)
    number = bring(ayse, many(35)).json()["id"]
    client = client_of(ayse)
    client.post(f"{URL}{number}/run/")
    instants = iter(range(100))

    def stop_after_two_batches() -> datetime:
        if next(instants) == 3:
            services.stop(source=Import.objects.get(pk=number), now=NOW)
        return NOW

    running.run(number, now=stop_after_two_batches)
    stopped = client.get(f"{URL}{number}/").json()
    client.post(f"{URL}{number}/run/")
    running.run(number)

    assert (stopped["status"], stopped["done"], stopped["created"]) == ("stopped", 20, 20)
    assert Customer.objects.count() == 35
    assert Import.objects.get().created == 35


def test_a_killed_worker_is_followed_by_another_without_doubles(
    ayse: User, bring: Any, client_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        """Not to be caught, like the end of the process."""

    monkeypatch.setattr(running, "BATCH", 10)
    number = bring(ayse, many(35)).json()["id"]
    client_of(ayse).post(f"{URL}{number}/run/")
    written = running.write_batch

    def killed_in_the_third(source: Any, plan: Any, raws: Any) -> Any:
        outcome = written(source, plan, raws)
        if raws[0].entry.row > 20:
            raise Killed
        return outcome

    monkeypatch.setattr(running, "write_batch", killed_in_the_third)
    with pytest.raises(Killed):
        running.run(number, now=lambda: NOW)
    monkeypatch.setattr(running, "write_batch", written)

    assert Import.objects.get().done == Customer.objects.count() == 20
    assert sweeping.abandoned(NOW + timedelta(seconds=30)) == []
    running.run(number, now=lambda: NOW + timedelta(seconds=30))  # too early: the other one may still live
    assert Customer.objects.count() == 20
    assert sweeping.abandoned(NOW + timedelta(seconds=90)) == [number]
    running.run(number, now=lambda: NOW + timedelta(seconds=90))
    assert Customer.objects.count() == Written.objects.count() == 35
    assert Import.objects.get().status == "done"


def test_a_worker_that_lost_its_import_writes_nothing_more(
    ayse: User, bring: Any, client_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "BATCH", 10)
    number = bring(ayse, many(35)).json()["id"]
    client_of(ayse).post(f"{URL}{number}/run/")
    instants = iter(range(100))

    def taken_over_meanwhile() -> datetime:
        if next(instants) == 2:
            Import.objects.update(claim=uuid.uuid4())
        return NOW

    running.run(number, now=taken_over_meanwhile)

    assert Customer.objects.count() == 10 and Import.objects.get().status == "running"


def test_a_killed_undo_is_finished(ayse: User, bring: Any, carry_out: Any, client_of: Any) -> None:
    done = carry_out(ayse, bring(ayse, many(5)))
    client_of(ayse).post(f"{URL}{done['id']}/undo/")
    Written.objects.filter(pk=Written.objects.first().pk).update(undone=True)  # type: ignore[union-attr]

    undoing.undo(done["id"])
    undoing.undo(done["id"])

    assert Customer.objects.filter(archived_at=None).count() == 1
    assert Import.objects.get().status == "undone"


def test_cells_are_edited_and_rows_left_out(ayse: User, bring: Any, carry_out: Any, client_of: Any) -> None:
    brought = bring(ayse, "Firma;Telefon\nA Ltd.;123\nB Ltd.;0532 000 11 22\n")
    url = f"{URL}{brought.json()['id']}/"
    before = client_of(ayse).get(url, {"only": "problems"}).json()

    done = carry_out(ayse, brought, cells={"1": {"phone": "0(224) 555 66 77"}}, skipped=[2])

    assert [(w["row"], w["field"], w["code"], w["severity"]) for w in before["warnings"]] == [
        (1, "phone", "gecersiz_telefon", "warning")
    ]
    assert (done["created"], done["left_out"]) == (1, 1)
    assert done["rows"][0]["edited"] == ["phone"] and done["warnings"] == []
    assert Customer.objects.get().phone == "+902245556677"


def test_a_changed_mapping_and_kind_are_obeyed(ayse: User, bring: Any, client_of: Any) -> None:
    number = bring(ayse, "Firma;Ek\nA Ltd.;Tekstil\n", kind="customers").json()["id"]
    client = client_of(ayse)

    changed = client.patch(f"{URL}{number}/", {"mapping": {"0": "company", "1": "sector"}}, format="json").json()
    wrong = client.patch(f"{URL}{number}/", {"mapping": {"0": "olmayan"}}, format="json")
    other = client.patch(f"{URL}{number}/", {"kind": "notes", "encoding": "utf-8"}, format="json").json()

    assert changed["rows"][0]["values"]["sector"] == "Tekstil"
    assert wrong.status_code == 400
    assert other["kind"] == "notes" and other["mapping"] == {"0": "company"}


def test_old_files_are_deleted_and_the_import_stays(
    ayse: User, bring: Any, carry_out: Any, client_of: Any, own_folder: Any
) -> None:
    done = carry_out(ayse, bring(ayse, CUSTOMERS))

    sweeping.forget_old_files(datetime.now(UTC) + timedelta(days=1))

    shown = client_of(ayse).get(f"{URL}{done['id']}/").json()
    assert list(own_folder.iterdir()) == [] and shown["rows"] == [] and shown["created"] == 2
    with pytest.raises(storage.FileGone):
        storage.load(Import.objects.get().stored)


def test_the_page_may_be_asked_in_english(ayse: User, bring: Any, client_of: Any) -> None:
    number = bring(ayse, "Firma;Telefon\nA Ltd.;123\n").json()["id"]

    shown = client_of(ayse).get(f"{URL}{number}/", headers={"Accept-Language": "en"}).json()

    assert shown["rows"][0]["warnings"][0]["message"] == "The phone number could not be read; the field stays empty."
