"""API keys and one-time links; only their digests are kept."""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import SignInLink, Token, User
from apps.accounts.scopes import EVERYTHING, covers
from apps.core import history
from apps.core.errors import Forbidden, Refused

LINK_HOURS = 24
TOKEN_PREFIX = "imc_"


class LinkUsed(Refused):
    code = "link_used"
    message = _("Bu giriş bağlantısı kullanılmış ya da süresi dolmuş.")


def digest_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def issue_token(
    *, user: User, name: str, scopes: Iterable[str] = EVERYTHING, expires_at: datetime | None = None
) -> str:
    """A new API key in clear; it is shown now and never again."""
    return make_token(user=user, name=name, scopes=scopes, expires_at=expires_at)[1]


@transaction.atomic
def make_token(
    *, user: User, name: str, scopes: Iterable[str] = EVERYTHING, expires_at: datetime | None = None
) -> tuple[Token, str]:
    """A key and its secret. A key makes no key that may do more than itself."""
    scopes = list(scopes)
    if user.came_with and not covers(user.came_with.scopes, scopes):
        raise Forbidden(gettext("Bir anahtar, kendisinden geniş yetkili bir anahtar oluşturamaz."))
    secret = TOKEN_PREFIX + secrets.token_urlsafe(32)
    token = Token.objects.create(user=user, name=name, digest=digest_of(secret), scopes=scopes, expires_at=expires_at)
    told = {"name": [None, name], "scopes": [None, scopes], "expires_at": [None, expires_at]}
    history.audit("key_made", by=user, on="accounts.user", record_id=user.pk, changes=told)
    return token, secret


@transaction.atomic
def revoke_token(*, token: Token, by: User) -> None:
    told = {"name": [token.name, None]}
    history.audit("key_revoked", by=by, on="accounts.user", record_id=token.user_id, changes=told)
    token.delete()


def issue_sign_in_link(*, user: User, now: datetime) -> str:
    """The secret part of a one-time sign-in link, good for a day."""
    secret = secrets.token_urlsafe(32)
    SignInLink.objects.create(user=user, digest=digest_of(secret), expires_at=now + timedelta(hours=LINK_HOURS))
    return secret


def holder_of_link(*, secret: str, now: datetime) -> User:
    """The person of an unused link; LinkUsed otherwise."""
    fresh = SignInLink.objects.filter(digest=digest_of(secret), used_at=None, expires_at__gt=now, user__is_active=True)
    link = fresh.select_related("user").first()
    if link is None:
        raise LinkUsed
    return link.user


@transaction.atomic
def redeem_sign_in_link(*, secret: str, now: datetime) -> User:
    """The person of the link; LinkUsed the second time."""
    user = holder_of_link(secret=secret, now=now)
    if not SignInLink.objects.filter(digest=digest_of(secret), used_at=None).update(used_at=now):
        raise LinkUsed
    return user
