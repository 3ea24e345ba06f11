"""Reads a date from a cell or from a Turkish sentence's time phrase.

What the text leaves open is decided towards the future, because a CRM asks for deadlines:
- "15 Ocak", "ayın 12'si": today or the next such day; "geçen ayın 3'ü", "geçen yıl 15 Mart" look back.
- "cuma", "önümüzdeki/gelecek cuma": the first Friday after today; "bu cuma": today counts; "haftaya cuma": next week's.
- "hafta sonu" is Saturday, "bu hafta (içinde)" ends on Friday, "haftaya" is seven days from today.
- Numbers are day first; a two-digit year is at most 20 years ahead, otherwise of the last century.
"""

import re
from datetime import date

from turkish.dates.phrases import canonical
from turkish.dates.relative import relative_date
from turkish.dates.steps import Parts, coming_year, made
from turkish.fold import fold

LONGEST_PHRASE = 80

_TIME = re.compile(
    r"[t ,]+(?:saat )?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?"
    r"(?: ?(?:am|pm|utc|gmt|z))?(?: ?[+-]\d{2}:?\d{2})?(?:'[a-z]+)?(?= |$)"
    r"| saat \d{1,2}(?:[.:]\d{2})?(?:'[a-z]+)?(?= |$)"
    r"| \d{1,2}\.\d{2}(?:'[a-z]+)?$"
)
_ISO = re.compile(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})([-./ ])(\d{1,2})\2(\d{4}|\d{2})")
_DAY_MONTH = re.compile(r"(\d{1,2})[./](\d{1,2})")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")

_DAY = r"@?(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_NAMED = [
    re.compile(pattern)
    for pattern in (
        rf"{_DAY} m(?P<month>\d+)(?: {_YEAR})?",
        r"m(?P<month>\d+) (?:ay )?@(?P<day>\d{1,2})",
        rf"m(?P<month>\d+) (?P<day>\d{{1,2}}) {_YEAR}",
        r"(?P<year>\d{4}) (?:yil )?m(?P<month>\d+) (?:ay )?@?(?P<day>\d{1,2})",
        r"(?P<year>\d{4}) (?:yil )?(?P<day>\d{1,2}) m(?P<month>\d+)",
    )
]


def parse_date(text: str, today: date) -> date | None:
    """15.01.2026, 15/1/26, 2026-01-15, "15 OCAK 2026", "15 Subat", "yarın", "haftaya salı", "ay sonu", "12’sine kadar"…

    None when it is no date, names a day that does not exist, or a weekday that does not fall on it.
    """
    cleaned = _clean(text)
    if not cleaned or len(cleaned) > LONGEST_PHRASE:
        return None
    phrase = canonical(cleaned)
    weekday = re.search(r"(?:^| )w(\d)(?= |$)", phrase)
    without_weekday = re.sub(r"(?:^| )w\d(?= |$)", "", phrase, count=1).strip().removesuffix(" kadar")
    expected = int(weekday[1]) if weekday else None
    parts = _numeric_parts(cleaned, today) or _numeric_parts(without_weekday, today)
    parts = parts or _named_parts(without_weekday, today, expected)
    if parts is None:
        return relative_date(phrase, today)
    found = made(*parts)
    return found if found is None or expected in (None, found.weekday()) else None


def _clean(text: str) -> str:
    folded = fold(text.replace("’", "'").replace("‘", "'").replace("`", "'"))
    spaced = re.sub(r"[\s()\[\]\"“”]+", " ", folded).strip(" .,;")
    joined = re.sub(r"(?<=\d) ?([./-]) ?(?=\d)", r"\1", spaced)
    return re.sub(r"(\d{2,4}[./-]\d{1,2}[./-]\d{1,4})'[a-z]+", r"\1", _TIME.sub("", joined)).strip(" .,;")


def _numeric_parts(text: str, today: date) -> Parts | None:
    if match := _ISO.fullmatch(text):
        return int(match[1]), int(match[3]), int(match[4])
    if match := _COMPACT.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _NUMERIC.fullmatch(text):
        return _full_year(match[4], today), int(match[3]), int(match[1])
    if match := _DAY_MONTH.fullmatch(text):
        day, month = int(match[1]), int(match[2])
        return coming_year(today, month, day), month, day
    return None


def _named_parts(phrase: str, today: date, weekday: int | None) -> Parts | None:
    match = next(filter(None, (pattern.fullmatch(phrase) for pattern in _NAMED)), None)
    if match is None:
        return None
    month, day, year = int(match["month"]), int(match["day"]), match.groupdict().get("year")
    return (_full_year(year, today) if year else _open_year(today, month, day, weekday)), month, day


def _open_year(today: date, month: int, day: int, weekday: int | None) -> int:
    """The coming year, unless a weekday says that the day just over is meant ("15 Ocak Perşembe")."""
    coming = coming_year(today, month, day)
    past = made(coming - 1, month, day)
    found = made(coming, month, day)
    fits = found is None or weekday in (None, found.weekday())
    return coming - 1 if not fits and past and past.weekday() == weekday else coming


def _full_year(digits: str, today: date) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    century = today.year // 100 * 100
    return century + year if century + year <= today.year + 20 else century - 100 + year
