"""Deleting for good: shown first, by the owner alone, told in the audit."""

from collections.abc import Callable

from rest_framework.test import APIClient

from apps.accounts.models import User
from apps.core.history import Change
from apps.customers.models import Contact, Customer
from apps.notes.models import Note

ClientOf = Callable[[User | None], APIClient]


def test_what_hangs_on_a_customer_is_counted(
    eis_gold: Customer, call_note: Note, abc_sirketi: Customer, ayse: User, client_of: ClientOf
) -> None:
    Contact.objects.create(customer=eis_gold, first_name="Işıl")
    Contact.objects.create(customer=abc_sirketi, first_name="Başka")

    told = client_of(ayse).get(f"/api/v1/customers/{eis_gold.pk}/hanging/").json()

    assert {part["kind"]: part["count"] for part in told} == {
        "customers.contact": 2,
        "customers.service": 1,
        "notes.note": 1,
    }
    assert told[0]["label"] == "Kişi"


def test_the_owner_deletes_for_good_with_all_that_hangs_on_it(
    eis_gold: Customer, call_note: Note, abc_sirketi: Customer, ayse: User, client_of: ClientOf
) -> None:
    answer = client_of(ayse).delete(f"/api/v1/customers/{eis_gold.pk}/?hard=true")

    told = Change.objects.get(event="deleted")
    assert answer.status_code == 204
    assert list(Customer.objects.all()) == [abc_sirketi] and not Note.objects.exists() and not Contact.objects.exists()
    assert (told.note, told.actor_id, told.fields["notes.note"]) == ("Eis Gold", ayse.pk, [1, 0])


def test_nobody_else_deletes_for_good(eis_gold: Customer, hire: Callable[..., User], client_of: ClientOf) -> None:
    manager, url = hire("Can Demir", "manager"), f"/api/v1/customers/{eis_gold.pk}/"

    refused = [client_of(manager).delete(f"{url}?hard=true"), client_of(manager).get(f"{url}hanging/")]

    assert [answer.status_code for answer in refused] == [403, 403]
    assert client_of(manager).delete(url).status_code == 204
    assert Customer.objects.filter(pk=eis_gold.pk).exclude(archived_at=None).exists()


def test_a_deleted_service_leaves_the_customers_figures_right(
    eis_gold: Customer, ayse: User, client_of: ClientOf
) -> None:
    client_of(ayse).delete(f"/api/v1/services/{eis_gold.services.get().pk}/?hard=true")

    eis_gold.refresh_from_db()
    assert (eis_gold.monthly_total, eis_gold.next_renewal_on) == (0, None)
