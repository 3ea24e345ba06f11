"""Files that no table can be made of get a clear answer, never a crash."""

import io
import zipfile
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.accounts.models import User
from apps.customers.models import Customer
from apps.imports.models import Import
from tests.journeys.imports.conftest import CUSTOMERS, URL


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (301 * 1024 * 1024))
    return packed.getvalue()


REFUSED = {
    "a zip bomb": (bomb, "çok büyüyor"),
    "ten thousand columns": (lambda: b";".join(b"Firma" for _ in range(10_000)) + b"\n", "sütundan fazla"),
    "a very long line": (lambda: b"Firma\n" + b"x" * (40 * 1024 * 1024), "çok uzun"),
    "too much": (lambda: b"Firma;Telefon\n" * (51 * 1024 * 1024 // 14 + 1), "50 MB"),
    "nothing": (lambda: b"", "Dosya boş"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n....", "resim"),
    "a page": (lambda: b"<html><table></table></html>", "web sayfası"),
    "an open quote": (lambda: b'Firma;\xc4\xb0l\nA;"' + b"x;y\n" * 100_000, "tırnak"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_list_is_refused_in_words(name: str, ayse: User, bring: Any, own_folder: Any) -> None:
    make, words = REFUSED[name]

    refused = bring(ayse, make(), "liste.csv")

    assert refused.status_code == 400, refused.content
    assert refused.json()["code"] == "file_refused" and words in refused.json()["message"]
    assert not Import.objects.exists() and not any(own_folder.glob("*"))


def test_a_request_without_a_file_says_what_is_missing(ayse: User, client_of: Any) -> None:
    client = client_of(ayse)

    assert client.post(URL, {}, format="multipart").json()["fields"].keys() == {"file"}
    assert client.post(URL, {"file": "x"}, format="json").status_code == 415
    assert (
        client.post(f"{URL}?kind=olmayan", {"file": io.BytesIO(b"a;b\n1;2\n")}, format="multipart").status_code == 400
    )


def test_formulas_do_not_come_in(ayse: User, bring: Any, carry_out: Any) -> None:
    text = "Firma;Telefon;İl\n=cmd|' /C calc'!A0;;Bursa\n@SUM(1+1)*cmd|x;;Bursa\n+90 532 000 11 22 Ltd.;;-\nİyi Ltd.;;Bursa\n"

    done = carry_out(ayse, bring(ayse, text))

    assert (done["created"], done["rejected"]) == (2, 2)
    assert {warning["code"] for warning in done["warnings"]} == {"formul"}
    assert not Customer.objects.filter(name__startswith="=").exists()


@pytest.mark.parametrize(
    "body",
    [
        {"cells": {"x": {"phone": "1"}}},
        {"cells": {"1": "y"}},
        {"cells": []},
        {"mapping": {"99": "company"}},
        {"mapping": {"a": "company"}},
        {"mapping": "x"},
        {"encoding": "windows-1252"},
        {"delimiter": "ab"},
        {"kind": "olmayan"},
        {"mode": "sil"},
        {"skipped": ["a"]},
    ],
)
def test_wishes_that_make_no_sense_are_refused(body: dict[str, Any], ayse: User, bring: Any, client_of: Any) -> None:
    number = bring(ayse, CUSTOMERS).json()["id"]

    assert client_of(ayse).patch(f"{URL}{number}/", body, format="json").status_code == 400


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=400), st.sampled_from(["a.csv", "a.xlsx", "", "ş\x00.csv"]))
def test_random_bytes_never_crash(ayse: User, bring: Any, client_of: Any, content: bytes, name: str) -> None:
    answer = bring(ayse, content, name or "x")

    assert answer.status_code in (201, 400)
    if answer.status_code == 201:
        assert client_of(ayse).get(f"{URL}{answer.json()['id']}/").status_code == 200


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=3), max_size=6))
def test_random_rows_never_crash(ayse: User, bring: Any, carry_out: Any, rows: list[list[str]]) -> None:
    table = "Firma;Telefon;E-posta\n" + "\n".join(";".join(row) for row in rows) + "\nSon Ltd.;;\n"
    brought = bring(ayse, table.encode("utf-8", "ignore"), kind="customers")

    if brought.status_code == 201:
        assert carry_out(ayse, brought)["status"] == "done"
