from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from turkish.dates import format_date, parse_date, relative

WEDNESDAY = date(2026, 1, 14)

ABSOLUTE = {
    "15.01.2026": "2026-01-15",
    "15/1/26": "2026-01-15",
    "15-01-2026": "2026-01-15",
    "15. 01. 2026": "2026-01-15",
    "15 01 2026": "2026-01-15",
    "15 OCAK 2026": "2026-01-15",
    "15 Subat": "2026-02-15",
    "2026-01-15": "2026-01-15",
    "2026-01-15T09:14:00+03:00": "2026-01-15",
    "15.01.2026 14:30": "2026-01-15",
    "20260115": "2026-01-15",
    "2007-Jan-08.": "2007-01-08",
    "15-Oca-26": "2026-01-15",
    "15 Ara 2026": "2026-12-15",
    "Jan 15, 2026": "2026-01-15",
    "Thu, 15 Jan 2026": "2026-01-15",
    "15 Ocak Perşembe": "2026-01-15",
    "13 Ocak Salı": "2026-01-13",
    "15 Ocak 2026 Perşembe 14.30": "2026-01-15",
    "15 Ocak 2026'ya kadar": "2026-01-15",
    "15.01.2026 tarihine kadar": "2026-01-15",
    "13 Ocak": "2027-01-13",
    "15/2": "2026-02-15",
    "15.1.85": "1985-01-15",
}
RELATIVE = {
    "bugün": "2026-01-14",
    "bu akşam": "2026-01-14",
    "yarın saat 15'te": "2026-01-15",
    "YARINA KADAR": "2026-01-15",
    "öbür gün": "2026-01-16",
    "dün": "2026-01-13",
    "evvelsi gün": "2026-01-12",
    "cuma": "2026-01-16",
    "çarşamba": "2026-01-21",
    "bu çarşamba": "2026-01-14",
    "cuma günü 14.30'da": "2026-01-16",
    "cuma mesai bitimine kadar": "2026-01-16",
    "önümüzdeki salı": "2026-01-20",
    "salıya kadar": "2026-01-20",
    "haftaya": "2026-01-21",
    "haftaya salı": "2026-01-20",
    "haftaya bu gün": "2026-01-21",
    "bir sonraki hafta": "2026-01-21",
    "haftaya cumaya kadar": "2026-01-23",
    "gelecek hafta çarşamba": "2026-01-21",
    "öbür hafta salı": "2026-01-27",
    "geçen pazartesi": "2026-01-12",
    "geçen hafta salı": "2026-01-06",
    "bu hafta içinde": "2026-01-16",
    "hafta başı": "2026-01-19",
    "hafta sonu": "2026-01-17",
    "gelecek hafta sonu": "2026-01-24",
    "gelecek ay": "2026-02-14",
    "ay sonuna kadar": "2026-01-31",
    "ay başı": "2026-02-01",
    "gelecek ay sonu": "2026-02-28",
    "ayın son iş günü": "2026-01-30",
    "mart sonu": "2026-03-31",
    "yıl sonu": "2026-12-31",
    "yılbaşı": "2027-01-01",
    "çeyrek sonu": "2026-03-31",
    "3 gün sonra": "2026-01-17",
    "iki hafta içinde": "2026-01-28",
    "2 haftaya kadar": "2026-01-28",
    "2 hafta sonra salı": "2026-01-27",
    "yirmi beş gün içinde": "2026-02-08",
    "10 iş günü içinde": "2026-01-28",
    "2 ay önce": "2025-11-14",
    "12’sine kadar": "2026-02-12",
    "20'sine kadar": "2026-01-20",
    "ayın 15'i": "2026-01-15",
    "ayın on beşine kadar": "2026-01-15",
    "geçen ayın 3'ü": "2025-12-03",
    "Mart'ın 3'üne kadar": "2026-03-03",
    "15 Mart'a kadar": "2026-03-15",
    "geçen yıl 15 Mart": "2025-03-15",
}
NO_DATE = [
    "31.02.2026",
    "29 Şubat",  # not in 2026
    "01/15/2026",
    "15.01/2026",
    "15 Ocak 2026 Cuma",  # a Thursday
    "12-15 Mart",
    "Ocak 2026",
    "2026",
    "15",
    "3 gün",
    "hafta",
    "araba",
    "",
]


@pytest.mark.parametrize(("text", "day"), [*ABSOLUTE.items(), *RELATIVE.items()])
def test_reads_dates(text, day):
    assert parse_date(text, WEDNESDAY) == date.fromisoformat(day)


@pytest.mark.parametrize("text", NO_DATE)
def test_what_is_no_day_is_none(text):
    assert parse_date(text, WEDNESDAY) is None


def test_month_steps_end_with_the_shorter_month():
    assert parse_date("1 ay sonra", date(2026, 1, 31)) == date(2026, 2, 28)


def test_a_friday_that_is_today_means_the_next_one():
    friday = date(2026, 1, 16)

    assert parse_date("cuma", friday) == date(2026, 1, 23)
    assert parse_date("bu cuma", friday) == friday


def test_writes_dates():
    assert format_date(date(2026, 1, 5)) == "05.01.2026"
    assert format_date(date(2026, 1, 15), "long") == "15 Ocak 2026"
    assert format_date(date(2026, 1, 15), "full") == "15 Ocak 2026 Perşembe"
    with pytest.raises(ValueError, match="biçimi"):
        format_date(date(2026, 1, 15), "medium")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "bugün"),
        (1, "yarın"),
        (-1, "dün"),
        (-3, "3 gün önce"),
        (7, "1 hafta sonra"),
        (15, "2 hafta sonra"),
        (-45, "1 ay önce"),
        (800, "2 yıl sonra"),
    ],
)
def test_writes_distances(days, words):
    assert relative(WEDNESDAY + timedelta(days=days), WEDNESDAY) == words


@settings(deadline=None)
@given(st.dates(), st.sampled_from(["short", "long", "full"]))
def test_what_is_written_is_read_back(day, style):
    assert parse_date(format_date(day, style), WEDNESDAY) == day


@settings(deadline=None)
@given(st.dates(min_value=date(2020, 1, 1), max_value=date(2035, 1, 1)), st.text(max_size=40))
def test_no_text_makes_the_reader_fail(today, text):
    assert parse_date(text, today) is None or isinstance(parse_date(text, today), date)
