"""Spans between known days, and relative words ("haftaya salı", "ay sonu") against them."""

import re
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

from apps.ai.checking.known import Known
from apps.ai.checking.moments import WEEKDAY_NUMBERS, Moment, weekday_of
from turkish.dates import parse_date

MOST_DAYS = 12
NEAR = timedelta(days=14)

_ENGLISH = {
    "tomorrow": "yarin",
    "yesterday": "dun",
    "next": "gelecek",
    "coming": "gelecek",
    "last": "gecen",
    "this": "bu",
    "week": "hafta",
    "month": "ay",
    "year": "yil",
}
_WIDE = re.compile(r"(?:(?P<which>onumuzdeki|gelecek|gecen|gectigimiz|bu) )?(?P<unit>hafta|ay|yil)(?P<rest>.*)")
_SHIFTS = {"onumuzdeki": 1, "gelecek": 1, "gecen": -1, "gectigimiz": -1, "bu": 0}
_COMPARED = re.compile(r"(?<![a-z])(?:onceki|gecen|gectigimiz|previous|last) ")


def whole(moment: Moment) -> date | None:
    """The day, when the moment names it wholly and it exists."""
    year, month, day = moment
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days(known: Known, like: Moment | None = None) -> list[date]:
    """The known days in their order; only those that agree with a moment, when one is given."""
    found = sorted(day for moment in known.all("date") if (day := whole(moment)))
    if like is None:
        return found
    return [day for day in found if (like.month, like.day) == (day.month, day.day)]


def lengths(known: Known) -> set[tuple[Decimal, str]]:
    """Days, whole weeks and whole months between known days, and between each of them and today."""
    found = days(known)
    pairs = [(known.today, day) for day in found] if known.today else []
    pairs += list(combinations(found[:MOST_DAYS], 2))
    return {length for start, end in pairs for length in _between(min(start, end), max(start, end))}


def holds(phrase: str, known: Known) -> bool:
    """Whether a relative phrase means a known day, or stands in the known words itself."""
    if phrase in known.text or phrase in known.loose_text:
        return True
    turkish = _in_turkish(phrase)
    if turkish.startswith(("gecen ", "gectigimiz ")) and _COMPARED.search(known.text):
        return True
    return known.today is not None and _means_a_known_day(turkish, known, known.today)


def _means_a_known_day(phrase: str, known: Known, today: date) -> bool:
    span = _span(phrase, today)
    if span and any(span[0] <= day <= span[1] for day in days(known)):
        return True
    if span and any(_month_in(moment, span) for moment in known.all("date")):
        return True
    day = parse_date(phrase, today)
    return (day is not None and day in days(known)) or _is_near_weekday(phrase, known, today)


def _is_near_weekday(phrase: str, known: Known, today: date) -> bool:
    weekday = weekday_of(phrase)
    if weekday is None or phrase.split()[0] not in WEEKDAY_NUMBERS:
        return False
    return any(day.weekday() == weekday and abs(day - today) <= NEAR for day in days(known))


def _span(phrase: str, today: date) -> tuple[date, date] | None:
    """The days of "gelecek hafta", "bu ay", "geçen yıl"; None for anything narrower."""
    found = _WIDE.fullmatch(phrase)
    if not found or "son" in found["rest"] or "bas" in found["rest"]:
        return None
    shift = _SHIFTS.get(found["which"], 1)
    if found["unit"] == "hafta":
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * shift)
        return monday, monday + timedelta(days=6)
    if found["unit"] == "yil":
        return date(today.year + shift, 1, 1), date(today.year + shift, 12, 31)
    return _month(today.year * 12 + today.month - 1 + shift)


def _month(index: int) -> tuple[date, date]:
    first = date(index // 12, index % 12 + 1, 1)
    return first, date((index + 1) // 12, (index + 1) % 12 + 1, 1) - timedelta(days=1)


def _month_in(moment: Moment, span: tuple[date, date]) -> bool:
    """Whether a month that is named without a day lies in the span."""
    if moment.month is None or moment.day is not None:
        return False
    return span[0] <= date(moment.year or span[0].year, moment.month, 1) <= span[1]


def _between(start: date, end: date) -> set[tuple[Decimal, str]]:
    count = (end - start).days
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    # A contract from 1 January to 31 December lasts a year.
    closing = end + timedelta(days=1)
    inclusive = (closing.year - start.year) * 12 + closing.month - start.month - (closing.day < start.day)
    weeks = count // 7 * 7
    spans = {(count, "gun"), (weeks, "gun"), (months, "ay"), (inclusive, "ay"), (months // 12 * 12, "ay")}
    return {(Decimal(number), unit) for number, unit in spans if number > 0}


def named_day(phrase: str, today: date) -> date | None:
    """The day that a relative phrase names."""
    return parse_date(_in_turkish(phrase), today)


def _in_turkish(phrase: str) -> str:
    return re.sub(r"[a-z]+", lambda word: _ENGLISH.get(word.group(), word.group()), phrase)
