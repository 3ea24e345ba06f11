"""The agency's profile, its logo, and the audit that owners read."""

import struct
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from rest_framework.test import APIClient

from apps.accounts.models import AgencyLogo, User
from conftest import PASSWORD

ClientOf = Callable[[User | None], APIClient]
URL, LOGO = "/api/v1/agency/", "/api/v1/agency/logo/"
IBAN = "TR330006100519786457841326"


def png(width: int = 10, height: int = 10, size: int = 100) -> bytes:
    head = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + struct.pack(">II", width, height)
    return head.ljust(size, b"\0")


def jpeg(width: int = 10, height: int = 10) -> bytes:
    frame = b"\xff\xc0" + struct.pack(">HBHH", 17, 8, height, width)
    return b"\xff\xd8" + b"\xff\xe0" + struct.pack(">H", 4) + b"ab" + frame + b"\0" * 20


def upload(client: APIClient, content: bytes, name: str = "logo.png") -> Any:
    file = BytesIO(content)
    file.name = name
    return client.put(LOGO, {"file": file}, format="multipart")


def test_accounts_hours_and_numbers_are_kept_clean(ayse: User, client_of: ClientOf) -> None:
    changed = (
        client_of(ayse)
        .patch(
            URL,
            {
                "ibans": [{"iban": "TR33 0006 1005 1978 6457 8413 26", "bank": "Lale Bank"}, {"iban": IBAN}],
                "work_days": [5, 1, 1],
                "work_ends": "17:30",
                "default_vat": "10",
                "numbering": {"invoice": "F{yil}-{no}"},
            },
            format="json",
        )
        .json()
    )

    assert changed["ibans"] == [{"iban": IBAN, "bank": ""}]
    assert (changed["work_days"], changed["work_ends"][:5], changed["default_vat"]) == ([1, 5], "17:30", "10.0")
    assert changed["numbering"] == {"invoice": "F{yil}-{no}"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("ibans", [{"iban": "TR330006100519786457841327"}]),
        ("ibans", [{"iban": "DE89370400440532013000"}]),
        ("work_days", [0]),
        ("work_ends", "08:00"),
        ("default_vat", "101"),
        ("numbering", {"invoice": "F{yil}"}),
        ("numbering", {"invoice": "{no}{kod}"}),
        ("numbering", {"moon": "{no}"}),
    ],
)
def test_bad_values_are_told_at_their_field(field: str, value: Any, ayse: User, client_of: ClientOf) -> None:
    refused = client_of(ayse).patch(URL, {field: value}, format="json")

    assert (refused.status_code, list(refused.json()["fields"])) == (400, [field])


@pytest.mark.parametrize(("content", "kind"), [(png(), "image/png"), (jpeg(), "image/jpeg")])
def test_a_logo_is_kept_and_served_as_what_it_is(content: bytes, kind: str, ayse: User, client_of: ClientOf) -> None:
    kept = upload(client_of(ayse), content, "resim.svg")
    shown = client_of(ayse).get(LOGO)

    assert kept.status_code == 204 and client_of(ayse).get(URL).json()["has_logo"] is True
    assert (shown.content, shown["Content-Type"], shown["X-Content-Type-Options"]) == (content, kind, "nosniff")
    assert client_of(ayse).delete(LOGO).status_code == 204 and client_of(ayse).get(LOGO).status_code == 404


BAD = {
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "too large": png(size=512 * 1024 + 1),
    "too wide": png(width=4001),
    "no width": png(width=0),
    "cut off": png()[:20],
    "jpeg without a frame": b"\xff\xd8\xff\xe0" + struct.pack(">H", 4) + b"ab",
    "wide jpeg": jpeg(width=5000),
    "empty": b"",
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_picture_is_no_logo(name: str, ayse: User, client_of: ClientOf) -> None:
    refused = upload(client_of(ayse), BAD[name])

    assert refused.status_code == 400 and not AgencyLogo.objects.exists()


def test_a_colleague_changes_no_logo(mehmet: User, client_of: ClientOf) -> None:
    assert upload(client_of(mehmet), png()).status_code == 403
    assert client_of(mehmet).delete(LOGO).status_code == 403


def test_the_audit_tells_owners_who_came_in_and_what_was_changed(
    ayse: User, mehmet: User, hire: Callable[..., User], client_of: ClientOf
) -> None:
    login = "/_allauth/browser/v1/auth/login"
    for password in ("yanlış-parola", PASSWORD):
        Client().post(login, {"email": mehmet.email, "password": password}, content_type="application/json")
    Client().post(login, {"email": "kimse@ornek.com.tr", "password": "gizli-söz"}, content_type="application/json")
    client_of(ayse).post("/api/v1/me/tokens/", {"name": "Rapor", "scopes": ["read"]}, format="json")
    client_of(ayse).patch(f"/api/v1/people/{mehmet.pk}/", {"roles": ["seo"]}, format="json")
    client_of(ayse).patch(URL, {"name": "Lale"}, format="json")

    answer = client_of(ayse).get("/api/v1/audit/")
    rows = answer.json()["results"]
    narrowed = client_of(ayse).get("/api/v1/audit/", {"kind": "signed_in,key_made", "person": ayse.pk}).json()

    assert [(row["event"], row["record"]) for row in rows] == [
        ("agency_changed", 1),
        ("person_changed", mehmet.pk),
        ("key_made", ayse.pk),
        ("sign_in_refused", None),
        ("signed_in", mehmet.pk),
        ("sign_in_refused", mehmet.pk),
    ]
    assert rows[1]["fields"][0]["old"] == ["sales"] and rows[4]["note"] == "127.0.0.1"
    assert "gizli" not in answer.content.decode() and [row["event"] for row in narrowed["results"]] == ["key_made"]
    assert client_of(hire("Can Demir", "manager")).get("/api/v1/audit/").status_code == 403


def test_the_audit_is_narrowed_by_day(ayse: User, client_of: ClientOf) -> None:
    client_of(ayse).patch(URL, {"name": "Lale"}, format="json")

    def count(**days: str) -> int:
        return int(client_of(ayse).get("/api/v1/audit/", days).json()["count"])

    assert (count(since="2020-01-01"), count(until="2020-01-01")) == (1, 0)
