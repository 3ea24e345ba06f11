"""The word lists beside this file: lines of "word = reading", "#" begins a comment. Loaded once, when first asked."""

import unicodedata
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "lexicon"


def key_of(text: str) -> str:
    """Return the key of a name in any list: small ASCII case, so "LINKEDIN" and "LinkedIn" meet and ı stays ı."""
    return unicodedata.normalize("NFC", text).replace("İ", "i").replace("’", "'").lower()


@cache
def entries(name: str) -> dict[str, str]:
    """Return the list as {key: reading}; a line without a reading is its own reading."""
    found: dict[str, str] = {}
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        word, _, reading = line.partition("=")
        if word.strip() and not word.startswith("#"):
            found[key_of(word.strip())] = reading.strip() or word.strip()
    return found


@cache
def words(name: str) -> frozenset[str]:
    """Return the list as a set of keys."""
    return frozenset(entries(name))


@cache
def accusatives() -> dict[str, str]:
    """Return the noun list as {noun: accusative}; the accusative shows all that a noun does before a vowel."""
    pairs = (line.split() for line in _FOLDER.joinpath("nouns.txt").read_text(encoding="utf-8").splitlines())
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2 and pair[0] != "#"}


@cache
def possessed_nouns() -> dict[str, str]:
    """Return {noun with its possessive: noun} for the noun list: "planı" -> "plan", "kaydı" -> "kayıt"."""
    return {_possessive(noun, accusative): noun for noun, accusative in accusatives().items()}


def _possessive(noun: str, accusative: str) -> str:
    """From "kapı", "kapıyı" make "kapısı"; behind a consonant (and in "suyu") the two forms are one."""
    if noun[-1] in "aıoueiöü" and noun not in {"su"}:
        return noun + "s" + accusative[-1]
    return accusative
