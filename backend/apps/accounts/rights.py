"""What a person may do: the union of the matrices of their roles."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from apps.accounts.roles import LEVELS, WRITES, Matrix


@dataclass(frozen=True)
class Rights:
    matrix: Matrix

    def level(self, module: str) -> str:
        """Whose records of the module: none, own, team or all."""
        return str(self.matrix.get(module, {}).get("view", "none"))

    def allows(self, module: str, work: str) -> bool:
        """`work` is view, add, change, delete or export."""
        if self.level(module) == "none":
            return False
        return work == "view" or bool(self.matrix[module].get(work))


def union(matrices: Iterable[Matrix]) -> Rights:
    combined: Matrix = {}
    for matrix in matrices:
        for module, right in matrix.items():
            merged = combined.setdefault(module, {"view": "none", **dict.fromkeys(WRITES, False)})
            merged["view"] = max(str(merged["view"]), str(right["view"]), key=LEVELS.index)
            for work in WRITES:
                merged[work] = bool(merged[work]) or bool(right.get(work))
    return Rights(combined)


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
