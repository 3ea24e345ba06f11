"""People come, change and leave."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import Role, User
from apps.accounts.roles import OWNER
from apps.accounts.services.keys import holder_of_link, issue_sign_in_link, redeem_sign_in_link
from apps.accounts.services.sessions import close_doors
from apps.core import clock, history
from apps.core.errors import Forbidden, Refused


class LastOwner(Refused):
    code = "last_owner"
    status = 409
    message = _("Ajansın en az bir etkin sahibi olmalı.")


class NotYourself(Refused):
    code = "not_yourself"
    message = _("Kendi hesabınızı kapatamazsınız.")


@transaction.atomic
def add_person(*, email: str, name: str, roles: Iterable[str], password: str | None = None, **fields: Any) -> User:
    user = User.objects.create_user(email, password, name=name, **fields)
    user.roles.set(Role.objects.filter(key__in=list(roles)))
    return user


@transaction.atomic
def invite(*, by: User, email: str, name: str, roles: list[str], **fields: Any) -> tuple[User, str]:
    """A new person without a password, and the secret of the link that lets them in."""
    _check_owner_rule(by, set(), set(roles))
    person = add_person(email=email, name=name, roles=roles, **fields)
    told = {"email": [None, person.email], "name": [None, name], "roles": [None, sorted(roles)]}
    history.audit("person_invited", by=by, on="accounts.user", record_id=person.pk, changes=told)
    return person, issue_sign_in_link(user=person, now=clock.now())


@transaction.atomic
def link_for(*, person: User, by: User) -> str:
    """The secret of a new one-time link, for who lost the password or the invitation."""
    _check_owner_rule(by, set(person.role_keys), set())
    history.audit("link_made", by=by, on="accounts.user", record_id=person.pk)
    return issue_sign_in_link(user=person, now=clock.now())


@transaction.atomic
def change_person(*, person: User, by: User, roles: list[str] | None = None, **values: Any) -> User:
    """Changes what managers may change of a person: roles, team, name, title, whether they still work here."""
    # Whoever takes an owner away waits here for whoever does the same.
    list(Role.objects.select_for_update().filter(key=OWNER))
    old_roles = set(person.roles.values_list("key", flat=True))
    new_roles = old_roles if roles is None else set(roles)
    _check_owner_rule(by, old_roles, new_roles)
    if person.pk == by.pk and values.get("is_active") is False:
        raise NotYourself
    changes = _changed(person, values)
    for name, value in values.items():
        setattr(person, name, value)
    person.save()
    if new_roles != old_roles:
        person.roles.set(Role.objects.filter(key__in=new_roles))
        changes["roles"] = [sorted(old_roles), sorted(new_roles)]
    if not User.objects.filter(is_active=True, roles__key=OWNER).exists():
        raise LastOwner
    _after(person, by, changes)
    return User.objects.get(pk=person.pk)


def set_password(*, user: User, password: str) -> None:
    """Checks and keeps the password; ValidationError says what is wrong with it."""
    validate_password(password, user)
    user.set_password(password)
    user.save(update_fields=["password"])
    history.audit("password_set", by=user, on="accounts.user", record_id=user.pk)


@transaction.atomic
def redeem_with_password(*, secret: str, password: str, now: datetime) -> User:
    """Uses the link up; a password that is not good enough leaves it unused."""
    if password:
        validate_password(password, holder_of_link(secret=secret, now=now))
    user = redeem_sign_in_link(secret=secret, now=now)
    if password:
        set_password(user=user, password=password)
    return user


def _check_owner_rule(by: User, before: set[str], after: set[str]) -> None:
    """Owners are made, changed and removed by owners alone."""
    if OWNER in before | after and not by.is_owner:
        raise Forbidden


def _changed(person: User, values: dict[str, Any]) -> dict[str, list[Any]]:
    named = {name: (getattr(person, name), value) for name, value in values.items()}
    return {name: [_text(old), _text(new)] for name, (old, new) in named.items() if old != new}


def _text(value: Any) -> Any:
    return value if value is None or isinstance(value, bool) else str(value)


def _after(person: User, by: User, changes: dict[str, list[Any]]) -> None:
    active = changes.pop("is_active", None)
    if active == [True, False]:
        close_doors(user=person)
    events = {"person_changed": changes} if changes else {}
    if active:
        events["person_reactivated" if active[1] else "person_deactivated"] = {}
    for event, told in events.items():
        history.audit(event, by=by, on="accounts.user", record_id=person.pk, changes=told)
