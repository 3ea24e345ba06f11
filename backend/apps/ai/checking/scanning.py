"""Finds every value in a text: what kind it is, what it means, where it stands."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from apps.ai.checking import marks, moments, numbers
from apps.ai.checking.letters import flat

# Numbers that are part of a name or a trade's word and say nothing about the customer.
_TRADE = re.compile(
    r"(?<![\w./-])(?:ga-?4|b2[bc]|h[1-6]|[234]d|[48]k|5g|html5?|css3?|es6|mp[34]|a[34]|utf-?8|web ?2\.0|web3|sha-?256"
    r"|(?:office|microsoft) 365|windows 1[01]|php ?[78](?:\.\d)?|http/[123]|tls ?1\.[0-3]|wp2|s3|ipv?[46]|q[1-4]"
    r"|[1-4]\. ?ceyrek|covid-19|2fa|360 derece"
    r"|(?:301|302|404|410|500|502|503)(?= (?:hata|yonlendir|kod|sayfa|error|redirect|code|durum)))(?!\w)"
)
_LIST_NUMBER = re.compile(
    r"^[ >*-]*(\d{1,2})[.)](?= |$)(?! (?:ocak|subat|mart|nisan|mayis|haziran|temmuz)\b)", re.MULTILINE
)
_HIDDEN = "\0"


class Value(NamedTuple):
    """`key` is what it means, comparable within its kind; `extra` is a weekday that stands with a day."""

    kind: str
    key: Any
    start: int
    end: int
    extra: int | None = None


Reader = Callable[[re.Match[str]], Iterable[tuple[Any, int | None]]]


def _one(read: Callable[[str], Any]) -> Reader:
    return lambda found: [(read(found.group()), None)]


def _moments(read: Callable[[re.Match[str]], list[moments.Moment]]) -> Reader:
    def days(found: re.Match[str]) -> Iterable[tuple[Any, int | None]]:
        weekday = found.groupdict().get("weekday")
        return [(day, moments.WEEKDAY_NUMBERS[weekday] if weekday else None) for day in read(found)]

    return days


def _duration(found: re.Match[str]) -> Iterable[tuple[Any, int | None]]:
    # "iki üç gün" is no one number; its last one stands for it.
    number = numbers.number_of(found["number"]) or numbers.number_of(found["number"].split()[-1])
    unit, times = numbers.unit_of(found["unit"])
    if number is None or (found["number"] in ("bir", "one") and not _SPAN.match(found.string, found.end())):
        return []
    return [((number * times, unit), None)]


def _time(found: re.Match[str]) -> Iterable[tuple[Any, int | None]]:
    hour, minute = found["hour"] or found["clock"], found["minute"] or found["past"] or "0"
    return [((int(hour), int(minute)), None)]


def _plain(found: re.Match[str]) -> Iterable[tuple[Any, int | None]]:
    if found.group() in numbers.AMBIGUOUS:
        return []
    return [(numbers.number_of(found.group()), None)]


def _nothing(_found: re.Match[str]) -> Iterable[tuple[Any, int | None]]:
    return []


# "bir gün ararız" names no time; "bir gün içinde" does.
_SPAN = re.compile(r" (?:icinde|icerisinde|sonra|once|boyunca|kala|from|later|ago)")

# In this order, since each hides what it has taken from those behind it.
_FINDERS: tuple[tuple[str, re.Pattern[str], Reader], ...] = (
    ("email", marks.EMAIL, _one(str)),
    ("link", marks.LINK, _one(marks.link_key)),
    ("iban", marks.IBAN, _one(lambda text: re.sub(r"[ -]", "", text))),
    ("", _TRADE, _nothing),
    ("", _LIST_NUMBER, _nothing),
    ("date", moments.NUMERIC, _moments(moments.numeric)),
    ("date", moments.NAMED, _moments(moments.named)),
    ("date", moments.ENGLISH_NAMED, _moments(moments.named)),
    ("phone", marks.PHONE, _one(marks.phone_key)),
    ("reference", marks.REFERENCE, _one(str)),
    ("date", moments.DAY_OF_MONTH, _moments(lambda found: [moments.Moment(None, None, int(found["day"]))])),
    ("time", moments.TIME, _time),
    ("percent", numbers.PERCENT, _one(numbers.percent_of)),
    ("money", numbers.MONEY, _one(numbers.money_of)),
    ("duration", numbers.DURATION, _duration),
    ("date", moments.MONTH, _moments(moments.month)),
    ("relative", moments.RELATIVE, _one(str)),
    ("number", numbers.PLAIN, _plain),
)


@lru_cache(maxsize=128)
def scan(text: str) -> tuple[Value, ...]:
    """All values of a text, in its order."""
    found: list[Value] = []
    rest = flat(text)
    for kind, pattern, read in _FINDERS:

        def take(match: re.Match[str], kind: str = kind, read: Reader = read) -> str:
            found.extend(_value(kind, key, match, extra) for key, extra in read(match) if key is not None)
            return _HIDDEN * len(match.group())

        rest = pattern.sub(take, rest)
    return tuple(sorted(found, key=lambda value: (value.start, value.end)))


def _value(kind: str, key: Any, match: re.Match[str], extra: int | None) -> Value:
    """Without the spaces and the full stop that a sentence puts around it."""
    text = match.group()
    end = match.end() - (len(text) - len(text.rstrip(" .,;:!?")) if kind != "percent" else 0)
    return Value(kind, key, match.start() + len(text) - len(text.lstrip()), end, extra)
