"""Coming in: by e-mail and password for programs, by a one-time link for people."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.contrib.auth import login
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts import services
from apps.accounts.models import User
from apps.accounts.serializers import CredentialsSerializer, LinkSerializer, PersonSerializer, TokenSerializer
from apps.accounts.services.people import redeem_with_password
from apps.core import clock
from apps.core.errors import Refused

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class WrongCredentials(Refused):
    code = "wrong_credentials"
    status = 401
    message = _("E-posta ya da parola yanlış.")


def authenticated(request: HttpRequest, email: str, password: str) -> User:
    """The person with these credentials; repeated failures lock the account and the address for a while."""
    user = get_adapter().authenticate(request, email=email.strip().lower(), password=password)
    if user is None or not user.is_active:
        raise WrongCredentials
    return user


class TokenView(APIView):
    """A key for programs, made from e-mail and password."""

    authentication_classes: list[Any] = []
    permission_classes = [AllowAny]

    @extend_schema(request=CredentialsSerializer, responses=TokenSerializer)
    def post(self, request: Request) -> Response:
        asked = CredentialsSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        user = authenticated(request._request, **asked.validated_data)
        return Response({"token": services.issue_token(user=user, name="API")})


class SignInLinkView(APIView):
    """Signs the person of a one-time link in; with `password`, that becomes their password."""

    authentication_classes: list[Any] = []
    permission_classes = [AllowAny]

    @extend_schema(request=LinkSerializer, responses=PersonSerializer)
    def post(self, request: Request) -> Response:
        asked = LinkSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        secret, password = asked.validated_data["token"], asked.validated_data.get("password", "")
        user = redeem_with_password(secret=secret, password=password, now=clock.now())
        login(request._request, user, backend=BACKEND)
        return Response({"id": user.pk, "name": user.name, "title": user.title})
