"""One reading of a text: every check in turn, its findings in the text's order."""

import re
from collections.abc import Iterator
from itertools import chain

from django.utils.translation import gettext as _

from apps.ai.checking import reasons, voice
from apps.ai.checking.figures import follows, weekday_fits
from apps.ai.checking.findings import ERROR, WARNING, Finding, Rules
from apps.ai.checking.known import Known, known_from
from apps.ai.checking.leftovers import leftovers
from apps.ai.checking.letters import flat
from apps.ai.checking.names import unknown_names
from apps.ai.checking.promises import promises, threats
from apps.ai.checking.required import missing
from apps.ai.checking.scanning import Value, scan
from apps.ai.facts import Facts

MUCH_TOO_LONG = 1.5
MOST_FINDINGS = 100  # a text with more is no letter any more

# Copied from outsiders into a letter these lead the reader, or the money, somewhere else.
_LEADING = ("link", "iban", "email", "phone")
_ADVICE = re.compile(r"[a-z]{0,6} ?(?:icinde|icerisinde|sonra|kadar|later|from now)")
_COUNTED_FORMS = re.compile(
    r" (?:adet )?(?:adim|secenek|madde|baslik|konu|oneri|nokta|alternatif|cumle|soru|yol|yontem|neden|asama|bolum"
    r"|paragraf|step|option|point|item|question|topic|reason|way)"
)
_LIST_LINE = re.compile(r"^[ ]*(?:[-*•]|\d{1,2}[.)])[ ]+", re.MULTILINE)
_WORDS = re.compile(r"\w+(?:['’.,-]\w+)*")


def check(text: str, facts: Facts, *, said: str, rules: Rules) -> list[Finding]:
    """Everything in the text that follows neither from the facts nor from the person's own words `said`; and what is
    missing, left over, or in the wrong language or tone. Pure; never raises; takes some milliseconds."""
    return sorted(_Reading(text, facts, said, rules).findings(), key=lambda finding: (finding.start, finding.end))


class _Reading:
    def __init__(self, text: str, facts: Facts, said: str, rules: Rules) -> None:
        self.text, self.facts, self.rules = text, facts, rules
        self.flat = flat(text)
        self.values = scan(text)
        self.known: Known = known_from(facts, said, rules.today)

    def findings(self) -> Iterator[Finding]:
        places: list[Finding] = []
        for finding in chain(self._leftovers(), self._values(), self._titles(), self._names()):
            if len(places) == MOST_FINDINGS:
                break
            if not any(finding.start < other.end and other.start < finding.end for other in places):
                places.append(finding)
        yield from places
        yield from self._required()
        yield from self._words_of_honour()
        yield from self._language()
        yield from self._length()
        yield from self._form()

    def _at(self, code: str, message: str, span: tuple[int, int], severity: str = ERROR) -> Finding:
        start, end = span
        return Finding(code, message, start, end, self.text[start:end], WARNING if severity == WARNING else ERROR)

    def _leftovers(self) -> Iterator[Finding]:
        for left in leftovers(self.text, self.flat, self.known.text):
            yield self._at(left.code, reasons.LEFTOVERS[left.code](), (left.start, left.end), left.severity)

    def _values(self) -> Iterator[Finding]:
        for value in self.values:
            span = (value.start, value.end)
            if not follows(value, self.known):
                if not self._is_derived(value):
                    yield self._at(*reasons.invented(value, self.text, self.known), span, self._weight(value))
            elif not weekday_fits(value, self.known):
                yield self._at("date", _("Gün adı bu tarihe uymuyor."), span)
            elif self._is_planted(value):
                yield self._at("planted", _("Bu yalnızca dışarıdan gelen bir metinde geçiyor; doğrulanamadı."), span)

    def _is_derived(self, value: Value) -> bool:
        """A count of what the text itself lists, or of its own steps and options."""
        if value.kind != "number" or value.key > 30:
            return False
        listed = len(_LIST_LINE.findall(self.text))
        return value.key == listed or (value.key <= 10 and _COUNTED_FORMS.match(self.flat, value.end) is not None)

    def _is_planted(self, value: Value) -> bool:
        if not self.rules.leaves_the_company or value.kind not in _LEADING:
            return False
        return value.key in self.known.loose[value.kind] and value.key not in self.known.sure[value.kind]

    def _weight(self, value: Value) -> str:
        """Inside the house "3 gün içinde arayın" is advice, not a promise."""
        if self.rules.leaves_the_company:
            return ERROR
        if value.kind == "duration":
            is_advice = value.key[1] == "dakika" or _ADVICE.match(self.flat, value.end)
            return WARNING if is_advice else ERROR
        is_coming = value.kind == "relative" and not value.key.startswith(
            ("dun", "gecen", "gectigimiz", "last", "yester")
        )
        return WARNING if is_coming else ERROR

    def _names(self) -> Iterator[Finding]:
        for span in unknown_names(self.text, self.values, self.known):
            yield self._at("name", reasons.unknown_name(self.text[slice(*span)]), span)

    def _titles(self) -> Iterator[Finding]:
        for span in voice.guessed_titles(self.text, self.facts, self.known):
            yield self._at("honorific", _("Bey ya da Hanım bilgide yok; tahmin edilmez."), span)

    def _required(self) -> Iterator[Finding]:
        if not self.rules.required:
            return
        end = len(self.text)
        for fact in missing(self.facts, self.text, self.values, self.known):
            yield self._at("required", reasons.missing(fact), (end, end))

    def _words_of_honour(self) -> Iterator[Finding]:
        if not self.rules.leaves_the_company:
            return
        permitted, words = self.known.text, [flat(word) for word in self.rules.may_say]
        for span in promises(self.flat, permitted, words):
            yield self._at("promise", _("Bu söz bilgide yok; müşteriye verilemez."), span)
        for span in threats(self.flat, permitted, words):
            yield self._at("threat", _("Bu uyarı istenmedi; tehdit gibi okunur."), span)

    def _language(self) -> Iterator[Finding]:
        message = _("Bu bölüm Türkçe değil.") if self.rules.language == "tr" else _("Bu bölüm İngilizce değil.")
        for span in voice.wrong_language(self.text, self.flat, self.rules.language, self.known):
            yield self._at("language", message, span)

    def _length(self) -> Iterator[Finding]:
        words = list(_WORDS.finditer(self.text))
        if len(words) > self.rules.max_words:
            message = _("Metin uzun: %(count)s sözcük, en çok %(most)s olmalı.")
            counts = {"count": len(words), "most": self.rules.max_words}
            much = len(words) > self.rules.max_words * MUCH_TOO_LONG
            span = (words[self.rules.max_words].start(), len(self.text))
            yield self._at("length", message % counts, span, ERROR if much else WARNING)

    def _form(self) -> Iterator[Finding]:
        if self.rules.language != "tr":
            return
        if self.rules.formal:
            for span in voice.informal(self.flat):
                yield self._at("form", _("“Siz” diye hitap edilmeli."), span, WARNING)
        for span, right in voice.misfit_suffixes(self.text, self.known):
            yield self._at("suffix", _("Ek uymuyor: %(right)s") % {"right": right}, span, WARNING)
