import io
import random
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from turkish.tables import read


@pytest.fixture
def book():
    return Workbook()


def saved(book):
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def test_a_workbook_reads_like_a_text_file(book):
    sheet = book.active
    sheet.append(["Müşteri Listesi"])
    sheet.append([])
    sheet.append(["Firma Ünvanı", "Telefon", "VKN/TCKN", "Bakiye", "Kayıt Tarihi", "Notlar"])
    sheet.append(["Işık A.Ş.", 5420001122, 123456789, 8750.4, datetime.fromisoformat("2026-01-15T09:30"), None])
    sheet.append(["Mood Expo", "0224 555 66 77", "1112223339", 1.234, "15.01.2026", True])
    sheet.append(["TOPLAM", None, None, 9985])

    result = read(saved(book), "müşteriler.xlsx")

    assert result == {
        "file": "müşteriler.xlsx",
        "encoding": None,
        "delimiter": None,
        "kind": "customers",
        "header_line": 3,
        "row_count": 2,
        "rows": [
            {
                "company": "Işık A.Ş.",
                "contact": None,
                "phone": "+905420001122",
                "email": None,
                "city": None,
                "tax_office": None,
                "tax_number": "0123456789",
                "balance": "8750.40",
                "created_on": "2026-01-15",
                "notes": None,
            },
            {
                "company": "Mood Expo",
                "contact": None,
                "phone": "+902245556677",
                "email": None,
                "city": None,
                "tax_office": None,
                "tax_number": "1112223339",
                "balance": "1.234",
                "created_on": "2026-01-15",
                "notes": "true",
            },
        ],
        "warnings": [{"row": 1, "field": "tax_number", "code": "bastaki_sifir_onarildi"}],
        "skipped": [{"row": 3, "code": "toplam_satiri"}],
    }


def test_numbers_read_as_their_cells_show_them(book):
    sheet = book.active
    sheet.append(["Sorgu", "Tıklamalar", "Gösterimler", "TO", "Konum"])
    sheet.append(["seo", 12, 400, 0.0167, 8.2])
    sheet["D2"].number_format = "0.00%"

    assert read(saved(book), "x.xlsx")["rows"] == [
        {"query": "seo", "clicks": 12, "impressions": 400, "ctr_percent": "1.67", "position": "8.2"}
    ]


def test_an_unformatted_day_number_is_no_date(book):
    sheet = book.active
    sheet.append(["Firma", "Telefon", "Kayıt Tarihi"])
    sheet.append(["A", None, 46037])
    sheet.append(["B", None, date(2026, 1, 15)])

    result = read(saved(book), "x.xlsx")

    assert [row["created_on"] for row in result["rows"]] == [None, "2026-01-15"]
    assert result["warnings"] == [{"row": 1, "field": "created_on", "code": "gecersiz_tarih"}]


def test_empty_sheets_in_front_are_passed_over(book):
    sheet = book.create_sheet("Veri")
    sheet.append(["Firma", "Telefon"])
    sheet.append(["A", "0542 000 11 22"])

    assert read(saved(book), "x.xlsx")["rows"][0]["phone"] == "+905420001122"


def test_formulas_without_a_stored_result_are_blank(book):
    sheet = book.active
    sheet.append(["Firma", "Telefon", "Bakiye"])
    sheet.append(["A", None, "=1+1"])

    assert read(saved(book), "x.xlsx")["rows"][0]["balance"] is None


def test_damaged_workbooks_raise_nothing_but_a_refusal(book):
    book.active.append(["Firma", "Telefon"])
    whole = saved(book)
    chance = random.Random(7)

    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            assert read(bytes(damaged), "x.xlsx")["row_count"] >= 0
        except ValueError as refusal:
            assert str(refusal)
