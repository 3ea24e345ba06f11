"""The relative half of date reading: canonical phrases (see `phrases`) to days."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from turkish.dates.business import ONE_DAY, add_business_days, is_business_day
from turkish.dates.steps import (
    coming_weekday,
    last_of_month,
    made,
    monday_of,
    past_weekday,
    plus_days,
    plus_months,
)

Rule = Callable[[re.Match[str], date], date | None]
FRIDAY, SATURDAY = 4, 5

_OFFSETS = {
    "bugun": 0,
    "this gun": 0,
    "yarin": 1,
    "next gun": 1,
    "1 next gun": 1,
    "obur gun": 2,
    "yarindan next gun": 2,
    "yarin next gun": 2,
    "dun": -1,
    "last gun": -2,
    "evvelki gun": -2,
    "dun last gun": -2,
    "next hafta": 7,
    "next hafta bugun": 7,
    "next hafta this gun": 7,
    "1 next hafta": 7,
    "obur hafta": 14,
    "last hafta": -7,
    "1 last hafta": -7,
}
_SHIFT = {None: 0, "this": 0, "next": 1, "last": -1, "obur": 2}


def relative_date(phrase: str, today: date) -> date | None:
    """The day a canonical phrase means; None when no rule knows it."""
    counted = _counted(phrase, today)
    if counted:
        return counted
    phrase = re.sub(r"^(?=(?:hafta|ay|yil) icinde)", "this ", phrase).removesuffix(" kadar").removesuffix(" icinde")
    if phrase in _OFFSETS:
        return plus_days(today, _OFFSETS[phrase])
    for pattern, rule in _RULES:
        if match := pattern.fullmatch(phrase):
            return rule(match, today)
    return None


def _counted(phrase: str, today: date) -> date | None:
    """ "3 gun sonra", "2 ay once", "10 is gun icinde", "2 hafta sonra w1"."""
    match = re.fullmatch(
        r"(?:(?:this|next|bugun) )?@?(\d{1,4}) (is gun|gun|hafta|ay|yil) (sonra|icinde|kadar|once)(?: w(\d))?", phrase
    )
    if not match:
        return None
    count = -int(match[1]) if match[3] == "once" else int(match[1])
    if match[2] == "is gun":
        return add_business_days(today, count)
    if match[4]:
        return monday_of(today) + timedelta(days=7 * count + int(match[4])) if match[2] == "hafta" else None
    if match[2] in ("gun", "hafta"):
        return plus_days(today, count * (7 if match[2] == "hafta" else 1))
    return plus_months(today, count * (12 if match[2] == "yil" else 1))


def _weekday(match: re.Match[str], today: date) -> date:
    """ "w4", "next w4", "this w4", "last w4"."""
    weekday = int(match["weekday"])
    if match["which"] == "last":
        return past_weekday(today, weekday)
    return coming_weekday(today - ONE_DAY if match["which"] == "this" else today, weekday)


def _weekday_of_week(match: re.Match[str], today: date) -> date:
    """ "next hafta w1": counted from Monday."""
    return monday_of(today) + timedelta(days=7 * _SHIFT[match["which"]] + int(match["weekday"]))


def _part_of_week(match: re.Match[str], today: date) -> date:
    """ "hafta son" (Saturday), "hafta bas" (the coming Monday), "next hafta orta" (Wednesday)."""
    monday = monday_of(today) + timedelta(days=7 * _SHIFT[match["which"]])
    if match["part"] == "bas" and match["which"] is None:
        return monday if today == monday else monday + timedelta(days=7)
    day = monday + timedelta(days={"bas": 0, "orta": 2, "son": SATURDAY}[match["part"]])
    return max(day, today) if match["part"] == "son" and match["which"] in (None, "this") else day


def _this_week(_match: re.Match[str], today: date) -> date:
    return max(monday_of(today) + timedelta(days=FRIDAY), today)


def _month(match: re.Match[str], today: date) -> date | None:
    """ "this ay" ends with the month; "next ay" is the same day a month on."""
    shift = _SHIFT[match["which"]]
    return plus_months(today, shift) if shift else last_of_month(today)


def _part_of_month(match: re.Match[str], today: date) -> date | None:
    month = plus_months(today.replace(day=1), _SHIFT[match["which"]])
    if month is None:
        return None
    day = _part(month, match["part"])
    if match["which"] is None and day < today:
        following = plus_months(month, 1)
        return following and _part(following, match["part"])
    return day


def _part_of_named_month(match: re.Match[str], today: date) -> date | None:
    """ "m3 son": the coming one."""
    month = date(today.year, int(match["month"]), 1)
    if last_of_month(month) < today:
        month = month.replace(year=month.year + 1)
    return _part(month, match["part"])


def _part(month: date, part: str) -> date:
    """Beginning, middle, end, last business day of the month that starts on the given day."""
    last = last_of_month(month)
    if part in ("son", "son gun"):
        return last
    if part == "son is gun":
        return last if is_business_day(last) else add_business_days(last, -1)
    if part == "ilk is gun":
        return month if is_business_day(month) else add_business_days(month, 1)
    if part.startswith("son w"):
        return past_weekday(last + ONE_DAY, int(part[-1]))
    if part.startswith("ilk w"):
        return coming_weekday(month - ONE_DAY, int(part[-1]))
    return month.replace(day=15) if part == "orta" else month


def _day_of_month(match: re.Match[str], today: date) -> date | None:
    """ "ay @12": of this month, of the next one when over; "last ay @3" says which month."""
    day = int(match["day"])
    month = plus_months(today.replace(day=1), _SHIFT[match["which"]])
    if month is None:
        return None
    found = made(month.year, month.month, day)
    if found and found < today and match["which"] is None:
        following = plus_months(month, 1)
        return following and made(following.year, following.month, day)
    return found


def _year(match: re.Match[str], today: date) -> date | None:
    """ "this yil" ends with the year; "next yil" is the same day a year on."""
    shift = _SHIFT[match["which"]]
    return plus_months(today, 12 * shift) if shift else made(today.year, 12, 31)


def _part_of_year(match: re.Match[str], today: date) -> date | None:
    """ "yil son", "next yil bas"; "yil bas" alone is the coming one."""
    year = today.year + _SHIFT[match["which"]]
    if match["part"] == "son":
        return made(year, 12, 31)
    coming = match["which"] is None and today > date(today.year, 1, 1)
    return made(year + 1 if coming else year, 1, 1)


def _day_of_year(match: re.Match[str], today: date) -> date | None:
    return made(today.year + _SHIFT[match["which"]], int(match["month"]), int(match["day"]))


def _part_of_quarter(match: re.Match[str], today: date) -> date | None:
    first = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    start = plus_months(first, 3 * _SHIFT[match["which"]])
    if match["part"] == "bas":
        return start if match["which"] or today == first else plus_months(first, 3)
    end = start and plus_months(start, 2)
    return end and last_of_month(end)


_WHICH = r"(?:1 )?(?:(?P<which>this|next|last|obur) )?"
_MONTH_PART = r"(?P<part>son(?: (?:is )?gun| w\d)?|bas|orta|ilk (?:(?:is )?gun|w\d))"
_RULES: list[tuple[re.Pattern[str], Rule]] = [
    (re.compile(pattern), rule)
    for pattern, rule in (
        (rf"{_WHICH}w(?P<weekday>\d)", _weekday),
        (rf"{_WHICH}hafta w(?P<weekday>\d)", _weekday_of_week),
        (rf"{_WHICH}hafta (?P<part>son|bas|orta)", _part_of_week),
        (r"this hafta", _this_week),
        (rf"{_WHICH}ay {_MONTH_PART}", _part_of_month),
        (rf"{_WHICH}(?:ay )?@(?P<day>\d{{1,2}})", _day_of_month),
        (rf"{_WHICH}ay (?P<day>\d{{1,2}})", _day_of_month),
        (r"(?:1 )?(?P<which>this|next|last|obur) ay", _month),
        (rf"m(?P<month>\d+) (?:ay )?{_MONTH_PART}", _part_of_named_month),
        (rf"{_WHICH}yil (?P<part>son|bas)", _part_of_year),
        (r"(?:1 )?(?P<which>this|next|last) yil", _year),
        (rf"{_WHICH}yil @?(?P<day>\d{{1,2}}) m(?P<month>\d+)", _day_of_year),
        (rf"{_WHICH}ceyrek (?P<part>son|bas)", _part_of_quarter),
    )
]
