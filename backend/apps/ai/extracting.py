"""The built-in reader: which sentences of a long text matter, and what usually comes next. Rules, no model."""

import re
from typing import NamedTuple

from turkish.fold import fold

SENTENCE = re.compile(r"[^\n.!?]*(?:[.!?](?!\s|$)[^\n.!?]*)*(?:[.!?]+(?=\s|$)|\n|$)")
ABBREVIATED = re.compile(r"(?:^|\s)(?:Av|Dr|Prof|Doç|Sn|vb|vs|Ltd|Şti|A\.Ş|San|Tic|No|Tel|örn|\d{1,2})\.$")
FIGURE = re.compile(r"\d")
MONEY = re.compile(r"(?:\bTL\b|₺|\bUSD\b|\bEUR\b|€|\$|\blira)")
DECISION = ("karar", "kabul", "onay", "anlas", "istedi", "istiyor", "reddet", "iptal", "vazgec", "decided", "agreed")
DUTY = ("ecek", "acak", "meli", "mali", "lazim", "gerek", "unutma", "yapilsin", "yapsin", "will ", "must")
TROUBLE = ("sorun", "sikayet", "gecik", "memnun degil", "hata", "risk", "itiraz", "problem", "late")


def sentences(text: str) -> list[str]:
    """The text's sentences and lines, whole: "Av." and "Ltd. Şti." end none."""
    found: list[str] = []
    for match in SENTENCE.finditer(text):
        piece = match.group().strip(" \t\n-*•–")
        if found and ABBREVIATED.search(found[-1]):
            found[-1] = f"{found[-1]} {piece}".strip()
        elif piece:
            found.append(piece)
    return found


def key_sentences(text: str, count: int) -> list[str]:
    """The `count` sentences that carry decisions, duties, money, dates or trouble, in their own order."""
    pieces = [piece for piece in sentences(text) if len(piece) > 12]
    ranked = sorted(range(len(pieces)), key=lambda place: (-_weight(pieces[place], place), place))
    return [pieces[place] for place in sorted(ranked[:count])]


def _weight(piece: str, place: int) -> float:
    words = fold(piece)
    weight = 1.5 if place == 0 else 0.0
    weight += 2 * any(sign in words for sign in DECISION) + 2 * any(sign in words for sign in DUTY)
    weight += 2 * any(sign in words for sign in TROUBLE) + 1.5 * bool(MONEY.search(piece)) + bool(FIGURE.search(piece))
    return weight - 0.002 * max(0, len(piece) - 240)


class Step(NamedTuple):
    signs: tuple[str, ...]
    turkish: str
    english: str


STEPS = (
    Step(
        ("cevap yok", "yanit yok", "donus yok", "no reply", "no answer"),
        "Yanıt gelmediği için kısa bir telefon görüşmesiyle kararlarını ve sorularını öğrenin.",
        "As there has been no reply, call briefly to learn their decision and questions.",
    ),
    Step(
        ("teklif gonder", "teklif ilet", "proposal sent"),
        "Teklifin kapsamını bir sayfada özetleyip kararı verecek kişiyle bir görüşme önerin.",
        "Summarise the proposal on one page and suggest a meeting with the person who decides.",
    ),
    Step(
        ("sozlesme", "yenileme", "bitis", "contract", "renewal"),
        "Bitiş tarihinden önce yenileme koşullarını yazılı olarak iletin.",
        "Send the renewal terms in writing before the end date.",
    ),
    Step(
        ("vade", "gecikm", "odenme", "overdue", "unpaid"),
        "Önce muhasebe kayıtlarını denetleyin, sonra nazik bir ödeme hatırlatması gönderin.",
        "Check the books first, then send a polite payment reminder.",
    ),
    Step(
        ("sikayet", "memnun degil", "sorun", "complain"),
        "Sorunu dinlemek için aynı gün arayın ve çözümü yazılı olarak bildirin.",
        "Call the same day to hear the problem and confirm the solution in writing.",
    ),
    Step(
        ("bekliyor", "beklemede", "devam ediyor", "gecik", "deadline", "waiting"),
        "Bekleyen her işe bir sorumlu ve bir tarih atayıp müşteriye kısa bir durum bilgisi verin.",
        "Give each waiting task an owner and a date, and send the customer a short status update.",
    ),
    Step(
        ("telefon", "gorusme", "toplanti", "call", "meeting"),
        "Son görüşmede konuşulanları yazılı olarak özetleyip gönderin.",
        "Send a written summary of what was said in the last conversation.",
    ),
)
ALWAYS = Step(
    (),
    "Bir sonraki görüşme için gün belirleyip takviminize ekleyin.",
    "Set a day for the next conversation and put it in your calendar.",
)


def next_steps(text: str, count: int = 3) -> list[Step]:
    """At most `count` steps, each because of something that the text says."""
    words = fold(text)
    found = [step for step in STEPS if any(sign in words for sign in step.signs)]
    return [*found, ALWAYS][:count]
