"""Writes about people: who works here, what they may do, and how they come in."""

from apps.accounts.services.keys import (
    LinkUsed,
    digest_of,
    issue_sign_in_link,
    issue_token,
    make_token,
    redeem_sign_in_link,
    revoke_token,
)
from apps.accounts.services.people import add_person, change_person, invite, link_for, set_password
from apps.accounts.services.roles import delete_role, ensure_ready_roles, reset_role, save_role
from apps.accounts.services.sessions import end_sessions

__all__ = [
    "LinkUsed",
    "add_person",
    "change_person",
    "delete_role",
    "digest_of",
    "end_sessions",
    "ensure_ready_roles",
    "invite",
    "issue_sign_in_link",
    "issue_token",
    "link_for",
    "make_token",
    "redeem_sign_in_link",
    "reset_role",
    "revoke_token",
    "save_role",
    "set_password",
]
