"""The agency's profile."""

import re
from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.accounts.models import AgencyLogo, AgencyProfile
from apps.accounts.serializers.checks import checked
from turkish.identifiers import iban, phone, tckn, vkn

NUMBERED = ("invoice", "proposal")
PATTERN = re.compile(r"(?:[A-Z0-9/_.-]|\{yil\}|\{ay\})*\{no\}(?:[A-Z0-9/_.-]|\{yil\}|\{ay\})*")
LONGEST_PATTERN = 40


class IbanSerializer(serializers.Serializer[Any]):
    iban = serializers.CharField(max_length=60)
    bank = serializers.CharField(max_length=80, required=False, default="", allow_blank=True)

    def validate_iban(self, text: str) -> str:
        return checked(text, iban(text), _("IBAN geçerli değil."))


class AgencySerializer(serializers.ModelSerializer[AgencyProfile]):
    ibans = IbanSerializer(many=True, required=False)
    work_days = serializers.ListField(child=serializers.IntegerField(min_value=1, max_value=7), required=False)
    numbering = serializers.DictField(child=serializers.CharField(max_length=LONGEST_PATTERN), required=False)
    has_logo = serializers.SerializerMethodField()

    class Meta:
        model = AgencyProfile
        fields = [
            "name",
            "email",
            "phone",
            "website",
            "address",
            "tax_office",
            "vkn",
            "signature",
            "brand_voice",
            "ibans",
            "work_days",
            "work_starts",
            "work_ends",
            "default_vat",
            "numbering",
            "has_logo",
        ]

    @extend_schema_field(bool)
    def get_has_logo(self, agency: AgencyProfile) -> bool:
        return AgencyLogo.objects.exists()

    def validate_vkn(self, text: str) -> str:
        return checked(text, vkn(text) or tckn(text), _("VKN ya da TCKN geçerli değil."))

    def validate_phone(self, text: str) -> str:
        return checked(text, phone(text), _("Telefon numarası geçerli değil."))

    def validate_ibans(self, given: list[dict[str, str]]) -> list[dict[str, str]]:
        """Each account once, ten at most."""
        kept = {account["iban"]: {"bank": "", **account} for account in given}
        if len(kept) > 10:
            raise serializers.ValidationError(_("En çok on IBAN yazılabilir."))
        return list(kept.values())

    def validate_work_days(self, days: list[int]) -> list[int]:
        return sorted(set(days))

    def validate_default_vat(self, rate: Any) -> Any:
        if not 0 <= rate <= 100:
            raise serializers.ValidationError(_("KDV oranı 0 ile 100 arasında olmalı."))
        return rate

    def validate_numbering(self, given: dict[str, str]) -> dict[str, str]:
        """A pattern per paper: capitals, digits, {yil}, {ay} and one {no}."""
        for paper, pattern in given.items():
            if paper not in NUMBERED or not PATTERN.fullmatch(pattern):
                raise serializers.ValidationError(_("Numara kalıbı F{yil}-{no} gibi olmalı."))
        return given

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        starts, ends = (given.get(name, getattr(self.instance, name, None)) for name in ("work_starts", "work_ends"))
        if starts and ends and ends <= starts:
            raise serializers.ValidationError({"work_ends": [_("Mesai bitişi başlangıcından sonra olmalı.")]})
        return given


class AgencyNameSerializer(serializers.ModelSerializer[AgencyProfile]):
    class Meta:
        model = AgencyProfile
        fields = ["name"]
