import tracemalloc

import pytest

from turkish.tables import fields_of, kind_names, rows, sniff

FILE = "Liste\n\nFirma;Tel;Eski Kod;Bakiye\nIşık;0542 000 11 22;K1;1,50\nEis Gold;0542;K2;\nTOPLAM;;;1,50\n".encode(
    "windows-1254"
)


def test_what_was_understood_can_be_shown():
    understood = sniff(FILE, "x.csv")

    assert (understood.encoding, understood.delimiter, understood.header_line) == ("windows-1254", ";", 3)
    assert understood.headers == ("Firma", "Tel", "Eski Kod", "Bakiye")
    assert understood.kind == "customers"
    assert understood.mapping == {0: "company", 1: "phone", 3: "balance"}


def test_rows_come_with_their_place_and_their_warnings():
    first, second, total = rows(FILE, "x.csv")

    assert (first.number, first.line, first.values["phone"]) == (1, 4, "+905420001122")
    assert first.cells == ("Işık", "0542 000 11 22", "K1", "1,50")
    assert second.warnings == (("phone", "gecersiz_telefon"),)
    assert total.skipped == "toplam_satiri"


def test_the_mapping_may_be_changed():
    first = next(rows(FILE, "x.csv", mapping={0: "contact", 2: "company", 3: "notes"}))

    assert (first.values["contact"], first.values["company"], first.values["notes"]) == ("Işık", "K1", "1,50")
    assert first.values["phone"] is None


def test_the_kind_may_be_changed():
    assert next(rows(FILE, "x.csv", kind="leads")).values["company"] == "Işık"
    assert next(rows(FILE, "x.csv", kind="unknown")).values["Eski Kod"] == "K1"


def test_encoding_and_delimiter_may_be_changed():
    understood = sniff(FILE, "x.csv", encoding="cp857", delimiter=",")

    assert (understood.encoding, understood.delimiter) == ("cp857", ",")


def test_impossible_choices_are_refused():
    with pytest.raises(ValueError, match="tür"):
        rows(FILE, "x.csv", kind="masallar")
    with pytest.raises(ValueError, match="alan"):
        rows(FILE, "x.csv", mapping={0: "boy"})
    with pytest.raises(ValueError, match="tür"):
        fields_of("masallar")


def test_every_kind_lists_its_fields():
    assert fields_of("customers")[0] == "company"
    assert all(fields_of(kind) for kind in kind_names() if kind != "unknown")


def test_rows_are_read_one_by_one():
    data = FILE + b"Firma A;0542 000 11 22;K;1,00\n" * 2_000
    all_rows = rows(data, "x.csv")
    next(all_rows)

    tracemalloc.start()
    read_rows = sum(1 for _ in all_rows)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert read_rows == 2_002
    assert peak < 500_000
