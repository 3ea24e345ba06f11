"""Who sees a record, and through which of their roles."""

from copy import copy
from typing import Any

from apps.accounts.models import Role, User
from apps.accounts.rights import union
from apps.core.records import Kind

BECAUSE = {"own": "owner", "team": "team", "all": "all"}


def who_sees(kind: Kind, record_id: int) -> list[dict[str, Any]]:
    """Each active person, whether they see the record, and the roles that show it with the reason."""
    people = User.objects.filter(is_active=True).prefetch_related("roles").order_by("name", "id")
    return [_told(person, kind, record_id) for person in people]


def _told(person: User, kind: Kind, record_id: int) -> dict[str, Any]:
    roles = list(person.roles.all())
    person.rights = union(role.matrix for role in roles)
    sees = _sees(person, kind, record_id)
    through = [reason for role in roles if (reason := _through(role, person, kind, record_id))] if sees else []
    return {"person": person, "sees": sees, "through": through}


def _through(role: Role, person: User, kind: Kind, record_id: int) -> dict[str, Any] | None:
    """The narrowest reason for which this role shows the record; None when it does not."""
    level = str(role.matrix.get(kind.module, {}).get("view", "none"))
    tried = {"none": [], "all": ["all"], "team": ["own", "team"], "own": ["own"]}[level]
    for narrow in tried:
        if _sees(_with_level(person, kind.module, narrow), kind, record_id):
            return {"role": role, "level": level, "because": BECAUSE[narrow]}
    return None


def _with_level(person: User, module: str, level: str) -> User:
    other = copy(person)
    matrix = person.rights.matrix
    other.rights = type(person.rights)({**matrix, module: {**matrix[module], "view": level}}, person.rights.hidden)
    return other


def _sees(person: User, kind: Kind, record_id: int) -> bool:
    return bool(kind.visible_to(person).filter(pk=record_id).exists())
