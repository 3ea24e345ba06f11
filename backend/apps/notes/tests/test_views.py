from collections.abc import Callable
from datetime import date

import pytest
from rest_framework.test import APIClient

from apps.accounts.models import User
from apps.customers.models import Customer
from apps.notes.models import Note

URL = "/api/v1/notes/"
ClientOf = Callable[[User | None], APIClient]


def body(customer: Customer, **more: object) -> dict[str, object]:
    return {"on": "customers.customer", "record": customer.pk, "body": "Fiyat konuşuldu.", **more}


def test_a_call_moves_the_last_contact(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    made = client_of(ayse).post(URL, body(eis_gold, kind="call", happened_at="2026-03-10T21:30:00Z"), format="json")

    eis_gold.refresh_from_db()
    assert made.status_code == 201 and made.json()["record_title"] == "Eis Gold"
    assert made.json()["author"]["name"] == "Ayşe Yılmaz"
    assert eis_gold.last_contact_on == date(2026, 3, 11)  # already the next day in Istanbul


def test_an_older_call_moves_nothing(eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    client_of(ayse).post(URL, body(eis_gold, kind="call", happened_at="2026-01-10T09:00:00Z"), format="json")

    eis_gold.refresh_from_db()
    assert eis_gold.last_contact_on == date(2026, 3, 1)


def test_notes_are_found_by_folded_words(call_note: Note, ayse: User, client_of: ClientOf) -> None:
    found = client_of(ayse).get(URL, {"search": "SOZLESMEYI"}).json()

    assert [note["id"] for note in found["results"]] == [call_note.pk]


def test_nothing_hangs_on_a_record_that_one_may_not_see(eis_gold: Customer, mehmet: User, client_of: ClientOf) -> None:
    refused = client_of(mehmet).post(URL, body(eis_gold), format="json")
    unknown = client_of(mehmet).post(URL, {**body(eis_gold), "on": "vault.secret"}, format="json")

    assert (refused.status_code, refused.json()["fields"]) == (400, {"record": ["Kayıt bulunamadı."]})
    assert unknown.status_code == 400
    assert not Note.objects.exists()


def test_a_note_stays_on_its_record(call_note: Note, abc_sirketi: Customer, ayse: User, client_of: ClientOf) -> None:
    client_of(ayse).patch(f"{URL}{call_note.pk}/", {"record": abc_sirketi.pk, "pinned": True}, format="json")

    before = call_note.record_id
    call_note.refresh_from_db()
    assert call_note.record_id == before and call_note.pinned


@pytest.mark.parametrize("text", ["", "   ", "x" * 100_001, "a\x00b"])
def test_bad_bodies_are_told(text: str, eis_gold: Customer, ayse: User, client_of: ClientOf) -> None:
    refused = client_of(ayse).post(URL, body(eis_gold, body=text), format="json")

    assert refused.status_code == 400 and list(refused.json()["fields"]) == ["body"]


def test_list_asks_a_constant_number_of_questions(
    call_note: Note, ayse: User, questions: Callable[[User, str], int]
) -> None:
    few = questions(ayse, URL)
    fields = {"on": call_note.on, "record_id": call_note.record_id, "happened_at": call_note.happened_at}

    Note.objects.bulk_create(Note(body=f"Not {number}", author=ayse, **fields) for number in range(30))

    assert questions(ayse, URL) == few <= 4


def test_timeline_of_a_customer_mixes_modules_newest_first(
    eis_gold: Customer, call_note: Note, ayse: User, client_of: ClientOf
) -> None:
    client, url = client_of(ayse), f"/api/v1/customers/{eis_gold.pk}/timeline/"

    everything = client.get(url).json()
    notes = client.get(url, {"kind": "note"}).json()

    times = [event["at"] for event in everything["results"]]
    assert times == sorted(times, reverse=True)
    assert {event["kind"] for event in everything["results"]} == {"note", "service", "created"}
    assert [event["url"] for event in notes["results"]] == [f"/notlar/{call_note.pk}"]


def test_timeline_of_a_thousand_events_is_a_few_questions(
    eis_gold: Customer, call_note: Note, ayse: User, questions: Callable[[User, str], int]
) -> None:
    url = f"/api/v1/customers/{eis_gold.pk}/timeline/"
    few = questions(ayse, url)
    fields = {"on": call_note.on, "record_id": call_note.record_id, "happened_at": call_note.happened_at}

    Note.objects.bulk_create(Note(body=f"Not {number}", author=ayse, **fields) for number in range(1000))

    assert questions(ayse, url) == few <= 5
