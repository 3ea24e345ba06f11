"""What a suffix must know of the word before it, and the nine suffixes themselves.

A reading is the word as a Turk says it, in small letters. "~" behind it: front suffixes after a back vowel (saat~);
"+" behind it: ends in a possessive, so an n comes in between (Beyoğlu+).
"""

from dataclasses import dataclass, replace
from functools import lru_cache

CASES = {
    "gen": "genitive",
    "dat": "dative",
    "acc": "accusative",
    "loc": "locative",
    "abl": "ablative",
    "ins": "instrumental",
    "poss": "possessive3",
    "ord": "ordinal",
    "plu": "plural",
}
CASES |= {name: name for name in CASES.values()}

VOWELS = "aıoueiöü"
_LONG = str.maketrans("âîûáéíóúàèìòùäêôëïãõåæœø", "aiuaeiouaeiouaeoeiaoaeöö")
_HARD = frozenset("fstkçşhp")
_FRONT = {"a": "e", "ı": "i", "o": "ö", "u": "ü"}
_NARROW = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}
_FRONT_VOWELS = frozenset("eiöü")


@dataclass(frozen=True, slots=True)
class Sound:
    """The end of a spoken word: its last vowel; whether it ends in a vowel, ends hard, is possessed."""

    vowel: str
    open: bool
    hard: bool
    possessed: bool = False

    @property
    def wide(self) -> str:
        """The a or e of its suffixes."""
        return "e" if self.vowel in _FRONT_VOWELS else "a"

    @property
    def narrow(self) -> str:
        """The ı, i, u or ü of its suffixes."""
        return _NARROW[self.vowel]


@lru_cache(maxsize=16384)
def sound_of(reading: str) -> Sound:
    """Return the sound of a reading; a reading without a vowel (as "hmm") is taken as front, like letter names."""
    word = reading.rstrip("~+").translate(_LONG)
    letters = [letter for letter in word if letter.isalpha()]
    vowel = next((letter for letter in reversed(letters) if letter in VOWELS), "e")
    last = letters[-1] if letters else "e"
    if "~" in reading:
        vowel = _FRONT.get(vowel, vowel)
    return Sound(vowel, last in VOWELS, last in _HARD, "+" in reading)


def suffix(sound: Sound, case: str) -> str:
    """Return the suffix of a case (a full name out of CASES) behind such a sound."""
    return _SUFFIXES[case](sound)


def unpossessed(sound: Sound) -> Sound:
    """The same sound without the n of a possessive."""
    return replace(sound, possessed=False)


def _genitive(sound: Sound) -> str:
    return ("n" if sound.open else "") + sound.narrow + "n"


def _dative(sound: Sound) -> str:
    return _link(sound) + sound.wide


def _accusative(sound: Sound) -> str:
    return _link(sound) + sound.narrow


def _locative(sound: Sound) -> str:
    return ("nd" if sound.possessed else "t" if sound.hard else "d") + sound.wide


def _ablative(sound: Sound) -> str:
    return _locative(sound) + "n"


def _instrumental(sound: Sound) -> str:
    return ("y" if sound.open else "") + "l" + sound.wide


def _possessive(sound: Sound) -> str:
    return ("s" if sound.open else "") + sound.narrow


def _ordinal(sound: Sound) -> str:
    return ("" if sound.open else sound.narrow) + "nc" + sound.narrow


def _plural(sound: Sound) -> str:
    return "l" + sound.wide + "r"


def _link(sound: Sound) -> str:
    if sound.possessed:
        return "n"
    return "y" if sound.open else ""


_SUFFIXES = {
    "genitive": _genitive,
    "dative": _dative,
    "accusative": _accusative,
    "locative": _locative,
    "ablative": _ablative,
    "instrumental": _instrumental,
    "possessive3": _possessive,
    "ordinal": _ordinal,
    "plural": _plural,
}
