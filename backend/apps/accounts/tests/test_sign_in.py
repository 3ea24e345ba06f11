from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from rest_framework.test import APIClient

from apps.accounts.models import Token, User
from apps.accounts.services import LinkUsed, issue_sign_in_link, issue_token, redeem_sign_in_link
from apps.core import clock
from conftest import PASSWORD

TOKEN = "/api/v1/auth/token/"


def test_right_credentials_make_a_token_that_opens_the_api(ayse: User) -> None:
    made = APIClient().post(TOKEN, {"email": "AYSE@ornek.com.tr", "password": PASSWORD}, format="json")

    me = APIClient().get("/api/v1/me/", headers={"Authorization": f"Bearer {made.json()['token']}"})

    assert me.json()["name"] == "Ayşe Yılmaz"
    assert Token.objects.get().digest not in made.content.decode()


def test_wrong_password_is_told_without_saying_who_exists(ayse: User) -> None:
    known = APIClient().post(TOKEN, {"email": ayse.email, "password": "yanlış"}, format="json")
    unknown = APIClient().post(TOKEN, {"email": "kimse@ornek.com.tr", "password": "yanlış"}, format="json")

    assert known.status_code == unknown.status_code == 401
    assert known.json() == unknown.json() == {"code": "wrong_credentials", "message": "E-posta ya da parola yanlış."}


def test_repeated_failures_lock_the_account_even_for_the_right_password(ayse: User) -> None:
    for _ in range(5):
        APIClient().post(TOKEN, {"email": ayse.email, "password": "yanlış"}, format="json")

    locked = APIClient().post(TOKEN, {"email": ayse.email, "password": PASSWORD}, format="json")

    assert locked.status_code == 400
    assert "çok" in locked.json()["message"].lower()


def test_repeated_failures_lock_the_address_for_other_accounts_too(ayse: User) -> None:
    for number in range(20):
        APIClient().post(TOKEN, {"email": f"kisi{number}@ornek.com.tr", "password": "yanlış"}, format="json")

    locked = APIClient().post(TOKEN, {"email": ayse.email, "password": PASSWORD}, format="json")

    assert locked.status_code == 400


def test_the_page_signs_in_and_out(ayse: User) -> None:
    page = Client()
    login = "/_allauth/browser/v1/auth/login"
    made = page.post(login, {"email": ayse.email, "password": PASSWORD}, content_type="application/json")

    signed_in = page.get("/api/v1/me/").status_code
    page.delete("/_allauth/browser/v1/auth/session")

    assert made.status_code == 200 and signed_in == 200
    assert page.get("/api/v1/me/").json()["code"] == "not_signed_in"


def test_nobody_signs_up_by_themselves(db: None) -> None:
    answer = Client().post(
        "/_allauth/browser/v1/auth/signup",
        {"email": "yeni@ornek.com.tr", "password": PASSWORD},
        content_type="application/json",
    )

    assert answer.status_code == 403
    assert not User.objects.exists()


def test_a_sign_in_link_works_once(ayse: User) -> None:
    secret = issue_sign_in_link(user=ayse, now=clock.now())
    page = Client()

    first = page.post("/api/v1/auth/link/", {"token": secret}, content_type="application/json")
    second = Client().post("/api/v1/auth/link/", {"token": secret}, content_type="application/json")

    assert first.status_code == 200 and page.get("/api/v1/me/").status_code == 200
    assert second.status_code == 400 and second.json()["code"] == "link_used"


def test_a_sign_in_link_ends_after_a_day(ayse: User) -> None:
    now = clock.now()
    secret = issue_sign_in_link(user=ayse, now=now)

    with pytest.raises(LinkUsed):
        redeem_sign_in_link(secret=secret, now=now + timedelta(hours=25))


def test_an_expired_key_and_a_key_of_somebody_who_left_open_nothing(ayse: User) -> None:
    expired = issue_token(user=ayse, name="eski", expires_at=clock.now() - timedelta(minutes=1))
    lasting = issue_token(user=ayse, name="yeni")
    asked_with = {name: {"Authorization": f"Bearer {key}"} for name, key in (("old", expired), ("new", lasting))}

    before = APIClient().get("/api/v1/me/", headers=asked_with["new"]).status_code
    ayse.is_active = False
    ayse.save()

    assert before == 200
    assert APIClient().get("/api/v1/me/", headers=asked_with["old"]).json()["code"] == "bad_token"
    assert APIClient().get("/api/v1/me/", headers=asked_with["new"]).status_code == 401


def test_passwords_are_kept_as_argon2(ayse: User) -> None:
    assert ayse.password.startswith("argon2$argon2id$")


def test_agency_is_changed_by_managers_alone(ayse: User, mehmet: User, client_of: Callable[[User], APIClient]) -> None:
    refused = client_of(mehmet).patch("/api/v1/agency/", {"name": "Başka"}, format="json")
    changed = client_of(ayse).patch("/api/v1/agency/", {"name": "Lale Ajans", "vkn": "123"}, format="json")
    renamed = client_of(ayse).patch("/api/v1/agency/", {"name": "Lale Ajans"}, format="json")

    assert refused.status_code == 403
    assert list(changed.json()["fields"]) == ["vkn"]
    assert renamed.json()["name"] == "Lale Ajans"


def test_profile_is_ones_own(mehmet: User, client_of: Callable[[User], APIClient]) -> None:
    changed = client_of(mehmet).patch(
        "/api/v1/me/", {"title": "Satış Uzmanı", "email": "x@ornek.com.tr"}, format="json"
    )

    mehmet.refresh_from_db()
    assert changed.json()["title"] == mehmet.title == "Satış Uzmanı"
    assert mehmet.email == "mehmet@ornek.com.tr"
