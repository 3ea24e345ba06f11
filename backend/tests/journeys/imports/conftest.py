"""Files as people bring them, and an import carried out as the worker would."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from apps.accounts.models import Role, User
from apps.imports import running, undoing

URL = "/api/v1/imports/"
CUSTOMERS = """Firma Ünvanı;Yetkili;Cep Tel;E-Posta;İl;Vergi Dairesi;VKN/TCKN;Bakiye;Kayıt Tarihi
Örnek Gıda Ltd. Şti.;Gökçe Ağaoğlu;0542 000 11 22;gokce@ornekgida.com.tr;Eskişehir;Yunusemre;1112223339;8.750,40;14.02.2025
Şahin Nakliyat;;0(224) 555 66 77;;Bursa;;;-1.000,00;1.6.2026
"""

Bring = Callable[..., Any]


@pytest.fixture(autouse=True)
def own_folder(settings: Any, tmp_path: Path) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path / "imports"


@pytest.fixture
def bring(client_of: Callable[[User], APIClient]) -> Bring:
    """`bring(ayse, text)`: the answer to an upload."""

    def bring(by: User, content: str | bytes, name: str = "musteriler.csv", kind: str = "") -> Any:
        raw = content.encode("windows-1254") if isinstance(content, str) else content
        query = f"?kind={kind}" if kind else ""
        return client_of(by).post(f"{URL}{query}", {"file": SimpleUploadedFile(name, raw)}, format="multipart")

    return bring


@pytest.fixture
def carry_out(client_of: Callable[[User], APIClient]) -> Callable[..., dict[str, Any]]:
    """`carry_out(ayse, answer, mode="both")`: wishes, run, and the worker's part; what the page then reads."""

    def carry_out(by: User, brought: Any, **wishes: Any) -> dict[str, Any]:
        client, url = client_of(by), f"{URL}{brought.json()['id']}/"
        if wishes:
            changed = client.patch(url, wishes, format="json")
            assert changed.status_code == 200, changed.content
        started = client.post(f"{url}run/")
        assert started.status_code == 202, started.content
        running.run(brought.json()["id"])
        shown: dict[str, Any] = client.get(url).json()
        return shown

    return carry_out


@pytest.fixture
def take_back(client_of: Callable[[User], APIClient]) -> Callable[..., dict[str, Any]]:
    def take_back(by: User, number: int) -> dict[str, Any]:
        client = client_of(by)
        assert client.post(f"{URL}{number}/undo/").status_code == 202
        undoing.undo(number)
        shown: dict[str, Any] = client.get(f"{URL}{number}/").json()
        return shown

    return take_back


@pytest.fixture
def without_right(mehmet: User) -> Callable[..., User]:
    """Mehmet, whose role lacks these rights over customers."""

    def without_right(*works: str) -> User:
        role = Role.objects.get(key="sales")
        role.matrix["customers"] |= dict.fromkeys(works, False)
        role.save()
        return User.objects.get(pk=mehmet.pk)

    return without_right
