"""People named in a text: `@[Ad Soyad](person:7)`."""

import re

MENTION = re.compile(r"@\[([^\]\n]{1,150})\]\(person:(\d{1,18})\)")


def mentioned(text: str) -> list[int]:
    """Ids of the people named, each once, in order."""
    return list(dict.fromkeys(int(found[2]) for found in MENTION.finditer(text)))


def plain(text: str) -> str:
    """The text as people read it: the name alone stands for the mark."""
    return MENTION.sub(r"@\1", text)
