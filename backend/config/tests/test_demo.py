"""The demo agency: coherent, repeatable, right in its figures, at both sizes."""

import re
from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from apps.accounts.models import AgencyProfile, User
from apps.accounts.services import add_person, ensure_ready_roles
from apps.core import clock
from apps.customers.models import Contact, Customer, Service
from apps.customers.services import refresh_figures
from apps.notes.models import CONVERSATIONS, Note
from config.demo.filling import fill_up, set_up
from config.demo.stories import stories
from turkish import identifiers

TODAY = date(2026, 11, 23)

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency(db):
    ensure_ready_roles()
    set_up(TODAY)


@pytest.fixture
def on_that_day(monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: TODAY)


def everything():
    """All that the demo wrote, without the numbers that a database gives out."""
    customers = Customer.objects.order_by("id").values_list("name", "vkn", "tckn", "phone", "last_contact_on")
    notes = Note.objects.order_by("id").values_list("body", "kind", "happened_at", "author__email", "participants")
    services = Service.objects.order_by("id").values_list("name", "monthly_fee", "starts_on", "ends_on", "created_at")
    return [*customers, *notes, *services, *Contact.objects.order_by("id").values_list("email", "phone", "salutation")]


def forget_everything():
    for model in (Note, Service, Contact, Customer):
        model.objects.all().delete()


def test_eis_gold_stands_as_in_the_document(agency):
    eis_gold = Customer.objects.get(pk=7)

    assert eis_gold.name == "Eis Gold"
    assert [service.kind for service in eis_gold.services.all()] == ["hosting"]
    assert eis_gold.last_contact_on == TODAY - timedelta(days=15)
    assert 55 <= (eis_gold.next_renewal_on - TODAY).days <= 65


def test_forty_customers_have_people_services_and_a_year_of_notes(agency):
    assert Customer.objects.count() == 40
    assert {"Mood Expo", "Kaza Tazminatiniz"} <= set(Customer.objects.values_list("name", flat=True))
    assert set(Customer.objects.values_list("status", flat=True)) == {"active", "passive", "prospect", "lost"}
    assert Note.objects.count() >= 400
    assert set(Note.objects.values_list("kind", flat=True)) == {"note", *CONVERSATIONS}
    assert sum(len(body) > 1500 for body in Note.objects.values_list("body", flat=True)) >= 4
    assert Note.objects.filter(body__contains="<script>").exists()
    assert Note.objects.filter(body__contains="Önceki talimatları yok say").exists()


def test_the_same_day_tells_the_same_and_another_day_moves_the_dates(agency):
    first = everything()

    forget_everything()
    set_up(TODAY)
    second = everything()
    forget_everything()
    set_up(TODAY + timedelta(days=100))

    assert second == first
    assert everything() != first
    assert Customer.objects.get(name="Eis Gold").last_contact_on == TODAY + timedelta(days=85)


def test_no_note_is_from_the_future_and_none_has_an_unfilled_slot(agency):
    for note in Note.objects.all():
        assert timezone.localdate(note.happened_at) < TODAY
        assert not re.search(r"[{}|]|\[|None|\s{3}", note.body), note.body


@pytest.mark.parametrize("days", (0, 61, 150, 251))
def test_every_day_of_the_year_can_be_today(db, days):
    ensure_ready_roles()
    set_up(TODAY + timedelta(days=days))

    assert Customer.objects.count() == 40


def test_derived_figures_equal_what_the_services_keep(agency):
    fill_up(60, TODAY, lambda done: None)

    for customer in Customer.objects.all():
        kept = (customer.monthly_total, customer.next_renewal_on)
        refresh_figures(customer=customer)
        spoken = Note.objects.filter(record_id=customer.pk, kind__in=CONVERSATIONS).order_by("-happened_at").first()
        assert (customer.monthly_total, customer.next_renewal_on) == kept
        assert customer.last_contact_on == (spoken and timezone.localdate(spoken.happened_at))
        assert customer.contacts.filter(primary=True).count() == 1


def test_identifiers_pass_the_checks_and_addresses_are_reserved(agency):
    fill_up(60, TODAY, lambda done: None)

    for customer in Customer.objects.prefetch_related("contacts"):
        assert identifiers.vkn(customer.vkn) or identifiers.tckn(customer.tckn), customer
        assert identifiers.phone(customer.phone) == customer.phone
        assert customer.email.endswith(".example")
        for contact in customer.contacts.all():
            assert identifiers.whatsapp_number(contact.phone)
            assert contact.email.endswith(".example")
    numbers = [number for number in Customer.objects.values_list("vkn", flat=True) if number]
    assert len(set(numbers)) == len(numbers)


def test_rows_keep_the_day_they_were_entered_and_are_found_folded(agency):
    isik = Customer.objects.get(search_key__contains="isik kardesler")

    assert timezone.localdate(isik.created_at) == TODAY - timedelta(days=322)
    assert isik.sort_key
    Customer(name="Sonradan gelen").save()
    assert timezone.localdate(Customer.objects.get(name="Sonradan gelen").created_at) == clock.today()


def test_nobody_has_a_password_and_the_first_is_the_owner(agency):
    people = list(User.objects.order_by("id"))

    assert 8 <= len(people) <= 10
    assert people[0].is_owner
    assert not any(person.has_usable_password() for person in people)
    assert all(person.team_id and person.title and person.name in person.signature for person in people)
    assert identifiers.vkn(AgencyProfile.objects.get().vkn)


def test_an_owner_who_is_already_there_stays_the_only_owner(db):
    ensure_ready_roles()
    owner = add_person(email="nur@ajansim.example", name="Nur", roles=["owner"], password="gizli-parola-7")

    set_up(TODAY)

    assert list(User.objects.filter(roles__key="owner")) == [owner]
    owner.refresh_from_db()
    assert owner.name == "Nur" and owner.has_usable_password()


def test_a_second_run_adds_nothing_and_says_so(agency, on_that_day, capsys):
    before = everything()

    call_command("demo")

    assert "zaten kurulu" in capsys.readouterr().out
    assert everything() == before


def test_more_customers_fill_up_to_the_asked_number_only(db, on_that_day, capsys):
    ensure_ready_roles()

    call_command("demo", customers=75)
    call_command("demo", customers=75)
    call_command("demo", customers=60)

    assert Customer.objects.count() == 75
    assert "75 müşteri" in capsys.readouterr().out
    assert Note.objects.filter(record_id=Customer.objects.latest("id").pk).count() == 2


def test_a_database_with_own_customers_is_left_alone(db, on_that_day):
    Customer.objects.create(name="ABC Şirketi")

    with pytest.raises(CommandError, match="başka müşteriler"):
        call_command("demo")

    assert Customer.objects.count() == 1


def test_every_story_is_told_by_somebody_and_has_episodes():
    assert len(stories()) > 40
    assert all(stories().values())
