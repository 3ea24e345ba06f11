"""Mends suffixes that stand wrong behind an apostrophe, as when a slot was filled: "750 TL'nın" -> "750 TL’nin"."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from turkish.suffixes.kinds import guess
from turkish.suffixes.lexicon import entries, key_of
from turkish.suffixes.nouns import noun_sound
from turkish.suffixes.readings import reading_of
from turkish.suffixes.sounds import Sound, sound_of, suffix, unpossessed

_SUFFIXED = re.compile(r"(?P<base>[^\s'’\"“”‘«»()]+)['’](?P<ending>[a-zçğıöşü]+)(?![\w'’])")
_BEFORE = re.compile(r"(?:[^\s'’\"“”‘«».,;:!?()]+ ){1,3}$")
_LONGEST_NAME = 4

_Writer = Callable[[Sound], str]


def _case(name: str, more: str = "") -> _Writer:
    return lambda sound: suffix(sound, name) + more


def _narrow(before: str, after: str = "") -> _Writer:
    return lambda sound: before + sound.narrow + after


# What each suffix looks like however wrong its vowels, its first consonant or its link, and how it is written right.
_FORMS: tuple[tuple[re.Pattern[str], _Writer], ...] = tuple(
    (re.compile(pattern), writer)
    for pattern, writer in (
        ("n?[ıiuü]n", _case("genitive")),
        ("[yn]?[ae]", _case("dative")),
        ("[yn]?[ıiuü]", _case("accusative")),
        ("n?[dt][ae]", _case("locative")),
        ("n?[dt][ae]n", _case("ablative")),
        ("y?l[ae]", _case("instrumental")),
        ("s[ıiuü]", _case("possessive3")),
        ("[ıiuü]?nc[ıiuü]", _case("ordinal")),
        ("n?[dt][ae]ki", _case("locative", "ki")),
        ("n?[ıiuü]nki", _case("genitive", "ki")),
        ("l[ae]r", _case("plural")),
        ("l[ıiuü]", _narrow("l")),
        ("l[ıiuü]k", _narrow("l", "k")),
        ("s[ıiuü]z", _narrow("s", "z")),
        ("[dt][ıiuü]r", lambda sound: ("t" if sound.hard else "d") + sound.narrow + "r"),
    )
)
# Behind a consonant the possessive is the bare vowel, which is also the accusative: right as it stands.
_BARE = _case("possessive3")


def re_harmonise(text: str) -> str:
    """Return the text with every wrong suffix behind an apostrophe mended; right ones and what is no suffix stay."""
    return _SUFFIXED.sub(lambda found: _mended(found, text), text)


def _mended(found: re.Match[str], text: str) -> str:
    base, ending = found["base"], found["ending"]
    fitting = [writer for pattern, writer in _FORMS if pattern.fullmatch(ending)]
    if not fitting or not base[-1].isalnum() or (len(base) == 1 and base.islower()):
        return found.group()
    before = _BEFORE.search(text, 0, found.start())
    sound = _sound_before(" ".join([*(before.group().split() if before else []), base]))
    if ending in _right_endings(sound, fitting):
        return found.group()
    return f"{base}’{fitting[0](sound)}"


def _right_endings(sound: Sound, writers: list[_Writer]) -> set[str]:
    sounds = (sound, unpossessed(sound), Sound(sound.vowel, sound.open, sound.hard, sound.open))
    return {writer(each) for each in sounds for writer in [*writers, _BARE]}


@lru_cache(maxsize=4096)
def _sound_before(phrase: str) -> Sound:
    """The sound of the last word of a phrase, which may be the end of a listed name or of a measure."""
    words = phrase.split()
    for name in _endings_of(words):
        if any(key_of(name) in entries(each) for each in ("brands", "places", "people")):
            return sound_of(reading_of(name, None))
    measured = len(words) > 1 and words[-2][-1].isdigit() and not words[-1][0].isdigit()
    ending = " ".join(words[-2:]) if measured else words[-1]
    kind = guess(ending)
    if kind == "cins":
        return noun_sound(words[-1])
    possibly_compound = len(words) > 1 and words[-2][:1].isupper() and not measured
    return sound_of(reading_of(" ".join(words[-2:]) if possibly_compound else ending, kind))


def _endings_of(words: list[str]) -> Iterator[str]:
    for count in range(min(_LONGEST_NAME, len(words)), 1, -1):
        yield " ".join(words[-count:])
