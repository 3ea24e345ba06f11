import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from turkish.tables import RefusedFileError, read, refusals


def archive(**files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "boş"),
        (b" \r\n ", "boş"),
        (b";;;\n;;\n", "satır yok"),
        (b"\x00\x01\x02\x03", "metin dosyası değil"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 100, "eski Excel"),
        (b"<html><table>", "web sayfası"),
        (b"PK\x03\x04 bozuk", "bozuk"),
        (archive(readme="x"), "Excel tablosu değil"),
        (archive(xl__workbook_xml="x"), "bozuk"),
        (b";".join([b"a"] * 10_000), "sütundan fazla"),
        (b"Firma;Telefon\n" + b"x" * 2_000_000, "çok uzun"),
        (b'Firma;Telefon\n"' + b"x" * 200_000, "tırnak"),
        (b"Firma;Telefon\n" + b"x" * (50 * 1024 * 1024), "50 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_table_is_refused_in_turkish(data, reason):
    with pytest.raises(RefusedFileError, match=reason):
        read(data, "dosya.csv")


def test_an_archive_that_unpacks_without_end_is_refused_before_unpacking(monkeypatch):
    monkeypatch.setattr(refusals, "MAX_UNPACKED_BYTES", 1_000_000)
    bomb = archive(xl__workbook_xml="x", xl__sharedStrings_xml=b"0" * 1_000_000)

    assert len(bomb) < 10_000
    with pytest.raises(RefusedFileError, match="çok büyüyor"):
        read(bomb, "bomba.xlsx")


def test_too_many_rows_are_refused_while_reading(monkeypatch):
    monkeypatch.setattr(refusals, "MAX_ROWS", 100)

    assert read(b"a;b\n" + b"1;2\n" * 99, "x.csv")["row_count"] == 99
    with pytest.raises(RefusedFileError, match="satırdan fazla"):
        read(b"a;b\n" + b"1;2\n" * 100, "x.csv")


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_random_bytes_raise_nothing_but_a_refusal(data):
    try:
        assert read(data, "dosya.csv")["row_count"] >= 0
    except ValueError as refusal:
        assert str(refusal)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["Firma", "Bakiye", "Tarih", "Telefon", ";", ",", "\t", "\n", '"', "=", "1.2", "ş", " "]))
)
def test_random_tables_raise_nothing_but_a_refusal(parts):
    try:
        assert read("".join(parts).encode(), "dosya.csv")["row_count"] >= 0
    except ValueError as refusal:
        assert str(refusal)
