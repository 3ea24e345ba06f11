"""What an API key may be used for. `write` includes reading; a module's scope opens that module alone."""

from collections.abc import Iterable
from typing import Final

from apps.accounts.roles import MODULES

READ, WRITE, AI = "read", "write", "ai"
EVERYTHING: Final = (READ, WRITE, AI)
SCOPES: Final = (*EVERYTHING, *(f"{module}:{work}" for module in MODULES for work in (READ, WRITE)))


def needed(area: str, work: str) -> str:
    """The scope that opens this work ("read" or "write") in the area: a module, "ai", or anything else."""
    if area == AI:
        return AI
    return f"{area}:{work}" if area in MODULES else work


def allowed(scopes: Iterable[str], area: str, work: str) -> bool:
    given = set(scopes)
    if area == AI:
        return AI in given
    opening = {WRITE} if work == WRITE else {READ, WRITE}
    return not given.isdisjoint(opening | {f"{area}:{scope}" for scope in opening if area in MODULES})


def covers(given: Iterable[str], wished: Iterable[str]) -> bool:
    """Whether each wished scope is within the given ones."""
    return all(_opens(set(given), *scope.rpartition(":")[::2]) for scope in wished)


def _opens(given: set[str], area: str, work: str) -> bool:
    return AI in given if work == AI else allowed(given, area, work)
