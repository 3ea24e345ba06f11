"""The built-in writer: a module's `drafts/<name>.txt` over the same facts that a model gets."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import ChainableUndefined, FileSystemLoader, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from apps.ai.facts import Facts, show
from turkish.case import lower
from turkish.suffixes import CASES, attach

BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
SPACES = re.compile(r"[ \t]{2,}")
TWO_STOPS = re.compile(r"(?<=[^.])\.\.(?!\.)")  # "Işık Yapı A.Ş." at the end of a sentence


def ek(word: Any, case: str, kind: str | None = None) -> str:
    """`{{ musteri|ek("gen") }}`: the word with its Turkish suffix."""
    return attach(str(word), CASES[case], kind)


def upper_first(text: Any) -> str:
    """The text with a Turkish capital first letter."""
    words = str(text)
    return {"i": "İ", "ı": "I"}.get(words[:1], words[:1].upper()) + words[1:]


environment = ImmutableSandboxedEnvironment(
    loader=FileSystemLoader(Path(__file__).parent / "drafts"),
    undefined=ChainableUndefined,
    autoescape=False,
    trim_blocks=True,
    lstrip_blocks=True,
)
environment.filters.update(ek=ek, show=show, upper_first=upper_first, lower_tr=lower)


@lru_cache(maxsize=256)
def _template(path: Path) -> Template:
    return environment.from_string(path.read_text(encoding="utf-8"))


def draft_path(path: Path, language: str) -> Path:
    """The draft in the wished language, the Turkish one where it has no other."""
    other = path.with_suffix(f".{language}.txt")
    return other if language != "tr" and other.exists() else path


def write(path: Path, facts: Facts, options: Mapping[str, Any], language: str = "tr") -> str:
    """The draft's text; a sentence without its fact is not there."""
    words = {key: fact.text for key, fact in facts.items()}
    values = {key: fact.value for key, fact in facts.items()}
    text = _template(draft_path(path, language)).render(**words, values=values, options=options)
    return TWO_STOPS.sub(".", BLANK_LINES.sub("\n\n", SPACES.sub(" ", text))).strip()
