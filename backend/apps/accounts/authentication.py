"""Who is asking: an API key in the Authorization header, or the page's session."""

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication, SessionAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from apps.accounts.models import Token, User
from apps.accounts.selectors import holder_of
from apps.accounts.services import digest_of
from apps.core import clock

SCHEME = "Bearer"
NOTE_USE_EVERY = timedelta(minutes=10)


class TokenAuthentication(BaseAuthentication):
    def authenticate(self, request: Request) -> tuple[User, Token] | None:
        scheme, _space, secret = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != SCHEME.lower():
            return None
        found = holder_of(digest_of(secret.strip()))
        now = clock.now()
        if found is None or not found[0].is_active or found[1].is_expired(now):
            raise AuthenticationFailed(_("API anahtarı geçersiz ya da süresi dolmuş."), "bad_token")
        user, token = found
        if token.last_used_at is None or now - token.last_used_at > NOTE_USE_EVERY:
            token.last_used_at = now
            token.save(update_fields=["last_used_at"])
        return user, token

    def authenticate_header(self, request: Request) -> str:
        return SCHEME


class PageSessionAuthentication(SessionAuthentication):
    """The page's cookie, with the CSRF check."""

    def authenticate(self, request: Request) -> Any:
        found = super().authenticate(request)
        return found if found and found[0].is_active else None


class TokenScheme(OpenApiAuthenticationExtension):
    """How the API's documentation names the key."""

    target_class = TokenAuthentication
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "http", "scheme": "bearer"}


class SessionScheme(OpenApiAuthenticationExtension):
    target_class = PageSessionAuthentication
    name = "session"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "apiKey", "in": "cookie", "name": "sessionid"}
