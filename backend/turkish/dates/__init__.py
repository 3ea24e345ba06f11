"""Dates as Turkish offices write, say and count them. `today` always comes from the caller."""

from turkish.dates.business import add_business_days, days_late, holiday_name, is_business_day, next_business_day
from turkish.dates.reading import parse_date
from turkish.dates.writing import format_date, relative

__all__ = [
    "add_business_days",
    "days_late",
    "format_date",
    "holiday_name",
    "is_business_day",
    "next_business_day",
    "parse_date",
    "relative",
]
