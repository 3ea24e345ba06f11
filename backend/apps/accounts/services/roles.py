"""Changing what a role may do."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import Role, User
from apps.accounts.roles import OWNER, READY_ROLES
from apps.core import history
from apps.core.errors import Refused


class OwnersRole(Refused):
    code = "owners_role"
    message = _("Sahip rolünün yetkileri değiştirilemez.")


class RoleInUse(Refused):
    code = "role_in_use"
    status = 409
    message = _("Bu rol kişilerde duruyor; önce onların rolünü değiştirin.")


class NotReadyRole(Refused):
    code = "not_a_ready_role"
    message = _("Yalnızca hazır roller ilk hâline döndürülebilir.")


class ReadyRole(Refused):
    code = "ready_role"
    message = _("Hazır roller silinemez.")


def ensure_ready_roles() -> None:
    """Adds the ready roles that are missing; roles that the owner changed stay as they are."""
    for key, (name, matrix) in READY_ROLES.items():
        Role.objects.get_or_create(key=key, defaults={"name": name, "matrix": matrix})


@transaction.atomic
def save_role(*, role: Role, by: User, **values: Any) -> Role:
    """Saves a new or known role with these values."""
    before = {name: getattr(role, name) if role.pk else None for name in values}
    if role.pk and role.key == OWNER and values.get("matrix", role.matrix) != role.matrix:
        raise OwnersRole(fields={"matrix": [str(OwnersRole.message)]})
    event = "role_changed" if role.pk else "role_added"
    for name, value in values.items():
        setattr(role, name, value)
    role.save()
    changes = {name: [before[name], value] for name, value in values.items() if before[name] != value}
    if changes:
        history.audit(event, by=by, on="accounts.role", record_id=role.pk, changes=changes, note=role.name)
    return role


def reset_role(*, role: Role, by: User) -> Role:
    """A ready role as it came."""
    if role.key not in READY_ROLES:
        raise NotReadyRole
    name, matrix = READY_ROLES[role.key]
    if role.key == OWNER:
        Role.objects.filter(pk=role.pk).update(matrix=matrix)
        role.matrix = matrix
    return save_role(role=role, by=by, name=name, matrix=matrix)


@transaction.atomic
def delete_role(*, role: Role, by: User) -> None:
    if role.key in READY_ROLES:
        raise ReadyRole
    if role.people.exists():
        raise RoleInUse
    history.audit("role_removed", by=by, on="accounts.role", record_id=role.pk, note=role.name)
    role.delete()
