"""What fits into a model's window: facts by importance and recency, long notes in parts."""

import re
from dataclasses import replace
from datetime import date
from math import ceil

from apps.ai.facts import Fact, Facts

# A model that splits Turkish badly still gives two characters a token; measured ratios lie between 1.9 and 3.3.
CHARACTERS_PER_TOKEN = 2.0
LINE_TOKENS = 2
SHORTEST_CUT = 80
CUT_MARK = " […]"

_BREAKS = (
    re.compile(r"\n\s*\n"),
    re.compile(r"\n"),
    re.compile(r"(?<=[.!?…])[\"”’)]*\s+"),
    re.compile(r"(?<=[;,:])\s+"),
    re.compile(r"\s+"),
)


def estimate_tokens(text: str, characters_per_token: float = CHARACTERS_PER_TOKEN) -> int:
    """Tokens that the text may cost; `characters_per_token` is what a model has shown so far."""
    return ceil(len(text) / characters_per_token)


def pack(facts: Facts, room_tokens: int, characters_per_token: float = CHARACTERS_PER_TOKEN) -> tuple[Facts, list[str]]:
    """The facts that fit, in their declared order, and the labels of what was left out or cut.

    Required ones come first, then by weight, then the most recent. A fact is kept whole or not at all, except long
    untrusted text, which may be cut at the end of a sentence.
    """
    chosen: dict[str, Fact] = {}
    for key in sorted(facts, key=lambda key: _importance(facts[key])):
        fact = _fitting(facts[key], room_tokens, characters_per_token)
        if fact is not None:
            chosen[key] = fact
            room_tokens -= _cost(fact, characters_per_token)
    left_out = [fact.label for key, fact in facts.items() if chosen.get(key) is not fact]
    return Facts(**{key: chosen[key] for key in facts if key in chosen}), left_out


def parts(text: str, room_tokens: int, characters_per_token: float = CHARACTERS_PER_TOKEN) -> list[str]:
    """The text in pieces that each fit, cut between paragraphs, else lines, sentences, words; joined they are it."""
    longest = max(1, int(room_tokens * characters_per_token))
    pieces: list[str] = []
    while len(text) > longest:
        cut = _last_break(text, longest) or longest
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text] if text else pieces


def _importance(fact: Fact) -> tuple[bool, int, int]:
    return (not fact.required, -fact.weight, -(fact.on or date.min).toordinal())


def _cost(fact: Fact, characters_per_token: float) -> int:
    return estimate_tokens(fact.line, characters_per_token) + LINE_TOKENS


def _fitting(fact: Fact, room_tokens: int, characters_per_token: float) -> Fact | None:
    if fact.required or _cost(fact, characters_per_token) <= room_tokens:
        return fact
    room = int((room_tokens - LINE_TOKENS) * characters_per_token) - len(fact.label) - len(CUT_MARK) - 2
    if not (fact.untrusted and isinstance(fact.value, str)) or room < SHORTEST_CUT:
        return None
    cut = _last_break(fact.value, room) or room
    return replace(fact, value=fact.value[:cut].rstrip() + CUT_MARK)


def _last_break(text: str, longest: int) -> int | None:
    """Where to cut within `longest` characters; a better kind of break is taken when it leaves a third or more."""
    for pattern in _BREAKS:
        ends = [found.end() for found in pattern.finditer(text, longest // 3, longest)]
        if ends:
            return ends[-1]
    return None
