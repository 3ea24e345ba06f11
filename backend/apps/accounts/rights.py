"""What a person may do: the union of the matrices of their roles, narrowed by the key that they came with."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from apps.accounts.roles import LEVELS, WRITES, Matrix, Right
from apps.accounts.scopes import allowed
from apps.core.hiding import expanded


@dataclass(frozen=True)
class Rights:
    matrix: Matrix
    hidden: frozenset[str] = frozenset()  # "customers.monthly_total"

    def level(self, module: str) -> str:
        """Whose records of the module: none, own, team or all."""
        return str(self.matrix.get(module, {}).get("view", "none"))

    def allows(self, module: str, work: str) -> bool:
        """`work` is view, add, change, delete or export."""
        if self.level(module) == "none":
            return False
        return work == "view" or bool(self.matrix[module].get(work))

    def narrowed(self, scopes: Iterable[str]) -> "Rights":
        """What is left of the rights for a key with these scopes."""
        return Rights({name: _within(name, right, list(scopes)) for name, right in self.matrix.items()}, self.hidden)


def union(matrices: Iterable[Matrix]) -> Rights:
    """Any role that allows is enough; a field is hidden only when every role that sees the module hides it."""
    matrices = list(matrices)
    combined: Matrix = {}
    for matrix in matrices:
        for module, right in matrix.items():
            merged = combined.setdefault(module, {"view": "none", **dict.fromkeys(WRITES, False), "hidden": []})
            merged["view"] = max(str(merged["view"]), str(right["view"]), key=LEVELS.index)
            for work in WRITES:
                merged[work] = bool(merged[work]) or bool(right.get(work))
    for module, merged in combined.items():
        merged["hidden"] = sorted(_hidden_by_all(module, matrices))
    return Rights(combined, frozenset(_qualified(combined)))


def _hidden_by_all(module: str, matrices: list[Matrix]) -> frozenset[str]:
    seeing = [right for matrix in matrices if (right := matrix.get(module)) and right["view"] != "none"]
    hidden = [expanded(module, frozenset(right.get("hidden", ()))) for right in seeing]
    return frozenset.intersection(*hidden) if hidden else frozenset()


def _qualified(matrix: Matrix) -> Iterator[str]:
    for module, right in matrix.items():
        yield from (f"{module}.{name}" for name in right["hidden"])


def _within(module: str, right: Right, scopes: list[str]) -> Right:
    if not allowed(scopes, module, "read"):
        return {**right, "view": "none", **dict.fromkeys(WRITES, False)}
    return right if allowed(scopes, module, "write") else {**right, "add": False, "change": False, "delete": False}


def visible(rows: QuerySet[Any], user: Any, module: str, *, owner: str = "owner") -> QuerySet[Any]:
    """The rows of the module that this person may see; the one rule below every selector."""
    level = user.rights.level(module)
    if level == "all":
        return rows
    if level == "none":
        return rows.none()
    mine = Q(**{owner: user.pk})
    if level == "team" and user.team_id:
        mine |= Q(**{f"{owner}__team": user.team_id})
    return rows.filter(mine)
