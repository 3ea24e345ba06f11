"""Reads about customers, always for a person: what they may see and no more."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from django.db.models import F, OuterRef, Prefetch, Q, QuerySet, Subquery, Value
from django.db.models.functions import Concat, Length, Trim
from django.utils.translation import gettext_lazy

from apps.accounts.rights import visible
from apps.core.api.filters import matching
from apps.core.records import Kind, declare
from apps.core.tagging import counted
from apps.core.timeline import timeline_of
from apps.customers.models import Contact, Customer, Service
from turkish.companies import core_name
from turkish.order import sort_key

LONGEST_TYPED = 200
MOST_LOOKED_AT = 200
MOST_DUPLICATES = 10
PRIMARY_CONTACTS_NAME = Subquery(
    Contact.objects.filter(customer=OuterRef("pk"), primary=True, archived_at=None).values(
        name=Trim(Concat("first_name", Value(" "), "last_name"))
    )[:1]
)


def customers_visible_to(user: Any) -> QuerySet[Customer]:
    return visible(Customer.objects.all(), user, "customers")


def customers_listed_to(user: Any) -> QuerySet[Customer]:
    """For the list: with the owner and the primary contact's name."""
    return customers_visible_to(user).select_related("owner").annotate(contact_person=PRIMARY_CONTACTS_NAME)


def customers_with_relations(user: Any) -> QuerySet[Customer]:
    """For the detail page: contacts and services beside the customer."""
    return (
        customers_visible_to(user)
        .select_related("owner")
        .prefetch_related(
            Prefetch("contacts", Contact.objects.filter(archived_at=None)),
            Prefetch("services", Service.objects.filter(archived_at=None)),
        )
    )


def same_name(name: str) -> str:
    """What two spellings of a name have in common that differ only in their capitals."""
    return sort_key(" ".join(name.split())).rpartition("!")[0]


def having_name(names: Iterable[str]) -> Q:
    """Current customers whose `same_name` is one of these."""
    # Each branch says that the record is current, or else SQLite does not see that an index answers it.
    branches = [Q(archived_at=None, sort_key__gte=f"{name}!", sort_key__lt=f"{name}!~") for name in names]
    return Q(*branches, _connector=Q.OR) if branches else Q(pk__in=[])


def customers_called(user: Any, texts: Iterable[str]) -> dict[str, list[int]]:
    """Text → ids of the current customers that this person may see and whose name or tax number it is."""
    mine = customers_visible_to(user).filter(archived_at=None).order_by()
    names = {text: same_name(text) for text in texts}
    numbers = [text for text in names if text.isascii() and text.isdigit()]
    found: dict[str, list[int]] = {}
    for wanted in _chunks(sorted(set(names.values()))):
        for pk, name in mine.filter(having_name(wanted)).values_list("pk", "name"):
            found.setdefault(same_name(name), []).append(pk)
    for pk, *own in mine.filter(Q(vkn__in=numbers) | Q(tckn__in=numbers)).values_list("pk", "vkn", "tckn"):
        for number in filter(None, own):
            found.setdefault(number, []).append(pk)
    return {text: found.get(text) or found.get(name, []) for text, name in names.items()}


def _chunks(names: list[str], size: int = 100) -> Iterator[list[str]]:
    return (names[start : start + size] for start in range(0, len(names), size))


def duplicates_of(user: Any, typed: Mapping[str, str]) -> list[Customer]:
    """Customers that this person may see and that what is typed may already be, each with its `reasons`."""
    mine = customers_visible_to(user).filter(archived_at=None)
    if typed.get("exclude", "").isdigit():
        mine = mine.exclude(pk=int(typed["exclude"][:18]))
    found: dict[int, Any] = {}
    for field, (label, search) in SAME.items():
        text = typed.get(field, "").replace("\x00", "").strip()[:LONGEST_TYPED]
        for customer in search(mine, text) if text else ():
            same = found.setdefault(customer.pk, customer)
            same.reasons = [*getattr(same, "reasons", []), {"field": field, "label": str(label)}]
    return sorted(found.values(), key=lambda customer: (-len(customer.reasons), customer.sort_key))[:MOST_DUPLICATES]


