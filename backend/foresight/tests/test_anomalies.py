"""Odd payments in the ledger of a small agency: rent, hosting, a freelancer."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foresight.anomalies import explain, flag

START = date(2025, 1, 6)
values = st.none() | st.floats() | st.integers(-10, 10**9) | st.sampled_from(["", "12,5", "2026-01-05", "nakit"])
payments = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(("id", "date", "amount", "account", "invoice_no", "iban", "method"), values)
    | {"vendor": st.none() | st.sampled_from(["Kira", "Barındırma"]), "date": st.none() | st.dates()},
)


def monthly(vendor, amount, months=14, drift=1.0, day=0):
    return [
        {
            "id": f"{vendor}-{month}",
            "date": START + timedelta(days=30 * month + day),
            "amount": round(amount * drift**month * (1 + 0.02 * (month % 3)), 2),
            "vendor": vendor,
            "account": "Genel",
        }
        for month in range(months)
    ]


@pytest.fixture
def ledger():
    return [*monthly("Kira", 40_000), *monthly("Barındırma", 1_250, day=3), *monthly("Serbest yazar", 8_300, day=9)]


def found(ledger):
    reasons = explain(ledger)
    return max(reasons, key=lambda reason: reason["score"])


@settings(max_examples=80, deadline=None)
@given(st.lists(payments, max_size=15))
def test_any_ledger_gives_one_finite_score_per_payment_and_its_reason(ledger):
    scores = flag(ledger)
    reasons = explain(ledger)

    assert [reason["score"] for reason in reasons] == scores
    assert all(0 <= score < 40 for score in scores)
    assert all((reason["rule"] is None) == (reason["text"] == "") for reason in reasons)
    assert all(
        reason["scores"][reason["rule"]] == max(reason["scores"].values()) for reason in reasons if reason["rule"]
    )


def test_an_empty_ledger_has_nothing_odd():
    assert flag([]) == []
    assert explain([]) == []


def test_a_quiet_ledger_says_nothing(ledger):
    assert [reason["rule"] for reason in explain(ledger) if reason["rule"]] == []


def test_an_invoice_nine_times_the_usual_is_found_and_named(ledger):
    ledger[20]["amount"] *= 9

    odd = found(ledger)

    assert (odd["id"], odd["rule"]) == (ledger[20]["id"], "amount")
    assert odd["text"] == "Tutar, bu tedarikçinin olağan tutarının 8,8 katı."


def test_the_fourth_payment_is_already_compared_with_three():
    spike = {"id": "x", "date": START + timedelta(days=95), "amount": 360_000, "vendor": "Kira", "account": "Genel"}
    ledger = [*monthly("Kira", 40_000, months=3), spike]

    assert found(ledger)["id"] == "x"


def test_prices_that_rise_with_inflation_are_not_odd():
    ledger = monthly("Barındırma", 1_000, months=24, drift=1.03)

    assert all(reason["rule"] is None for reason in explain(ledger))


def test_a_yearly_renewal_is_no_spike_the_second_time():
    renewal = {"vendor": "Barındırma", "account": "Genel", "amount": 12_000}
    first, second = ({**renewal, "id": str(at), "date": START + timedelta(days=50 + 365 * at)} for at in (0, 1))
    ledger = [*monthly("Barındırma", 1_000, months=20), first]

    alone, again = explain(ledger)[-1], explain([*ledger, second])[-1]

    assert alone["rule"] == "amount"
    assert again["rule"] != "amount"


def test_the_same_amount_three_days_later_is_a_duplicate(ledger):
    copy = {**ledger[5], "id": "kopya", "date": ledger[5]["date"] + timedelta(days=3)}

    odd = found([*ledger, copy])

    assert (odd["id"], odd["rule"]) == ("kopya", "duplicate")


def test_a_vendor_that_always_takes_the_same_small_sum_repeats_itself(ledger):
    coffee = [
        {
            "id": f"kahve-{at}",
            "date": START + timedelta(days=2 * at),
            "amount": 120,
            "vendor": "Kahve",
            "account": "Ofis",
        }
        for at in range(100)
    ]

    assert all(reason["rule"] != "duplicate" for reason in explain(ledger + coffee))


def test_a_round_large_payment_to_somebody_new_is_looked_at(ledger):
    stranger = {
        "id": "yeni",
        "date": START + timedelta(days=300),
        "amount": 100_000,
        "vendor": "Yeni Ltd",
        "account": "Genel",
    }

    assert (found([*ledger, stranger])["id"], found([*ledger, stranger])["rule"]) == ("yeni", "newcomer")


def test_an_extra_payment_between_two_regular_ones_breaks_the_rhythm(ledger):
    extra = {"id": "fazla", "date": START + timedelta(days=165), "amount": 39_100, "vendor": "Kira", "account": "Genel"}

    assert (found([*ledger, extra])["id"], found([*ledger, extra])["rule"]) == ("fazla", "rhythm")


def test_a_credit_note_is_never_odd(ledger):
    note = {"id": "iade", "date": START, "amount": -400_000, "vendor": "Kira", "account": "Genel"}

    assert flag([*ledger, note])[-1] == 0


def test_dollars_are_compared_with_dollars():
    lira = [{**row, "currency": "TRY"} for row in monthly("Bulut", 30_000)]
    dollars = [{**row, "id": "usd", "currency": "USD"} for row in monthly("Bulut", 900)]

    assert all(reason["rule"] != "amount" for reason in explain(lira + dollars))


class TestExactRules:
    first = {"id": 1, "date": date(2026, 3, 2), "amount": 500, "vendor": "ABC Şirketi", "invoice_number": "ABC-0012"}

    def test_an_invoice_number_is_paid_once_however_it_is_written(self):
        again = {**self.first, "id": 2, "date": date(2026, 4, 2), "amount": 505, "invoice_number": "abc 12"}

        odd = explain([self.first, again])[1]

        assert (odd["rule"], odd["related"], odd["text"]) == (
            "same_invoice",
            1,
            "Bu fatura numarası daha önce ödenmiş (kayıt 1).",
        )

    def test_another_vendor_may_use_the_same_number(self):
        other = {**self.first, "id": 2, "vendor": "Eis Gold"}

        assert explain([self.first, other])[1]["rule"] is None

    def test_another_iban_for_a_known_tax_number_comes_before_everything(self):
        known = {
            "id": 1,
            "date": date(2026, 1, 5),
            "amount": 900,
            "vendor": "Eis Gold",
            "vkn": "1234567890",
            "iban": "TR11",
        }
        changed = {**known, "id": 2, "date": date(2026, 2, 5), "vendor": "Eis Gold Ltd.", "iban": "TR 99"}
        usual = {**known, "id": 3, "date": date(2026, 3, 5), "iban": "tr 11"}

        reasons = explain([known, changed, usual])

        assert [reason["rule"] for reason in reasons] == [None, "changed_iban", None]
        assert reasons[1]["score"] > 10

    def test_cash_on_a_sunday(self):
        sunday = {"id": 1, "date": "2026-03-01", "amount": Decimal("250"), "vendor": "Market", "method": "Nakit"}

        assert explain([sunday])[0]["rule"] == "weekend_cash"
        assert explain([{**sunday, "date": "2026-03-02"}])[0]["rule"] is None
