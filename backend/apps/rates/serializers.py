from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from apps.rates.models import UNITS, OwnRate
from turkish.rates import Rate, built_in_rows

TITLES = {
    "late_interest": "Ticari gecikme faizi (TTK 1530)",
    "late_minimum_cost": "Alacağın tahsil masrafı için asgari tutar",
    "advance_interest": "Avans faizi",
    "legal_interest": "Kanuni faiz",
    "vat_standard": "KDV, genel oran",
    "vat_reduced": "KDV, indirimli oran",
    "vat_low": "KDV, düşük oran",
    "withholding_limit": "Tevkifat sınırı (KDV dâhil)",
    "withholding_602": "Tevkifat 602, danışmanlık",
    "withholding_625": "Tevkifat 625, ticari reklam",
    "e_invoice_turnover": "e-Fatura ciro sınırı",
    "e_invoice_turnover_ecommerce": "e-Fatura ciro sınırı, e-ticaret",
    "e_archive_exempt_simple_books": "e-Arşiv istisna sınırı",
    "invoice_issue_days": "Fatura düzenleme süresi",
    "invoice_objection_days": "Faturaya itiraz süresi",
    "kvkk_register_staff": "VERBİS çalışan sınırı",
    "kvkk_register_balance": "VERBİS bilanço sınırı",
}


class RateSerializer(serializers.Serializer[Any]):
    """A rate in force, wherever it comes from."""

    name = serializers.CharField()
    title = serializers.SerializerMethodField()
    value = serializers.CharField()
    unit = serializers.ChoiceField(UNITS)
    since = serializers.DateField()
    until = serializers.DateField(allow_null=True)
    source = serializers.CharField()  # type: ignore[assignment]
    built_in = serializers.SerializerMethodField()

    def get_title(self, rate: Rate) -> str:
        return _(TITLES[rate.name]) if rate.name in TITLES else rate.name

    def get_built_in(self, rate: Rate) -> bool:
        return rate in built_in_rows()

    def to_representation(self, instance: Rate) -> dict[str, Any]:
        return {**super().to_representation(instance), "value": f"{instance.value:f}"}


class OwnRateSerializer(serializers.ModelSerializer[OwnRate]):
    class Meta:
        model = OwnRate
        fields = ["id", "name", "value", "unit", "since", "until", "source", "created_at"]
        extra_kwargs = {"value": {"min_value": 0}}

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        since = given.get("since", getattr(self.instance, "since", None))
        until = given.get("until", getattr(self.instance, "until", None))
        if since and until and until < since:
            raise serializers.ValidationError({"until": [_("Bitiş, başlangıçtan önce olamaz.")]})
        return given
