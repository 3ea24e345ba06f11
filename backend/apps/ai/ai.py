"""The three free actions of the user's document: e-mail, summary, suggestion, over whatever the person typed."""

from typing import Any

from apps.ai import context
from apps.ai.choices import Length, MailWriting, Reading, Writing, purpose_of
from apps.ai.extracting import key_sentences, next_steps
from apps.ai.facts import Fact, Facts
from apps.ai.registry import action
from turkish.fold import fold

SENTENCES = {Length.SHORT: 1, Length.NORMAL: 3, Length.LONG: 6}
PAYMENT = ("odeme", "fatura", "vade", "payment", "invoice")
SHORT_MESSAGE = ("whatsapp", "sms", "kisa mesaj")
KEYWORDS = ("anahtar kelime", "arama hacmi", "keyword", "search volume")


@action(
    "assistant.email",
    label="E-posta yaz",
    options=MailWriting,
    stars=3,
    leaves_the_company=True,
    words=300,
    temperature=0.5,
    instruction="""
        İstenen e-postayı yaz: ilk satırda "Konu: …", sonra hitap, ilk cümlede yazma nedeni, bilgiler, tek bir rica,
        yardım önerisi ve "Saygılarımızla,". Bilgide olmayan tutar, tarih, söz ya da indirim yazma.
    """,
)
def email(question: Any, options: MailWriting) -> Facts:
    """What the person typed; the built-in letter tells its reader only what is meant for a reader."""
    words, known = fold(question.prompt), context.read(question.context)
    payment = any(word in words for word in PAYMENT)
    late = known.days_late if payment else ""
    told = known.for_the_reader()
    invoice, amount = told.value("fatura no", "fatura"), told.value("tutar", "kalan", "amount")
    said_in_the_sentence = {invoice, amount, known.value("vade", "gecikme", "vade tarihi")} if late else set()
    return typed(question) | Facts(
        amac=Fact("Amaç", "payment" if payment else purpose_of(options, question.prompt).value, weight=0),
        mesaj=Fact("Kısa mesaj", any(word in words for word in SHORT_MESSAGE) or None, weight=0),
        hizmet=Fact("Hizmet", known.bought, weight=0),
        fatura=Fact("Fatura", invoice, weight=0),
        tutar=Fact("Tutar", amount, weight=0),
        gecikme=Fact("Gecikme", late, weight=0),
        okura=Fact("Okura", _told(told, but=said_in_the_sentence), weight=0),
        okura_metin=Fact("Okura metin", " ".join(told.prose), weight=0),
    )


@action(
    "assistant.summary",
    label="Özetle",
    options=Reading,
    stars=3,
    words=120,
    instruction="""
        Verilen bilgileri en çok üç cümlede özetle: kim ya da ne, para ve sıradaki tarih, risk ya da sıradaki adım.
        Yeni sayı, tarih ya da ad ekleme.
    """,
)
def summary(question: Any, options: Reading) -> Facts:
    known = typed(question)
    text = known["metin"].text if "metin" in known else ""
    return known | Facts(ozet=Fact("Öne çıkan", " ".join(key_sentences(text, SENTENCES[options.length])), weight=0))


@action(
    "assistant.suggestion",
    label="Öneri iste",
    options=Writing,
    stars=2,
    words=250,
    temperature=0.5,
    instruction="""
        Duruma göre en çok üç uygulanabilir öneri ver; her biri verilen bir bilgiye dayansın ve bir fiille başlasın.
        Bilgide olmayan tutar, tarih ya da geçmiş olay yazma; bilmediğini açıkça söyle.
    """,
)
def suggestion(question: Any, options: Writing) -> Facts:
    steps = next_steps(question.said)
    about_keywords = any(word in fold(question.said) for word in KEYWORDS)
    return typed(question) | Facts(
        anahtar_kelime=Fact("Anahtar kelime", about_keywords or None, weight=0),
        adimlar=Fact("Kural önerileri", [step.turkish for step in steps], weight=0),
        adimlar_en=Fact("Rule suggestions", [step.english for step in steps], weight=0),
    )


def typed(question: Any) -> Facts:
    """Subject, labelled lines, points and the rest of the person's own context."""
    known = context.read(question.context)
    return Facts(
        konu=Fact("Konu", known.subject, weight=3),
        konu_notu=Fact("Konu hakkında", known.remark, weight=2),
        satirlar=Fact("Bilgiler", [f"{label}: {value}" for label, value in known.lines], weight=2),
        maddeler=Fact("Maddeler", known.points, weight=2),
        metin=Fact("Metin", " ".join(known.prose), weight=1),
        istek=Fact("İstek", question.prompt, weight=3),
    )


def _told(known: context.Context, *, but: set[str]) -> list[str]:
    lines = [f"{label}: {value}" for label, value in known.lines if value not in but]
    return [*known.points, *lines]
