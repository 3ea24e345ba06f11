"""Making people, keys and one-time links."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import Role, SignInLink, Token, User
from apps.accounts.roles import READY_ROLES
from apps.core.errors import Refused

LINK_HOURS = 24
TOKEN_PREFIX = "imc_"


class LinkUsed(Refused):
    code = "link_used"
    message = _("Bu giriş bağlantısı kullanılmış ya da süresi dolmuş.")


def digest_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def ensure_ready_roles() -> None:
    """Adds the ready roles that are missing; roles that the owner changed stay as they are."""
    for key, (name, matrix) in READY_ROLES.items():
        Role.objects.get_or_create(key=key, defaults={"name": name, "matrix": matrix})


@transaction.atomic
def add_person(*, email: str, name: str, roles: list[str], password: str | None = None, **fields: str) -> User:
    user = User.objects.create_user(email, password, name=name, **fields)
    user.roles.set(Role.objects.filter(key__in=roles))
    return user


def issue_token(*, user: User, name: str, expires_at: datetime | None = None) -> str:
    """A new API key in clear; it is shown now and never again."""
    secret = TOKEN_PREFIX + secrets.token_urlsafe(32)
    Token.objects.create(user=user, name=name, digest=digest_of(secret), expires_at=expires_at)
    return secret


def issue_sign_in_link(*, user: User, now: datetime) -> str:
    """The secret part of a one-time sign-in link, good for a day."""
    secret = secrets.token_urlsafe(32)
    SignInLink.objects.create(user=user, digest=digest_of(secret), expires_at=now + timedelta(hours=LINK_HOURS))
    return secret


@transaction.atomic
def redeem_sign_in_link(*, secret: str, now: datetime) -> User:
    """The person of the link; LinkUsed the second time."""
    fresh = SignInLink.objects.filter(digest=digest_of(secret), used_at=None, expires_at__gt=now, user__is_active=True)
    link = fresh.select_related("user").first()
    if link is None or not fresh.update(used_at=now):
        raise LinkUsed
    return link.user
