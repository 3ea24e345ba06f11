"""Customers, the people one talks to there, and the services they buy."""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.core.fields import SearchKeyField, SortKeyField, TrigramIndex
from apps.core.models import Record
from apps.core.money import Money

TRADESMAN, PROFESSIONAL, CONSUMER, PUBLIC, MERCHANT = "esnaf", "serbest_meslek", "tuketici", "kamu", "tacir"
LEGAL_KINDS = [
    (MERCHANT, _("Tacir")),
    (TRADESMAN, _("Esnaf")),
    (PROFESSIONAL, _("Serbest meslek")),
    (CONSUMER, _("Tüketici")),
    (PUBLIC, _("Kamu")),
]
ACTIVE, PASSIVE, PROSPECT, LOST = "active", "passive", "prospect", "lost"
STATUSES = [(ACTIVE, _("Aktif")), (PASSIVE, _("Pasif")), (PROSPECT, _("Aday")), (LOST, _("Kaybedildi"))]
PRIORITIES = [("low", _("Düşük")), ("normal", _("Normal")), ("high", _("Yüksek"))]
SALUTATIONS = [("bey", _("Bey")), ("hanim", _("Hanım"))]
SERVICE_KINDS = [
    ("web_design", _("Web tasarım")),
    ("hosting", _("Hosting")),
    ("domain", _("Alan adı")),
    ("seo", _("SEO")),
    ("social_media", _("Sosyal medya")),
    ("ads", _("Reklam yönetimi")),
    ("maintenance", _("Bakım")),
    ("mail", _("Kurumsal e-posta")),
    ("other", _("Diğer")),
]
CURRENCIES = [("TRY", "TL"), ("USD", "USD"), ("EUR", "EUR")]


class Customer(Record):
    name = models.CharField(_("Firma adı"), max_length=200)
    legal_title = models.CharField(_("Ticari unvan"), max_length=300, blank=True)
    kind = models.CharField(_("Hukuki tür"), max_length=20, choices=LEGAL_KINDS, default=MERCHANT)
    sector = models.CharField(_("Sektör"), max_length=80, blank=True)
    status = models.CharField(_("Durum"), max_length=10, choices=STATUSES, default=ACTIVE)
    priority = models.CharField(_("Öncelik"), max_length=10, choices=PRIORITIES, default="normal")
    source = models.CharField(_("Kaynak"), max_length=80, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="customers",
        verbose_name=_("Sorumlu"),
    )
    email = models.EmailField(_("E-posta"), blank=True)
    phone = models.CharField(_("Telefon"), max_length=20, blank=True)
    address = models.TextField(_("Adres"), max_length=500, blank=True)
    district = models.CharField(_("İlçe"), max_length=80, blank=True)
    city = models.CharField(_("İl"), max_length=80, blank=True)
    tax_office = models.CharField(_("Vergi dairesi"), max_length=100, blank=True)
    vkn = models.CharField(_("VKN"), max_length=10, blank=True)
    tckn = models.CharField(_("TCKN"), max_length=11, blank=True)
    mersis = models.CharField(_("MERSİS no"), max_length=16, blank=True)
    website = models.CharField(_("Web sitesi"), max_length=200, blank=True)
    tags = models.JSONField(_("Etiketler"), default=list, blank=True)
    # Kept by services.refresh_figures whenever a service changes, so that lists can sort by them.
    monthly_total = models.DecimalField(_("Aylık toplam"), max_digits=14, decimal_places=2, default=0, editable=False)
    next_renewal_on = models.DateField(_("Sonraki yenileme"), null=True, blank=True, editable=False)
    last_contact_on = models.DateField(_("Son iletişim"), null=True, blank=True, editable=False)
    search_key = SearchKeyField(
        sources=(
            "name",
            "legal_title",
            "sector",
            "city",
            "district",
            "email",
            "phone",
            "website",
            "vkn",
            "tckn",
            "extra_text",
        )
    )
    sort_key = SortKeyField(sources=("name",))

    class Meta:
        ordering = ["sort_key", "id"]
        indexes = [
            models.Index(fields=["sort_key", "id"], name="customer_order", condition=Q(archived_at=None)),
            models.Index(fields=["-created_at", "-id"], name="customer_newest", condition=Q(archived_at=None)),
            models.Index(fields=["status"], name="customer_status"),
            models.Index(fields=["owner"], name="customer_owner"),
            models.Index(fields=["next_renewal_on"], name="customer_renewal"),
            TrigramIndex("customer_search"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def monthly(self) -> Money:
        return Money(self.monthly_total)


class Contact(Record):
    customer = models.ForeignKey(Customer, models.CASCADE, related_name="contacts", verbose_name=_("Müşteri"))
    first_name = models.CharField(_("Ad"), max_length=80)
    last_name = models.CharField(_("Soyad"), max_length=80, blank=True)
    title = models.CharField(_("Unvan"), max_length=30, blank=True)  # Av., Dr.: written before the name
    salutation = models.CharField(_("Hitap"), max_length=5, choices=SALUTATIONS, blank=True)
    role = models.CharField(_("Görev"), max_length=100, blank=True)
    email = models.EmailField(_("E-posta"), blank=True)
    phone = models.CharField(_("Telefon"), max_length=20, blank=True)
    primary = models.BooleanField(_("Birincil kişi"), default=False)
    notes = models.TextField(_("Notlar"), max_length=2000, blank=True)
    search_key = SearchKeyField(sources=("first_name", "last_name", "role", "email", "phone", "extra_text"))

    class Meta:
        ordering = ["-primary", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["customer"], condition=Q(primary=True, archived_at=None), name="one_primary_contact"
            )
        ]
        indexes = [TrigramIndex("contact_search")]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        return " ".join(filter(None, (self.first_name, self.last_name)))

    @property
    def addressed(self) -> str:
        """After "Sayın": with the title when there is one; Bey/Hanım only when it is stored."""
        return " ".join(filter(None, (self.title, self.full_name)))


class Service(Record):
    customer = models.ForeignKey(Customer, models.CASCADE, related_name="services", verbose_name=_("Müşteri"))
    kind = models.CharField(_("Tür"), max_length=20, choices=SERVICE_KINDS)
    name = models.CharField(_("Ad"), max_length=200, blank=True)
    monthly_fee = models.DecimalField(_("Aylık ücret"), max_digits=12, decimal_places=2, default=Decimal(0))
    currency = models.CharField(_("Para birimi"), max_length=3, choices=CURRENCIES, default="TRY")
    starts_on = models.DateField(_("Başlangıç"))
    ends_on = models.DateField(_("Bitiş"), null=True, blank=True)
    renewal_months = models.PositiveSmallIntegerField(_("Yenileme dönemi (ay)"), default=12)
    auto_renew = models.BooleanField(_("Kendiliğinden yenilenir"), default=False)
    payment_day = models.PositiveSmallIntegerField(_("Ödeme günü"), null=True, blank=True)
    active = models.BooleanField(_("Aktif"), default=True)

    class Meta:
        ordering = ["-active", "ends_on", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(monthly_fee__gte=0), name="service_fee_not_negative"),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=models.F("starts_on")), name="service_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(payment_day=None) | Q(payment_day__range=(1, 31)), name="service_payment_day"
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(self.get_kind_display())

    @property
    def fee(self) -> Money:
        return Money(self.monthly_fee, self.currency)