def _same_company(mine: QuerySet[Customer], name: str) -> list[Customer]:
    core = core_name(name)
    near = matching(mine, core.replace("'", " ")) if len(core) > 1 else mine.none()
    return [customer for customer in near.order_by(Length("name"))[:MOST_LOOKED_AT] if core_name(customer.name) == core]


def _same_number(mine: QuerySet[Customer], typed: str) -> QuerySet[Customer]:
    return matching(mine, typed).filter(Q(vkn=typed) | Q(tckn=typed))[:MOST_DUPLICATES]


def _same_phone(mine: QuerySet[Customer], typed: str) -> QuerySet[Customer]:
    last = "".join(filter(str.isdecimal, typed))[-10:]
    return matching(mine, last).filter(phone__endswith=last)[:MOST_DUPLICATES] if len(last) == 10 else mine.none()


def _same_email(mine: QuerySet[Customer], typed: str) -> QuerySet[Customer]:
    return matching(mine, typed).filter(email=typed.lower())[:MOST_DUPLICATES]


SAME: dict[str, tuple[Any, Callable[[QuerySet[Customer], str], Iterable[Customer]]]] = {
    "name": (gettext_lazy("Aynı ad"), _same_company),
    "vkn": (gettext_lazy("Aynı VKN"), _same_number),
    "phone": (gettext_lazy("Aynı telefon"), _same_phone),
    "email": (gettext_lazy("Aynı e-posta"), _same_email),
}


def contacts_visible_to(user: Any) -> QuerySet[Contact]:
    return _of_visible_customers(Contact.objects.all(), user)


def services_visible_to(user: Any) -> QuerySet[Service]:
    return _of_visible_customers(Service.objects.all(), user)


def _of_visible_customers(rows: QuerySet[Any], user: Any) -> QuerySet[Any]:
    return visible(rows.select_related("customer"), user, "customers", owner="customer__owner")


def primary_contact(customer: Customer) -> Contact | None:
    return customer.contacts.filter(archived_at=None).order_by("-primary", "id").first()


def current_services(customer: Customer) -> QuerySet[Service]:
    return customer.services.filter(active=True, archived_at=None)


def choices(user: Any) -> dict[str, list[Any]]:
    """What the filters of the list can be set to."""
    mine = customers_visible_to(user).filter(archived_at=None)
    return {
        "sectors": _distinct(mine, "sector"),
        "cities": _distinct(mine, "city"),
        "tags": sorted(counted(mine), key=sort_key),
        "owners": _owners(mine),
    }


def _owners(rows: QuerySet[Customer]) -> list[dict[str, Any]]:
    found = rows.exclude(owner=None).order_by().values_list("owner_id", "owner__name").distinct()[:200]
    return [{"id": pk, "name": name} for pk, name in sorted(found, key=lambda owner: sort_key(owner[1]))]


def _distinct(rows: QuerySet[Customer], column: str) -> list[str]:
    found = rows.exclude(**{column: ""}).order_by().values_list(column, flat=True).distinct()[:500]
    return sorted(found, key=sort_key)


@timeline_of(Customer, "service")
def services_entered(customer: Customer, user: Any) -> QuerySet[Any, Any]:
    return customer.services.filter(archived_at=None).values(
        at=F("created_at"), heading=F("name"), detail=F("kind"), who=F("created_by__name"), number=F("id")
    )


@timeline_of(Customer, "created")
def customer_entered(customer: Customer, user: Any) -> QuerySet[Any, Any]:
    return Customer.objects.filter(pk=customer.pk).values(
        at=F("created_at"), heading=F("name"), detail=Value(""), who=F("created_by__name"), number=F("id")
    )


declare(Kind("customers.customer", "Müşteri", Customer, customers_visible_to, "/musteriler/{id}"))
declare(Kind("customers.contact", "Kişi", Contact, contacts_visible_to, "/musteriler/{id}", "customer_id"))
declare(Kind("customers.service", "Hizmet", Service, services_visible_to, "/musteriler/{id}", "customer_id"))
