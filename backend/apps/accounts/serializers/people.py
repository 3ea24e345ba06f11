"""People as others see them, as managers see them, as they see themselves."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.accounts.models import Role, Team, User
from apps.accounts.serializers.agency import AgencyNameSerializer
from apps.accounts.serializers.checks import checked
from apps.core.api.serializers import PersonField
from turkish.identifiers import phone


class RoleLabelSerializer(serializers.ModelSerializer[Role]):
    label = serializers.CharField(source="name")  # type: ignore[assignment]

    class Meta:
        model = Role
        fields = ["key", "label"]


class TeamSerializer(serializers.ModelSerializer[Team]):
    people_count = serializers.IntegerField(read_only=True, default=0)

    class Meta:
        model = Team
        fields = ["id", "name", "people_count"]


class PersonSerializer(serializers.Serializer[Any]):
    """Id, name and title for everybody; the rest for managers."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    title = serializers.CharField()
    email = serializers.EmailField(required=False)
    phone = serializers.CharField(required=False)
    roles = RoleLabelSerializer(many=True, required=False)
    team = PersonField(required=False, allow_null=True)
    is_active = serializers.BooleanField(required=False)
    has_password = serializers.BooleanField(required=False)
    last_login = serializers.DateTimeField(required=False, allow_null=True)
    created_at = serializers.DateTimeField(required=False)


def told_person(person: User, *, managed: bool) -> dict[str, Any]:
    shown: dict[str, Any] = {"id": person.pk, "name": person.name, "title": person.title}
    if not managed:
        return shown
    team = person.team
    return shown | {
        "email": person.email,
        "phone": person.phone,
        "roles": [{"key": role.key, "label": role.name} for role in person.roles.all()],
        "team": {"id": team.pk, "name": team.name} if team else None,
        "is_active": person.is_active,
        "has_password": person.has_usable_password(),
        "last_login": person.last_login,
        "created_at": person.created_at,
    }


class RoleKeys(serializers.ListField):
    """Keys of roles that exist."""

    child = serializers.CharField(max_length=50)

    def to_internal_value(self, data: Any) -> list[str]:
        keys = list(dict.fromkeys(super().to_internal_value(data)))
        if Role.objects.filter(key__in=keys).count() != len(keys):
            raise serializers.ValidationError(_("Böyle bir rol yok."))
        return keys


class PersonWriteSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=150)
    title = serializers.CharField(max_length=100, allow_blank=True, required=False)
    phone = serializers.CharField(max_length=20, allow_blank=True, required=False)
    roles = RoleKeys()
    team = serializers.PrimaryKeyRelatedField(queryset=Team.objects.all(), allow_null=True, required=False)
    is_active = serializers.BooleanField(required=False)

    def validate_phone(self, text: str) -> str:
        return checked(text, phone(text), _("Telefon numarası geçerli değil."))


class InvitationSerializer(PersonWriteSerializer):
    email = serializers.EmailField()
    mail = serializers.BooleanField(default=False)
    is_active = None  # type: ignore[assignment]

    def validate_email(self, text: str) -> str:
        address = text.strip().lower()
        if User.objects.filter(email=address).exists():
            raise serializers.ValidationError(_("Bu e-posta ile kayıtlı biri var."))
        return address


class LinkMadeSerializer(serializers.Serializer[Any]):
    """`link` is an address on this site, shown once; `mailed`: whether the mail server took it."""

    person = PersonSerializer()
    link = serializers.CharField()
    mailed = serializers.BooleanField()


class InvitedSerializer(LinkMadeSerializer):
    pass


class RightSerializer(serializers.Serializer[Any]):
    view = serializers.ChoiceField(choices=["none", "own", "team", "all"])
    add = serializers.BooleanField()
    change = serializers.BooleanField()
    delete = serializers.BooleanField()
    export = serializers.BooleanField()
    hidden = serializers.ListField(child=serializers.CharField())


class MeSerializer(serializers.ModelSerializer[User]):
    roles = RoleLabelSerializer(many=True, read_only=True)
    rights = serializers.SerializerMethodField()
    agency = AgencyNameSerializer(read_only=True)
    team = PersonField(allow_null=True)
    has_password = serializers.BooleanField(source="has_usable_password", read_only=True)
    is_owner = serializers.BooleanField(read_only=True)
    may_manage = serializers.BooleanField(read_only=True)

    class Meta:
        model = User
        fields = [
            "id",
            "name",
            "email",
            "title",
            "phone",
            "signature",
            "language",
            "roles",
            "rights",
            "agency",
            "team",
            "has_password",
            "is_owner",
            "may_manage",
        ]
        read_only_fields = ["email"]

    @extend_schema_field({"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Right"}})
    def get_rights(self, user: User) -> dict[str, dict[str, Any]]:
        return user.rights.matrix

    def validate_phone(self, text: str) -> str:
        return checked(text, phone(text), _("Telefon numarası geçerli değil."))
