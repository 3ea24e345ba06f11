"""What a writer may know: ordered, typed, each with the record that it came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.utils import timezone

from apps.core.money import Money, Percent
from apps.core.records import kind_of
from turkish.dates import format_date

EMPTY: tuple[Any, ...] = (None, "", [], ())


@dataclass(frozen=True)
class Fact:
    """`value`: Money, Percent, date, datetime, int, Decimal, str, or a list of these.

    `required`: the text must say it. `untrusted`: written by outsiders, fenced in the prompt. `weight`: what is left
    out first when the model's window is small; 0 is for the built-in draft alone. `on`: its day, so that the most
    recent stays longest."""

    label: str
    value: Any
    source: Model | None = None
    required: bool = False
    untrusted: bool = False
    weight: int = 1
    on: date | None = None

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

    @property
    def lines(self) -> str:
        return "\n".join(fact.line for fact in self.values())

    def sources(self) -> list[dict[str, Any]]:
        """For the page's "Kaynaklar": label and value of each fact with a link to its record."""
        return [_source(fact) for fact in self.values()]


def _source(fact: Fact) -> dict[str, Any]:
    kind = kind_of(fact.source) if fact.source is not None else None
    link = {} if kind is None else {"kind": kind.name, "url": kind.url_of(fact.source), "title": str(fact.source)}
    text = fact.text
    return {"label": fact.label, "value": text if len(text) <= 300 else text[:299] + "…", **link}


__all__ = ["Fact", "Facts", "Money", "Percent", "show"]
