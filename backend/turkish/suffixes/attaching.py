"""The door of the package: one word or phrase and one case in, the word with its suffix out."""

import re
from functools import lru_cache

from turkish.case import lower
from turkish.suffixes.compounds import compound, institution, looks_possessed
from turkish.suffixes.kinds import KINDS, guess
from turkish.suffixes.nouns import common_noun
from turkish.suffixes.readings import reading_of
from turkish.suffixes.sounds import CASES, sound_of, suffix, unpossessed

APOSTROPHE = "’"
_ASIDE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])$")
# A closing quote, or a suffix that already follows an apostrophe (5’inci).
_SUFFIXED_ALREADY = re.compile(r"[\"”»]$|['’](?!s$)[a-zçğıöşü]+$")
_LEGAL_TITLE = re.compile(r"(?!(?:Ltd|Koll|Kom)\.? ?Şt[iİ])\S.*\s(?:(?:Ltd|Koll|Kom)\.?\s?)?Şt[iİ]\.?$", re.IGNORECASE)
_LIRA_SIGN = re.compile(r"^₺\s?(.+)$|^(.+?)\s?₺$")
_SPOKEN_IN_FRONT = re.compile(r"^([$€£])\s?(.+)$")
_COMMON = frozenset({"cins", "ay", "gun"})
_MEASURES = frozenset({"sayi", "yil", "yuzde", "tutar", "saat", "olcu", "tarih"})
_NAMES = frozenset({"kisi", "yer", "marka", "yabanci", "kurum"})
_NO_ORDINAL = _NAMES | {"tamlama", "tutar", "ay", "gun"}


@lru_cache(maxsize=65536)
def attach(base: str, case: str, kind: str | None = None) -> str:
    """Return the word with its suffix: ("750 TL", "genitive") -> "750 TL’nin".

    The case is a full or a short name out of CASES; the kind (one of KINDS) is guessed when not given. ₺ becomes TL
    and a full legal title gets "firması", for neither takes a suffix; an aside in brackets stays behind the suffix.
    Raises ValueError for an unknown case or kind, a base without letter or figure, an ordinal of what is not counted.
    """
    full = CASES.get(case)
    if full is None:
        raise ValueError(f"Bilinmeyen hâl: {case}")
    if kind is not None and kind not in KINDS:
        raise ValueError(f"Bilinmeyen tür: {kind}")
    text = base.strip()
    if not any(sign.isalnum() for sign in text) and text not in {"₺", "€", "$", "£", "%"}:
        raise ValueError("Ek getirilecek sözcük yok.")
    return _around_asides(text, full, kind)


def _around_asides(text: str, case: str, kind: str | None) -> str:
    aside = _ASIDE.search(text) if text[-1] in ")]" else None
    if aside and aside.start():
        return _attached(text[: aside.start()], case, kind) + aside.group()
    return _attached(text, case, kind)


def _attached(text: str, case: str, kind: str | None) -> str:
    if text[-5:].rstrip(".").endswith(("Şti", "ŞTİ", "şti")) and _LEGAL_TITLE.match(text):
        return compound(text + " firması", case)
    if "₺" in text and (sign := _LIRA_SIGN.match(text)):
        text, kind = f"{sign[1] or sign[2]} TL", "tutar"
    kind = kind or guess(text)
    if case == "ordinal" and kind in _NO_ORDINAL:
        raise ValueError(f"Sıra eki buna gelmez: {text}")
    return _common(text, case, kind) or _proper(text, case, kind)


def _common(text: str, case: str, kind: str) -> str | None:
    """The forms without an apostrophe and with changes in the word; None when the text is to be treated as a name."""
    if text.endswith("."):
        return None
    if kind == "kurum":
        return institution(text, case)
    if kind == "tamlama":
        return compound(text, case)
    if kind in _COMMON or (kind in _MEASURES and _is_spelled_out(text)):
        return compound(text, case) if looks_possessed(text) else common_noun(text, case)
    return None


def _proper(text: str, case: str, kind: str) -> str:
    spoken = _SPOKEN_IN_FRONT.sub(r"\2 \1", text) if text[0] in "$€£" else text
    reading = reading_of(spoken, kind)
    sound = sound_of(reading)
    if case == "plural" and sound.possessed and text.endswith("."):
        return text + suffix(sound, case) + sound.narrow  # vb.leri: the short form hides its possessive
    if case in {"possessive3", "plural"}:
        sound = unpossessed(sound)
    return text + _apostrophe(text, case, kind) + suffix(sound, case)


def _is_spelled_out(text: str) -> bool:
    """Whether a measure ends in a whole small word: 80 dolar, 5 kilogram, 2 milyon, but not 5 kg."""
    last = text.split()[-1]
    return last.isalpha() and last.islower() and len(last) > 1 and bool(re.search("[aeıioöuü]", lower(last)))


def _apostrophe(text: str, case: str, kind: str) -> str:
    """None behind a full stop, a quote, an institution's name, and before the plural of a name."""
    if text.endswith((".", "…")) or _SUFFIXED_ALREADY.search(text):
        return ""
    last = text.split()[-1]
    named = kind in _NAMES and last.isalpha() and not last.isupper()
    return "" if named and (case == "plural" or kind == "kurum") else APOSTROPHE
