"""How a text speaks: its language, "siz" throughout, Bey and Hanım only where known, suffixes that fit."""

import re
from collections.abc import Iterator

from apps.ai.checking.known import Known
from apps.ai.checking.letters import flat
from apps.ai.checking.names import words
from apps.ai.facts import Facts
from apps.ai.harmony import harmonise

Span = tuple[int, int]

_TURKISH_LETTERS = re.compile("[ıİşŞğĞçÇöÖüÜ]")
_TURKISH_ENDING = re.compile(r".{2,}(?:l[ae]r|[iu]n[iu]z|[iu]m[iu]z|yor|d[iu]r|t[iu]r|m[ae]k|[dt][ae]n?|m[iu]s|l[iu]k)")
_WORD = re.compile(r"[a-z]+")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*[.!?]?")
_SCRIPTS = (
    "\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u0590-\u08ff\u0900-\u109f\u10a0-\u11ff"
    "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7afəƏ"
)
_FOREIGN_WORD = f"[^\\s{_SCRIPTS}]{{0,30}}[{_SCRIPTS}]\\S*"
_FOREIGN = re.compile(rf"{_FOREIGN_WORD}(?:\s+{_FOREIGN_WORD})*")
_ENGLISH_CLOSING = re.compile(r"(?:best|kind|warm)? ?(?:regards|sincerely|wishes)(?![a-z])|dear [a-z]|hello(?![a-z])")
SHORTEST_SENTENCE = 4
SHORTEST_TEXT = 6
LEAST_SHARE = 0.06

_SEN_WORDS = "sen|sana|seni|senin|sende|senden|seninle|kendine|merak etme|haber ver|odemeni|faturani|projeni"
_SEN_VERBS = (
    r"[a-z]+(?:iyor|uyor)sun|[a-z]+[ae]c[ae]ksin|[a-z]+m[ae]l[iu]sin|[a-z]{2,}(?:[ae]bil)[iu]rsin"
    r"|[a-z]+m[ae]n (?:lazim|gerek[a-z]*)|[a-z]*(?:ed|gel|al|bil|ist|yap|yaz|bul|kal|ol)[aeiu]rs[iu]n"
)
_SEN_ORDERS = "gonder|yap|oku|soyle|bildir|ilet|unutma|bekle|tikla|incele|ara|yaz|ode|kontrol et|goz at|bak"
_SEN = re.compile(
    rf"(?<![a-z'])(?:{_SEN_WORDS}|{_SEN_VERBS})(?![a-z'])|(?<![a-z'])(?:{_SEN_ORDERS})(?=[.!](?:\s|$)|$)", re.MULTILINE
)
_TITLED = re.compile(
    r"(?<!\w)(?:(?P<name>[^\W\d_]\w*)[ \u00a0])?(?P<title>Bey|Hanım|Beyefendi|Hanımefendi)(?!\w)"
    r"|(?<!\w)(?P<before>Bay|Bayan|Mr|Ms|Mrs|Sir(?! or Madam)|(?<!Sir or )Madam)(?!\w)(?:\.? (?P<after>[^\W\d_]\w+))?"
)
_TITLE_WORDS = {
    "bey": ("bey",), "beyefendi": ("bey",), "bay": ("bey",), "mr": ("bey", "mr"), "sir": ("bey", "mr"),
    "hanim": ("hanim",), "hanimefendi": ("hanim",), "bayan": ("hanim",), "mrs": ("hanim", "mrs"), "ms": ("hanim", "ms"),
    "madam": ("hanim", "ms"),
}  # fmt: skip
_MONTHS = "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık"
_SUFFIXED = re.compile(
    rf"(?<![\w.,%])(?P<value>%?\d[\d.,]*(?: (?:TL|TRY|USD|EUR|{_MONTHS})(?: \d{{4}})?)?|[^\W\d_][^\W_]+)"
    r"['’](?P<suffix>[a-zçğıöşü]{1,8})(?!\w)"
)
_NO_CASE = re.compile(r"[ıiuü]?nc[ıiuü].*|ş?[ae]r|[ae]r.*")


def informal(flat_text: str) -> list[Span]:
    """Places that say "sen" to the reader."""
    return [found.span() for found in _SEN.finditer(flat_text)]


