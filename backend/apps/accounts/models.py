"""People, their roles and keys, and the agency itself."""

from datetime import datetime, time
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.accounts.rights import Rights, union
from apps.accounts.roles import OWNER
from apps.accounts.scopes import EVERYTHING

LANGUAGES = [("tr", "Türkçe"), ("en", "English")]


class Team(models.Model):
    name = models.CharField(max_length=100, unique=True)

    def __str__(self) -> str:
        return self.name


class Role(models.Model):
    key = models.SlugField(unique=True)
    name = models.CharField(max_length=100)
    matrix = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.name


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    email = models.EmailField(_("E-posta"), unique=True)
    name = models.CharField(_("Ad soyad"), max_length=150)
    title = models.CharField(_("Unvan"), max_length=100, blank=True)
    phone = models.CharField(_("Telefon"), max_length=20, blank=True)
    signature = models.TextField(_("E-posta imzası"), max_length=1000, blank=True)
    language = models.CharField(_("Dil"), max_length=2, choices=LANGUAGES, default="tr")
    is_active = models.BooleanField(default=True)
    team = models.ForeignKey(Team, models.SET_NULL, null=True, blank=True, related_name="people")
    roles = models.ManyToManyField(Role, blank=True, related_name="people")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = UserManager()
    came_with: "Token | None" = None  # the key of this request

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    def __str__(self) -> str:
        return self.name

    @cached_property
    def rights(self) -> Rights:
        return union(self.roles.values_list("matrix", flat=True))

    @cached_property
    def role_keys(self) -> frozenset[str]:
        return frozenset(self.roles.values_list("key", flat=True))

    @property
    def is_owner(self) -> bool:
        return OWNER in self.role_keys

    @property
    def may_manage(self) -> bool:
        """The agency's profile, people and models are changed by owners and managers."""
        return not self.role_keys.isdisjoint({OWNER, "manager"})


def every_scope() -> list[str]:
    return list(EVERYTHING)


class Token(models.Model):
    """An API key; only its digest is kept."""

    user = models.ForeignKey(User, models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100, blank=True)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=every_scope)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)

    def is_expired(self, now: datetime) -> bool:
        return self.expires_at is not None and self.expires_at <= now


class SignInLink(models.Model):
    """A link that signs its person in once."""

    user = models.ForeignKey(User, models.CASCADE, related_name="sign_in_links")
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)


class PageSession(models.Model):
    """Where a person is signed in; the session itself is Django's."""

    user = models.ForeignKey(User, models.CASCADE, related_name="page_sessions")
    key = models.CharField(max_length=40, unique=True)
    device = models.CharField(max_length=300, blank=True)
    address = models.GenericIPAddressField(null=True, blank=True)
    created_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()

    class Meta:
        ordering = ["-last_seen_at", "-id"]


def weekdays() -> list[int]:
    return [1, 2, 3, 4, 5]


class AgencyProfile(models.Model):
    """The agency that works here; one row."""

    name = models.CharField(_("Ajans adı"), max_length=200, default="Ajansımız")
    email = models.EmailField(_("E-posta"), blank=True)
    phone = models.CharField(_("Telefon"), max_length=20, blank=True)
    website = models.CharField(_("Web sitesi"), max_length=200, blank=True)
    address = models.TextField(_("Adres"), max_length=500, blank=True)
    tax_office = models.CharField(_("Vergi dairesi"), max_length=100, blank=True)
    vkn = models.CharField(_("VKN"), max_length=11, blank=True)
    signature = models.TextField(_("İmza"), max_length=1000, blank=True)
    brand_voice = models.TextField(_("Marka dili"), max_length=2000, blank=True)
    ibans = models.JSONField(_("IBAN'lar"), default=list, blank=True)  # [{iban, bank}]
    work_days = models.JSONField(_("Çalışma günleri"), default=weekdays, blank=True)  # 1 Monday … 7 Sunday
    work_starts = models.TimeField(_("Mesai başlangıcı"), default=time(9))
    work_ends = models.TimeField(_("Mesai bitişi"), default=time(18))
    default_vat = models.DecimalField(_("Varsayılan KDV (%)"), max_digits=4, decimal_places=1, default=Decimal(20))
    numbering = models.JSONField(_("Belge numaraları"), default=dict, blank=True)  # {"invoice": "F{yil}-{no}"}

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_agency")]

    def __str__(self) -> str:
        return self.name


class AgencyLogo(models.Model):
    """The agency's picture on its papers; one row."""

    content = models.BinaryField()
    type = models.CharField(max_length=10)  # "image/png"
    updated_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_agency_logo")]
