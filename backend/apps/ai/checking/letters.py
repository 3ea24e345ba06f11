"""One small alphabet for comparing: as long as the text itself, so that places found in it are places in the text."""

import re
import unicodedata
from functools import lru_cache

_LIKE = {
    **dict.fromkeys("’‘ʼ`´′", "'"),  # noqa: RUF001
    **dict.fromkeys("‐‑‒–—−", "-"),  # noqa: RUF001
    **dict.fromkeys("“”«»„", '"'),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f\t", " "),
    "ı": "i",
}
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


class _Flattened(dict[int, str]):
    """Filled letter by letter as texts bring them; there are few different ones."""

    def __missing__(self, code: int) -> str:
        self[code] = flat = _flat(chr(code))
        return flat


def _flat(letter: str) -> str:
    if letter in _LIKE:
        return _LIKE[letter]
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    bare = unicodedata.normalize("NFKD", letter)[0] if letter.isalpha() else letter
    small = _LIKE.get(bare, bare).lower()
    return small if len(small) == 1 else bare


_FLATTENED = _Flattened()


def flat(text: str) -> str:
    """Small letters without marks, one kind of apostrophe, quote, dash and space; exactly as long as the text."""
    return text.translate(_FLATTENED)


@lru_cache(maxsize=256)
def words_of(flat_text: str) -> frozenset[str]:
    """Its words, each also without what follows an apostrophe."""
    found = _WORD.findall(flat_text)
    return frozenset(found) | {word.partition("'")[0] for word in found if "'" in word}
