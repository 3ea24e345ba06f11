import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from turkish.identifiers import format_iban, iban, invoice_tax_number, phone, tckn, vkn, whatsapp_number

IBAN = "TR330006100519786457841326"


def test_citizen_numbers_are_checked():
    assert tckn("100 000 001 46") == "10000000146"
    assert tckn("10000000147") is None
    assert tckn("00000000000") is None
    assert tckn("1000000014") is None


def test_tax_numbers_keep_their_leading_zeros():
    assert vkn("111 222 3339") == "1112223339"
    assert vkn("1112223338") is None
    assert vkn("111222333") is None


def test_the_stand_ins_of_invoices_fail_the_checksums_but_stand_on_invoices():
    assert tckn("11111111111") is None
    assert vkn("2222222222") is None
    assert invoice_tax_number("11111111111") == "11111111111"
    assert invoice_tax_number("222 222 22 22") == "2222222222"
    assert invoice_tax_number("3333333333") is None


@settings(deadline=None)
@given(st.integers(0, 10**9 - 1))
def test_exactly_one_check_digit_fits_a_tax_number(stem):
    assert sum(vkn(f"{stem:09d}{digit}") is not None for digit in range(10)) == 1


def test_ibans_are_checked_and_shown_in_fours():
    assert iban("tr33 0006 1005 1978 6457 8413 26") == IBAN
    assert iban(f"IBAN: {IBAN}") == IBAN
    assert iban("TR330006100519786457841327") is None
    assert iban("DE89370400440532013000") is None
    assert format_iban(IBAN) == "TR33 0006 1005 1978 6457 8413 26"
    with pytest.raises(ValueError, match="IBAN"):
        format_iban("TR33")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0542 000 11 22", "+905420001122"),
        ("5420001122", "+905420001122"),
        ("905420001122", "+905420001122"),
        ("0090 542 000 11 22", "+905420001122"),
        ("+90 (0) 542 000 11 22", "+905420001122"),
        ("0.542.000.1122", "+905420001122"),
        ("GSM: 0542 000 11 22", "+905420001122"),
        ("0542 000 11 22 (Ayşe)", "+905420001122"),
        ("0(224) 555 66 77", "+902245556677"),
        ("0(224) 555 66 77 dahili 12", "+902245556677"),
        ("0224 555 66 77 DAHİLİ:105", "+902245556677"),
        ("0224 555 66 77 x12", "+902245556677"),
        ("0224 555 66 77-78", "+902245556677"),
        ("0224 555 66 77 (pbx)", "+902245556677"),
        ("444 0 123", "+904440123"),
        ("0850 123 45 67", "+908501234567"),
        ("+49 30 901820", "+4930901820"),
    ],
)
def test_phones_become_e164(text, number):
    assert phone(text) == number


@pytest.mark.parametrize(
    "text", ["", "0542 000 11", "9,05E+11", "0850 PIZZA", "sorunuz", "0542 000 11 22 / 0224 555 66 77"]
)
def test_what_cannot_be_dialled_is_none(text):
    assert phone(text) is None


def test_only_mobiles_have_whatsapp():
    assert whatsapp_number("0542 000 11 22") == "905420001122"
    assert whatsapp_number("0224 555 66 77") is None
    assert whatsapp_number("444 0 123") is None
    assert whatsapp_number("yok") is None


@settings(deadline=None)
@given(st.text(max_size=40))
def test_no_text_makes_a_reader_fail(text):
    assert all(read(text) is None or read(text) for read in (tckn, vkn, iban, phone, whatsapp_number))
