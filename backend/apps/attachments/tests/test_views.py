"""Files on records."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from rest_framework.test import APIClient

from apps.accounts.models import User
from apps.attachments import services, storage
from apps.attachments.models import Attachment

URL = "/api/v1/attachments/"
ClientOf = Callable[[User | None], APIClient]


@pytest.fixture(autouse=True)
def files(settings: Any, tmp_path: Path) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path / "files"


@pytest.fixture
def record(abc_sirketi: Any) -> int:
    return int(abc_sirketi.pk)


@pytest.fixture
def send(client_of: ClientOf, record: int) -> Callable[..., Any]:
    def send(user: User, content: bytes, name: str = "not.txt") -> Any:
        body = {"on": "customers.customer", "record": record, "file": SimpleUploadedFile(name, content)}
        return client_of(user).post(URL, body, format="multipart")

    return send


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (width, height), "red").save(made, kind)
    return made.getvalue()


def test_a_file_comes_back_as_it_was(send: Any, mehmet: User, record: int, files: Path, client_of: ClientOf) -> None:
    made = send(mehmet, "Işık teklif".encode(), "İş/../teklif.txt").json()

    assert (made["name"], made["size"], made["content_type"]) == ("teklif.txt", 13, "text/plain")
    served = client_of(mehmet).get(made["url"])
    assert served.content.decode() == "Işık teklif"
    assert served["Content-Disposition"] == 'attachment; filename="teklif.txt"'
    assert served["X-Content-Type-Options"] == "nosniff" and "sandbox" in served["Content-Security-Policy"]
    listed = client_of(mehmet).get(URL, {"on": "customers.customer", "record": record}).json()["results"]
    assert [row["id"] for row in listed] == [made["id"]]
    assert all("teklif" not in path.name for path in files.rglob("*"))


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<html><script>alert(1)</script>", "masum.txt"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "logo.png"),
        (b"MZ\x90\x00\x03", "fatura.pdf"),
    ],
)
def test_what_a_browser_or_a_machine_would_run_is_only_bytes(
    content: bytes, name: str, send: Any, mehmet: User, client_of: ClientOf
) -> None:
    served = client_of(mehmet).get(send(mehmet, content, name).json()["url"])

    assert served["Content-Type"] == "application/octet-stream"
    assert served["Content-Disposition"].startswith("attachment")


def test_pictures_get_a_small_one(send: Any, mehmet: User, client_of: ClientOf) -> None:
    for kind in ("PNG", "JPEG", "WEBP"):
        made = send(mehmet, picture(900, 600, kind)).json()
        small = client_of(mehmet).get(made["thumbnail"])

        assert small["Content-Type"] == "image/webp"
        assert Image.open(io.BytesIO(small.content)).size == (320, 213)


def test_a_picture_that_would_burst_or_is_broken_has_none(
    send: Any, mehmet: User, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "MOST_PIXELS", 1000)
    made = send(mehmet, picture(100, 100)).json()

    assert made["thumbnail"] is None and send(mehmet, picture(9, 9)[:40]).json()["thumbnail"] is None
    assert client_of(mehmet).get(f"{URL}{made['id']}/thumbnail/").status_code == 404


def test_limits_are_told(send: Any, mehmet: User, settings: Any, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert send(mehmet, b"").json()["code"] == "empty_file"
    settings.FILES_QUOTA = 10
    assert send(mehmet, b"x" * 11).json()["code"] == "quota_reached"
    monkeypatch.setattr(services, "LARGEST", 5)
    assert send(mehmet, b"x" * 6).status_code == 413
    assert not Attachment.objects.exists() and not list(files.rglob("*"))


def test_a_file_is_seen_like_its_record(
    send: Any, mehmet: User, ayse: User, stranger: User, reader: User, record: int, hire: Any, client_of: ClientOf
) -> None:
    made = send(mehmet, b"gizli").json()
    outside = hire("Ece Nur", "sales")

    for person, sees in ((ayse, True), (reader, True), (outside, False), (stranger, False)):
        client = client_of(person)
        assert (client.get(made["url"]).status_code == 200) is sees
        assert bool(client.get(URL).json()["count"]) is sees
        assert (client.get(f"{URL}{made['id']}/").status_code == 200) is sees
    assert send(outside, b"x").status_code == 404
    assert send(reader, b"x").json()["missing"] == "customers.change"
    assert client_of(reader).delete(f"{URL}{made['id']}/").status_code == 403
    assert client_of(None).get(made["url"]).status_code == 401


def test_archiving_hides_and_comes_back(send: Any, mehmet: User, client_of: ClientOf) -> None:
    client, made = client_of(mehmet), send(mehmet, b"x").json()

    assert client.delete(f"{URL}{made['id']}/").status_code == 204
    assert client.get(URL).json()["count"] == 0 and client.get(URL, {"archived": "true"}).json()["count"] == 1
    assert client.delete(f"{URL}{made['id']}/archive/").json()["archived_at"] is None
    assert client.get(URL).json()["count"] == 1


def test_a_file_stands_in_the_timeline(send: Any, mehmet: User, record: int, client_of: ClientOf) -> None:
    made = send(mehmet, b"x", "sözleşme.pdf").json()

    events = client_of(mehmet).get(f"/api/v1/customers/{record}/timeline/?kind=attachment").json()["results"]

    assert [(event["title"], event["url"], event["who"]) for event in events] == [
        ("sözleşme.pdf", made["url"], "Mehmet Kaya")
    ]
