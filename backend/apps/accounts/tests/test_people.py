"""People are invited, change, leave; their ways in end with them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from rest_framework.test import APIClient

from apps.accounts.models import SignInLink, Team, User
from apps.accounts.services import issue_token
from conftest import PASSWORD

ClientOf = Callable[[User | None], APIClient]
URL = "/api/v1/people/"
NEW = {"email": "Gizem@ornek.com.tr", "name": "Gizem Ay", "roles": ["sales"]}


@pytest.fixture
def manager(hire: Callable[..., User]) -> User:
    return hire("Can Demir", "manager")


def page_of(person: User, password: str = PASSWORD) -> Client:
    page = Client(headers={"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0"})
    body = {"email": person.email, "password": password}
    page.post("/_allauth/browser/v1/auth/login", body, content_type="application/json")
    return page


def signed_in(page: Client) -> bool:
    return bool(page.get("/api/v1/me/").status_code == 200)


def test_the_invited_come_in_by_link_and_set_a_password(ayse: User, client_of: ClientOf) -> None:
    made = client_of(ayse).post(URL, NEW, format="json").json()
    path, _hash, secret = made["link"].partition("#")
    page = Client()

    def come_in(password: str) -> Any:
        body = {"token": secret, "password": password}
        return page.post("/api/v1/auth/link/", body, content_type="application/json")

    weak = come_in("12345678")
    entered = come_in("nar-çiçeği-77")
    again = come_in("nar-çiçeği-77")

    assert path == "/giris/baglanti" and made["mailed"] is False and made["person"]["email"] == "gizem@ornek.com.tr"
    assert (weak.status_code, entered.status_code, again.json()["code"]) == (400, 200, "link_used")
    assert page.get("/api/v1/me/").json()["has_password"] is True
    assert signed_in(page_of(User.objects.get(email="gizem@ornek.com.tr"), "nar-çiçeği-77"))


def test_an_invitation_is_mailed_when_asked(ayse: User, client_of: ClientOf, mailoutbox: list[Any]) -> None:
    made = client_of(ayse).post(URL, {**NEW, "mail": True}, format="json").json()

    assert made["mailed"] is True
    assert mailoutbox[0].to == ["gizem@ornek.com.tr"] and made["link"] in mailoutbox[0].body
    assert made["link"].rpartition("#")[2] not in str(list(SignInLink.objects.values()))


def test_a_mail_server_that_is_down_stops_no_invitation(
    ayse: User, client_of: ClientOf, settings: Any, tmp_path: Path
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9

    made = client_of(ayse).post(URL, {**NEW, "mail": True}, format="json")

    assert (made.status_code, made.json()["mailed"]) == (201, False)


@pytest.mark.parametrize(
    ("field", "value"), [("email", "ayse@ornek.com.tr"), ("email", "yok"), ("roles", ["kral"]), ("name", "")]
)
def test_bad_invitations_are_told_at_their_field(field: str, value: Any, ayse: User, client_of: ClientOf) -> None:
    refused = client_of(ayse).post(URL, {**NEW, field: value}, format="json")

    assert (refused.status_code, list(refused.json()["fields"])) == (400, [field])


def test_names_for_everybody_the_rest_for_managers(
    ayse: User, manager: User, mehmet: User, client_of: ClientOf
) -> None:
    mehmet.is_active = False
    mehmet.save()
    colleague = client_of(mehmet).get(URL).json()["results"][0]
    managed = client_of(manager).get(URL, {"all": "true"}).json()["results"]

    assert set(colleague) == {"id", "name", "title"}
    assert [person["name"] for person in managed] == ["Ayşe Yılmaz", "Can Demir", "Mehmet Kaya"]
    assert managed[2]["is_active"] is False and managed[2]["team"]["name"] == "Satış"
    assert set(client_of(mehmet).get(f"{URL}{ayse.pk}/").json()) == {"id", "name", "title"}


def test_who_leaves_is_out_at_once_everywhere(ayse: User, mehmet: User, client_of: ClientOf) -> None:
    page, key = page_of(mehmet), {"Authorization": f"Bearer {issue_token(user=mehmet, name='betik')}"}
    client_of(ayse).post(f"{URL}{mehmet.pk}/link/")
    before = signed_in(page), APIClient().get("/api/v1/me/", headers=key).status_code

    client_of(ayse).patch(f"{URL}{mehmet.pk}/", {"is_active": False}, format="json")
    after = signed_in(page), APIClient().get("/api/v1/me/", headers=key).status_code
    client_of(ayse).patch(f"{URL}{mehmet.pk}/", {"is_active": True}, format="json")

    assert (before, after) == ((True, 200), (False, 401))
    assert not signed_in(page) and APIClient().get("/api/v1/me/", headers=key).status_code == 401
    assert not SignInLink.objects.exists() and signed_in(page_of(mehmet))


def test_the_agency_keeps_an_owner(ayse: User, hire: Callable[..., User], client_of: ClientOf) -> None:
    alone = client_of(ayse).patch(f"{URL}{ayse.pk}/", {"roles": ["manager"]}, format="json")
    second = hire("Ece Nur", "owner")
    myself = client_of(ayse).patch(f"{URL}{ayse.pk}/", {"is_active": False}, format="json")
    handed_over = client_of(second).patch(f"{URL}{ayse.pk}/", {"is_active": False}, format="json")
    last = client_of(second).patch(f"{URL}{second.pk}/", {"roles": []}, format="json")

    assert (alone.json()["code"], myself.json()["code"]) == ("last_owner", "not_yourself")
    assert (handed_over.status_code, last.json()["code"]) == (200, "last_owner")
    assert second.is_owner


def test_owners_alone_make_change_and_link_owners(ayse: User, manager: User, mehmet: User, client_of: ClientOf) -> None:
    managing = client_of(manager)

    refused = [
        managing.post(URL, {**NEW, "roles": ["owner"]}, format="json"),
        managing.patch(f"{URL}{mehmet.pk}/", {"roles": ["owner"]}, format="json"),
        managing.patch(f"{URL}{ayse.pk}/", {"is_active": False}, format="json"),
        managing.post(f"{URL}{ayse.pk}/link/"),
        client_of(mehmet).post(URL, NEW, format="json"),
        client_of(mehmet).patch(f"{URL}{mehmet.pk}/", {"roles": ["manager"]}, format="json"),
        client_of(mehmet).post(f"{URL}{mehmet.pk}/link/"),
    ]

    assert {answer.status_code for answer in refused} == {403}
    assert managing.patch(f"{URL}{mehmet.pk}/", {"roles": ["seo"]}, format="json").status_code == 200


def test_a_password_is_changed_by_who_knows_it_and_others_are_signed_out(mehmet: User) -> None:
    here, elsewhere = page_of(mehmet), page_of(mehmet)

    def change(**body: str) -> Any:
        return here.post("/api/v1/me/password/", body, content_type="application/json")

    wrong = change(current="yanlış", new="nar-çiçeği-77")
    weak = change(current=PASSWORD, new="12345678")
    changed = change(current=PASSWORD, new="nar-çiçeği-77")

    assert (wrong.json()["code"], weak.status_code, changed.status_code) == ("wrong_password", 400, 204)
    assert signed_in(here) and not signed_in(elsewhere)


def test_who_came_by_link_sets_a_first_password_without_one(hire: Callable[..., User], client_of: ClientOf) -> None:
    person = hire("Su Er", "sales")
    person.set_unusable_password()
    person.save()

    answer = client_of(person).post("/api/v1/me/password/", {"new": "nar-çiçeği-77"}, format="json")

    person.refresh_from_db()
    assert answer.status_code == 204 and person.check_password("nar-çiçeği-77")


def test_sessions_are_listed_and_ended(mehmet: User, ayse: User) -> None:
    here, elsewhere, third = page_of(mehmet), page_of(mehmet), page_of(mehmet)
    other = page_of(ayse)

    listed = here.get("/api/v1/me/sessions/").json()
    there = next(row["id"] for row in listed if not row["current"])
    stranger = other.delete(f"/api/v1/me/sessions/{there}/").status_code
    one = here.delete(f"/api/v1/me/sessions/{there}/").status_code
    left = [signed_in(page) for page in (here, elsewhere, third)]
    ended = here.delete("/api/v1/me/sessions/").json()["ended"]

    assert len(listed) == 3 and listed[0]["device"] == "Firefox · Linux" and listed[0]["address"] == "127.0.0.1"
    assert (stranger, one, sum(left), ended) == (404, 204, 2, 1)
    assert [signed_in(page) for page in (here, elsewhere, third, other)] == [True, False, False, True]


def test_teams_are_managed(ayse: User, mehmet: User, client_of: ClientOf) -> None:
    made = client_of(ayse).post("/api/v1/teams/", {"name": "Tasarım"}, format="json").json()
    client_of(ayse).patch(f"{URL}{mehmet.pk}/", {"team": made["id"]}, format="json")
    listed = {team["name"]: team["people_count"] for team in client_of(mehmet).get("/api/v1/teams/").json()}
    refused = client_of(mehmet).post("/api/v1/teams/", {"name": "x"}, format="json").status_code
    client_of(ayse).delete(f"/api/v1/teams/{made['id']}/")

    mehmet.refresh_from_db()
    assert (listed, refused, mehmet.team) == ({"Satış": 0, "Tasarım": 1}, 403, None)
    assert Team.objects.count() == 1
