"""Which AI actions exist. A module declares them in its `ai.py`; nothing here knows a module."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from inspect import cleandoc
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model, QuerySet
from pydantic import BaseModel, ConfigDict

from apps.ai.custom import own_fields
from apps.ai.facts import Fact, Facts
from apps.core.records import kinds


class Options(BaseModel):
    """What the asker may choose; the page draws the form from it. Every option has a default."""

    model_config = ConfigDict(extra="forbid")


class Choice(StrEnum):
    """An option's values, each with the words that people read."""

    label: str

    def __new__(cls, value: str, label: str) -> "Choice":
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class NoOptions(Options):
    pass


Gather = Callable[[Any, Any], Facts]


@dataclass(frozen=True)
class Action:
    name: str
    label: str
    facts: Callable[..., Facts]
    instruction: str
    draft: Path
    records: Callable[[Any], QuerySet[Any]] | None = None
    options: type[Options] = NoOptions
    schema: type[BaseModel] | None = None
    leaves_the_company: bool = False
    gather: bool = False
    stars: int = 0
    words: int = 250  # the longest answer, in words
    temperature: float = 0.3
    extras: dict[str, Any] = field(default_factory=dict)

    def facts_about(self, record: Any, options: "Options", **known: Any) -> Facts:
        """The declared function's facts; it is handed `today` and `said` when it asks for them."""
        wanted = self.facts.__code__.co_varnames[: self.facts.__code__.co_argcount]
        return self.facts(record, options, **{name: value for name, value in known.items() if name in wanted})

    @property
    def on(self) -> str | None:
        """The kind of record that it is about, "customers.customer"."""
        if self.records is None:
            return None
        return next((kind.name for kind in kinds() if kind.visible_to is self.records), None)


_actions: dict[str, Action] = {}
_about: dict[type[Model], list[Gather]] = {}


def action(name: str, *, label: str, instruction: str, **declared: Any) -> Callable[[Callable[..., Facts]], Any]:
    """Declares an AI action; the function below it returns all that a writer may know."""

    def declare(facts: Callable[..., Facts]) -> Callable[..., Facts]:
        if name in _actions:
            raise ImproperlyConfigured(f"AI action {name} is declared twice")
        draft = Path(facts.__code__.co_filename).parent / "drafts" / f"{name.split('.')[1]}.txt"
        made = Action(name, label, facts, cleandoc(instruction), draft, **declared)
        _check(made)
        _actions[name] = made
        return facts

    return declare


def about(model: type[Model]) -> Callable[[Gather], Gather]:
    """Declares what a module knows about a record of another one: `(record, user) -> Facts`."""

    def declare(gather: Gather) -> Gather:
        _about.setdefault(model, []).append(gather)
        return gather

    return declare


def gathered(record: Model, user: Any) -> Facts:
    """What all modules know about the record and this person may see."""
    known = Facts()
    for gather in _about.get(type(record), []):
        known = known | gather(record, user)
    return known | own_fields(record)


def actions() -> Iterator[Action]:
    return iter(_actions.values())


def action_named(name: str) -> Action | None:
    return _actions.get(name) or _actions.get(f"assistant.{name}")


def _check(made: Action) -> None:
    if not made.draft.exists():
        raise ImproperlyConfigured(f"AI action {made.name} has no draft {made.draft.name}")
    missing = [name for name, option in made.options.model_fields.items() if option.is_required()]
    if missing:
        raise ImproperlyConfigured(f"AI action {made.name}: options without a default: {', '.join(missing)}")


__all__ = ["Action", "Choice", "Fact", "Facts", "Options", "about", "action", "action_named", "actions", "gathered"]