def guessed_titles(text: str, facts: Facts, known: Known) -> list[Span]:
    """Bey and Hanım that no fact gives to this person."""
    given = " ".join(flat(fact.text) for fact in facts.values() if "hitap" in flat(fact.label))
    everything = _everything(known)
    return [
        found.span()
        for found in _TITLED.finditer(text)
        if not _is_given(
            flat(found["name"] or found["after"] or ""), flat(found["title"] or found["before"]), given, everything
        )
    ]


def _is_given(name: str, title: str, given: str, everything: str) -> bool:
    """By a fact "Hitap", or because the title stands beside this name in the known words."""
    for word in _TITLE_WORDS[title]:
        beside = rf"{re.escape(name)} {word}|{word}\.? {re.escape(name)}" if name else word
        if re.search(rf"(?<![a-z]){word}(?![a-z])", given) or re.search(
            rf"(?<![a-z])(?:{beside})(?![a-z])", everything
        ):
            return True
    return False


def misfit_suffixes(text: str, known: Known) -> list[tuple[Span, str]]:
    """Places of known values and names with a suffix that does not fit them, and how it is written."""
    found = []
    for match in _SUFFIXED.finditer(text):
        value, suffix = match["value"], match["suffix"]
        if _NO_CASE.fullmatch(suffix) or not _is_worth(value, known):
            continue
        right = harmonise(value, suffix)
        if flat_apostrophe(right) != f"{value}'{suffix}" and right != value + suffix:
            found.append((match.span(), right))
    return found


def flat_apostrophe(text: str) -> str:
    return text.replace("’", "'")


def _is_worth(value: str, known: Known) -> bool:
    """Figures always, except decimals that nobody reads aloud; names only when they are known ones."""
    if value[0].isdigit() or value[0] == "%":
        return "," not in value or value[0] == "%" or value[-1].isalpha()
    # Behind a final l only the ear decides (Dijital’den, Celal’e).
    return flat(value) in known.words and not value.endswith("l")


def wrong_language(text: str, flat_text: str, language: str, known: Known) -> list[Span]:
    """Sentences in the other language, letters of another script, or the whole text when nothing speaks for Turkish."""
    found = [span for span in _foreign_letters(text) if flat(text[slice(*span)]) not in _everything(known)]
    # An English text may name Turkish things: what the facts call them speaks for no language.
    named = known.words if language == "en" else frozenset()
    counts = [(span, *_count(text, flat_text, span, named)) for span in _sentences(flat_text)]
    for span, length, turkish, english in counts:
        ours, theirs = (turkish, english) if language == "tr" else (english, turkish)
        drifts = length >= SHORTEST_SENTENCE and theirs >= 2 and theirs > ours
        drifts = drifts or (language == "tr" and _ENGLISH_CLOSING.match(flat_text, *span) is not None)
        if drifts and not _is_quoted(flat_text, span, known):
            found.append(span)
    total = sum(length for _, length, _, _ in counts)
    ours = sum(turkish if language == "tr" else english for _, _, turkish, english in counts)
    if (
        not found
        and total >= SHORTEST_TEXT
        and ours < total * LEAST_SHARE
        and not _is_quoted(flat_text, (0, len(text)), known)
    ):
        return [(0, len(text))]
    return found


def _everything(known: Known) -> str:
    return f"{known.text}\n{known.loose_text}"


def _is_quoted(flat_text: str, span: Span, known: Known) -> bool:
    """Whether the words stand like this in a fact, such as a campaign's English name or a list of keywords."""
    return flat_text[slice(*span)].strip(" \"'.,;:-") in _everything(known)


def _sentences(flat_text: str) -> Iterator[Span]:
    for match in _SENTENCE.finditer(flat_text):
        sentence = match.group()
        if bare := sentence.strip():
            start = match.start() + sentence.index(bare)
            yield start, start + len(bare)


def _count(text: str, flat_text: str, span: Span, named: frozenset[str]) -> tuple[int, int, int]:
    """Words, Turkish ones, English ones of a sentence; `named` ones are neither."""
    turkish = english = 0
    found = list(_WORD.finditer(flat_text, *span))
    for word in found:
        letters = word.group()
        if letters in words("english"):
            english += 1
        elif letters not in named and _is_turkish(letters, text[word.start() : word.end()]):
            turkish += 1
    return sum(word.group() not in named for word in found), turkish, english


def _is_turkish(letters: str, written: str) -> bool:
    if letters in words("turkish") or _TURKISH_LETTERS.search(written):
        return True
    return _TURKISH_ENDING.fullmatch(letters) is not None


def _foreign_letters(text: str) -> Iterator[Span]:
    for match in _FOREIGN.finditer(text):
        yield match.span()
