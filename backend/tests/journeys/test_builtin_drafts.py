"""The built-in writer: each of its texts passes the check that a model's text has to pass, and is fit to be sent."""

import re
from copy import copy
from datetime import UTC, date, datetime
from itertools import product

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.ai.checking import Rules, check
from apps.ai.registry import Choice, action_named
from apps.ai.services.preparing import Question, prepare
from apps.core.memory import forget_all
from apps.customers.models import Contact, Customer, Service
from apps.customers.services import refresh_figures
from apps.notes.models import Note

TODAY = date(2026, 3, 16)
BROKEN = re.compile(
    r"\bNone\b|\{\{|\}\}|  |\( *\)|\n\n\n| [,.;:!?]|,,|\.\.|: *\n\n|\bsen(?:in|i|den)?\b", re.IGNORECASE
)


def noted(customer, author):
    Note.objects.create(
        on="customers.customer",
        record_id=customer.pk,
        kind="call",
        body="Telefonda görüştük. Yenileme için 5.000 TL teklif istediler, fiyatı yüksek buluyorlar.",
        happened_at=datetime(2026, 3, 1, 9, 0, tzinfo=UTC),
        author=author,
    )
    refresh_figures(customer=customer)
    return customer


@pytest.fixture
def isik_yapi(ayse):
    customer = Customer.objects.create(
        name="Işık Yapı A.Ş.", sector="İnşaat", city="Iğdır", owner=ayse, last_contact_on=date(2025, 12, 1)
    )
    Contact.objects.create(customer=customer, first_name="Çağrı", last_name="Öztürk", salutation="bey", primary=True)
    for kind, ends in (("seo", date(2026, 3, 10)), ("web_design", None), ("domain", date(2027, 1, 1))):
        Service.objects.create(
            customer=customer, kind=kind, monthly_fee="12500.50", starts_on=date(2025, 3, 10), ends_on=ends
        )
    return noted(customer, ayse)


@pytest.fixture
def deniz_guc(ayse):
    customer = Customer.objects.create(name="Av. Deniz Güç", sector="Hukuk", owner=ayse)
    Contact.objects.create(customer=customer, first_name="Deniz", last_name="Güç", title="Av.", primary=True)
    return noted(customer, ayse)


@pytest.fixture
def everybody(eis_gold, isik_yapi, deniz_guc, ayse):
    return [noted(eis_gold, ayse), isik_yapi, deniz_guc]


def all_options(action):
    fields = action.options.model_fields
    choices = [list(field.annotation) for field in fields.values() if issubclass(field.annotation, Choice)]
    return [dict(zip(fields, chosen, strict=True)) for chosen in product(*choices)]


def questions(name, customer):
    """The same action asked about this customer, on its record or in free words."""
    if name.startswith("assistant."):
        contact = "- Hosting hizmeti alıyor\n- Son iletişim: 15 gün önce\n- Sözleşme bitiş: 2 ay sonra"
        return {"prompt": "Sözleşme yenileme için yaz.", "context": f"Müşteri: {customer.name} (ID: 7)\n{contact}"}
    if name.startswith("notes."):
        return {"record": Note.objects.get(record_id=customer.pk).pk}
    return {"record": customer.pk}


ACTIONS = [
    "assistant.email",
    "assistant.summary",
    "assistant.suggestion",
    "customers.summary",
    "customers.email",
    "notes.summary",
]


@pytest.mark.parametrize("name", ACTIONS)
def test_each_draft_passes_the_check_with_every_option(name, everybody, ayse):
    action = action_named(name)
    wrong = []

    for customer, options in product(everybody, all_options(action)):
        asked = Question(action=name, options=options, engine="builtin", **questions(name, customer))
        ready = prepare(asked, user=ayse, today=TODAY)
        language = "en" if ready.language == "en" else "tr"
        rules = Rules(
            leaves_the_company=action.leaves_the_company, language=language, today=TODAY, max_words=action.words
        )
        found = check(ready.draft, ready.facts, said=asked.said, rules=rules)
        wrong += [(customer.name, {**options}, one.code, one.text) for one in found if one.severity == "error"]
        wrong += [(customer.name, {**options}, "broken", one) for one in BROKEN.findall(ready.draft)]
        assert ready.draft

    assert wrong == []


def test_a_letter_tells_no_internal_note(everybody, ayse):
    for customer, options in product(everybody, all_options(action_named("customers.email"))):
        asked = Question(action="customers.email", options=options, record=customer.pk)

        draft = prepare(asked, user=ayse, today=TODAY).draft

        assert "yüksek" not in draft and "5.000" not in draft and "görüştük" not in draft


