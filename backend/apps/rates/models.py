"""Rates and limits that the owner entered; they go before those that ship with the package `turkish`."""

from datetime import date
from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from turkish.rates import Rate

UNITS = [
    ("percent", _("Yüzde")),
    ("TRY", _("TL")),
    ("tenths", _("Onda")),
    ("days", _("Gün")),
    ("people", _("Kişi sayısı")),
]


class OwnRate(models.Model):
    name = models.SlugField(_("Oran"), max_length=60)
    value = models.DecimalField(_("Değer"), max_digits=16, decimal_places=4)
    unit = models.CharField(_("Birim"), max_length=10, choices=UNITS)
    since = models.DateField(_("Başlangıç"))
    until = models.DateField(_("Bitiş"), null=True, blank=True)
    source = models.CharField(_("Dayanak"), max_length=300)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["name", "-since"]
        constraints = [
            models.UniqueConstraint(fields=["name", "since"], name="one_rate_a_day"),
            models.CheckConstraint(condition=Q(value__gte=0), name="rate_not_negative"),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="rate_ends_after_start"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.since}"

    @property
    def row(self) -> Rate:
        since: date = self.since
        value: Decimal = self.value.normalize()
        return Rate(self.name, value, self.unit, since, self.until, self.source, "")
