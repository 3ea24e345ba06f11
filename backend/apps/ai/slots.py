"""Slots: the model writes {{kalan}}, the program writes the amount, with the suffix that follows made to fit."""

import re
from datetime import date
from typing import Any

from apps.ai.facts import Facts, Money
from apps.ai.harmony import harmonise
from turkish.fold import fold

LONGEST_SLOT = 64
LONGEST_TAIL = 24  # a currency and a suffix behind a slot; so much text is held back until it is clear

_SLOT = re.compile(
    r"(?P<sign>[₺$€] ?)?\{{1,2} {0,2}(?P<name>[^\W\d][\w .-]{0,47}?) {0,2}\}{1,2}"
    r"(?P<currency> ?(?:₺|(?:TL|TRY|USD|EUR|GBP|lira|Lira)(?![^\W_])))?"
    r"(?:(?P<suffix>['’]?[a-zçğıöşü]{1,12})(?![^\W_]))?"
)
_OPENS = re.compile(r"[₺$€] ?\{|\{|[₺$€] ?$")


def names(facts: Facts) -> dict[str, str]:
    """The slots of a text that leaves the company, key → text: the facts that are one amount or one day."""
    return {key: fact.text for key, fact in facts.items() if isinstance(fact.value, Money | date)}


def fill(text: str, facts: Facts) -> tuple[str, list[str]]:
    """The text with its slots filled, and the names of slots that no fact has; those stay as they are."""
    stream = SlotStream(facts)
    return stream.feed(text) + stream.end(), stream.unknown


class SlotStream:
    """Fills slots in a text that comes in pieces. Any fact may be named, by its key or its label."""

    def __init__(self, facts: Facts) -> None:
        self._texts = {_key(fact.label): fact.text for fact in facts.values()}
        self._texts.update({_key(key): fact.text for key, fact in facts.items()})
        self._held = ""
        self.unknown: list[str] = []

    def feed(self, delta: str) -> str:
        """What may be shown now; from an opening brace on, text is held back until its slot and suffix are whole."""
        self._held += delta
        return self._take(ended=False)

    def end(self) -> str:
        """What was still held back."""
        return self._take(ended=True)

    def _take(self, *, ended: bool) -> str:
        shown = []
        while opening := _OPENS.search(self._held):
            shown.append(self._held[: opening.start()])
            self._held = self._held[opening.start() :]
            step = self._step(ended)
            if step is None:
                return "".join(shown)
            shown.append(step)
        shown.append(self._held)
        self._held = ""
        return "".join(shown)

    def _step(self, ended: bool) -> str | None:
        """The text for what opens here, or None when more must come before that is known."""
        slot = _SLOT.match(self._held)
        closing = self._held.find("}", 0, LONGEST_SLOT)
        enough = LONGEST_SLOT if closing < 0 else closing + LONGEST_TAIL
        if not ended and len(self._held) < enough:
            return None
        if slot is None:
            return self._cut(1)
        self._cut(slot.end())
        return self._filled(slot)

    def _cut(self, length: int) -> str:
        cut, self._held = self._held[:length], self._held[length:]
        return cut

    def _filled(self, slot: re.Match[str]) -> str:
        text = self._texts.get(_key(slot["name"]))
        if text is None:
            self.unknown.append(slot["name"])
            return slot.group()
        has_currency = bool(_MONEY_END.search(text))
        before = "" if has_currency else slot["sign"] or ""
        after = "" if has_currency else slot["currency"] or ""
        return before + _suffixed(text + after, slot["suffix"] or "")


_MONEY_END = re.compile(r"\d (?:TL|[A-Z]{3})$")


def _suffixed(text: str, suffix: str) -> str:
    return harmonise(text, suffix) if suffix else text


def _key(name: Any) -> str:
    return re.sub(r"[\W_]+", "_", fold(str(name))).strip("_")
