from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from turkish.money import amount_in_words, format_money, format_percent, parse_amount, parse_money, parse_percent

READ = {
    "₺1.234,56": "1234.56",
    "1.234,56₺": "1234.56",
    "TL 1.234": "1234",
    "1234": "1234",
    "1 234,56": "1234.56",
    "1\u00a0234,56 TL": "1234.56",
    "12.34": "12.34",
    "1.234": "1234",
    "1,234.56": "1234.56",
    "1,234,567": "1234567",
    "1,250.00 USD": "1250",
    "$1,250.00": "1250",
    "€ 1.250,50": "1250.50",
    "5.000.-TL": "5000",
    "5.000,-": "5000",
    "5000-TL": "5000",
    "(1.250,00)": "-1250",
    "(1.250,00 TL)": "-1250",
    "-1.250,00": "-1250",
    "−₺5": "-5",
    "1.250,00-": "-1250",
    "5 bin TL": "5000",
    "2,5 milyon": "2500000",
    "1,5 mn": "1500000",
    "1 milyon 250 bin": "1250000",
    "bir buçuk milyon": "1500000",
    "yüz elli bin lira": "150000",
    "YALNIZ BinİkiYüzOtuzDörtTL": "1234",
    "5 lira 50 kuruş": "5.50",
    "50 kuruş": "0.50",
    "#5.000,00 TL#": "5000",
    "5.000 TL'lik": "5000",
    "0,125": "0.125",
}
CONTRADICTORY = [
    "1,234",  # English thousands or a Turkish price with three decimals
    "1234.567",
    "1.23.456",
    "1.23,45",
    "12.34.56",
    "--5",
    "(-5)",
    "(5.000,00-)",
    "5000-",
    "5 TL 5 USD",
    "$5 TL",
    "5 10",
    "5.000 - 10.000 TL",
    "5.000 TL + KDV",
    "3 bin 3 bin",
    "2,5 milyon 500 bin",
    "1E+5",
    "%5",
    "12 adet",
    "milyon",
    "TL",
    "",
]


@pytest.mark.parametrize(("text", "value"), READ.items())
def test_reads_what_offices_write(text, value):
    assert parse_money(text) == Decimal(value)


@pytest.mark.parametrize("text", CONTRADICTORY)
def test_contradictory_amounts_are_never_guessed(text):
    assert parse_money(text) is None


def test_the_currency_is_read_along():
    assert parse_amount("1.250 Euro").currency == "EUR"
    assert parse_amount("TRY 5").currency == "TRY"
    assert parse_amount("5").currency is None


def test_written_decimals_are_kept():
    assert str(parse_money("0,00")) == "0.00"
    assert str(parse_money("2,5 milyon")) == "2500000"


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("5000", "TRY", "5.000,00 TL"),
        ("-1250.5", "TRY", "-1.250,50 TL"),
        ("1250", "USD", "1.250,00 USD"),
        ("0.005", "TRY", "0,01 TL"),
        ("-0.001", "TRY", "0,00 TL"),
    ],
)
def test_writes_amounts(amount, currency, text):
    assert format_money(Decimal(amount), currency) == text


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        ("1234.56", "TRY", "bin iki yüz otuz dört Türk lirası elli altı kuruş"),
        ("1000000", "TRY", "bir milyon Türk lirası"),
        ("100", "TRY", "yüz Türk lirası"),
        ("0", "TRY", "sıfır Türk lirası"),
        ("0.50", "TRY", "elli kuruş"),
        ("-3.10", "EUR", "eksi üç avro on sent"),
        ("1001001", "USD", "bir milyon bin bir ABD doları"),
    ],
)
def test_writes_amounts_in_words(amount, currency, words):
    assert amount_in_words(Decimal(amount), currency) == words


def test_what_cannot_be_written_is_refused_in_turkish():
    with pytest.raises(ValueError, match="sayı"):
        format_money(Decimal("NaN"))
    with pytest.raises(ValueError, match="büyük"):
        amount_in_words(Decimal(10) ** 21)
    with pytest.raises(ValueError, match="JPY"):
        amount_in_words(Decimal(1), "JPY")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("%20", "20"),
        ("% 20", "20"),
        ("%2,31", "2.31"),
        ("2.5%", "2.5"),
        ("2,5 %", "2.5"),
        ("yüzde 18", "18"),
        ("yüzde on sekiz", "18"),
        ("-%5", "-5"),
        ("%1.250", "1250"),
        ("%2,125", "2.125"),
        ("1.667%", "1.667"),
        ("20", "20"),
    ],
)
def test_reads_percentages(text, value):
    assert parse_percent(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "%", "%20%", "20 TL", "yüzde çok", "-%-5"])
def test_what_is_no_percentage_is_none(text):
    assert parse_percent(text) is None


@pytest.mark.parametrize(("value", "text"), [("20", "%20"), ("2.310", "%2,31"), ("-5", "-%5"), ("1250", "%1.250")])
def test_writes_percentages(value, text):
    assert format_percent(Decimal(value)) == text


amounts = st.decimals(min_value=-(10**15), max_value=10**15, places=2)


@settings(deadline=None)
@given(amounts, st.sampled_from(["TRY", "USD", "EUR", "GBP"]))
def test_what_is_written_is_read_back(amount, currency):
    assert parse_money(format_money(amount, currency)) == amount
    assert parse_money(amount_in_words(amount, currency)) == amount


@settings(deadline=None)
@given(st.decimals(min_value=-10000, max_value=10000, places=4))
def test_percentages_are_read_back(value):
    assert parse_percent(format_percent(value)) == value


@settings(deadline=None)
@given(st.text(max_size=30))
def test_no_text_makes_the_readers_fail(text):
    assert parse_money(text) is None or parse_money(text).is_finite()
    assert parse_percent(text) is None or parse_percent(text).is_finite()
