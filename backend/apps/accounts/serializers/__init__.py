"""People, roles, keys and the agency, in and out."""

from apps.accounts.serializers.agency import AgencySerializer
from apps.accounts.serializers.checks import checked
from apps.accounts.serializers.keys import (
    CredentialsSerializer,
    KeySerializer,
    LinkSerializer,
    MadeKeySerializer,
    PasswordSerializer,
    SessionSerializer,
    TokenSerializer,
)
from apps.accounts.serializers.people import (
    InvitationSerializer,
    InvitedSerializer,
    LinkMadeSerializer,
    MeSerializer,
    PersonSerializer,
    PersonWriteSerializer,
    RightSerializer,
    TeamSerializer,
    told_person,
)
from apps.accounts.serializers.roles import RoleOptionsSerializer, RoleSerializer, SeenBySerializer

__all__ = [
    "AgencySerializer",
    "CredentialsSerializer",
    "InvitationSerializer",
    "InvitedSerializer",
    "KeySerializer",
    "LinkMadeSerializer",
    "LinkSerializer",
    "MadeKeySerializer",
    "MeSerializer",
    "PasswordSerializer",
    "PersonSerializer",
    "PersonWriteSerializer",
    "RightSerializer",
    "RoleOptionsSerializer",
    "RoleSerializer",
    "SeenBySerializer",
    "SessionSerializer",
    "TeamSerializer",
    "TokenSerializer",
    "checked",
    "told_person",
]
