"""What a person typed into the context, taken apart where its form is plain: subject, labelled lines, points, prose."""

import re
from dataclasses import dataclass, field

from turkish.fold import fold

LABELLED = re.compile(r"^([^:\n]{2,30}?)\s*:\s*(\S.*)$")
HEADING = re.compile(r"^[^:\n]{2,40}:$")
POINT = re.compile(r"^(?:[-*•–]|\d+[.)])\s*(?:\[( |x|X)\]\s*)?(\S.*)$")
IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*$")
NUMBER_OF_RECORD = re.compile(r"\s*\((?:ID|id|no)\s*:?\s*\d+\)")
SUBJECTS = ("musteri", "lead", "firma", "sirket", "proje", "unvan", "customer", "client", "project", "company")
SAID_PLAINLY = {
    "sozlesme bitis": "Sözleşme bitişi",
    "sozlesme baslangic": "Sözleşme başlangıcı",
    "hizmet bitis": "Hizmet bitişi",
    "deadline": "Teslim tarihi",
    "fatura no": "Fatura no",
}

# Labels of lines that are for the house and not for the reader of a letter.
INTERNAL = re.compile(
    r"^(?:ic |dahili )?(?:not|notlar|son iletisim|son gorusme|son arama|risk|oncelik|skor|puan|kaynak|sorumlu|segment"
    r"|etiket|kayip|ayrilma|churn|rakip|butce|marj|kar|maliyet|strateji|hatirlatma|aktivite|durum|hedef|karakter"
    r"|memnuniyet|dikkat|uyari|id|last contact|note|notes|internal|budget|priority|owner|status|source)\b"
)
# "Fiyatı yüksek buluyor": told about the reader, so not to the reader.
ABOUT_THE_READER = re.compile(
    r"(?:(?:iyor|uyor)(?:lar)?|[aeiou][ln]?di(?:ler)?|[aeioubcgdklmnprstvyz]ti(?:ler)?|[td]u(?:lar)?|m[iu]s(?:lar|ler)?"
    r"|yok|var|degil|lazim|gerek|istiyor)[.!]?$"
)
TOLD_TO_THE_READER = re.compile(r"(?:[iu]z|acaktir|ecektir|acak|ecek|nuz|niz)[.!]?$")
BUYS = re.compile(r"^(.{2,60}?) hizmeti? (?:alıyor|almakta|kullanıyor|veriyoruz)\.?$", re.IGNORECASE)
OVERDUE = re.compile(r"^(\d{1,4}) gün (?:geçmiş|geçti|gecikmiş|gecikti|gecikme)\.?$", re.IGNORECASE)


@dataclass
class Context:
    subject: str = ""
    remark: str = ""  # in brackets behind the subject: "Hukuk sektörü"
    lines: list[tuple[str, str]] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)

    def value(self, *labels: str) -> str:
        """The value of the first of these (folded) labels, whichever line has it."""
        known = {fold(label): value for label, value in self.lines}
        return next((known[label] for label in labels if label in known), "")

    @property
    def bought(self) -> str:
        """The service that a point names: "Hosting" of "Hosting hizmeti alıyor"."""
        return next((found[1] for point in self.points if (found := BUYS.match(point))), "")

    @property
    def days_late(self) -> str:
        found = OVERDUE.match(self.value("vade", "gecikme", "vade tarihi"))
        return found[1] if found else ""

    def for_the_reader(self) -> "Context":
        """Only what may stand in a letter to the person that it is about."""
        return Context(
            subject=self.subject,
            lines=[(label, value) for label, value in self.lines if not INTERNAL.match(fold(label))],
            points=[point for point in self.points if ": " in point or not ABOUT_THE_READER.search(fold(point))],
            prose=[piece for piece in self.prose if TOLD_TO_THE_READER.search(fold(piece))],
        )


def read(text: str) -> Context:
    found = Context()
    for line in filter(None, (line.strip() for line in text.splitlines())):
        point = POINT.match(line)
        _take(found, point[2] if point else line, point)
    return found


def _take(found: Context, words: str, point: re.Match[str] | None) -> None:
    labelled = LABELLED.match(words)
    if HEADING.match(words):
        return
    if labelled and not found.subject and fold(labelled[1]).split()[0] in SUBJECTS:
        _name(found, labelled[2])
    elif labelled:
        found.lines.append((SAID_PLAINLY.get(fold(labelled[1]), labelled[1]), labelled[2]))
    elif point:
        found.points.append(_with_state(words, point[1]))
    else:
        found.prose.append(words)


def _name(found: Context, value: str) -> None:
    name = NUMBER_OF_RECORD.sub("", value)
    remark = IN_BRACKETS.search(name)
    found.subject, found.remark = IN_BRACKETS.sub("", name).strip(), remark[1] if remark else ""


def _with_state(words: str, mark: str | None) -> str:
    """ "UI Tasarım (devam ediyor)" as "UI Tasarım: devam ediyor"; a ticked box without words is done."""
    state = IN_BRACKETS.search(words)
    if mark is None or (state is None and mark == " "):
        return words
    return f"{IN_BRACKETS.sub('', words)}: {state[1] if state else 'tamamlandı'}"
