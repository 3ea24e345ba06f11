from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from apps.accounts.models import AgencyProfile, Role, User
from turkish.identifiers import phone, tckn, vkn


class RoleLabelSerializer(serializers.ModelSerializer[Role]):
    label = serializers.CharField(source="name")  # type: ignore[assignment]

    class Meta:
        model = Role
        fields = ["key", "label"]


class AgencySerializer(serializers.ModelSerializer[AgencyProfile]):
    class Meta:
        model = AgencyProfile
        fields = ["name", "email", "phone", "website", "address", "tax_office", "vkn", "signature", "brand_voice"]

    def validate_vkn(self, text: str) -> str:
        return checked(text, vkn(text) or tckn(text), _("VKN ya da TCKN geçerli değil."))

    def validate_phone(self, text: str) -> str:
        return checked(text, phone(text), _("Telefon numarası geçerli değil."))


def checked(text: str, normalised: str | None, problem: str) -> str:
    """The normalised identifier; an empty text stays empty."""
    if text and normalised is None:
        raise serializers.ValidationError(problem)
    return normalised or ""


class AgencyNameSerializer(serializers.ModelSerializer[AgencyProfile]):
    class Meta:
        model = AgencyProfile
        fields = ["name"]


class MeSerializer(serializers.ModelSerializer[User]):
    roles = RoleLabelSerializer(many=True, read_only=True)
    rights = serializers.SerializerMethodField()
    agency = AgencyNameSerializer(read_only=True)

    class Meta:
        model = User
        fields = ["id", "name", "email", "title", "phone", "signature", "language", "roles", "rights", "agency"]
        read_only_fields = ["email"]

    def get_rights(self, user: User) -> dict[str, dict[str, Any]]:
        return user.rights.matrix

    def validate_phone(self, text: str) -> str:
        return checked(text, phone(text), _("Telefon numarası geçerli değil."))


class PersonSerializer(serializers.ModelSerializer[User]):
    class Meta:
        model = User
        fields = ["id", "name", "title"]


class CredentialsSerializer(serializers.Serializer[Any]):
    email = serializers.EmailField()
    password = serializers.CharField(trim_whitespace=False, max_length=1000)


class LinkSerializer(serializers.Serializer[Any]):
    token = serializers.CharField(max_length=200)


class TokenSerializer(serializers.Serializer[Any]):
    token = serializers.CharField(read_only=True)
