"""Promises that nobody made and threats that nobody ordered, in texts that leave the company."""

import re
from collections.abc import Iterable

_PROMISES = re.compile(
    r"(?<![a-z])(?:(?P<word>indirim|iskonto|kampanya|ucretsiz|bedelsiz|bedava|garanti|iade|hediye|promosyon|bonus|taahhut|"
    r"ozel fiyat|tazmin|discount|free of charge|guarantee|refund|complimentary|gift|promotion)[a-z]*"
    r"|(?P<phrase>soz veri|for free)[a-z]*)"
)
_THREATS = re.compile(
    r"(?<![a-z])(?:(?P<word>icra(?!at)|haciz|hacz|dava(?!r|n)|mahkeme|avukat|noter|ihtar|temerrut|gecikme faiz|"
    r"(?:hukuki|yasal|kanuni) (?:yol|islem|surec|takip|hak|yaptirim|girisim)|legal action|lawsuit|court|attorney|"
    r"debt collection|enforcement)[a-z]*"
    r"|(?P<phrase>(?:hizmet|site|yayin|hesab|erisim)[a-z]* (?:durdur|askiya al|kapat|kes(?:il|ec|eri|mek)))[a-z]*)"
)


def promises(flat_text: str, permitted: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Places of promising words that stand in no fact of our own, nor in the person's words."""
    return _places(_PROMISES, flat_text, permitted, words)


def threats(flat_text: str, permitted: str, words: Iterable[str]) -> list[tuple[int, int]]:
    return _places(_THREATS, flat_text, permitted, words)


def _places(pattern: re.Pattern[str], text: str, permitted: str, words: Iterable[str]) -> list[tuple[int, int]]:
    allowed = "\n".join([permitted, *words])
    return [
        found.span()
        for found in pattern.finditer(text)
        if not re.search(rf"(?<![a-z]){re.escape(found['word'] or found['phrase'])}", allowed)
    ]
