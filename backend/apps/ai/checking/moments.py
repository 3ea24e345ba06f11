"""Days, months, weekdays, relative days and times in running text, as parts that can be compared with known days."""

import re
from typing import NamedTuple

from turkish.dates.names import MONTHS, WEEKDAYS
from turkish.fold import fold

_TURKISH = {fold(name): number for number, name in enumerate(MONTHS, start=1)} | {"ocag": 1, "aralig": 12, "subad": 2}
_ENGLISH = {
    name: number
    for number, name in enumerate(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        start=1,
    )
}
_SHORT = {name[:3]: number for name, number in _ENGLISH.items()} | {"sept": 9}
_MONTHS = _TURKISH | _ENGLISH | _SHORT
_TR = "|".join(_TURKISH)
_EN = "|".join([*_ENGLISH, *_SHORT])
_TAIL = r"(?:'?[a-z]{1,4})?(?![a-z])"
WEEKDAY_NUMBERS = {fold(name): number for number, name in enumerate(WEEKDAYS)} | {
    name: number
    for number, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
_WEEKDAY = "|".join(sorted(WEEKDAY_NUMBERS, key=len, reverse=True))
# "pazar" alone is also the market.
_NOT_SUNDAY = "|".join(name for name in _WEEKDAY.split("|") if name != "pazar")
_WITH_WEEKDAY = rf"(?:,? \(?(?P<weekday>{_WEEKDAY})(?![a-z]))?"

NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<day>\d{1,2})(?P<mark>[./-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})"
    r"|(?P<iso_year>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2}))(?![\w]|[./-]\d)" + _WITH_WEEKDAY
)
NAMED = re.compile(
    rf"(?<![\w./])(?:(?P<first>\d{{1,2}}) ?(?:-|ile|ve) ?)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ .]{{1,2}}"
    rf"(?P<month>{_TR}|{_EN})(?:(?:,? ?|['/-])(?P<year>(?:19|20)\d\d)(?!\d)|{_TAIL})" + _WITH_WEEKDAY
)
ENGLISH_NAMED = re.compile(
    rf"(?<![a-z])(?P<month>{_EN})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d.:])"
    r"(?:,? (?P<year>(?:19|20)\d\d))?(?!\w)"
)
# May and March are other words too, so they count only in front of a year.
_EN_ALONE = "|".join(name for name in _ENGLISH if name not in ("may", "march"))
MONTH = re.compile(
    rf"(?<![\w'])(?:(?P<turkish>{_TR}) ?(?:(?P<year>(?:19|20)\d\d)(?!\d)"
    r"|(?:ay[a-z]{1,6}|'?(?:[dt][ae]n?|[ae]|[iu]n?|y[ae]|l[iu]k))?(?![a-z]))"
    rf"|(?P<english>{_EN_ALONE}|(?:may|march) (?=(?:19|20)\d\d)) ?(?P<english_year>(?:19|20)\d\d)?(?!\w))"
)
DAY_OF_MONTH = re.compile(r"(?<![a-z])ayin (?P<day>\d{1,2})(?!\d)")
_WHICH = r"(?:haftaya|gelecek|onumuzdeki|gecen|gectigimiz|bu|obur|next|last|this|coming)"
_PERIOD = r"(?:hafta|ay|yil)"
RELATIVE = re.compile(
    rf"(?<![a-z])(?:(?:{_WHICH} (?:hafta )?)?(?:{_NOT_SUNDAY})"
    r"(?:y[aei]|[ae]|den|dan|[iu])?(?: gun[a-z]{0,4})?(?![a-z])|pazar (?:gun|sabah|aksam)[a-z]{0,4}"
    r"|yarin(?:dan|a)?(?![a-z])|dun(?:den)?(?![a-z])|obur gun(?![a-z])|tomorrow|yesterday"
    rf"|(?:onumuzdeki|gelecek|gecen|gectigimiz|bu|next|last|this) (?:{_PERIOD}|week|month|year)"
    r"(?: (?:son|bas|ic)[a-z]{0,6}|ya|a|nin|in|dan|ki)?(?![a-z])"
    rf"|{_PERIOD} (?:sonu|basi)(?:n[ae]|nd[ae]|ndan)?(?![a-z])|haftaya(?![a-z])|seneye(?![a-z]))"
)
_HOUR = r"(?:[01]?\d|2[0-3])(?!\d)"
_SAID_HOUR = rf"saat (?P<hour>{_HOUR})(?:[.:](?P<minute>[0-5]\d))?"
_CLOCK = rf"(?P<clock>{_HOUR}):(?P<past>[0-5]\d)(?::\d{{2}})?"
TIME = re.compile(rf"(?<![\w.,:])(?:{_SAID_HOUR}|{_CLOCK})(?!\d|[.,:]\d| dakika)(?: ?[ap]m(?![a-z]))?")


class Moment(NamedTuple):
    """A day as far as the text names it; None is what it leaves open."""

    year: int | None
    month: int | None
    day: int | None


def numeric(found: re.Match[str]) -> list[Moment]:
    if found["iso_year"]:
        return [Moment(int(found["iso_year"]), int(found["iso_month"]), int(found["iso_day"]))]
    year = int(found["year"])
    return [Moment(year + 2000 if year < 100 else year, int(found["month"]), int(found["day"]))]


def named(found: re.Match[str]) -> list[Moment]:
    """One day, or the two of "15-20 Ocak"."""
    parts = found.groupdict()
    year = int(parts["year"]) if parts["year"] else None
    days = [day for day in (parts.get("first"), parts["day"]) if day]
    return [Moment(year, _MONTHS[parts["month"]], int(day)) for day in days]


def month(found: re.Match[str]) -> list[Moment]:
    year = found["year"] or found["english_year"]
    name = found["turkish"] or found["english"].strip()
    return [Moment(int(year) if year else None, _MONTHS[name], None)]


def weekday_of(text: str) -> int | None:
    """The weekday that a relative phrase names."""
    return next((WEEKDAY_NUMBERS[name] for name in re.findall(rf"(?<![a-z])(?:{_WEEKDAY})", text)), None)
