"""The three free actions of the user's document: e-mail, summary, suggestion, over whatever the person typed."""

import re
from typing import Any

from apps.ai.choices import Length, MailWriting, Reading, Writing, purpose_of
from apps.ai.extracting import key_sentences, next_steps
from apps.ai.facts import Fact, Facts
from apps.ai.registry import action
from turkish.fold import fold

LABELLED = re.compile(r"^\s*([^:\n]{2,30}?)\s*:\s*(\S.*)$")
BULLET = re.compile(r"^\s*(?:[-*•–]|\d+[.)])\s*(?:\[( |x|X)\]\s*)?(\S.*)$")
NUMBERED = re.compile(r"\s*\((?:ID|id|no)\s*:?\s*\d+\)\s*$")
SUBJECTS = ("musteri", "lead", "firma", "sirket", "proje", "unvan")
SENTENCES = {Length.SHORT: 1, Length.NORMAL: 3, Length.LONG: 6}
PAYMENT = ("odeme", "fatura", "vade", "payment", "invoice")


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
    """What the person typed, taken apart where its form is plain."""
    known = typed(question)
    payment = any(word in fold(question.prompt) for word in PAYMENT)
    purpose = "payment" if payment else purpose_of(options, question.prompt).value
    return known | Facts(amac=Fact("Amaç", purpose, weight=0))


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
    return typed(question) | Facts(
        adimlar=Fact("Kural önerileri", [step.turkish for step in steps], weight=0),
        adimlar_en=Fact("Rule suggestions", [step.english for step in steps], weight=0),
    )


def typed(question: Any) -> Facts:
    """Subject, labelled lines, bullets and the rest of the person's own context."""
    lines = [line.strip() for line in question.context.splitlines() if line.strip()]
    labelled = [match.groups() for line in lines if not BULLET.match(line) and (match := LABELLED.match(line))]
    bullets = [match for line in lines if (match := BULLET.match(line))]
    plain = [line for line in lines if not BULLET.match(line) and not LABELLED.match(line)]
    subject = next((value for label, value in labelled if fold(label).split()[0] in SUBJECTS), "")
    return Facts(
        konu=Fact("Konu", NUMBERED.sub("", subject), weight=3),
        satirlar=Fact("Bilgiler", [f"{label}: {value}" for label, value in labelled if value != subject], weight=2),
        maddeler=Fact("Maddeler", [_point(bullet) for bullet in bullets], weight=2),
        metin=Fact("Metin", " ".join(plain), weight=1),
        istek=Fact("İstek", question.prompt, weight=3),
    )


def _point(bullet: re.Match[str]) -> str:
    mark, text = bullet.groups()
    done = {"x": " (tamamlandı)", "X": " (tamamlandı)"}.get(mark or "", "")
    return text if not done or "(" in text else text + done
