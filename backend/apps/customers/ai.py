"""What the assistant may know about a customer, and the texts that it writes about one."""

from datetime import date
from typing import Any

from apps.ai.choices import MailWriting, Purpose, Reading, Tone, purpose_of
from apps.ai.facts import Fact, Facts
from apps.ai.registry import action
from apps.customers.models import Contact, Customer, Service
from apps.customers.selectors import current_services, customers_visible_to, primary_contact

SERVICES_TOLD = 12
SOON = 65  # days before a renewal when it is time to talk
SILENT = 45  # days without a conversation that are worth a word
ENDING, SPOKEN = ("customers.ends_on",), ("customers.last_contact_on",)  # what the counted days would give away


@action(
    "customers.summary",
    label="Özetle",
    records=customers_visible_to,
    options=Reading,
    gather=True,
    stars=3,
    words=120,
    instruction="""
        Müşteriyi en çok üç cümlede özetle: kim, ne alıyor; aylık tutar ve sıradaki tarih; risk ya da sıradaki adım.
        Notlardan yalnızca işe yarayanı kullan. Yeni sayı, tarih ya da ad ekleme.
    """,
)
def summary(customer: Customer, options: Reading, today: date) -> Facts:
    services = list(current_services(customer)[:SERVICES_TOLD])
    contact = primary_contact(customer)
    return Facts(
        musteri=Fact("Müşteri", customer.name, source=customer, required=True, weight=3),
        sektor=Fact("Sektör", customer.sector, source=customer),
        sehir=Fact("İl", customer.city, source=customer),
        durum=Fact("Durum", str(customer.get_status_display()), source=customer),
        yetkili=Fact("Yetkili", contact and contact.addressed, source=contact),
        sorumlu=Fact("Sorumlu", customer.owner and customer.owner.name, source=customer),
        hizmetler=Fact("Hizmetler", [str(service) for service in services], source=customer, weight=3),
        aylik=Fact("Aylık toplam", customer.monthly if customer.monthly_total else None, source=customer, weight=2),
    ) | _dates(customer, services, today)


@action(
    "customers.email",
    label="AI ile Email Yaz",
    records=customers_visible_to,
    options=MailWriting,
    stars=3,
    leaves_the_company=True,
    words=300,
    temperature=0.5,
    instruction="""
        Müşteriye verilen amaçla bir e-posta yaz: ilk satırda "Konu: …", sonra verilen hitap, ilk cümlede yazma nedeni,
        gerekli bilgiler, tek bir rica, yardım önerisi ve "Saygılarımızla,". Bilgide olmayan tutar, tarih, söz ya da
        indirim yazma; iç notlardan söz etme.
    """,
)
def email(customer: Customer, options: MailWriting, today: date, said: str) -> Facts:
    services = list(current_services(customer)[:SERVICES_TOLD])
    contact = primary_contact(customer)
    dates = _dates(customer, services, today)
    purpose = purpose_of(options, said)
    if purpose is Purpose.GENERAL and not said.strip():
        purpose = _due_purpose(dates)
    return (
        Facts(
            musteri=Fact("Müşteri", customer.name, source=customer, weight=3),
            hitap=Fact("Hitap", greeting(contact, options), source=contact or customer, weight=3),
            yetkili=Fact("Yetkili", contact and contact.addressed, source=contact),
            hizmetler=Fact("Hizmetler", [str(service) for service in services], source=customer, weight=2),
            amac=Fact("Amaç", purpose.value, weight=3),
            aylik=Fact("Aylık toplam", _told_fee(customer, purpose), source=customer),
        )
        | dates
    )


def _due_purpose(dates: Facts) -> Purpose:
    """What one would write about today when nobody says: a renewal that is near or just past."""
    near = "yenileme_yakin" in dates or ("gecen_gun" in dates and dates["gecen_gun"].value <= SOON)
    return Purpose.RENEWAL if near else Purpose.GENERAL


def greeting(contact: Contact | None, options: MailWriting) -> str:
    """The salutation line: Bey or Hanım only when it is stored, never guessed from the name."""
    if options.language == "en":
        return f"Dear {contact.full_name}," if contact else "Dear Sir or Madam,"
    if contact is None:
        return "Sayın Yetkili,"
    if options.tone is Tone.WARM and contact.salutation and not contact.title:
        return f"Merhaba {contact.first_name} {contact.get_salutation_display()},"
    return f"Sayın {contact.addressed},"


def _told_fee(customer: Customer, purpose: Purpose) -> Any:
    return customer.monthly if purpose is Purpose.RENEWAL and customer.monthly_total else None


def _dates(customer: Customer, services: list[Service], today: date) -> Facts:
    """The next renewal and the last conversation, with the days between."""
    ending = [service for service in services if service.ends_on]
    first = min(ending, key=lambda service: service.ends_on or today, default=None)
    days = (first.ends_on - today).days if first and first.ends_on else None
    silent = (today - customer.last_contact_on).days if customer.last_contact_on else None
    return Facts(
        yenilenecek=Fact("Sıradaki yenileme", first and str(first), source=first, weight=2),
        yenileme=Fact("Yenileme tarihi", first and first.ends_on, source=first, weight=2),
        kalan_gun=Fact(
            "Yenilemeye kalan gün", days if days is not None and days >= 0 else None, weight=2, guards=ENDING
        ),
        gecen_gun=Fact(
            "Yenileme tarihinden bu yana geçen gün",
            -days if days is not None and days < 0 else None,
            weight=2,
            guards=ENDING,
        ),
        son_iletisim=Fact("Son iletişim", customer.last_contact_on, source=customer),
        sessiz_gun=Fact("Son iletişimden bu yana geçen gün", silent, guards=SPOKEN),
        yenileme_yakin=Fact(
            "Yenileme yakın", (days is not None and 0 <= days <= SOON) or None, weight=0, guards=ENDING
        ),
        uzun_sessizlik=Fact(
            "Uzun süredir görüşülmedi", (silent is not None and silent > SILENT) or None, weight=0, guards=SPOKEN
        ),
    )
