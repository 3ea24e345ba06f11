"""A key opens what its scopes say and nothing else."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.accounts.models import Token, User
from apps.accounts.services import issue_token
from apps.core import clock
from apps.customers.models import Customer
from apps.notes.models import Note

ClientOf = Callable[[User | None], APIClient]
URL = "/api/v1/me/tokens/"
ASK = {"action": "customers.summary", "record": 1, "engine": "builtin"}

# call → the scopes of which each alone opens it
CALLS: dict[tuple[str, str], set[str]] = {
    ("get", "customers/"): {"read", "write", "customers:read", "customers:write"},
    ("get", "customers/{id}/"): {"read", "write", "customers:read", "customers:write"},
    ("get", "customers/{id}/timeline/"): {"read", "write", "customers:read", "customers:write"},
    ("patch", "customers/{id}/"): {"write", "customers:write"},
    ("post", "customers/"): {"write", "customers:write"},
    ("post", "customers/bulk/"): {"write", "customers:write"},
    ("delete", "customers/{id}/"): {"write", "customers:write"},
    ("get", "notes/"): {"read", "write", "notes:read", "notes:write"},
    ("post", "notes/"): {"write", "notes:write"},
    ("get", "contacts/"): {"read", "write", "customers:read", "customers:write"},
    ("get", "ai/runs/"): {"ai"},
    ("post", "ai/assistant/"): {"ai"},
    ("post", "search/"): {"read", "write"},
    ("get", "history/?on=customers.customer&record={id}"): {"read", "write"},
    ("get", "me/"): {"read", "write", "ai", "customers:read", "customers:write", "notes:read", "notes:write"},
    ("patch", "me/"): {"write"},
    ("get", "people/"): {"read", "write"},
    ("post", "people/"): {"write"},
    ("get", "me/tokens/"): {"read", "write"},
    ("post", "me/tokens/"): {"write"},
    ("patch", "agency/"): {"write"},
    ("get", "audit/"): {"read", "write"},
}
TRIED = ["read", "write", "ai", "customers:read", "customers:write", "notes:read", "notes:write"]


@pytest.mark.parametrize(("method", "url"), CALLS)
@pytest.mark.django_db(transaction=True)
def test_a_key_without_the_scope_is_refused(method: str, url: str, eis_gold: Customer, ayse: User) -> None:
    opened = {scope for scope in TRIED if _scope_opens(scope, method, url.format(id=eis_gold.pk), ayse)}

    assert opened == CALLS[method, url]


def _scope_opens(scope: str, method: str, url: str, user: User) -> bool:
    key = {"Authorization": f"Bearer {issue_token(user=user, name=scope, scopes=[scope])}"}
    answer = getattr(APIClient(), method)(f"/api/v1/{url}", {}, format="json", headers=key)
    refused = answer.status_code == 403 and answer.json()["code"] == "scope_missing"
    return not refused


def test_a_key_for_texts_alone_reads_no_record(eis_gold: Customer, call_note: Note, ayse: User) -> None:
    def asked(*scopes: str) -> int:
        key = {"Authorization": f"Bearer {issue_token(user=ayse, name='x', scopes=scopes)}"}
        body = {"action": "nothing", "options": {}}
        customer = APIClient().get(f"/api/v1/ai/actions/?on=customers.customer&record={eis_gold.pk}", headers=key)
        return len(customer.json()) if customer.status_code == 200 and body else -1

    assert User.objects.get(pk=ayse.pk).rights.narrowed(["ai"]).level("customers") == "none"
    assert asked("ai") == 0 < asked("ai", "customers:read")


def test_one_modules_key_sees_nothing_of_another(eis_gold: Customer, call_note: Note, ayse: User) -> None:
    key = {"Authorization": f"Bearer {issue_token(user=ayse, name='x', scopes=['notes:read'])}"}

    assert APIClient().get("/api/v1/notes/", headers=key).json()["results"] == []
    assert APIClient().get("/api/v1/customers/", headers=key).json() == {
        "code": "scope_missing",
        "message": "Bu anahtarın yetkisi bu iş için yetmiyor.",
        "missing": "customers:read",
    }


def test_a_key_is_shown_once_and_kept_as_a_digest(ayse: User, client_of: ClientOf) -> None:
    made = client_of(ayse).post(URL, {"name": "Rapor", "scopes": ["read"]}, format="json")
    listed = client_of(ayse).get(URL)

    assert made.status_code == 201 and made.json()["token"].startswith("imc_")
    assert "token" not in listed.json()[0] and listed.json()[0]["scopes"] == ["read"]
    assert made.json()["token"] not in str(Token.objects.values().get())
    assert (
        APIClient().get("/api/v1/me/", headers={"Authorization": f"Bearer {made.json()['token']}"}).status_code == 200
    )


def test_a_revoked_key_opens_nothing(ayse: User, mehmet: User, client_of: ClientOf) -> None:
    secret = issue_token(user=ayse, name="x")
    key, pk = {"Authorization": f"Bearer {secret}"}, Token.objects.get().pk

    before = APIClient().get("/api/v1/me/", headers=key).status_code
    others = client_of(mehmet).delete(f"{URL}{pk}/").status_code
    mine = client_of(ayse).delete(f"{URL}{pk}/").status_code

    assert (before, others, mine) == (200, 404, 204)
    assert APIClient().get("/api/v1/me/", headers=key).status_code == 401


@pytest.mark.parametrize(
    ("field", "value"),
    [("scopes", ["moon:read"]), ("scopes", []), ("name", ""), ("expires_at", "2020-01-01T00:00:00Z")],
)
def test_bad_keys_are_told_at_their_field(field: str, value: Any, ayse: User, client_of: ClientOf) -> None:
    refused = client_of(ayse).post(URL, {"name": "x", "scopes": ["read"], field: value}, format="json")

    assert (refused.status_code, list(refused.json()["fields"])) == (400, [field])


def test_a_key_makes_no_wider_key(ayse: User) -> None:
    key = {"Authorization": f"Bearer {issue_token(user=ayse, name='x', scopes=['write'])}"}

    def make(*scopes: str) -> int:
        return APIClient().post(URL, {"name": "y", "scopes": scopes}, format="json", headers=key).status_code

    assert [make("read", "customers:write"), make("ai"), make("write", "ai")] == [201, 403, 403]


def test_its_last_use_is_noted(ayse: User) -> None:
    key = {"Authorization": f"Bearer {issue_token(user=ayse, name='x')}"}

    APIClient().get("/api/v1/me/", headers=key)

    used = Token.objects.get().last_used_at
    assert used and clock.now() - used < timedelta(minutes=1)
