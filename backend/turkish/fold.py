"""The search key and the slug. The same function folds what is stored and what is asked, so both databases agree."""

import re
import unicodedata

_DOTLESS = str.maketrans(
    {"ı": "i", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"}  # noqa: RUF001
)
_SPACES = re.compile(r"\s+")
_REMEMBERED = 0x3000  # code points below it: about a megabyte at most, whatever is sent
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Return the key under which "IĞDIR", "Iğdır" and "igdir" meet: no marks, no case, one kind of apostrophe."""
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    return _SPACES.sub(" ", text.translate(_folded)).strip()


def slugify(text: str) -> str:
    """Return small ASCII letters and digits joined by single hyphens; empty when nothing of the kind is left."""
    return _NOT_IN_SLUG.sub("-", fold(text).replace("'", "")).strip("-")


class _Folded(dict[int, str]):
    """Letter by letter, as `str.translate` asks; remembered for the scripts that Turkish texts are made of."""

    def __missing__(self, code: int) -> str:
        small = _without_marks(_without_marks(chr(code).translate(_DOTLESS)).casefold())
        key = small.translate(_DOTLESS)
        if code < _REMEMBERED:
            self[code] = key
        return key


def _without_marks(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if unicodedata.category(letter)[0] != "M")


_folded = _Folded()
