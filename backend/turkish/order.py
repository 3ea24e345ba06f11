"""Turkish alphabetical order as a plain string, so that a column with byte order sorts as Intl.Collator('tr') does.

A key has three levels, joined by "!", which is below every other sign in use: the letters, their foreign accents, their
case. Every sign is printable ASCII, so UTF-8, UTF-16 and code point order agree. "Çağrı" -> "c~ag~rh~!!B".
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_LEVEL = "!"
_PLAIN = "A"
_CAPITAL = "B"
_VARIANT = "C"

# Each special letter comes right after all that begins with the plain one: "~" is above every other sign of a key.
_SPECIAL = {"ç": "c~", "ğ": "g~", "ı": "h~", "ö": "o~", "ş": "s~", "ü": "u~"}
_PUNCTUATION = " _-–—―,;:!¡?¿.·'‹›\"«»()[]{}§¶@*/\\&#%‰†‡•′`´^¯¨¸°©®+±÷×<=>¬|¦~⁄¤¢$£¥€₺"  # noqa: RUF001
_EXPANDED = {"æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ſ": "s"}  # noqa: RUF001
_CURLED = {"‘": ("'", "D"), "’": ("'", "E"), "‚": ("'", "F"), "“": ('"', "D"), "”": ('"', "E"), "„": ('"', "F")}  # noqa: RUF001
# The order of accents on the second level, as the root collation has it; curled quotes stand below all of them.
_ACCENTS = {"\u0301": "a", "\u0300": "b", "\u0306": "c", "\u0302": "d", "\u030c": "e", "\u030a": "f", "\u0308": "g"} | {
    "\u030b": "h", "\u0303": "i", "\u0307": "j", "\u0328": "k", "\u0327": "l", "\u0304": "m"
}  # fmt: skip
_OTHER_ACCENT = "y"
_LIGATURE = "z"

_Signs = tuple[str, str, str]


def sort_key(text: str) -> str:
    """Return the key whose byte order is the Turkish order: digits, a b c ç … ı i …, small before capital."""
    signs = list(_signs_of(unicodedata.normalize("NFC", text)))
    letters = "".join(sign[0] for sign in signs)
    accents = "".join(sign[1] for sign in signs).rstrip(_PLAIN)
    cases = "".join(sign[2] for sign in signs).rstrip(_PLAIN)
    return f"{letters}{_LEVEL}{accents}{_LEVEL}{cases}"


def _signs_of(text: str) -> Iterator[_Signs]:
    for letter in text:
        yield from _letter_signs(letter)


@lru_cache(maxsize=4096)
def _letter_signs(letter: str) -> tuple[_Signs, ...]:
    """The signs of one composed letter on each level; control characters and joiners have none."""
    small = {"I": "ı", "İ": "i"}.get(letter) or letter.lower()
    case = _PLAIN if small == letter else _CAPITAL
    if letter == "İ":
        return (("i", _PLAIN, _CAPITAL),)
    if small in _SPECIAL:
        return ((_SPECIAL[small], _PLAIN, case),)
    if small in _EXPANDED:
        return _expanded(_EXPANDED[small], case)
    if letter.isspace():
        return ((_mark_of(" "), _PLAIN, _PLAIN),)
    return _decomposed(unicodedata.normalize("NFKD", letter), letter)


def _expanded(letters: str, case: str) -> tuple[_Signs, ...]:
    first, rest = letters[0], letters[1:]
    return (
        (first, _PLAIN + (_LIGATURE if rest else _OTHER_ACCENT), case),
        *((other, _PLAIN, _PLAIN) for other in rest),
    )


def _decomposed(parts: str, whole: str) -> tuple[_Signs, ...]:
    if parts == whole:
        return _single(whole)
    foreign = len(parts) == 1 or not any(unicodedata.combining(part) for part in parts)
    pieces = [sign for part in parts for sign in _letter_signs(part)]
    return tuple((a, b, _VARIANT if foreign else c) for a, b, c in pieces)


def _single(letter: str) -> tuple[_Signs, ...]:
    if unicodedata.combining(letter):
        return (("", _ACCENTS.get(letter, _OTHER_ACCENT), _PLAIN),)
    if unicodedata.category(letter) in {"Cc", "Cf", "Cs"}:
        return ()
    if letter in _CURLED:
        straight, variant = _CURLED[letter]
        return ((_mark_of(straight), variant, _PLAIN),)
    if letter in _PUNCTUATION:
        return ((_mark_of(letter), _PLAIN, _PLAIN),)
    if letter.isascii():
        return ((letter.lower(), _PLAIN, _CAPITAL if letter.isupper() else _PLAIN),)
    return (_other_script(letter),)


def _other_script(letter: str) -> _Signs:
    """Signs and scripts outside Latin: "/" for symbols, before the digits; "{" for letters, after z."""
    small = letter.lower()
    lead = "{" if letter.isalnum() else "/"
    return f"{lead}{ord(small[0]):06x}", _PLAIN, _PLAIN if small == letter else _CAPITAL


def _mark_of(letter: str) -> str:
    """The place of a punctuation mark: the space is the single sign '"', the rest "#" and two digits."""
    return '"' if letter == " " else f"#{_PUNCTUATION.index(letter):02d}"
