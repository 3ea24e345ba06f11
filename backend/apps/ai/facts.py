"""What a writer may know: ordered, typed, each with the record that it came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.utils import timezone

from apps.core.hiding import AMOUNTS, hidden_from
from apps.core.money import Money, Percent
from apps.core.records import kind_of
from turkish.dates import format_date

EMPTY: tuple[Any, ...] = (None, "", [], ())


@dataclass(frozen=True)
class Fact:
    """`value`: Money, Percent, date, datetime, int, Decimal, str, or a list of these.

    `required`: the text must say it. `untrusted`: written by outsiders, fenced in the prompt. `weight`: what is left
    out first when the model's window is small; 0 is for the built-in draft alone. `on`: its day, so that the most
    recent stays longest. `guards`: hidden fields ("customers.ends_on") that the value is derived from; a value that a
    hidden column of `source` holds, or an amount where amounts are hidden, needs no guard."""

    label: str
    value: Any
    source: Model | None = None
    required: bool = False
    untrusted: bool = False
    weight: int = 1
    on: date | None = None
    guards: tuple[str, ...] = ()

    def is_hidden_by(self, hidden: frozenset[str]) -> bool:
        return not hidden.isdisjoint(self.guards) or _is_hidden_amount(self, hidden) or _is_hidden_column(self, hidden)

    @property
    def text(self) -> str:
        return show(self.value)

    @property
    def line(self) -> str:
        return f"{self.label}: {self.text}"


def show(value: Any) -> str:
    """A value as a careful Turkish text writes it."""
    if isinstance(value, list | tuple):
        return "; ".join(show(item) for item in value)
    if isinstance(value, datetime):
        return f"{format_date(timezone.localdate(value))} {timezone.localtime(value):%H.%M}"
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, bool):
        return "evet" if value else "hayır"
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    return str(value)


class Facts(Mapping[str, Fact]):
    """`key → Fact`, in order; a fact without a value is not there, so that its sentence drops out."""

    def __init__(self, **facts: Fact) -> None:
        self._facts = {key: fact for key, fact in facts.items() if fact.value not in EMPTY}

    def __getitem__(self, key: str) -> Fact:
        return self._facts[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)

    def __or__(self, more: "Facts") -> "Facts":
        """Both, with this one's facts first; a key that both have keeps this one's fact."""
        joined = Facts()
        joined._facts = {**self._facts, **{key: fact for key, fact in more.items() if key not in self._facts}}
        return joined

    def only(self, keys: set[str]) -> "Facts":
        kept = Facts()
        kept._facts = {key: fact for key, fact in self._facts.items() if key in keys}
        return kept

    def seen_by(self, user: Any) -> "Facts":
        """Without what this person's roles hide."""
        hidden: frozenset[str] = user.rights.hidden
        return self.only({key for key, fact in self.items() if not fact.is_hidden_by(hidden)}) if hidden else self

    @property
    def lines(self) -> str:
        return "\n".join(fact.line for fact in self.values())

    def sources(self) -> list[dict[str, Any]]:
        """For the page's "Kaynaklar": label and value of each fact with a link to its record."""
        return [_source(fact) for fact in self.values()]


def _is_hidden_amount(fact: Fact, hidden: frozenset[str]) -> bool:
    parts = fact.value if isinstance(fact.value, list | tuple) else [fact.value]
    if not any(isinstance(part, Money) for part in parts):
        return False
    modules = {name.partition(".")[0] for name in hidden if name.endswith(f".{AMOUNTS}")}
    return bool(modules) if fact.source is None else fact.source._meta.app_label in modules


def _is_hidden_column(fact: Fact, hidden: frozenset[str]) -> bool:
    """Whether the fact says what a hidden column of its record says, in any of its spellings."""
    if fact.source is None:
        return False
    columns = hidden_from(hidden, type(fact.source)) & {field.name for field in fact.source._meta.concrete_fields}
    return any(fact.text in _spellings(fact.source, column) for column in columns)


def _spellings(record: Model, column: str) -> set[str]:
    value = getattr(record, column)
    shown = getattr(record, f"get_{column}_display", lambda: value)()
    amount = {str(Money(value))} if isinstance(value, Decimal) else set()
    return {show(value), str(value), str(shown), *amount}


def _source(fact: Fact) -> dict[str, Any]:
    kind = kind_of(fact.source) if fact.source is not None else None
    link = {} if kind is None else {"kind": kind.name, "url": kind.url_of(fact.source), "title": str(fact.source)}
    text = fact.text
    return {"label": fact.label, "value": text if len(text) <= 300 else text[:299] + "…", **link}


__all__ = ["Fact", "Facts", "Money", "Percent", "show"]