def free(action, prompt, context, ayse, **options):
    asked = Question(action=action, prompt=prompt, context=context, options=options, engine="builtin")
    return prepare(asked, user=ayse, today=TODAY).draft


def test_the_renewal_letter_of_the_plan(ayse):
    context = "Müşteri: Eis Gold (ID: 7)\n- Hosting hizmeti alıyor\n- Son iletişim: 15 gün önce\n- Sözleşme bitiş: 2 ay sonra\nNot: fiyatı yüksek buluyor"

    draft = free("email", "Bu müşteriye sözleşme yenileme için profesyonel bir email yaz.", context, ayse)

    assert draft.startswith("Konu: Hizmet yenileme – Eis Gold\n")
    assert "Hosting hizmetinizin yenileme dönemi" in draft and "- Sözleşme bitişi: 2 ay sonra" in draft
    assert not any(words in draft for words in ("15 gün", "ID", "alıyor", "yüksek", "Son iletişim"))


def test_the_next_step_of_the_plan(ayse):
    context = "Lead: ABC Şirketi\nDurum: Teklif Gönderildi\nAktiviteler:\n- 1 hafta önce telefon görüşmesi yapıldı\n- 3 gün önce teklif gönderildi\n- Henüz cevap yok"

    draft = free("suggestion", "Sonraki adım olarak ne yapmalıyız?", context, ayse)

    assert draft.startswith("ABC Şirketi için öneriler:\n1. Yanıt gelmediği için")
    assert "Aktiviteler:" not in draft and "- Henüz cevap yok" in draft


def test_the_keywords_of_the_plan_come_without_invented_volumes(ayse):
    context = "Müşteri: Kaza Tazminatiniz (Hukuk sektörü)\nHedef: Kaza tazminatı davalarından trafik çekmek"
    prompt = "Bu müşteri için:\n1. 10 adet anahtar kelime öner\n2. Her birinin arama hacmi tahmini\n3. 3 blog yazısı konusu öner"

    draft = free("suggestion", prompt, context, ayse)

    assert "Arama hacimleri bu programda kayıtlı değil" in draft and "Kaza Tazminatiniz" in draft
    assert not re.search(r"\d{2,}", draft)


def test_the_payment_message_of_the_plan_is_short_and_firm(ayse):
    context = "Müşteri: Mood Expo\nFatura No: 2024-0123\nTutar: 5.000 TL\nVade: 15 gün geçmiş"

    draft = free("email", "Nazik ama kararlı bir ödeme hatırlatma mesajı yaz (WhatsApp için).", context, ayse)

    assert draft.startswith("Merhaba,") and "Konu:" not in draft
    assert "2024-0123 numaralı, 5.000 TL tutarındaki faturanızın vadesinin üzerinden 15 gün geçti." in draft
    assert "rica ederiz" in draft and len(draft) < 500


def test_the_project_update_of_the_plan_tells_every_task(ayse):
    context = "Proje: EIS Gold Web Tasarım\nGörevler:\n- [x] Wireframe (tamamlandı)\n- [ ] UI Tasarım (devam ediyor)\n- [ ] Frontend Kodlama (beklemede)\n- [ ] Backend Entegrasyon (beklemede)\n\nDeadline: 15 Ocak 2025"

    draft = free("email", "Müşteriye yollayacağımız kısa bir güncelleme metni yaz.", context, ayse)

    for line in ("Wireframe: tamamlandı", "UI Tasarım: devam ediyor", "Frontend Kodlama: beklemede"):
        assert f"- {line}\n" in draft
    assert "- Teslim tarihi: 15 Ocak 2025" in draft and "Görevler:" not in draft


@pytest.mark.parametrize("name", ["customers.summary", "customers.email"])
def test_a_thousand_notes_cost_no_more_questions_than_one(name, eis_gold, call_note, ayse):
    asked = Question(action=name, record=eis_gold.pk)

    def questions_asked():
        forget_all()
        with CaptureQueriesContext(connection) as told:
            assert prepare(asked, user=ayse, today=TODAY).draft
        return len(told)

    assert ayse.rights.allows("customers", "view")  # asked once for each person
    with_one = questions_asked()
    words = "{}. görüşmede sözleşmeyi konuştuk, 20 Mart'ta dönecekler."
    copies = [copy(call_note) for _ in range(999)]
    for number, note in enumerate(copies):
        note.pk, note.body = None, words.format(number)
    Note.objects.bulk_create(copies)

    assert questions_asked() == with_one <= 10
