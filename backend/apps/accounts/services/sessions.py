"""Where a person is signed in: noted at sign-in and now and then after, ended here or from afar."""

from datetime import datetime, timedelta
from typing import Any

from allauth.account.adapter import get_adapter
from django.contrib.sessions.models import Session
from django.http import HttpRequest

from apps.accounts.models import PageSession, SignInLink, User
from apps.core import clock

NOTE_EVERY = timedelta(minutes=10)
REMEMBERED = 10_000

_noted: dict[str, datetime] = {}


def note_session(request: HttpRequest, user: User) -> None:
    """Writes down when this session was last used, at most every ten minutes."""
    now = clock.now()
    if not request.session.session_key:
        request.session.save()
    key = str(request.session.session_key)
    if key in _noted and now - _noted[key] < NOTE_EVERY:
        return
    if len(_noted) >= REMEMBERED:
        _noted.clear()
    _noted[key] = now
    seen: dict[str, Any] = {"user": user, "address": address_of(request), "last_seen_at": now}
    device = request.headers.get("User-Agent", "").replace("\x00", "")[:300]
    PageSession.objects.update_or_create(
        key=key, defaults=seen | {"device": device}, create_defaults=seen | {"device": device, "created_at": now}
    )


def forget_session(key: str | None) -> None:
    PageSession.objects.filter(key=key or "").delete()
    _noted.pop(key or "", None)


def end_sessions(*, user: User, keep: str | None = None, only: int | None = None) -> int:
    """Signs the person out everywhere, but for the session with the key to keep; or out of one session only."""
    mine = PageSession.objects.filter(user=user).exclude(key=keep or "")
    ended = list((mine if only is None else mine.filter(pk=only)).values_list("key", flat=True))
    Session.objects.filter(session_key__in=ended).delete()
    for key in ended:
        forget_session(key)
    return len(ended)


def close_doors(*, user: User) -> None:
    """Ends every way in: sessions, keys and open links."""
    end_sessions(user=user)
    for token in user.tokens.all():
        token.delete()
    SignInLink.objects.filter(user=user, used_at=None).delete()


def address_of(request: HttpRequest | None) -> str | None:
    return get_adapter().get_client_ip(request) if request is not None else None
