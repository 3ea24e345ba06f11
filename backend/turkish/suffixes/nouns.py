"""Common nouns: softening (kitabı), dropped vowels (kaydı), doubled consonants (hakkı), thin endings (saati)."""

import re
from dataclasses import replace
from functools import lru_cache

from turkish.case import lower, upper
from turkish.suffixes.lexicon import accusatives
from turkish.suffixes.sounds import Sound, sound_of, suffix

_SOFT = {"p": "b", "ç": "c", "k": "ğ", "g": "ğ"}
_V = "[aıoueiöüâîû]"
# Unlisted words of two syllables soften their last -k, -ç, -p; so do -nç, -rç and -log.
_SOFTENED = re.compile(rf"{_V}.*{_V}[kçp]$|{_V}[rln]ç$|[ao]log$")
# Loans keep k after a long vowel, English ones their p.
_KEPT = re.compile(r"(?:âk|ûk|top|shop|up|chip)$")
# Unlisted loans in -al after e or i, in -ol and in -aat end thin; Turkish ones and those in -bol, -yol, -kol do not.
_THIN = re.compile(rf"[ei][^aıoueiöü]{{1,2}}al$|{_V}.*(?<![ybk])ol$|aat$")
_ALL_BUT_LAST = re.compile(r".*[\s/–-](?=[^\s/–-]+$)", re.DOTALL)
_BEFORE_VOWEL = frozenset({"genitive", "dative", "accusative", "possessive3", "ordinal"})


def common_noun(text: str, case: str) -> str:
    """Return a common noun, or the phrase that it ends, with its suffix and without an apostrophe."""
    head, word = split_last(text)
    stem, sound = _stem_and_sound(lower(word))
    if case not in _BEFORE_VOWEL:
        return text + _in_case_of(word, suffix(sound, case))
    if lower(word) == "su" and case != "dative":
        return text + _in_case_of(word, {"genitive": "yun"}.get(case, "yu"))
    return head + _as_written(word, stem) + _in_case_of(word, suffix(sound, case))


def noun_sound(word: str) -> Sound:
    """Return the sound of a noun, thin endings included: "saat" takes front suffixes."""
    return _stem_and_sound(lower(word))[1]


def split_last(text: str) -> tuple[str, str]:
    """Split off the last word of a phrase, also behind a hyphen or a slash."""
    head = _ALL_BUT_LAST.match(text)
    at = head.end() if head else 0
    return text[:at], text[at:]


@lru_cache(maxsize=16384)
def _stem_and_sound(word: str) -> tuple[str, Sound]:
    """The stem before a vowel and the sound of a noun in small letters."""
    accusative = accusatives().get(word) or _second_part(word)
    if not accusative:
        return _soft_stem(word), sound_of(word + "~" if _THIN.search(word) else word)
    sound = sound_of(word)
    stem = word if sound.open else accusative[:-1]
    return stem, replace(sound, vowel=accusative[-1])


@lru_cache(maxsize=16384)
def _second_part(word: str) -> str:
    """The accusative of an unlisted word that ends in a listed one (başvekil, önhesap), if that is long enough."""
    for at in range(2, len(word) - 3):
        if found := accusatives().get(word[at:]):
            return word[:at] + found
    return ""


def _soft_stem(word: str) -> str:
    if _SOFTENED.search(word) and not _KEPT.search(word):
        last = "g" if word.endswith("nk") else _SOFT[word[-1]]
        return word[:-1] + last
    return word


def _as_written(word: str, stem: str) -> str:
    """The stem in the case of the word: all capitals or a capital at the beginning."""
    if len(word) > 1 and word.isupper():
        return upper(stem)
    kept = next(
        (at for at, (a, b) in enumerate(zip(lower(word), stem, strict=False)) if a != b), min(len(word), len(stem))
    )
    return word[:kept] + stem[kept:]


def _in_case_of(word: str, ending: str) -> str:
    return upper(ending) if len(word) > 1 and word.isupper() else ending
