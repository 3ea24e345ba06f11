"""What a check is told and what it answers."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

ERROR: Literal["error"] = "error"
WARNING: Literal["warning"] = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not hold. `start` and `end` count code points; both are len(text) when nothing is there to
    underline. An error keeps a model's text from replacing the built-in one; a warning is only shown."""

    code: str
    message: str
    start: int
    end: int
    text: str
    severity: Literal["error", "warning"] = ERROR

    def as_dict(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How strictly a text is read. `may_say`: words that its tone permits although no fact holds them, such as
    "gecikme faizi" in a last reminder. `today`: without it no relative date can be confirmed by a day."""

    leaves_the_company: bool
    language: Literal["tr", "en"] = "tr"
    max_words: int = 250
    required: bool = True
    formal: bool = True
    today: date | None = None
    may_say: tuple[str, ...] = ()
