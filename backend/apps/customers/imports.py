"""Customers, their contacts and their services out of people's files."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model, Q
from django.utils.translation import gettext_lazy as _

from apps.accounts.selectors import people
from apps.customers.models import Service
from apps.customers.selectors import customers_called, having_name, same_name
from apps.customers.services import add_contacts, ensure_primary_contacts, refresh_figures_of
from apps.imports.planning import clean_value
from apps.imports.problems import NO_CHOICE, NO_CUSTOMER, SEVERAL, UNREADABLE, Problem
from apps.imports.registry import Entry, Field, Importable, Key, importable

CUSTOMER_HEADERS = (
    "musteri", "musteri adi", "musteri unvani", "firma", "firma adi", "firma unvani", "sirket", "sirket adi",
    "cari", "cari unvani", "unvan", "customer", "company",
)  # fmt: skip


def relate_customers(entries: list[Entry], by: Any, *, name: str = "company", attribute: str = "customer_id") -> None:
    """Finds the customer that each row names, by name or tax number, among those that this person may see."""
    found = customers_called(by, {entry.values[name] for entry in entries if entry.values.get(name)})
    for entry in entries:
        ids = found.get(entry.values.get(name) or "", [])
        if len(ids) == 1:
            entry.given[attribute] = ids[0]
        elif entry.values.get(name):
            entry.reject(name, SEVERAL if ids else NO_CUSTOMER)


def _tax_number(values: dict[str, Any]) -> dict[str, Any]:
    number = values.get("tax_number") or ""
    return {"tckn" if len(number) == 11 else "vkn": number}


def _owner_unless_all(by: Any) -> dict[str, Any]:
    """Who sees only their own or their team's customers must see those that they bring."""
    return {} if by.rights.level("customers") == "all" else {"owner": by}


def _relate_owners(entries: list[Entry], by: Any) -> None:
    if not any(entry.values.get("owner") for entry in entries):
        return
    colleagues = {key: person.pk for person in people() for key in (same_name(person.name), person.email)}
    for entry in entries:
        wished = entry.values.get("owner") or ""
        owner = colleagues.get(wished.lower()) or colleagues.get(same_name(wished))
        if owner:
            entry.given["owner_id"] = owner
        elif wished:
            entry.warnings.append(Problem("owner", NO_CHOICE))


def _add_contacts(entries: list[Entry], by: Any) -> list[Model]:
    named = [(entry.record, entry.values["contact"]) for entry in entries if entry.values.get("contact")]
    return list(add_contacts(named=named, by=by)) if named else []


importable(
    Importable(
        "customers",
        _("Müşteriler"),
        "customers.customer",
        reads="customers",
        fields=(
            Field("company", _("Firma adı"), "name", required=True),
            Field("contact", _("Yetkili")),
            Field("+first_name", _("Yetkilinin adı")),
            Field("+last_name", _("Yetkilinin soyadı")),
            Field("phone", _("Telefon"), "phone"),
            Field("email", _("E-posta"), "email"),
            Field("city", _("İl"), "city"),
            Field("district", _("İlçe"), "district", headers=("semt", "district")),
            Field("address", _("Adres"), "address", headers=("adresi", "acik adres", "fatura adresi", "address")),
            Field("tax_office", _("Vergi dairesi"), "tax_office"),
            Field("tax_number", _("VKN ya da TCKN")),
            Field("mersis", _("MERSİS no"), "mersis", headers=("mersis", "mersis numarasi")),
            Field("legal_title", _("Ticari unvan"), "legal_title", headers=("resmi unvan", "tam unvan")),
            Field("kind", _("Hukuki tür"), "kind", headers=("firma turu", "musteri turu")),
            Field("sector", _("Sektör"), "sector", headers=("sektoru", "faaliyet alani", "industry", "sector")),
            Field("status", _("Durum"), "status", headers=("durumu", "status")),
            Field("priority", _("Öncelik"), "priority", headers=("onceligi", "priority")),
            Field("source", _("Kaynak"), "source", headers=("musteri kaynagi", "source")),
            Field("website", _("Web sitesi"), "website", headers=("web", "web adresi", "internet sitesi", "website")),
            Field("tags", _("Etiketler"), "tags", "list", headers=("etiket", "tags", "labels")),
            Field("owner", _("Sorumlu"), headers=("sorumlu kisi", "temsilci", "musteri temsilcisi", "owner")),
            Field("balance", _("Bakiye"), stored=False),
            Field("created_on", _("Kayıt tarihi"), stored=False),
        ),
        keys={
            "vkn": Key(_("VKN ya da TCKN"), lambda c: c.vkn or c.tckn, lambda ns: Q(vkn__in=ns) | Q(tckn__in=ns)),
            "name": Key(_("Firma adı"), lambda customer: same_name(customer.name), having_name),
            "email": Key(_("E-posta"), lambda customer: customer.email, lambda emails: Q(email__in=emails)),
            "phone": Key(_("Telefon"), lambda customer: customer.phone, lambda phones: Q(phone__in=phones)),
        },
        compose=_tax_number,
        defaults=_owner_unless_all,
        relate=_relate_owners,
        follow=(_add_contacts,),
    )
)


