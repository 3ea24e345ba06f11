from typing import Any

from allauth.account.adapter import get_adapter
from django.contrib.auth import login
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.generics import ListAPIView, RetrieveUpdateAPIView
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView

from apps.accounts import selectors, services
from apps.accounts.models import AgencyProfile, User
from apps.accounts.serializers import (
    AgencySerializer,
    CredentialsSerializer,
    LinkSerializer,
    MeSerializer,
    PersonSerializer,
    TokenSerializer,
)
from apps.core import clock
from apps.core.errors import Forbidden, Refused

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
    authentication_classes: list[Any] = []
    permission_classes = [AllowAny]

    @extend_schema(request=LinkSerializer, responses=PersonSerializer)
    def post(self, request: Request) -> Response:
        asked = LinkSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        user = services.redeem_sign_in_link(secret=asked.validated_data["token"], now=clock.now())
        login(request._request, user, backend=BACKEND)
        return Response(PersonSerializer(user).data)


class MeView(RetrieveUpdateAPIView[User]):
    serializer_class = MeSerializer
    http_method_names = ["get", "patch", "head", "options"]

    def get_object(self) -> User:
        user: User = self.request.user  # type: ignore[assignment]
        user.agency = selectors.agency()  # type: ignore[attr-defined]
        return user


class AgencyView(RetrieveUpdateAPIView[AgencyProfile]):
    serializer_class = AgencySerializer
    http_method_names = ["get", "patch", "head", "options"]

    def get_object(self) -> AgencyProfile:
        return selectors.agency()

    def perform_update(self, serializer: BaseSerializer[AgencyProfile]) -> None:
        if not self.request.user.may_manage:  # type: ignore[union-attr]
            raise Forbidden
        serializer.save()


class PeopleView(ListAPIView[User]):
    serializer_class = PersonSerializer

    def get_queryset(self) -> QuerySet[User]:
        return selectors.people()
