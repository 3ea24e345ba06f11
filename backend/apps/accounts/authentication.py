"""Who is asking: an API key in the Authorization header, or the page's session."""

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication, SessionAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request

from apps.accounts.models import Token, User
from apps.accounts.scopes import READ, WRITE, allowed, needed
from apps.accounts.selectors import holder_of
from apps.accounts.services.keys import digest_of
from apps.accounts.services.sessions import note_session
from apps.core import clock
from apps.core.errors import Forbidden

SCHEME = "Bearer"
NOTE_USE_EVERY = timedelta(minutes=10)


class ScopeMissing(Forbidden):
    code = "scope_missing"
    message = _("Bu anahtarın yetkisi bu iş için yetmiyor.")


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
        check_scope(token, request)
        user.came_with = token
        return user, token

    def authenticate_header(self, request: Request) -> str:
        return SCHEME


def check_scope(token: Token, request: Request) -> None:
    """The key's scopes must open the view, whichever it is. A view may say by `key_work` what a method needs instead:
    {"POST": "read"}, or "" for any key."""
    view = request.parser_context["view"]
    method = request.method or ""
    work = getattr(view, "key_work", {}).get(method, READ if method in SAFE_METHODS else WRITE)
    area = getattr(view, "module", "") or type(view).__module__.split(".")[1]
    if work and not allowed(token.scopes, area, work):
        raise ScopeMissing(missing=needed(area, work))


class PageSessionAuthentication(SessionAuthentication):
    """The page's cookie, with the CSRF check."""

    def authenticate(self, request: Request) -> Any:
        found = super().authenticate(request)
        if not found or not found[0].is_active:
            return None
        note_session(request._request, found[0])
        return found


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
