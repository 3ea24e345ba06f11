"""Putting a customer's own words into a story.

"[a|b]" is one of the two. "{kisi}" is a word of the scene, "{kisi>dative}" carries its suffix, "{gun:+5}" is the
business day five days later, "{n:12-40}" a number, "{para:2000-9000}" an amount.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from random import Random

from config.demo.clients import Client
from config.demo.people import Cast
from turkish.case import upper
from turkish.dates import format_date, next_business_day
from turkish.money import format_money
from turkish.suffixes import attach

CHOICE = re.compile(r"\[([^\[\]|]*(?:\|[^\[\]|]*)+)\]")
SLOT = re.compile(r"\{(\w+)(?::([^{}>]+))?(?:>(\w+))?\}")
MONTHS = ("ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık")
STEP = 250  # amounts are round
COMMON = {"konu", "sayfa", "hizmet", "ay"}  # get a capital where a sentence begins
BEGINS = re.compile(r"(?:\A|[.:] |\n(?:- )?)\Z")
PERSONS = {"kisi", "kisi2", "sorumlu", "finans", "seo", "tasarim", "yazilim", "proje", "yonetici", "sahip"}

business_day = lru_cache(maxsize=4096)(next_business_day)


def tell(text: str, words: dict[str, str], day: date, chance: Random) -> str:
    chosen = CHOICE.sub(lambda found: chance.choice(found[1].split("|")), text)
    return SLOT.sub(lambda found: _filled(found, words, day, chance), chosen)


def _filled(found: re.Match[str], words: dict[str, str], day: date, chance: Random) -> str:
    name, detail, case = found.groups()
    value = _COUNTED[name](detail, day, chance) if name in _COUNTED else words[name]
    if name in COMMON and BEGINS.search(found.string, 0, found.start()):
        value = upper(value[0]) + value[1:]
    return attach(value, case, "kisi" if name in PERSONS else "marka") if case else value


def _day(detail: str, day: date, _: Random) -> str:
    return format_date(business_day(day + timedelta(days=int(detail))), "long")


def _month(detail: str, day: date, _: Random) -> str:
    return MONTHS[(day.month - 1 + int(detail)) % 12]


def _number(detail: str, _: date, chance: Random) -> str:
    least, most = map(int, detail.split("-"))
    return f"{chance.randint(least, most):,}".replace(",", ".")


def _amount(detail: str, _: date, chance: Random) -> str:
    least, most = map(int, detail.split("-"))
    return format_money(Decimal(chance.randrange(least, most + 1, STEP)))


_COUNTED: dict[str, Callable[[str, date, Random], str]] = {
    "gun": _day,
    "ay": _month,
    "n": _number,
    "para": _amount,
}


def scene(client: Client, cast: Cast, kind: str = "") -> dict[str, str]:
    """The words of a customer; `kind` is the service that the story is about."""
    service = next((service for service in client.services if kind in ("", service.kind)), None)
    words = {duty: person.name.split()[0] for duty, person in cast.by_duty.items()}
    words |= {
        "musteri": client.customer.name,
        "kisi": addressed(client, 0),
        "kisi2": addressed(client, 1),
        "sorumlu": client.account_manager.name.split()[0],
        "site": client.customer.website.removeprefix("https://www."),
        "sehir": client.customer.city,
        "sayfa": client.sector["page"],
        "konu": client.chance.choice(client.sector["topics"].split("|")),
        "kelime": client.keyword,
    }
    if service and service.ends_on:
        fee, rise = service.monthly_fee, service.monthly_fee * Decimal("1.3") // 50 * 50
        words |= {
            "hizmet": service.name,
            "ucret": format_money(fee, service.currency),
            "yeni_ucret": format_money(rise, service.currency),
            "kdvli": format_money(fee * Decimal("1.2"), service.currency),
            "bitis": format_date(service.ends_on, "long"),
        }
    return words


def addressed(client: Client, place: int) -> str:
    """As colleagues write of a contact: "Nazlı Hanım", "Av. Hakan Öğüt"; the last one there is when there are fewer."""
    contact = client.contacts[min(place, len(client.contacts) - 1)]
    if contact.salutation and not contact.title:
        return f"{contact.first_name} {contact.get_salutation_display()}"
    return contact.addressed
