"""Turns a folded time phrase into few fixed words: "haftaya saliya kadar" -> "next hafta w1 kadar".

Weekdays become w0…w6, months m1…m12, a number that stands for a day of the month @12 ("12'sine", "ayın on ikisi").
"""

import re

from turkish.dates.names import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from turkish.fold import fold
from turkish.words import SMALL_WORDS

_SUFFIX = r"(?:y?[aei]|[dt][ae]n?|[yns]?[iu]n?|[sn]?[iu]n(?:[aeiu]n?|[dt][ae]n?)|[dt]?[ae]?k[iu]n?|l[iu]k?)?"
_DAY_SUFFIX = r"(?:y?[ae]|[dt][ae]n?|[iu]n|[yns]?[iu](?:n(?:[aeiu]|[dt][ae]n?))?)"

_STEMS: dict[str, str] = {
    **{fold(name): f"w{number}" for number, name in enumerate(WEEKDAYS)},
    **{fold(name): f"m{number}" for number, name in enumerate(MONTHS, start=1)},
    "ocag": "m1",
    "subad": "m2",
    "aralig": "m12",
    "gun": "gun",
    "hafta": "hafta",
    "ay": "ay",
    **dict.fromkeys(("yil", "sene"), "yil"),
    "ceyre": "ceyrek",
    "ceyrek": "ceyrek",
    "ceyreg": "ceyrek",
    "son": "son",
    "bas": "bas",
    "ilk": "ilk",
    "orta": "orta",
    "bugun": "bugun",
    "yarin": "yarin",
    "dun": "dun",
    "is": "is",
}
_WHOLE: dict[str, str] = {
    **{short: f"w{number}" for number, shorts in enumerate(SHORT_WEEKDAYS) for short in shorts},
    **{short: f"m{number}" for number, shorts in enumerate(SHORT_MONTHS, start=1) for short in shorts},
    **dict.fromkeys(("gelecek", "onumuzdeki", "sonraki", "gelen", "ertesi"), "next"),
    **dict.fromkeys(("gecen", "gectigimiz", "onceki"), "last"),
    **dict.fromkeys(("obur", "obursu"), "obur"),
    **dict.fromkeys(("bu", "icindeki"), "this"),
    **dict.fromkeys(("evvelsi", "evvelki"), "evvelki"),
    **dict.fromkeys(("once", "evvel"), "once"),
    **dict.fromkeys(("sonra", "sonraya", "sonrasi"), "sonra"),
    **dict.fromkeys(("icinde", "icerisinde", "icine"), "icinde"),
    **dict.fromkeys(("kadar", "dek", "degin"), "kadar"),
    "haftaya": "haftaya",
    "seneye": "next yil",
    "haftasonu": "hafta son",
    "haftasonuna": "hafta son",
    "haftabasi": "hafta bas",
    "aysonu": "ay son",
    "aysonuna": "ay son",
    "aybasi": "ay bas",
    "yilsonu": "yil son",
    "yilsonuna": "yil son",
    "yilbasi": "yil bas",
    "yilbasina": "yil bas",
    "oburgun": "obur gun",
    "bir": "1",
    "bi": "1",
}
_FILLERS = re.compile(
    r"^(?:tarih(?:i|ine|inde|inden|li)?|itibaren|itibariyla|en|gec|gecinden|icin|olan|saat|sabah[a-z]*|ogle|oglen|ogleyin|"
    r"ogleden|aksam[a-z]*|gece|ara|vadeli|vade|mesai[a-z]*|bitimi[a-z]*|tam|dogru|gibi|civari|beri|of|the|th|st)$"
)
_STEM_PATTERN = re.compile("(?P<stem>" + "|".join(sorted(_STEMS, key=len, reverse=True)) + ")" + _SUFFIX + "$")
_NUMBER_WORD = re.compile(
    f"(?P<word>{'|'.join(sorted(SMALL_WORDS, key=len, reverse=True))})(?P<suffix>{_DAY_SUFFIX})?$"
)


def canonical(cleaned: str) -> str:
    """The phrase in fixed words; a word that is not known stays as it is, and no rule will match it."""
    text = re.sub(r"\bbu (?=sabah|ogle|aksam|gece)", "bugun ", cleaned).replace("ogleden sonra", "")
    text = re.sub(rf"(?<![\d./-])(\d{{1,2}})'?{_DAY_SUFFIX}(?![a-z])", r"@\1", text)
    text = re.sub(r"(?<=[a-z0-9])'[a-z]+", "", text)
    # 15-Oca-26, 2007-Jan-08, 15.ocak.2026: the separators are spaces there.
    text = re.sub(r"(?<=[a-z])[.,/-]+|[.,/-]+(?=[a-z ]|$)", " ", text)
    words = " ".join(_word(word) for word in text.split() if not _is_filler(word, text))
    # "2 haftaya kadar" counts weeks; "haftaya" alone is the next one.
    counted = re.sub(r"(?<=\d) haftaya", " hafta", _join_number_words(words)).replace("haftaya", "next hafta")
    return _without_day_word(counted)


def _is_filler(word: str, text: str) -> bool:
    # "ara" shortens Aralık behind a number: "15 Ara 2026".
    return bool(_FILLERS.match(word)) and not (word == "ara" and re.search(r"\d ara\b", text))


def _word(word: str) -> str:
    if word in _WHOLE:
        return _WHOLE[word]
    if match := _STEM_PATTERN.fullmatch(word):
        return _STEMS[match["stem"]]
    if match := _NUMBER_WORD.fullmatch(word):
        return f"{'@' if match['suffix'] else '#'}{SMALL_WORDS[match['word']]}"
    return word


def _join_number_words(words: str) -> str:
    """ "#10 @5" -> "@15", "#20 #5" -> "25"."""
    joined = re.sub(r"#([1-9]0) ([#@])([1-9])(?!\d)", lambda m: f"{m[2]}{int(m[1]) + int(m[3])}", words)
    return re.sub(r"#(\d+)", r"\1", joined)


def _without_day_word(words: str) -> str:
    """Drops "günü" behind a weekday or a month."""
    return re.sub(r"((?:^| )(?:w\d|m\d+|\d{4}|@\d+)) gun(?= |$)", r"\1", words)
