"""English is complete: each Turkish sentence that code can say has its translation."""

import ast
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

from apps.ai.engines.base import USER_TEXT
from apps.ai.registry import Choice, actions
from apps.core.records import kinds

CATALOG = settings.BACKEND / "locale" / "en" / "LC_MESSAGES"
MARKS = {"_", "gettext", "gettext_lazy"}


def marked() -> Iterator[tuple[str, str]]:
    for path in sorted((settings.BACKEND / "apps").rglob("*.py")):
        if "tests" in path.parts or "migrations" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            marks = isinstance(node, ast.Call) and getattr(node.func, "id", "") in MARKS and node.args
            if marks and isinstance(node.args[0], ast.Constant) and node.args[0].value:
                yield str(node.args[0].value), path.name


def declared() -> Iterator[tuple[str, str]]:
    yield from ((text, "engine errors") for text in USER_TEXT.values())
    yield from ((kind.label, "record kinds") for kind in kinds())
    for action in actions():
        yield action.label, action.name
        for option in action.options.model_fields.values():
            yield str(option.title), action.name
            if isinstance(option.annotation, type) and issubclass(option.annotation, Choice):
                yield from ((choice.label, action.name) for choice in option.annotation)


@pytest.mark.parametrize(("sentence", "where"), sorted(set(marked()) | set(declared())))
def test_each_sentence_has_its_english(sentence: str, where: str) -> None:
    english = GNUTranslations((CATALOG / "django.mo").open("rb"))

    assert english.gettext(sentence) != sentence or sentence in {"SEO", "Hosting", "Normal", "WhatsApp"}


def test_the_compiled_catalog_is_current() -> None:
    written = {message.id: message.string for message in read_po((CATALOG / "django.po").open("rb")) if message.id}
    compiled = GNUTranslations((CATALOG / "django.mo").open("rb"))

    assert {key: compiled.gettext(str(key)) for key in written} == written, "run `make messages`"


def test_the_catalog_is_a_file_that_people_can_read() -> None:
    assert Path(CATALOG / "django.po").read_text().startswith("# English by meaning")
