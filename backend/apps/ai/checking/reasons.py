"""The sentence that says why something was underlined."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from apps.ai.checking.known import Known
from apps.ai.checking.scanning import Value
from apps.ai.facts import Fact, Money

LONGEST_QUOTE = 60

LEFTOVERS: dict[str, Callable[[], str]] = {
    "leftover": lambda: _("Doldurulmamış yer kalmış."),
    "self": lambda: _("Model kendinden söz ediyor."),
    "preamble": lambda: _("Metinden önce gereksiz bir giriş var."),
    "markup": lambda: _("Düz metin olmalı; biçim işareti ya da etiket kalmış."),
    "invisible": lambda: _("Görünmeyen karakter var."),
}

_CODES = {"money": "amount", "relative": "date"}
_INVENTED: dict[str, Callable[[], str]] = {
    "amount": lambda: _("“%(text)s” tutarı bilgide yok."),
    "date": lambda: _("“%(text)s” tarihi bilgide yok."),
    "duration": lambda: _("“%(text)s” süresi bilgide yok."),
    "percent": lambda: _("“%(text)s” oranı bilgide yok."),
    "time": lambda: _("“%(text)s” saati bilgide yok."),
    "number": lambda: _("“%(text)s” sayısı bilgide yok."),
    "iban": lambda: _("Bu IBAN bilgide yok."),
    "phone": lambda: _("Bu telefon bilgide yok."),
    "email": lambda: _("Bu e-posta adresi bilgide yok."),
    "link": lambda: _("Bu bağlantı bilgide yok."),
    "reference": lambda: _("“%(text)s” numarası bilgide yok."),
}


def invented(value: Value, text: str, known: Known) -> tuple[str, str]:
    """The finding's code and its sentence, with the known amount where there is just one."""
    code = _CODES.get(value.kind, value.kind)
    message = _INVENTED[code]() % {"text": text[value.start : value.end]}
    amounts = known.sure["money"]
    if code == "amount" and len(amounts) == 1:
        message += " " + _("Bilgideki tutar: %(amount)s.") % {"amount": Money(*next(iter(amounts)))}
    return code, message


def unknown_name(name: str) -> str:
    return _("“%(text)s” adı bilgide yok.") % {"text": name[:LONGEST_QUOTE]}


def missing(fact: Fact) -> str:
    shown = fact.text if len(fact.text) <= LONGEST_QUOTE else fact.text[: LONGEST_QUOTE - 1] + "…"
    return _("Gerekli bilgi metinde yok: %(label)s (%(value)s).") % {"label": fact.label, "value": shown}
