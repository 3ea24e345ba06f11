"""Passwords, links, keys and sessions."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.accounts.devices import device_of
from apps.accounts.models import PageSession, Token
from apps.accounts.scopes import EVERYTHING, SCOPES
from apps.core import clock


class CredentialsSerializer(serializers.Serializer[Any]):
    email = serializers.EmailField()
    password = serializers.CharField(trim_whitespace=False, max_length=1000)


class LinkSerializer(serializers.Serializer[Any]):
    token = serializers.CharField(max_length=200)
    password = serializers.CharField(trim_whitespace=False, max_length=1000, required=False, allow_blank=True)


class TokenSerializer(serializers.Serializer[Any]):
    token = serializers.CharField(read_only=True)


class PasswordSerializer(serializers.Serializer[Any]):
    current = serializers.CharField(trim_whitespace=False, max_length=1000, required=False, allow_blank=True)
    new = serializers.CharField(trim_whitespace=False, max_length=1000)


class KeySerializer(serializers.ModelSerializer[Token]):
    name = serializers.CharField(max_length=100)
    scopes = serializers.ListField(
        child=serializers.ChoiceField(choices=list(SCOPES)), default=lambda: list(EVERYTHING), allow_empty=False
    )

    class Meta:
        model = Token
        fields = ["id", "name", "scopes", "expires_at", "created_at", "last_used_at"]
        read_only_fields = ["last_used_at"]

    def validate_scopes(self, scopes: list[str]) -> list[str]:
        return sorted(set(scopes))

    def validate_expires_at(self, at: Any) -> Any:
        if at is not None and at <= clock.now():
            raise serializers.ValidationError(_("Bitiş zamanı ileride olmalı."))
        return at


class MadeKeySerializer(KeySerializer):
    """With the secret, this once."""

    token = serializers.CharField(read_only=True)

    class Meta(KeySerializer.Meta):
        fields = [*KeySerializer.Meta.fields, "token"]


class SessionSerializer(serializers.ModelSerializer[PageSession]):
    device = serializers.SerializerMethodField()
    current = serializers.SerializerMethodField()

    class Meta:
        model = PageSession
        fields = ["id", "device", "address", "created_at", "last_seen_at", "current"]

    def get_device(self, session: PageSession) -> str:
        return device_of(session.device)

    @extend_schema_field(bool)
    def get_current(self, session: PageSession) -> bool:
        request = self.context["request"]
        return bool(request._request.session.session_key == session.key)
