"""Whether a value of the text follows from what is known."""

import re
from collections.abc import Callable
from decimal import Decimal

from apps.ai.checking import periods
from apps.ai.checking.known import Known
from apps.ai.checking.marks import link_key
from apps.ai.checking.moments import Moment
from apps.ai.checking.scanning import Value

Verdict = Callable[[Value, Known], bool]


def follows(value: Value, known: Known) -> bool:
    """True when the value, in whatever form, is among the known ones or plainly derived from them."""
    return known.has(value.kind, value.key) or _VERDICTS.get(value.kind, _never)(value, known)


def weekday_fits(value: Value, known: Known) -> bool:
    """Whether the weekday that stands with a day is that day's."""
    if value.extra is None:
        return True
    own = periods.whole(value.key)
    candidates = [own] if own else periods.days(known, value.key)
    return not candidates or any(day.weekday() == value.extra for day in candidates)


def _never(_value: Value, _known: Known) -> bool:
    return False


def _money(value: Value, known: Known) -> bool:
    return isinstance(value.key, tuple) and value.key[0] in known.all("amount")


def _percent(value: Value, known: Known) -> bool:
    return known.has("percent", abs(value.key))


def _date(value: Value, known: Known) -> bool:
    return any(_agrees(value.key, moment, known) for moment in known.all("date")) or (
        known.today is not None and _agrees(value.key, Moment(*known.today.timetuple()[:3]), known)
    )


def _agrees(said: Moment, known_moment: Moment, known: Known) -> bool:
    if said.month is not None and said.month != known_moment.month:
        return False
    if said.day is not None and said.day != known_moment.day:
        return False
    return said.year in (None, known_moment.year) or (
        known_moment.year is None and known.today is not None and abs(said.year - known.today.year) <= 1
    )


def _duration(value: Value, known: Known) -> bool:
    length, unit = value.key
    if unit == "dakika":
        return length in {hours * 1440 for hours, kind in known.all("duration") if kind == "gun"}
    spans = periods.lengths(known) if unit in ("gun", "ay") else set()
    return (length, unit) in spans


def _relative(value: Value, known: Known) -> bool:
    return periods.holds(value.key, known)


def _time(value: Value, known: Known) -> bool:
    hour, minute = value.key
    written = Decimal(hour) + Decimal(minute) / 100
    return known.has("number", written) or (hour < 12 and known.has("time", (hour + 12, minute)))


def _number(value: Value, known: Known) -> bool:
    number: Decimal = value.key
    if number in (0, 1) or number in known.all("percent") or number in known.all("amount"):
        return True
    return _is_known_year(number, known) or _is_known_day_or_time(number, known)


def _is_known_year(number: Decimal, known: Known) -> bool:
    years = {moment.year for moment in known.all("date")} | ({known.today.year} if known.today else set())
    return number in years


def _is_known_day_or_time(number: Decimal, known: Known) -> bool:
    """15.01 is a day and 14.30 a time, as far as they are known ones."""
    whole, hundredths = divmod(int(number * 100), 100)
    if known.has("time", (whole, hundredths)):
        return True
    return hundredths > 0 and any((moment.day, moment.month) == (whole, hundredths) for moment in known.all("date"))


def _link(value: Value, known: Known) -> bool:
    """A bare host is known from any of its pages and addresses."""
    hosts = {link_key(link).partition("/")[0] for link in known.sure["link"]}
    return value.key in hosts | {address.partition("@")[2] for address in known.sure["email"]}


def _reference(value: Value, known: Known) -> bool:
    everything = f"{known.text}\n{known.loose_text}"
    return re.search(rf"(?<![\w]){re.escape(value.key)}(?![\w])", everything) is not None


_VERDICTS: dict[str, Verdict] = {
    "money": _money,
    "percent": _percent,
    "date": _date,
    "duration": _duration,
    "relative": _relative,
    "time": _time,
    "number": _number,
    "link": _link,
    "reference": _reference,
    "phone": _reference,
}
