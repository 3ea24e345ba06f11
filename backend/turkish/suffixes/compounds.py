"""Compounds that end in a possessive ("ödeme planı", "Türk Dil Kurumu"): an n comes in, and the plural goes inside."""

import re

from turkish.case import lower, upper
from turkish.suffixes.lexicon import accusatives, possessed_nouns, words
from turkish.suffixes.nouns import common_noun, split_last
from turkish.suffixes.sounds import sound_of, suffix

_PLURAL = re.compile(r"l[ae]r[ıi]$")
_AFTER_VOWEL = re.compile(r"[aıoueiöü]s[ıiuü]$")
_POSSESSED = re.compile(r"[ıiuü]$")
# What a possessive looks like on an unlisted word.
_TYPICAL = re.compile(r"(?:[aıoueiöü]s[ıiuü]|l[ae]r[ıi]|[lsc][ıiuü]ğ[ıiuü]|m[ae]s[ıi])$")
_POSSESSED_NAME = re.compile(
    r"(?:camii|mevkii|limanı|kaleiçi|suriçi|boğaziçi|kuledibi)$|\w(?:oğlu|hisarı|burnu|pazarı|ereğlisi|düzü|çeşmesi|köprüsü|adası|önü)$"
)
_HARDENED = {"b": "p", "c": "ç", "ğ": "k"}


def compound(text: str, case: str) -> str:
    """Return a compound or an institution with its suffix and without an apostrophe."""
    head, word = split_last(text)
    if not ends_possessed(word):
        return common_noun(text, case)
    if case == "possessive3":
        return text
    if case == "plural":
        return head + plural_inside(word)
    ending = suffix(sound_of(lower(word) + "+"), case)
    return text + (upper(ending) if word.isupper() else ending)


def institution(text: str, case: str) -> str | None:
    """Return an institution written in full with its suffix; None for a name (Migros) or an abbreviation (TBMM)."""
    head, word = split_last(text)
    if word.isupper() and not (text.isupper() and head.strip()):
        return None
    if head.strip() and ends_possessed(word):
        return compound(text, case)
    return common_noun(text, case) if lower(word) in accusatives() else None


def ends_possessed(word: str) -> bool:
    """Whether the last word of a known compound carries the possessive (not "müdür", "daire", "kredi")."""
    small = lower(word)
    return bool(_POSSESSED.search(small)) and (small in possessed_nouns() or small not in accusatives())


def looks_possessed(text: str) -> bool:
    """Whether an unknown phrase of small letters ends in a possessive: "web sitesi", "cezaevi", not "yeni müşteri"."""
    head, word = split_last(text)
    word = lower(word)
    if word in words("joined"):
        return True
    if word in accusatives() or not head.strip():
        return False
    return word in possessed_nouns() or bool(_TYPICAL.search(word))


def is_institution(text: str) -> bool:
    """Whether a name of several words ends as institutions do: Kurumu, Bakanlığı, Üniversitesi."""
    if text[-1:] not in "ıiuüIİUÜ":
        return False
    head, word = split_last(text)
    return bool(head.strip()) and lower(word) in words("institutions")


def is_possessed_name(text: str, kind: str | None) -> bool:
    """Whether a proper name is a compound too: Kılıçoğlu, Taksim Meydanı, Kız Kulesi, İş Bankası."""
    if text[-1:] not in "ıiuüIİUÜ":
        return False
    head, word = split_last(text)
    small = lower(word)
    if _POSSESSED_NAME.search(small) or (kind == "yer" and small.endswith("başı")):
        return True
    if not head.strip() or kind in {"kisi", "yabanci"} or small in accusatives():
        return False
    return small in possessed_nouns() or small in words("institutions") or bool(_TYPICAL.search(small))


def plural_inside(word: str) -> str:
    """Return the plural of a possessed word: "planı" -> "planları", "sitesi" -> "siteleri"."""
    small = lower(word)
    if _PLURAL.search(small):
        return word
    plural = common_noun(_unpossessed(small), "plural")
    whole = plural + ("ı" if plural.endswith("lar") else "i")
    return upper(whole) if word.isupper() else word[:1] + whole[1:]


def _unpossessed(word: str) -> str:
    if known := possessed_nouns().get(word):
        return known
    if _AFTER_VOWEL.search(word):
        return word[:-2]
    return word[:-2] + _HARDENED.get(word[-2], word[-2])