def _person(values: dict[str, Any]) -> dict[str, Any]:
    first, last = values.get("first_name"), values.get("last_name")
    return {
        "first_name": first or last,
        "last_name": last if first else None,
        "email": next(iter(values.get("emails") or []), None),
        "phone": next(iter(values.get("phones") or []), None),
    }


def _primary_where_none(entries: list[Entry], by: Any) -> list[Model]:
    ensure_primary_contacts(customer_ids={entry.record.customer_id for entry in entries})
    return []


importable(
    Importable(
        "contacts",
        _("Kişiler"),
        "customers.contact",
        reads="contacts",
        fields=(
            Field("company", _("Müşteri"), required=True),
            Field("first_name", _("Ad"), required=True),
            Field("+middle_name", _("İkinci ad")),
            Field("last_name", _("Soyad")),
            Field("+full_name", _("Ad soyad")),
            Field("title", _("Görev"), "role"),
            Field("emails", _("E-posta")),
            Field("phones", _("Telefon")),
            Field("notes", _("Notlar"), "notes"),
            Field("labels", _("Etiketler"), stored=False),
            Field("city", _("İl"), stored=False),
            Field("birthday", _("Doğum günü"), stored=False),
        ),
        keys={
            "email": Key(_("E-posta"), lambda contact: contact.email, lambda emails: Q(email__in=emails)),
            "phone": Key(_("Telefon"), lambda contact: contact.phone, lambda phones: Q(phone__in=phones)),
        },
        compose=_person,
        relate=relate_customers,
        follow=(_primary_where_none,),
    )
)


def _service(values: dict[str, Any]) -> dict[str, Any]:
    """A service called after one of the kinds is of that kind; any other name stays a name."""
    named = values.get("service")
    if not named or values.get("kind"):
        return {"name": named}
    try:
        return {"kind": clean_value(Service, "kind", named)}
    except ValidationError:
        return {"kind": "other", "name": named}


def _relate_services(entries: list[Entry], by: Any) -> None:
    relate_customers(entries, by)
    for entry in entries:
        starts, ends = entry.given.get("starts_on"), entry.given.get("ends_on")
        if starts and ends and ends < starts:
            entry.reject("ends_on", UNREADABLE)
        if entry.given.get("monthly_fee", 0) < 0:
            entry.reject("monthly_fee", UNREADABLE)
        if not 1 <= entry.given.get("payment_day", 1) <= 31:
            entry.reject("payment_day", UNREADABLE)


importable(
    Importable(
        "services",
        _("Hizmetler"),
        "customers.service",
        fields=(
            Field("company", _("Müşteri"), headers=CUSTOMER_HEADERS, required=True),
            Field("service", _("Hizmet"), headers=("hizmet adi", "paket", "urun", "ad", "service"), required=True),
            Field("kind", _("Tür"), "kind", headers=("hizmet turu", "kategori", "type")),
            Field(
                "monthly_fee", _("Aylık ücret"), "monthly_fee", "amount",
                ("ucret", "aylik", "aylik bedel", "tutar", "fiyat", "bedel", "monthly fee", "price"),
            ),
            Field("currency", _("Para birimi"), "currency", "currency", ("doviz", "currency")),
            Field(
                "starts_on", _("Başlangıç"), "starts_on", "date",
                ("baslangic tarihi", "baslama tarihi", "sozlesme tarihi", "start date"), required=True,
            ),
            Field("ends_on", _("Bitiş"), "ends_on", "date", ("bitis tarihi", "yenileme tarihi", "vade", "end date")),
            Field("renewal_months", _("Yenileme dönemi (ay)"), "renewal_months", "count", ("yenileme donemi", "donem")),
            Field("auto_renew", _("Kendiliğinden yenilenir"), "auto_renew", "flag", ("otomatik yenileme",)),
            Field("payment_day", _("Ödeme günü"), "payment_day", "count", ("odeme gunu",)),
            Field("active", _("Aktif"), "active", "flag", ("aktif mi", "active")),
        ),
        compose=_service,
        relate=_relate_services,
        refresh=refresh_figures_of,
    )
)  # fmt: skip
