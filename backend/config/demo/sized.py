"""Any number of customers by combination, for measuring: the n-th one is always the same."""

from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from random import Random
from typing import Any

from apps.customers.models import Contact, Customer, Service
from config.demo import numbers
from config.demo.clients import Client
from config.demo.dating import at
from config.demo.files import column, rows
from config.demo.forty import PERSONAL, SEED
from config.demo.notes import note_of
from config.demo.people import Cast
from config.demo.stories import Episode, stories
from config.demo.telling import business_day, scene
from turkish.fold import slugify

NOTES_EACH = 2
STATUSES = ("active",) * 13 + ("passive",) * 3 + ("prospect",) * 3 + ("lost",)
PRIORITIES = ("low", "normal", "normal", "normal", "high")
FORMS = ("San. ve Tic. Ltd. Şti.", "Ltd. Şti.", "Tic. A.Ş.", "A.Ş.", "San. Tic. A.Ş.")
SOCIETIES = ("Derneği", "Vakfı")
SHORT = 400  # letters; the long minutes belong to the forty


@lru_cache
def episodes() -> tuple[Episode, ...]:
    """What can happen to any customer: told shortly, and not one of the three customers' own stories."""
    own = {"eis-gold", "mood-expo", "kaza-tazminatiniz", "html-ileti", "oltalama"}
    shared = (episode for name, story in stories().items() if name not in own for episode in story)
    return tuple(episode for episode in shared if len(episode.text) <= SHORT and not episode.needs_two)


def invented(number: int, cast: Cast, today: date) -> Client:
    chance = Random(f"{SEED}/{number}")
    sector, person = chance.choice(rows("sectors")), _person(chance)
    owner = chance.choice(cast.account_managers)
    entered = today - timedelta(days=chance.randint(30, 720))
    authors = {
        "created_by_id": owner.pk,
        "updated_by_id": owner.pk,
        "created_at": at(entered, chance.randint(9, 17), chance.randint(0, 59)),
        "updated_at": at(entered, 18),
    }
    described = _described(number, sector, person, chance)
    client = Client(Customer(owner=owner, **described, **authors), owner, sector, chance)
    client.contacts = [_contact(number, person, described["website"], chance, authors)]
    client.services = [_service(chance, entered, today, authors) for _ in range(chance.choice((1, 1, 2)))]
    words = scene(client, cast)
    for _ in range(NOTES_EACH):
        day = business_day(today - timedelta(days=chance.randint(8, 365)))
        client.notes.append(note_of(chance.choice(episodes()), client, cast, words, day))
    return client


def _person(chance: Random) -> dict[str, str]:
    return dict(chance.choice(rows("first_names"))) | {"surname": chance.choice(column("surnames", "surname"))}


def _described(number: int, sector: dict[str, str], person: dict[str, str], chance: Random) -> dict[str, Any]:
    place = chance.choice(rows("cities"))
    personal = sector["kind"] in PERSONAL
    name, legal = _named(sector, person, chance)
    return {
        "name": name,
        "legal_title": legal,
        "kind": sector["kind"],
        "sector": sector["sector"],
        "status": chance.choice(STATUSES),
        "priority": chance.choice(PRIORITIES),
        "source": chance.choice(column("sources", "source")),
        "email": f"bilgi@{slugify(name)[:40]}-{number}.example",
        "phone": numbers.landline(place["area"], number),
        "address": f"{chance.choice(column('streets', 'street'))} No: {chance.randint(1, 240)}",
        "district": chance.choice(place["districts"].split("|")),
        "city": place["city"],
        "tax_office": place["city"],
        "tckn" if personal else "vkn": numbers.tckn(number) if personal else numbers.vkn(number),
        "website": f"https://www.{slugify(name)[:40]}-{number}.example",
        "tags": [],
    }


def _named(sector: dict[str, str], person: dict[str, str], chance: Random) -> tuple[str, str]:
    """A short name and a legal title: after a person, or after one or two words."""
    trade = chance.choice(sector["trades"].split("|"))
    if sector["kind"] in PERSONAL:
        full = f"{person['name']} {person['surname']}"
        return f"{full} {trade}", full
    words = column("words", "word")
    first = chance.choice((person["surname"], chance.choice(words)))
    name = f"{first} {chance.choice(words)} {trade}"
    return name, name if trade.endswith(SOCIETIES) else f"{name} {chance.choice(FORMS)}"


def _contact(number: int, person: dict[str, str], website: str, chance: Random, authors: dict[str, Any]) -> Contact:
    first, last = person["name"], person["surname"]
    return Contact(
        first_name=first,
        last_name=last,
        salutation=chance.choice((person["salutation"], person["salutation"], "")),
        role=chance.choice(column("roles", "role")),
        email=f"{slugify(first)}.{slugify(last)}@{website.removeprefix('https://www.')}",
        phone=numbers.mobile(number),
        primary=True,
        **authors,
    )


def _service(chance: Random, entered: date, today: date, authors: dict[str, Any]) -> Service:
    offer = chance.choice(rows("services"))
    ends = today + timedelta(days=chance.randint(-40, 330))
    return Service(
        kind=offer["kind"],
        name=offer["name"],
        monthly_fee=Decimal(chance.randrange(int(offer["least"]), int(offer["most"]) + 1, 50)),
        starts_on=min(entered + timedelta(days=10), ends),
        ends_on=ends,
        renewal_months=int(offer["months"]),
        auto_renew=chance.random() < 0.3,
        payment_day=chance.randint(1, 28),
        active=chance.random() < 0.9,
        **authors,
    )
