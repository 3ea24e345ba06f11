"""The search key and the slug. The same function folds what is stored and what is asked, so both databases agree."""

import re
import unicodedata

_DOTLESS = str.maketrans(
    {"ı": "i", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"}  # noqa: RUF001
)
_SPACES = re.compile(r"\s+")
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Return the key under which "IĞDIR", "Iğdır" and "igdir" meet: no marks, no case, one kind of apostrophe."""
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    bare = _without_marks(_without_marks(text.translate(_DOTLESS)).casefold())
    return _SPACES.sub(" ", bare.translate(_DOTLESS)).strip()


def slugify(text: str) -> str:
    """Return small ASCII letters and digits joined by single hyphens; empty when nothing of the kind is left."""
    return _NOT_IN_SLUG.sub("-", fold(text).replace("'", "")).strip("-")


def _without_marks(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if unicodedata.category(letter)[0] != "M")
