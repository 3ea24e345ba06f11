"""People, companies and products that a text names and nobody mentioned."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from apps.ai.checking.known import Known
from apps.ai.checking.letters import flat, words_of
from apps.ai.checking.scanning import Value

LEXICON = Path(__file__).parent / "lexicon"
SHORTEST_STEM = 3

_TOKEN = re.compile(r"[^\W\d_][^\W_]*(?:['’][^\W\d_]+)?")
_SUFFIX = (
    r"l[ae]r|l[iu][kg]|c[iu]|s[iu]z|l[iu]|[iu]?m[iu]z|[iu]?n[iu]z|[iu]m|[iu]n|s[iu]n?|[iu]|[ae]|y[aeiu]|n[aeiu]n?|"
    r"[dt][ae]n?|[dt][iu]r|y?l[ae]|k[iu]|s[ae]l|nc[iu]|m[ae]|s"
)
_SUFFIXES = re.compile(rf"(?:{_SUFFIX}){{1,5}}")
# A name takes its suffixes behind an apostrophe; these endings without one belong to common words.
_COMMON_ENDING = re.compile(
    r".{3,}(?:[iu]n[iu]z|[iu]m[iu]z|yor[a-z]*|m[ae]k|[ae]c[ae]k[a-z]*|m[ae]l[iu][a-z]*|m[ae]s[iu][a-z]*|m[ae]n[iu]z|l[ae]r[iu][a-z]*|"
    r"l[iu]g[iu][a-z]*|[ae]rek|m[iu]s|[iu]l[ae]n|[iu]ld[iu]|[dt][iu]g[iu][a-z]*|l[ae]nd[iu]|n[iu]z[a-z]*)"
)
_INFLECTED = re.compile(r".{3,}(?:[dt][ae]n?|n[iu]n|y[ae]|yl[ae]|l[ae]r|[iu]n[iu]z|[iu]m[iu]z)")
_SOFT = {"b": "p", "c": "c", "d": "t", "g": "k"}
_INSIDE_A_SENTENCE = ",&+%'’)"
# In a heading every word has a capital: "Trafik Kazası Sonrası Tazminat Nasıl Alınır?", "Ne Zaman: …".
_SMALL = r"(?:ve|ile|için|veya|ya|da|de|mi|mı|mu|mü|the|of|and|for|to|in|a)"
_CAPITAL = r"[^\W\d_a-zçğıöşü][^\W_]*(?:['’][^\W\d_]+)?"
_HEADING = re.compile(
    rf"^[ \t>#*\d.)•-]{{0,12}}(?!Sayın|Merhaba|Sevgili|Değerli|Dear)"
    rf"({_CAPITAL}(?: (?:{_CAPITAL}|{_SMALL}|[–&/|-])){{2,}}[ ?*]*(?=[:?]|$)|{_CAPITAL}(?: {_CAPITAL}){{1,4}}(?=\**:))",
    re.MULTILINE,
)


class Token(NamedTuple):
    word: str  # flat, without what follows its apostrophe
    start: int
    end: int
    initial: bool  # at the start of a sentence, where a capital says nothing
    suffixed: bool
    acronym: bool


def unknown_names(text: str, values: tuple[Value, ...], known: Known) -> list[tuple[int, int]]:
    """The places of names that follow from nothing; words that stand side by side are one name."""
    familiar = known.words | words("capitalised") | _small_words(text)
    found: list[tuple[int, int]] = []
    held: Token | None = None  # a capital at a sentence's start, which the next word may turn into a name
    for token in _capitals(text, values):
        strange = not is_familiar(token.word, familiar)
        beside = held is not None and text[held.end : token.start] == " " and not _INFLECTED.fullmatch(held.word)
        if strange and _names_somebody(token):
            _add(found, held.start if held and beside else token.start, token.end, text)
        elif found and found[-1][1] == token.start - 1 and text[token.start - 1] == " ":
            found[-1] = (found[-1][0], token.end)  # "Medya" of an unknown "Bulut Medya"
        held = token if strange and token.initial else None
    return found


def is_familiar(word: str, familiar: frozenset[str]) -> bool:
    """Whether the word, or a stem of it, is among the familiar ones, or its ending shows that it names nobody."""
    if word in familiar or len(word) == 1:
        return True
    for length in range(len(word) - 1, SHORTEST_STEM - 1, -1):
        stem, rest = word[:length], word[length:]
        if (stem in familiar or stem[:-1] + _SOFT.get(stem[-1], "") in familiar) and _SUFFIXES.fullmatch(rest):
            return True
    return False


@cache
def words(name: str) -> frozenset[str]:
    """A lexicon's words, flat."""
    lines = (LEXICON / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset().union(*(words_of(flat(line)) for line in lines if not line.startswith("#")))


def _names_somebody(token: Token) -> bool:
    if token.initial and not token.suffixed:
        return token.acronym or token.word in words("first_names")
    return not _COMMON_ENDING.fullmatch(token.word)


def _add(found: list[tuple[int, int]], start: int, end: int, text: str) -> None:
    if found and text[found[-1][1] : start].strip(" ") == "" and found[-1][1] >= start - 1:
        found[-1] = (found[-1][0], end)
    else:
        found.append((start, end))


def _capitals(text: str, values: tuple[Value, ...]) -> Iterator[Token]:
    """Its words with a capital that are no part of a value."""
    starts = [value.start for value in values]
    headings = [match.span(1) for match in _HEADING.finditer(text)]
    for match in _TOKEN.finditer(text):
        if not match.group()[0].isupper():
            continue
        nearest = bisect_right(starts, match.start()) - 1
        if nearest >= 0 and match.start() < values[nearest].end:
            continue
        word, apostrophe, _suffix = flat(match.group()).partition("'")
        initial = _is_initial(text, match.start()) or any(start <= match.start() < end for start, end in headings)
        yield Token(word, match.start(), match.end(), initial, bool(apostrophe), _is_acronym(match.group(), text))


def _is_acronym(word: str, text: str) -> bool:
    """A short word of capitals in a text that is not all in capitals, such as ABC or TCMB."""
    return 2 <= len(word) <= 4 and word.isupper() and not text.isupper()


def _is_initial(text: str, start: int) -> bool:
    before = text[max(0, start - 40) : start].rstrip(" \u00a0")
    return not before or not (before[-1].isalnum() or before[-1] in _INSIDE_A_SENTENCE)


def _small_words(text: str) -> frozenset[str]:
    """What the text also writes small is no name."""
    return frozenset(flat(word) for word in re.findall(r"[^\W\d_]{3,}", text) if word[0].islower())
