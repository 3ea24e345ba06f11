"""The forty customers of customers.json."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from apps.accounts.models import User
from apps.customers.models import PROFESSIONAL, TRADESMAN, Contact, Customer, Service
from config.demo import numbers
from config.demo.clients import Client
from config.demo.dating import at
from config.demo.files import column, rows, tree
from config.demo.people import Cast
from turkish.fold import slugify

SEED = "imece"
PERSONAL = {TRADESMAN, PROFESSIONAL}  # taxed under the person's own number


def forty(cast: Cast, today: date) -> list[Client]:
    """In the order of the file: Eis Gold is the seventh."""
    return [_client(entry, place, cast, today) for place, entry in enumerate(tree("customers"))]


def _client(entry: dict[str, Any], place: int, cast: Cast, today: date) -> Client:
    listed = next(row for row in rows("sectors") if row["sector"] == entry["sector"])
    sector = {key: entry.get(key, listed[key]) for key in listed}  # a customer's own words come first
    chance = Random(f"{SEED}/{entry['name']}")
    owner = cast.by_key[entry["owner"]]
    first = min((int(line.split("|")[3]) for line in entry["services"]), default=-90)
    entered = at(today + timedelta(days=first - 12))
    authors = {"created_by_id": owner.pk, "updated_by_id": owner.pk, "created_at": entered, "updated_at": entered}
    customer = Customer(owner=owner, **_described(entry, place, sector, chance), **authors)
    return Client(
        customer,
        owner,
        sector,
        chance,
        contacts=[_contact(line, place * 5 + n, entry, authors) for n, line in enumerate(entry["contacts"])],
        services=[_service(line, owner, today) for line in entry["services"]],
        stories=entry["stories"],
    )


def _described(entry: dict[str, Any], place: int, sector: dict[str, str], chance: Random) -> dict[str, Any]:
    district, _, city = entry["place"].partition("/")
    kind = entry.get("kind", sector["kind"])
    number = {"tckn": numbers.tckn(place)} if kind in PERSONAL else {"vkn": numbers.vkn(place)}
    return number | {
        "name": entry["name"],
        "legal_title": entry["legal"],
        "kind": kind,
        "sector": entry["sector"],
        "status": entry.get("status", "active"),
        "priority": entry.get("priority", "normal"),
        "source": entry["source"],
        "email": f"bilgi@{entry['domain']}",
        "phone": numbers.landline(_area(city, district), place),
        "address": f"{chance.choice(column('streets', 'street'))} No: {chance.randint(1, 120)}",
        "district": district,
        "city": city,
        "tax_office": district,
        "website": f"https://www.{entry['domain']}",
        "tags": entry["tags"],
    }


def _area(city: str, district: str) -> str:
    here = [row for row in rows("cities") if row["city"] == city]
    return next((row["area"] for row in here if district in row["districts"].split("|")), here[0]["area"])


def _contact(line: str, number: int, entry: dict[str, Any], authors: dict[str, Any]) -> Contact:
    title, first, last, salutation, role = line.split("|")
    return Contact(
        title=title,
        first_name=first,
        last_name=last,
        salutation=salutation,
        role=role,
        email=f"{slugify(first)}.{slugify(last)}@{entry['domain']}",
        phone=numbers.mobile(100 + number),
        primary=line == entry["contacts"][0],
        **authors,
    )


def _service(line: str, owner: User, today: date) -> Service:
    kind, name, fee, start, end, options = line.split("|")
    wishes = options.split(",")
    starts = today + timedelta(days=int(start))
    return Service(
        kind=kind,
        name=name,
        monthly_fee=Decimal(fee),
        currency="EUR" if "EUR" in wishes else "TRY",
        starts_on=starts,
        ends_on=today + timedelta(days=int(end)),
        renewal_months=6 if kind in ("seo", "ads", "social_media") else 12,
        auto_renew="otomatik" in wishes,
        payment_day=next((int(wish[4:]) for wish in wishes if wish.startswith("gun=")), None),
        active="kapali" not in wishes,
        created_by_id=owner.pk,
        updated_by_id=owner.pk,
        created_at=at(starts, 10),
        updated_at=at(starts, 10),
    )
