"""What a writer forgot to fill in or take out: slots, brackets, sample words, a model's self, markup."""

import re
from itertools import islice
from typing import NamedTuple

from apps.ai.checking.findings import ERROR, WARNING

MOST_OF_A_KIND = 20


class Leftover(NamedTuple):
    code: str
    start: int
    end: int
    severity: str


# Over the flat text.
_PATTERNS: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (code, severity, re.compile(pattern, re.MULTILINE))
    for code, severity, pattern in (
        ("markup", ERROR, r"```"),
        ("markup", ERROR, r"!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)?"),
        ("markup", ERROR, r"\[[^\]\n]{1,200}\]\([^)\n]{1,500}\)"),
        ("leftover", ERROR, r"</?(?:think|thinking|reasoning)>"),
        ("markup", ERROR, r"</?[a-z][a-z0-9-]{0,20}(?: [^<>\n]{0,300})?/?>|<!--"),
        ("leftover", ERROR, r"\{\{[^{}\n]{0,80}\}\}|\{\{|\}\}|\{[a-z_][a-z_ .]{1,40}\}|<<<|>>>"),
        ("leftover", ERROR, r"\[(?![ xX]\])[^\]\[\n]{2,60}\]"),
        ("leftover", ERROR, r"(?<![a-z])x{2,}(?:[ .,/-]+x{2,})*(?![a-z])|lorem ipsum|_{3,}|\.{5,}|gg[./]aa[./]yyyy"),
        (
            "leftover",
            ERROR,
            r"(?<![a-z])(?:(?:adiniz|isminiz)(?: ve)? (?:soyadiniz|soyisminiz|unvaniniz)|musteri adi soyadi"
            r"|sirketinizin adi|"
            r"(?:insert|enter) (?:name|date|amount) here)(?![a-z])",
        ),
        (
            "self",
            ERROR,
            r"(?<![a-z])(?:bir )?(?:(?:ai|yapay zeka)(?: dil)? ?(?:model|asistan)[a-z]* olarak|yapay zeka olarak"
            r"|dil modeli(?:yim| olarak)|"
            r"as an ai\b|i am an ai\b|language model)",
        ),
        (
            "preamble",
            WARNING,
            r"\A\s*(?:tabii|elbette|iste|asagida|tamam|sure|certainly|here is|here's)(?![a-z])[^\n.]{0,90}:[ ]*$",
        ),
        ("markup", WARNING, r"\*\*[^*\n]{1,200}\*\*|^#{1,6} .{0,200}$|^\|.{0,200}\|$|^---+$"),
    )
)
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")


def leftovers(text: str, flat_text: str, known_text: str) -> list[Leftover]:
    """In the order of the patterns; what an earlier one has taken is not told again."""
    found: list[Leftover] = []
    for code, severity, pattern in _PATTERNS:
        for match in islice(pattern.finditer(flat_text), MOST_OF_A_KIND):
            taken = any(match.start() < other.end and other.start < match.end() for other in found)
            if not taken and not (match.group().startswith("[") and match.group() in known_text):
                found.append(Leftover(code, match.start(), match.end(), severity))
    found += [
        Leftover("invisible", hidden.start(), hidden.end(), ERROR)
        for hidden in islice(_INVISIBLE.finditer(text), MOST_OF_A_KIND)
    ]
    return found
