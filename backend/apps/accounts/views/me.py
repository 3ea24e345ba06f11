"""One's own profile, password, sessions and keys."""

from typing import Any

from django.contrib.auth import update_session_auth_hash
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.generics import DestroyAPIView, ListAPIView, RetrieveUpdateAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts import selectors, services
from apps.accounts.models import PageSession, Token, User
from apps.accounts.serializers import (
    KeySerializer,
    MadeKeySerializer,
    MeSerializer,
    PasswordSerializer,
    SessionSerializer,
)
from apps.accounts.services.sessions import end_sessions, forget_session, note_session
from apps.core.errors import Refused


class WrongPassword(Refused):
    code = "wrong_password"
    message = _("Şimdiki parola yanlış.")


def asker(request: Request) -> User:
    user: User = request.user  # type: ignore[assignment]
    return user


class MeView(RetrieveUpdateAPIView[User]):
    serializer_class = MeSerializer
    http_method_names = ["get", "patch", "head", "options"]
    key_work = {"GET": "", "HEAD": "", "OPTIONS": ""}

    def get_object(self) -> User:
        user = asker(self.request)
        user.agency = selectors.agency()  # type: ignore[attr-defined]
        return user


class PasswordView(APIView):
    """Sets a new password and signs the person out everywhere else; without `current` only where none was set."""

    @extend_schema(request=PasswordSerializer, responses={204: None})
    def post(self, request: Request) -> Response:
        asked = PasswordSerializer(data=request.data, context={"request": request})
        asked.is_valid(raise_exception=True)
        user = User.objects.get(pk=asker(request).pk)
        if user.has_usable_password() and not user.check_password(asked.validated_data.get("current", "")):
            raise WrongPassword(fields={"current": [str(WrongPassword.message)]})
        services.set_password(user=user, password=asked.validated_data["new"])
        page = request._request
        if request.auth is None and page.session.session_key:
            forget_session(page.session.session_key)
            update_session_auth_hash(page, user)
            note_session(page, user)
        end_sessions(user=user, keep=page.session.session_key)
        return Response(status=204)


class SessionsView(ListAPIView[PageSession]):
    serializer_class = SessionSerializer
    pagination_class = None

    def get_queryset(self) -> QuerySet[PageSession]:
        return selectors.sessions_of(asker(self.request))

    @extend_schema(responses={200: {"type": "object", "properties": {"ended": {"type": "integer"}}}})
    def delete(self, request: Request) -> Response:
        """Signs out everywhere but here."""
        ended = end_sessions(user=asker(request), keep=request._request.session.session_key)
        return Response({"ended": ended})


class SessionView(DestroyAPIView[PageSession]):
    serializer_class = SessionSerializer

    def get_queryset(self) -> QuerySet[PageSession]:
        return selectors.sessions_of(asker(self.request))

    def perform_destroy(self, instance: PageSession) -> None:
        end_sessions(user=asker(self.request), only=instance.pk)


class KeysView(ListAPIView[Token]):
    serializer_class = KeySerializer
    pagination_class = None

    def get_queryset(self) -> QuerySet[Token]:
        return selectors.keys_of(asker(self.request))

    @extend_schema(request=KeySerializer, responses={201: MadeKeySerializer})
    def post(self, request: Request) -> Response:
        """A new key; its secret is shown in this answer and never again."""
        asked = KeySerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        token, secret = services.make_token(user=asker(request), **asked.validated_data)
        return Response({**KeySerializer(token).data, "token": secret}, status=201)


class KeyView(DestroyAPIView[Token]):
    serializer_class = KeySerializer

    def get_queryset(self) -> QuerySet[Token]:
        return selectors.keys_of(asker(self.request))

    def perform_destroy(self, instance: Any) -> None:
        services.revoke_token(token=instance, by=asker(self.request))
