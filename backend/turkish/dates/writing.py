"""Dates on paper and in sentences."""

from datetime import date

from turkish.dates.names import MONTHS, WEEKDAYS


def format_date(day: date, style: str = "short") -> str:
    """short "15.01.2026", long "15 Ocak 2026", full "15 Ocak 2026 Perşembe"."""
    if style == "short":
        return f"{day.day:02d}.{day.month:02d}.{day.year:04d}"
    long = f"{day.day} {MONTHS[day.month - 1]} {day.year:04d}"
    if style == "long":
        return long
    if style == "full":
        return f"{long} {WEEKDAYS[day.weekday()]}"
    raise ValueError("Tarih biçimi short, long ya da full olmalı.")


def relative(day: date, today: date) -> str:
    """ "bugün", "yarın", "3 gün önce", "2 hafta sonra", "5 ay önce"; whole units, rounded down."""
    days = (day - today).days
    near = {-1: "dün", 0: "bugün", 1: "yarın"}
    if days in near:
        return near[days]
    return f"{_span(abs(days), day, today)} {'sonra' if days > 0 else 'önce'}"


def _span(days: int, day: date, today: date) -> str:
    months = _whole_months(min(day, today), max(day, today))
    if months >= 12:
        return f"{months // 12} yıl"
    if months >= 1:
        return f"{months} ay"
    return f"{days // 7} hafta" if days >= 14 or days == 7 else f"{days} gün"


def _whole_months(earlier: date, later: date) -> int:
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months - (later.day < earlier.day)
