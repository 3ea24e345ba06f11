"""Reads about people and the agency."""

from copy import copy

from django.db.models import QuerySet

from apps.accounts.models import AgencyProfile, Role, Token, User
from apps.core.memory import Memory

_agency: Memory[AgencyProfile] = Memory(AgencyProfile)
_keys: Memory[tuple[User, Token] | None] = Memory(Token, User, Role, User.roles.through)


def people() -> QuerySet[User]:
    """Everybody who works here; names of colleagues are open to all of them."""
    return User.objects.filter(is_active=True).order_by("name", "id")


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
    token.user.rights  # noqa: B018  read now, remembered with the person
    return token.user, token
