"""`data/tables.json`: files as text, how they were encoded (and misread on the way), and what must come out."""

import json
from pathlib import Path

import pytest

from turkish.tables import read

CASES = json.loads((Path(__file__).parent / "data" / "tables.json").read_text(encoding="utf-8"))


def read_text(text, name="liste.csv", encoding="utf-8"):
    return read(text.encode(encoding), name)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_files_give_exactly_what_is_expected(case):
    text = case["text"].encode("utf-8").decode(case["misread_as"]) if "misread_as" in case else case["text"]

    assert read(text.encode(case["encoding"]), case["name"]) == case["expected"]


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ("Firma;Ad Soyad;Telefon;E-posta", "customers"),
        ("Ad;Soyad;Firma;Telefon;E-posta", "contacts"),
        ("Firma;Telefon;E-posta;Durum", "customers"),
        ("Firma;Telefon;Durum;Kaynak", "leads"),
        ("Firma;Yetkili;Vergi Dairesi;VKN;Kaynak;Bakiye", "customers"),
        ("name;email;phone;source;status;created_at", "leads"),
        ("Cari kodu;Cari ünvanı 1;Bakiye", "balances"),
        ("Cari Kodu;Cari Adı;Telefon;E-posta;Vergi No;Bakiye", "customers"),
        ("CARİ HESAP KODU;CARİ HESAP ÜNVANI;BORÇ TOPLAMI;ALACAK TOPLAMI;BAKİYE;(B/A)", "balances"),
        ("No;Müşteri;Tarih;Vade;Toplam", "invoices"),
        ("Fatura No;Tarih;Alıcı;Matrah;KDV Tutarı;Ödenecek Tutar", "invoices"),
        ("En popüler sorgular;Tıklama sayısı;Gösterim sayısı;Tıklama oranı (TO);Ortalama konum", "gsc_queries"),
        ("Ülke;Tıklamalar;Gösterimler;TO;Konum", "gsc_countries"),
        ("Cihaz;Tıklamalar;Gösterimler;TO;Konum", "gsc_devices"),
        ("Renk;Beden", "unknown"),
    ],
)
def test_headers_tell_the_kind(headers, kind):
    assert read_text(f"{headers}\n1;2;3;4;5;6\n")["kind"] == kind


def test_the_file_name_decides_between_two_kinds():
    text = "Firma;Telefon;Durum\nMood Expo;0542 000 11 22;Yeni\n"

    assert read_text(text, "liste.csv")["kind"] == "customers"
    assert read_text(text, "aday_listesi.csv")["kind"] == "leads"


def test_two_number_columns_fill_each_other_in():
    result = read_text("Firma;Vergi Numarası;TCKN\nA;1112223339;\nB;;10000000146\n")

    assert [row["tax_number"] for row in result["rows"]] == ["1112223339", "10000000146"]


def test_the_stand_ins_of_the_tax_office_are_kept():
    result = read_text("Firma;VKN\nA;2222222222\nB;11111111111\n")

    assert [row["tax_number"] for row in result["rows"]] == ["2222222222", "11111111111"]
    assert "warnings" not in result


def test_formulas_stay_text():
    assert read_text("Firma;Telefon;Not\nA;;=cmd|' /C calc'!A0\n")["rows"][0]["notes"] == "=cmd|' /C calc'!A0"


@pytest.mark.parametrize("total", ["TOPLAM", "Genel Toplam:", "toplam", "TOTAL", "Yekûn", "Toplam (2 kayıt)"])
def test_totals_are_skipped_and_said(total):
    result = read_text(f"Firma;Bakiye;Telefon\nA;1,00;\n{total};1,00;\n")

    assert result["row_count"] == 1
    assert result["skipped"] == [{"row": 2, "code": "toplam_satiri"}]


def test_a_customer_called_toplam_is_no_total():
    result = read_text("Firma;Telefon;Şehir\nToplam Kalite Ltd. Şti.;;Bursa\nTotal;0224 555 66 77;Bursa Nilüfer\n")

    assert result["row_count"] == 2


def test_headers_that_printing_repeats_are_skipped():
    result = read_text("Firma;Telefon\nA;\nFirma;Telefon\nB;\n")

    assert [row["company"] for row in result["rows"]] == ["A", "B"]
    assert result["skipped"] == [{"row": 2, "code": "baslik_tekrari"}]


@pytest.mark.parametrize(
    ("cells", "balance"),
    [
        ("10,00;2,00;8,00;", "8.00"),
        ("2,00;10,00;8,00;", "-8.00"),  # the difference knows the sign that the column lacks
        ("2,00;10,00;;", "-8.00"),
        (";;8,00;A", "-8.00"),
        (";;8,00;B", "8.00"),
        (";;8,00 (A);", "-8.00"),
        (";;;", None),
    ],
)
def test_what_is_owed_to_us_is_positive(cells, balance):
    result = read_text(f"Cari Kodu;Ünvan;Borç;Alacak;Bakiye;B/A\nC1;Örnek;{cells}\n")

    assert result["rows"][0]["balance"] == balance
