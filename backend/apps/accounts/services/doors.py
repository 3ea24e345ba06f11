"""Sign-ins, sign-outs and refusals, as the audit tells them."""

from typing import Any

from apps.accounts.models import User
from apps.accounts.services.sessions import address_of, forget_session, note_session
from apps.core import history


def came_in(request: Any, user: User, **_: Any) -> None:
    if request is not None and hasattr(request, "session"):
        note_session(request, user)
    _tell("signed_in", user, user, request)


def went_out(request: Any, user: User | None, **_: Any) -> None:
    if user is None:
        return
    forget_session(request.session.session_key)
    _tell("signed_out", user, user, request)


def was_refused(credentials: dict[str, Any], request: Any = None, **_: Any) -> None:
    """Without the typed address when nobody has it: people type passwords into the wrong box."""
    known = User.objects.filter(email=str(credentials.get("email", "")).strip().lower()).first()
    _tell("sign_in_refused", None, known, request)


def _tell(event: str, by: User | None, about: User | None, request: Any) -> None:
    address = address_of(request) or ""
    history.audit(event, by=by, on="accounts.user", record_id=about.pk if about else None, note=address)
