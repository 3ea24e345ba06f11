"""How an unlisted foreign name is read: endings first, then letters. Only its end must be right."""

import re
from functools import lru_cache

_C = "[bcdfghjklmnpqrstvwxz]"
# Spellings that Turkish does not have; a name without any of them is read as it is written.
_FOREIGN = re.compile(
    rf"[wqxñßéèëêøåæœ]|ch|ck|ph|c[st]|^[st]h|[st]h$|gh$|oo|ee|ea|ou|ei|ie|oa|eu|{_C}y$|{_C}y{_C}"
    r"|(ss|ll|ff|tt|nn|zz|pp|dd|gg|bb)$|c$|^s[cflmnptkw]|[tdpgcz]le$|dge$|tz$|que$|tion$|^mc"
)
# The ending as it is written and as it is heard; the first that fits is taken.
_ENDINGS = [
    (re.compile(pattern), heard)
    for pattern, heard in (
        (r"(?:eaux?|ault|aud|eot|uot)$", "o"),
        (r"ify$", "ifay"),
        (r"(?:ay|ai)$", "ay"),
        (r"que$", "k"),
        (r"gue$", "g"),
        (rf"({_C})les?$", r"\1ıl"),
        (rf"({_C})re$", r"\1ır"),
        (r"(?:[st]|sh)ion(s?)$", r"şın\1"),
        (r"ture$", "çır"),
        (r"[ae]nce$", "ans"),
        (r"ous$", "ıs"),
        (r"ights?$", "ayt"),
        (r"(?:ee|ie|ey)$", "i"),
        (r"ue$", "u"),
        (rf"({_C})y$", r"\1i"),
        (r"ice$", "is"),
        (r"ages?$", "ic"),
        (r"are$", "er"),
        (r"ase$|ace$", "eys"),
        (r"ate$", "eyt"),
        (rf"a({_C})es?$", r"ey\1"),
        (r"ive$", "iv"),
        (r"[iy]re$", "ayr"),
        (rf"[iy]({_C})e$", r"ay\1"),
        (r"(c)e$", "s"),
        (r"(g)e$", "j"),
        (rf"({_C})e$", r"\1"),
        (r"all$", "ol"),
        (r"ack$", "ek"),
        (r"ash$", "eş"),
        (r"up$", "ap"),
        (r"([^aeiou])er(s?)$", r"\1ır\2"),
        (r"ow$", "ov"),
    )
]
_LETTERS = [
    (re.compile(pattern), heard)
    for pattern, heard in (
        (r"sch|sh", "ş"),
        (r"ch", "ç"),
        (r"ck|cc|q", "k"),
        (r"ph", "f"),
        (r"th|dt|tt", "t"),
        (r"tz|zz", "ts"),
        (r"gh$", ""),
        (r"x", "ks"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"ee|ea", "i"),
        (r"oo|ou", "u"),
        (r"ow", "au"),
        (r"oa", "o"),
        (r"ai|ei", "ey"),
        (r"au|aw", "o"),
        (r"w", "v"),
        (rf"({_C})y({_C})", r"\1i\2"),
    )
]


def looks_foreign(word: str) -> bool:
    """Whether the spelling (small ASCII case) cannot be Turkish."""
    return bool(_FOREIGN.search(word))


@lru_cache(maxsize=8192)
def foreign_reading(word: str) -> str:
    """Return a rough Turkish reading of a foreign word in small ASCII case: "shopify" -> "şopifay"."""
    for pattern, heard in _ENDINGS:
        word, changed = pattern.subn(heard, word)
        if changed:
            break
    for pattern, heard in _LETTERS:
        word = pattern.sub(heard, word)
    return word
