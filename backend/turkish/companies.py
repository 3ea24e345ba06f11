"""Names of companies without their legal form, so that "Işık Yapı A.Ş." and "IŞIK YAPI LTD. ŞTİ." meet."""

import re

from turkish.fold import fold

FORMS = frozenset({
    "as", "anonim", "sirketi", "sirket", "sti", "ltd", "limited", "san", "sanayi", "sanayii", "tic", "ticaret", "ve",
    "koll", "kollektif", "kom", "komandit", "isl", "isletmesi", "koop", "kooperatifi", "pazarlama", "paz", "inc",
    "llc", "gmbh", "co", "corp",
})  # fmt: skip
_JOINT_STOCK = re.compile(r"\ba\s?\.?\s?s\b\.?")
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def core_name(name: str) -> str:
    """The folded name up to its legal form and what usually stands before it; never empty for a name with letters."""
    words = _NOT_WORD.sub(" ", _JOINT_STOCK.sub(" as ", fold(name))).split()
    while len(words) > 1 and words[-1] in FORMS:
        words.pop()
    return " ".join(words)
