"""What goes out: who may take it, what a Turkish spreadsheet makes of it, and that it is noted."""

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from apps.accounts.models import User
from apps.core.history import Change
from apps.customers.models import Customer
from apps.notes.models import Note

pytestmark = pytest.mark.django_db(transaction=True)


def table(answer: Any) -> list[list[str]]:
    text = b"".join(answer).decode()
    assert text.startswith("\ufeff")
    return [line.split(";") for line in text.removeprefix("\ufeff").splitlines()]


def test_a_list_opens_right_in_a_turkish_spreadsheet(ayse: User, eis_gold: Customer, client_of: Any) -> None:
    answer = client_of(ayse).get("/api/v1/customers/export/?format=csv")
    header, row = table(answer)
    shown = dict(zip(header, row, strict=True))

    assert answer["Content-Type"].startswith("text/csv") and "attachment" in answer["Content-Disposition"]
    assert shown["Firma adı"] == "Eis Gold" and shown["Durum"] == "Aktif"
    assert (shown["Aylık toplam"], shown["Sonraki yenileme"]) == ("500,00", "15.05.2026")
    assert (shown["Yetkili"], shown["Sorumlu"]) == ("Deniz Yılmaz", "Ayşe Yılmaz")


def test_an_export_has_the_rows_of_the_list(
    ayse: User, eis_gold: Customer, abc_sirketi: Customer, client_of: Any
) -> None:
    client = client_of(ayse)

    assert len(table(client.get("/api/v1/customers/export/?city=Bursa"))) == 2
    assert len(table(client.get("/api/v1/customers/export/?search=kuyum&ordering=-name"))) == 2
    assert client.get("/api/v1/customers/export/?ordering=olmayan").status_code == 400
    assert client.get("/api/v1/customers/export/?format=pdf").status_code == 400


def test_only_the_right_to_export_opens_the_door(
    ayse: User, mehmet: User, reader: User, eis_gold: Customer, client_of: Any
) -> None:
    for plural in ("customers", "contacts", "services", "notes"):
        url = f"/api/v1/{plural}/export/"
        assert client_of(None).get(url).status_code == 401
        assert client_of(ayse).get(url).status_code == 200
        for person in (mehmet, reader):
            refused = client_of(person).get(url)
            assert refused.status_code == 403 and refused.json()["missing"].endswith(".export")


def test_no_cell_that_goes_out_is_a_formula(ayse: User, client_of: Any) -> None:
    Customer.objects.create(name="=cmd|' /C calc'!A0", city="@SUM(A1)", district="-1+1", address="\t=1", sector="Iş")

    header, row = table(client_of(ayse).get("/api/v1/customers/export/"))
    book = load_workbook(io.BytesIO(b"".join(client_of(ayse).get("/api/v1/customers/export/?format=xlsx"))))
    cells = [cell for row_of_cells in book.active.iter_rows() for cell in row_of_cells]  # type: ignore[union-attr]

    assert row[header.index("Firma adı")] == "'=cmd|' /C calc'!A0"
    assert (row[header.index("İl")], row[header.index("İlçe")]) == ("'@SUM(A1)", "'-1+1")
    assert not any(cell.data_type == "f" for cell in cells)


def test_a_workbook_has_numbers_and_days(ayse: User, eis_gold: Customer, client_of: Any) -> None:
    answer = client_of(ayse).get("/api/v1/services/export/?format=xlsx")
    header, row = load_workbook(io.BytesIO(b"".join(answer))).active.values  # type: ignore[union-attr]
    shown = dict(zip(header, row, strict=True))

    assert shown["Aylık ücret"] == 500 and f"{shown['Bitiş']:%d.%m.%Y}" == "15.05.2026"
    assert shown["Müşteri"] == "Eis Gold" and shown["Tür"] == "Hosting"


def test_notes_go_out_with_their_customers(ayse: User, eis_gold: Customer, call_note: Note, client_of: Any) -> None:
    header, row = table(client_of(ayse).get("/api/v1/notes/export/"))

    assert dict(zip(header, row, strict=True))["Müşteri"] == "Eis Gold"
    assert "01.03.2026 12:00" in row


def test_who_took_what_is_noted(ayse: User, eis_gold: Customer, client_of: Any) -> None:
    b"".join(client_of(ayse).get("/api/v1/customers/export/?format=xlsx&status=active"))

    noted = Change.objects.get(event="exported")
    assert (noted.actor, noted.on) == (ayse, "customers.customer")
    assert noted.note == "1 · xlsx · format=xlsx&status=active"


def test_what_goes_out_comes_in_again(ayse: User, eis_gold: Customer, client_of: Any, bring: Any) -> None:
    text = b"".join(client_of(ayse).get("/api/v1/customers/export/"))

    brought = bring(ayse, text, "customers.csv").json()

    mapped = {brought["understood"]["headers"][int(column)]: name for column, name in brought["mapping"].items()}
    assert mapped["Firma adı"] == "company" and mapped["Ticari unvan"] == "legal_title"
    assert mapped["Sektör"] == "sector" and mapped["Yetkili"] == "contact"
