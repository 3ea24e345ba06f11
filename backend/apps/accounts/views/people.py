"""Those who work here, their teams, and how new ones are invited."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.viewsets import ModelViewSet

from apps.accounts import selectors, services
from apps.accounts.models import Team, User
from apps.accounts.serializers import (
    InvitationSerializer,
    InvitedSerializer,
    LinkMadeSerializer,
    PersonSerializer,
    PersonWriteSerializer,
    TeamSerializer,
    told_person,
)
from apps.accounts.views.me import asker
from apps.core import history, post
from apps.core.errors import Forbidden

LINK = "/giris/baglanti#{secret}"


class ManagersWrite(BasePermission):
    """Everybody may read; owners and managers write."""

    def has_permission(self, request: Request, view: Any) -> bool:
        if request.method not in {"GET", "HEAD", "OPTIONS"} and not asker(request).may_manage:
            raise Forbidden
        return True


class PeopleView(GenericAPIView[User]):
    permission_classes = [*GenericAPIView.permission_classes, ManagersWrite]
    serializer_class = PersonSerializer

    def get_queryset(self) -> QuerySet[User]:
        manages = asker(self.request).may_manage
        return selectors.people_managed() if manages and "all" in self.request.query_params else selectors.people()

    @extend_schema(responses=PersonSerializer(many=True), parameters=[OpenApiParameter("all", bool)])
    def get(self, request: Request) -> Response:
        """Names for everybody; managers see more of each person, and with `?all=true` those who left."""
        page = self.paginate_queryset(self.get_queryset()) or []
        managed = asker(request).may_manage
        return self.get_paginated_response([told_person(person, managed=managed) for person in page])

    @extend_schema(request=InvitationSerializer, responses={201: InvitedSerializer})
    def post(self, request: Request) -> Response:
        """Adds a person and makes the link that lets them in; it is shown once, and mailed when `mail` is true."""
        asked = InvitationSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        values = dict(asked.validated_data)
        mail = values.pop("mail")
        person, secret = services.invite(by=asker(request), **values)
        return Response(_with_link(request, person, secret, mail), status=201)


class PersonView(GenericAPIView[User]):
    permission_classes = [*GenericAPIView.permission_classes, ManagersWrite]
    serializer_class = PersonSerializer
    queryset = User.objects.all()

    @extend_schema(responses=PersonSerializer)
    def get(self, request: Request, pk: int) -> Response:
        return Response(told_person(self.get_object(), managed=asker(request).may_manage))

    @extend_schema(request=PersonWriteSerializer, responses=PersonSerializer)
    def patch(self, request: Request, pk: int) -> Response:
        """Roles, team, name, title, phone; `is_active: false` ends sessions, keys and links at once."""
        asked = PersonWriteSerializer(data=request.data, partial=True)
        asked.is_valid(raise_exception=True)
        person = services.change_person(person=self.get_object(), by=asker(request), **asked.validated_data)
        return Response(told_person(person, managed=True))


class PersonLinkView(GenericAPIView[User]):
    permission_classes = [*GenericAPIView.permission_classes, ManagersWrite]
    serializer_class = LinkMadeSerializer
    queryset = User.objects.filter(is_active=True)

    @extend_schema(request=None, responses={201: LinkMadeSerializer})
    def post(self, request: Request, pk: int) -> Response:
        """A new one-time link for who lost the invitation or the password."""
        person = self.get_object()
        secret = services.link_for(person=person, by=asker(request))
        mail = dict(request.data).get("mail") is True
        return Response(_with_link(request, person, secret, mail), status=201)


class TeamViewSet(ModelViewSet[Team]):
    permission_classes = [*ModelViewSet.permission_classes, ManagersWrite]
    serializer_class = TeamSerializer
    http_method_names = ["get", "post", "patch", "delete", "head", "options"]
    pagination_class = None

    def get_queryset(self) -> QuerySet[Team]:
        return selectors.teams()

    def perform_create(self, serializer: BaseSerializer[Team]) -> None:
        serializer.save()
        self._tell("team_added", serializer.instance)

    def perform_update(self, serializer: BaseSerializer[Team]) -> None:
        serializer.save()
        self._tell("team_changed", serializer.instance)

    def perform_destroy(self, instance: Team) -> None:
        self._tell("team_removed", instance)
        instance.delete()

    def _tell(self, event: str, team: Any) -> None:
        history.audit(event, by=asker(self.request), on="accounts.team", record_id=team.pk, note=team.name)


def _with_link(request: Request, person: User, secret: str, mail: bool) -> dict[str, Any]:
    link = LINK.format(secret=secret)
    address = request.build_absolute_uri("/").rstrip("/") + link
    body = _(
        "Merhaba %(name)s,\n\n%(agency)s sizi İmece'ye davet ediyor. Bir gün geçerli bağlantınız:\n\n%(link)s\n"
    ) % {
        "name": person.name,
        "agency": selectors.agency().name,
        "link": address,
    }
    mailed = mail and post.send(person.email, _("İmece'ye davet"), body)
    return {"person": told_person(person, managed=True), "link": link, "mailed": mailed}
