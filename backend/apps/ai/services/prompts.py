"""What the model is sent: the facts that fit its window, and a text that is too long for it in parts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings

from apps.ai import prompting
from apps.ai.facts import Facts
from apps.ai.packing import estimate_tokens, pack, parts
from apps.ai.registry import Action

Messages = list[dict[str, Any]]
TOKENS_PER_WORD = 4
SMALLEST_ANSWER = 256
FENCE_TOKENS = 64  # the fence and the label around a part

PART = """Aşağıdaki veri, uzun bir metnin yalnızca bir bölümüdür. Bu bölümdeki kararları, yapılacakları (kim, ne zaman),
tutar ve tarihleri, sorunları ve açık kalan konuları kısa satırlar hâlinde çıkar. Bölümde olmayan bir şey yazma."""


def answer_tokens(action: Action) -> int:
    return max(SMALLEST_ANSWER, action.words * TOKENS_PER_WORD)


@dataclass(frozen=True)
class Prompt:
    """One question; `long` is the key of the fact that is read in `pieces` because it does not fit."""

    instruction: str
    facts: Facts
    asked: prompting.Asked
    room: int
    long: str = ""
    pieces: tuple[str, ...] = ()

    def written(self) -> tuple[Messages, list[str]]:
        """The messages, and the labels of the facts that did not fit."""
        kept, omitted = pack(self.facts, self.room)
        return prompting.messages(self.instruction, kept, self.asked), omitted

    def of_part(self, piece: str) -> Messages:
        fact = replace(self.facts[self.long], value=piece, untrusted=True)
        return prompting.messages(PART, Facts(**{self.long: fact}), prompting.Asked(language=self.asked.language))

    @property
    def part_tokens(self) -> int:
        """The longest reading of one part, so that all of them fit together."""
        return max(SMALLEST_ANSWER // 2, min(SMALLEST_ANSWER * 2, self.room // max(1, len(self.pieces) + 1)))

    def merged(self, readings: Sequence[str]) -> "Prompt":
        """The same question over what was read of each part."""
        fact = replace(self.facts[self.long], value="\n\n".join(readings), untrusted=True)
        facts = Facts(**{key: fact if key == self.long else known for key, known in self.facts.items()})
        return replace(self, facts=facts, pieces=())


def prompt_of(action: Action, facts: Facts, asked: prompting.Asked) -> Prompt:
    """The question with the room that its frame and its answer leave."""
    told = facts.only({key for key, fact in facts.items() if fact.weight})
    frame = prompting.messages(action.instruction, Facts(), asked)
    taken = answer_tokens(action) + sum(estimate_tokens(message["content"]) for message in frame)
    room = max(settings.AI_CONTEXT - taken, 0)
    long = action.extras.get("long", "")
    return Prompt(action.instruction, told, asked, room, long, _pieces(told, long, room))


def _pieces(facts: Facts, long: str, room: int) -> tuple[str, ...]:
    fact = facts.get(long)
    if fact is None or estimate_tokens(fact.text) <= room:
        return ()
    return tuple(parts(fact.text, max(room - FENCE_TOKENS, SMALLEST_ANSWER)))
