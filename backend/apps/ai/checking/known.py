"""What may be said: every value and word of the facts and of the person's own words."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from apps.ai.checking.letters import flat, words_of
from apps.ai.checking.moments import Moment
from apps.ai.checking.numbers import unit_of
from apps.ai.checking.scanning import scan
from apps.ai.facts import Fact, Facts, Money, Percent

Keys = defaultdict[str, set[Any]]

_UNIT = re.compile(r"(?<![a-z])(is gun|gun|hafta|ay|yil|saat|dakika)(?:u|i|lik|luk|ler|lar)?(?![a-z])")
_COUNTS_DAYS = re.compile(r"gecik|gecmis|kalan sure|gun")
_IN_PERCENT = re.compile(
    r"%|yuzde|oran|ilerleme|tamamlan|olasilik|ihtimal|kdv|degisim|artis|azalis|dusus|buyume|ctr|marj"
)
_IN_MONEY = re.compile(
    r"ucret|tutar|bedel|fiyat|bakiye|butce|toplam|gelir|gider|borc|alacak|maliyet|ciro|odenen|kalan|kar"
)


@dataclass
class Known:
    """Keys by kind: `sure` from our own records and the person, `loose` from what outsiders wrote."""

    today: date | None
    sure: Keys = field(default_factory=lambda: defaultdict(set))
    loose: Keys = field(default_factory=lambda: defaultdict(set))
    text: str = ""
    loose_text: str = ""

    @cached_property
    def words(self) -> frozenset[str]:
        return words_of(self.text) | words_of(self.loose_text)

    def has(self, kind: str, key: Any) -> bool:
        return key in self.sure[kind] or key in self.loose[kind]

    def all(self, kind: str) -> set[Any]:
        return self.sure[kind] | self.loose[kind]


def known_from(facts: Facts, said: str, today: date | None) -> Known:
    known = Known(today)
    trusted = [fact for fact in facts.values() if not fact.untrusted]
    for fact in trusted:
        _typed(fact, known.sure)
    written = [_words_of_value(fact) for fact in trusted]
    own = "\n".join([*(fact.label for fact in trusted), *written, said])
    outside = "\n".join(f"{fact.label}\n{fact.text}" for fact in facts.values() if fact.untrusted)
    _read("\n".join(written), known.sure)
    _read(said, known.sure)
    _unnamed_amounts(said, known.sure)
    _read(outside, known.loose)
    known.text, known.loose_text = flat(own), flat(outside)
    return known


def _words_of_value(fact: Fact) -> str:
    """The text of a value, not of one that was taken over with its type."""
    return "" if isinstance(fact.value, Money | Percent | date | int | Decimal) else fact.text


def _read(text: str, keys: Keys) -> None:
    for value in scan(text):
        keys[value.kind].add(value.key)
        if value.kind in ("money", "duration") and isinstance(value.key, tuple):
            keys["number"].add(value.key[0])


def _unnamed_amounts(said: str, keys: Keys) -> None:
    """A person who writes "tutar 5000" means lira."""
    keys["amount"].update(value.key for value in scan(said) if value.kind == "number" and value.key >= 100)


def _typed(fact: Fact, keys: Keys) -> None:
    values = fact.value if isinstance(fact.value, list | tuple) else [fact.value]
    if len(values) > 1:
        keys["number"].add(Decimal(len(values)))
    for value in values:
        for kind, key in _keys_of(value, flat(fact.label)):
            keys[kind].add(key)


def _keys_of(value: Any, label: str) -> Iterable[tuple[str, Any]]:
    if isinstance(value, Money):
        return [("money", (abs(value.amount), value.currency)), ("number", abs(value.amount))]
    if isinstance(value, Percent):
        return [("percent", abs(value.value)), ("number", abs(value.value))]
    if isinstance(value, date):
        return [("date", Moment(value.year, value.month, value.day))]
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return _number_keys(Decimal(value), label, isinstance(value, Decimal))
    return []


def _number_keys(number: Decimal, label: str, exact: bool) -> Iterable[tuple[str, Any]]:
    """What a bare number may be follows from its label: "Gecikme (gün)", "Aylık ücret", "İlerleme"."""
    keys: list[tuple[str, Any]] = [("number", abs(number))]
    if unit := _UNIT.search(label):
        name, times = unit_of(unit[1])
        keys.append(("duration", (number * times, name)))
    elif _COUNTS_DAYS.search(label):
        keys.append(("duration", (number, "gun")))
    if _IN_PERCENT.search(label):
        keys.append(("percent", abs(number)))
    if _IN_MONEY.search(label) or (exact and not _IN_PERCENT.search(label)):
        keys.append(("amount", abs(number)))
    return keys
