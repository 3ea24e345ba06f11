from decimal import Decimal

import pytest

from turkish.tax import late_interest, vat, vat_inclusive


def test_agency_work_at_twenty_percent():
    assert vat(Decimal("1000"), Decimal("20")) == {
        "vat": Decimal("200.00"),
        "withholding": Decimal("0.00"),
        "gross": Decimal("1200.00"),
        "payable": Decimal("1200.00"),
    }


def test_the_buyer_keeps_three_tenths_of_the_vat_on_advertising():
    figures = vat(Decimal("12345.67"), Decimal("20"), withholding_tenths=3)

    assert figures["vat"] == Decimal("2469.13")
    assert figures["withholding"] == Decimal("740.74")
    assert figures["payable"] == Decimal("14074.06")


def test_half_a_kurus_goes_up():
    assert vat(Decimal("0.25"), Decimal("10"))["vat"] == Decimal("0.03")
    assert vat(Decimal("-0.25"), Decimal("10"))["vat"] == Decimal("-0.03")


@pytest.mark.parametrize("gross", ["1200", "100.01", "0.01", "999.99"])
@pytest.mark.parametrize("rate", ["1", "10", "20"])
def test_net_and_vat_add_up_to_the_gross(gross, rate):
    parts = vat_inclusive(Decimal(gross), Decimal(rate))

    assert parts["net"] + parts["vat"] == Decimal(gross)
    assert abs(vat(parts["net"], Decimal(rate))["vat"] - parts["vat"]) <= Decimal("0.01")


def test_interest_is_simple():
    assert late_interest(Decimal("10000"), Decimal("43"), 30) == Decimal("353.42")
    assert late_interest(Decimal("10000"), Decimal("43"), 30, basis=360) == Decimal("358.33")
    assert late_interest(Decimal("10000"), Decimal("43"), 0) == Decimal("0.00")


@pytest.mark.parametrize(
    "call",
    [
        lambda: vat(Decimal(1), Decimal(-1)),
        lambda: vat(Decimal(1), Decimal(20), 11),
        lambda: late_interest(Decimal(1), Decimal(43), -1),
    ],
)
def test_impossible_figures_are_refused(call):
    with pytest.raises(ValueError, match=r"olamaz|olmalı"):
        call()
