"""Reads about people and the agency."""

from copy import copy
from typing import Any

from django.db.models import Count, Q, QuerySet

from apps.accounts.models import AgencyProfile, PageSession, Role, Team, Token, User
from apps.accounts.roles import LEVELS, MODULES, WRITES
from apps.core.hiding import AMOUNTS, hideable, labels_of
from apps.core.history.models import Change
from apps.core.memory import Memory

AUDITED = (
    "agency_changed",
    "deleted",
    "exported",
    "key_made",
    "key_revoked",
    "link_made",
    "password_set",
    "person_changed",
    "person_deactivated",
    "person_invited",
    "person_reactivated",
    "role_added",
    "role_changed",
    "role_removed",
    "sign_in_refused",
    "signed_in",
    "signed_out",
    "team_added",
    "team_changed",
    "team_removed",
)

_agency: Memory[AgencyProfile] = Memory(AgencyProfile)
_keys: Memory[tuple[User, Token] | None] = Memory(Token, User, Role, User.roles.through)


def people() -> QuerySet[User]:
    """Everybody who works here; names of colleagues are open to all of them."""
    return people_managed().filter(is_active=True)


def people_managed() -> QuerySet[User]:
    """Those who left too."""
    return User.objects.select_related("team").prefetch_related("roles").order_by("-is_active", "name", "id")


def teams() -> QuerySet[Team]:
    return Team.objects.annotate(people_count=_current_people()).order_by("name")


def roles() -> QuerySet[Role]:
    return Role.objects.annotate(people_count=_current_people()).order_by("id")


def _current_people() -> Count:
    return Count("people", filter=Q(people__is_active=True), distinct=True)


def role_options() -> dict[str, Any]:
    """What a role's matrix is made of; each module with the fields that can be hidden in it."""
    modules = [{"key": module, "fields": _fields_of(module)} for module in MODULES]
    return {"modules": modules, "levels": list(LEVELS), "works": list(WRITES)}


def _fields_of(module: str) -> list[dict[str, str]]:
    labels = labels_of(module)
    return [{"name": name, "label": labels.get(name, name)} for name in sorted(hideable(module), key=_amounts_first)]


def _amounts_first(name: str) -> tuple[bool, str]:
    return name != AMOUNTS, name


def sessions_of(user: User) -> QuerySet[PageSession]:
    return PageSession.objects.filter(user=user)


def keys_of(user: User) -> QuerySet[Token]:
    return Token.objects.filter(user=user.pk).order_by("-id")


def audited() -> QuerySet[Change]:
    """What is no ordinary write to a record, newest first."""
    return Change.objects.filter(event__in=AUDITED).select_related("actor").order_by("-id")


def agency() -> AgencyProfile:
    return copy(_agency.get(1, lambda: AgencyProfile.objects.filter(pk=1).first() or AgencyProfile(pk=1)))


def holder_of(digest: str) -> tuple[User, Token] | None:
    """The person with this key and the key itself, with the rights already read."""
    found = _keys.get(digest, lambda: _read_key(digest))
    return None if found is None else (copy(found[0]), found[1])


def _read_key(digest: str) -> tuple[User, Token] | None:
    token = Token.objects.select_related("user").filter(digest=digest).order_by().first()
    if token is None:
        return None
    # Read now, remembered with the person; the key narrows what their roles allow.
    token.user.rights = token.user.rights.narrowed(token.scopes)
    return token.user, token
