"""The files that people are most likely to bring, from the upload to the records."""

from typing import Any

from django.test import override_settings
from openpyxl import Workbook

from apps.accounts.models import User
from apps.customers.models import Contact, Customer, Service
from apps.imports.models import Import
from apps.notes.models import Note
from tests.journeys.imports.conftest import CUSTOMERS, URL

QUERIES = b"Top queries,Clicks,Impressions,CTR,Position\nankara seo ajans\xc4\xb1,15,900,1.67%,8.2\n"
HUBSPOT = (
    "Record ID,First Name,Last Name,Email,Phone Number,Company Name,Lead Status,Create Date\n"
    "501,Tuğba,Şentürk,tugba@ornek.com.tr,0555 010 20 30,Örnek Çiçek,NEW,2026-01-15 09:14\n"
    "502,İbrahim,,IBRAHIM@ORNEK.COM,,,OPEN,2026-02-01 10:00\n"
)


def test_an_old_windows_file_is_understood(ayse: User, bring: Any, client_of: Any) -> None:
    brought = bring(ayse, CUSTOMERS).json()
    shown = client_of(ayse).get(f"{URL}{brought['id']}/").json()

    assert brought["kind"] == "customers" and brought["status"] == "ready"
    assert brought["understood"]["encoding"] == "windows-1254" and brought["understood"]["delimiter"] == ";"
    assert brought["mapping"]["6"] == "tax_number"
    assert brought["counts"] == {
        "rows": 2, "create": 2, "update": 0, "unchanged": 0, "reject": 0, "leave_out": 0, "warned": 0,
    }  # fmt: skip
    assert shown["rows"][0]["values"]["company"] == "Örnek Gıda Ltd. Şti."
    assert shown["rows"][0]["values"]["balance"] == "8750.40"
    assert shown["rows"][1]["values"]["created_on"] == "2026-06-01"
    assert shown["rows"][0]["outcome"] == "create"


def test_customers_come_with_their_contacts(ayse: User, bring: Any, carry_out: Any) -> None:
    done = carry_out(ayse, bring(ayse, CUSTOMERS))

    food = Customer.objects.get(name="Örnek Gıda Ltd. Şti.")
    assert (done["status"], done["created"], done["done"], done["total"]) == ("done", 2, 2, 2)
    assert (food.phone, food.vkn, food.city, food.created_by) == ("+905420001122", "1112223339", "Eskişehir", ayse)
    assert food.search_key.startswith("ornek gida") and food.sort_key
    assert [(c.full_name, c.primary) for c in food.contacts.all()] == [("Gökçe Ağaoğlu", True)]
    assert Customer.objects.get(name="Şahin Nakliyat").contacts.count() == 0


def test_a_doubly_encoded_export_is_mended(ayse: User, bring: Any, carry_out: Any) -> None:
    twice = HUBSPOT.encode().decode("latin-1").encode()

    brought = bring(ayse, twice, "hubspot.csv", kind="customers")
    done = carry_out(ayse, brought)

    assert brought.json()["understood"]["warnings"][0]["code"] == "kodlama_onarildi"
    assert (done["created"], done["rejected"]) == (1, 1)
    assert Contact.objects.get().full_name == "Tuğba Şentürk"


def test_a_file_without_a_place_is_shown_but_not_run(ayse: User, bring: Any, client_of: Any) -> None:
    brought = bring(ayse, QUERIES, "Queries.csv").json()
    refused = client_of(ayse).post(f"{URL}{brought['id']}/run/")
    shown = client_of(ayse).get(f"{URL}{brought['id']}/").json()

    assert brought["kind"] == "" and brought["understood"]["kind"] == "gsc_queries"
    assert shown["rows"][0]["values"]["ctr_percent"] == "1.67"
    assert refused.status_code == 400 and "kind" in refused.json()["fields"]


def test_services_find_their_customers_and_raise_their_figures(
    ayse: User, eis_gold: Customer, bring: Any, carry_out: Any
) -> None:
    text = (
        "Müşteri;Hizmet;Aylık ücret;Başlangıç;Bitiş\n"
        "EİS GOLD;SEO;12.500,00 TL;01.01.2026;31.12.2026\n"
        "Eis Gold;Reels paketi;2.500,50;01.01.2026;\n"
        "Yok Ltd.;SEO;1;01.01.2026;\n"
        "Eis Gold;SEO;1;01.02.2026;01.01.2026\n"
    )

    done = carry_out(ayse, bring(ayse, text, "hizmetler.csv"))

    eis_gold.refresh_from_db()
    assert done["kind"] == "services" and (done["created"], done["rejected"]) == (2, 2)
    assert str(eis_gold.monthly_total) == "15500.50"
    assert Service.objects.get(name="Reels paketi").kind == "other"


def test_contacts_hang_on_their_customers(ayse: User, abc_sirketi: Customer, bring: Any, carry_out: Any) -> None:
    text = (
        "First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Value,Phone 1 - Value\n"
        "Deniz,Güç,ABC Şirketi,Satın alma,deniz@abc.com.tr,0532 000 11 22\n"
        "Ali,Can,ABC Şirketi,,ali@abc.com.tr,\n"
    )

    done = carry_out(ayse, bring(ayse, text.encode(), "contacts.csv"))

    assert done["kind"] == "contacts" and done["created"] == 2
    assert [(c.first_name, c.role, c.primary) for c in abc_sirketi.contacts.order_by("id")] == [
        ("Deniz", "Satın alma", True),
        ("Ali", "", False),
    ]


def test_notes_hang_on_their_customers(ayse: User, eis_gold: Customer, bring: Any, carry_out: Any) -> None:
    text = "Müşteri;Tarih;Tür;Açıklama\nEis Gold;14.02.2026;Arama;Teklif istediler.\nEis Gold;;;\n"

    done = carry_out(ayse, bring(ayse, text, "notlar.csv"))

    note = Note.objects.get()
    assert (done["kind"], done["created"], done["rejected"]) == ("notes", 1, 1)
    assert (note.record_id, note.kind, note.author) == (eis_gold.pk, "call", ayse)
    assert f"{note.happened_at:%d.%m.%Y}" == "14.02.2026"


def test_the_notes_column_of_a_customer_list_becomes_a_note(ayse: User, bring: Any, carry_out: Any) -> None:
    done = carry_out(ayse, bring(ayse, "Firma;Telefon;Notlar\nIşık Yapı;;Ödemeyi ay sonu yapar\n"))

    assert done["created"] == 1
    assert Note.objects.get().record_id == Customer.objects.get().pk


def test_a_workbook_is_read_like_a_text_file(ayse: User, bring: Any, carry_out: Any, tmp_path: Any) -> None:
    book = Workbook()
    for row in (["Firma Adı", "Telefon", "VKN"], ["Işık Yapı A.Ş.", "0532 000 11 22", 1112223339]):
        book.active.append(row)  # type: ignore[union-attr]
    book.save(tmp_path / "m.xlsx")

    carry_out(ayse, bring(ayse, (tmp_path / "m.xlsx").read_bytes(), "m.xlsx"))

    assert Customer.objects.get().vkn == "1112223339"


@override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=1000)
def test_a_file_may_be_larger_than_other_requests(ayse: User, bring: Any) -> None:
    long = CUSTOMERS + "".join(f"Firma {n};;;;;;;;\n" for n in range(500))

    brought = bring(ayse, long)

    assert brought.status_code == 201 and brought.json()["total"] == 502
    assert Import.objects.get().stored not in ("", "musteriler.csv")
