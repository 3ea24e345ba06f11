"""The kinds of files the reader knows, out of `kinds.json`, and how well a row of headers fits each."""

import json
import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from turkish.fold import fold

UNKNOWN = "unknown"
HINT_WEIGHT, STRONG_WEIGHT = 1.5, 2.0
_SIGNS = re.compile(r"[^a-z0-9]+")
_IDLE_WORDS = {"tl", "try", "1", "zorunlu", "opsiyonel", "istege", "bagli"}
# Other columns of the same meaning fill in when the first is blank; two amounts must not stand in for each other.
_MAY_FILL_IN = {"text", "tax_number", "phone", "email", "phones", "emails", "labels"}
_IN_COLUMN_ORDER = {"phone", "email", "phones", "emails"}


@dataclass(frozen=True)
class Field:
    """One output field; a name with a plus is a part that is put together with others later."""

    name: str
    type: str
    headers: tuple[str, ...]
    words: frozenset[str]
    phrases: tuple[str, ...]
    unless: frozenset[str]
    weight: float
    only_with: str | None
    optional: bool

    def goes_by(self, header: str) -> bool:
        words = set(header.split())
        if words & self.unless:
            return False
        return bool(words & self.words) or any(phrase in header for phrase in self.phrases)


@dataclass(frozen=True)
class Kind:
    name: str
    needs: tuple[frozenset[str], ...]
    clues: frozenset[str]
    clues_needed: int
    sure_clues: frozenset[str]
    strong: frozenset[str]
    hints: tuple[str, ...]
    fields: dict[str, Field] = field(hash=False)

    def output_fields(self) -> list[Field]:
        return [field for field in self.fields.values() if not field.name.startswith("+")]


@dataclass(frozen=True)
class Fit:
    """How a row of headers reads as one kind: field -> columns, the surest first; `named` when a header names it."""

    kind: Kind
    columns: dict[str, tuple[int, ...]] = field(hash=False)
    score: float
    named: bool = False

    def fits(self, *, hinted: bool) -> bool:
        """Whether it has what the kind needs; a file name that hints at the kind makes up for one clue."""
        found = set(self.columns)
        if not all(found & need for need in self.kind.needs):
            return False
        clues = len(found & self.kind.clues)
        return self.named or bool(found & self.kind.sure_clues) or clues >= self.kind.clues_needed - hinted


def normalised(header: str) -> str:
    """ "VKN/TCKN " -> "vkn tckn"."""
    return _SIGNS.sub(" ", fold(header)).strip()


@cache
def kinds() -> dict[str, Kind]:
    """All kinds, the more particular ones first."""
    described = json.loads(Path(__file__).with_name("kinds.json").read_text(encoding="utf-8"))
    return {name: _kind(name, rest) for name, rest in described.items() if name != "about"}


def best_fit(headers: tuple[str, ...], file_name: str = "") -> Fit | None:
    """The kind whose needs the headers meet and that explains most of them; None when there is none."""
    name = normalised(file_name)
    fitting = []
    for fit in _fits(tuple(normalised(header) for header in headers)):
        hinted = any(hint in name for hint in fit.kind.hints)
        if fit.fits(hinted=hinted):
            fitting.append((fit.score + HINT_WEIGHT * hinted, fit))
    return max(fitting, key=lambda scored: scored[0], default=(0, None))[1]


def fit_kind(kind: Kind, headers: tuple[str, ...]) -> Fit:
    """The columns of the fields of a given kind, whether or not it fits well. Headers must be normalised."""
    columns = _surest_columns(kind, headers)
    taken = {column for chosen in columns.values() for column in chosen}
    for column, header in enumerate(headers):
        if column not in taken and (further := _field_of(kind, header, columns)):
            columns[further.name] = (*columns.get(further.name, ()), column)
    for name, chosen in columns.items():
        if kind.fields[name].type in _IN_COLUMN_ORDER:
            columns[name] = tuple(sorted(chosen))
    named = bool(kind.strong & set(headers))
    return Fit(kind, columns, STRONG_WEIGHT * named + sum(kind.fields[name].weight for name in columns), named)


@lru_cache(maxsize=256)
def _fits(headers: tuple[str, ...]) -> list[Fit]:
    return [fit_kind(kind, headers) for kind in kinds().values()]


def _surest_columns(kind: Kind, headers: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
    """For each field in turn the free column with its surest header."""
    places: dict[str, list[int]] = {}
    for column, header in enumerate(headers):
        places.setdefault(header, []).append(column)
        if (bare := _without_idle_words(header)) != header:
            places.setdefault(bare, []).append(column)
    columns: dict[str, tuple[int, ...]] = {}
    taken: set[int] = set()
    for wanted in kind.fields.values():
        if wanted.only_with and not any(header in places for header in kind.fields[wanted.only_with].headers):
            continue
        free = [column for header in wanted.headers for column in places.get(header, ()) if column not in taken]
        if free:
            columns[wanted.name] = (free[0],)
            taken.add(free[0])
    return columns


def _field_of(kind: Kind, header: str, columns: dict[str, tuple[int, ...]]) -> Field | None:
    """The field a left-over column belongs to: one more of a known name, or one that its words give away."""
    for candidate in kind.fields.values():
        named = header in candidate.headers and candidate.only_with in (None, *columns)
        if (named or candidate.goes_by(header)) and (candidate.name not in columns or candidate.type in _MAY_FILL_IN):
            return candidate
    return None


def _without_idle_words(header: str) -> str:
    return " ".join(word for word in header.split() if word not in _IDLE_WORDS)


def _kind(name: str, described: dict[str, Any]) -> Kind:
    return Kind(
        name=name,
        needs=tuple(frozenset(need) for need in described["needs"]),
        clues=frozenset(described.get("clues", ())),
        clues_needed=described.get("clues_needed", 0),
        sure_clues=frozenset(described.get("sure_clues", ())),
        strong=frozenset(described.get("strong", ())),
        hints=tuple(described["hints"]),
        fields={field_name: _field(field_name, rest) for field_name, rest in described["fields"].items()},
    )


def _field(name: str, described: dict[str, Any]) -> Field:
    return Field(
        name=name,
        type=described.get("type", "text"),
        headers=tuple(described["headers"]),
        words=frozenset(described.get("words", ())),
        phrases=tuple(described.get("phrases", ())),
        unless=frozenset(described.get("not", ())),
        weight=described.get("weight", 1),
        only_with=described.get("only_with"),
        optional=described.get("optional", False),
    )
