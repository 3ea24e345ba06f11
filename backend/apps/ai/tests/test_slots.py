"""Slots: the model writes where an amount stands, the program writes the amount."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from apps.ai.facts import Fact, Facts, Money, Percent
from apps.ai.slots import SlotStream, fill, names

INVOICE = Facts(
    musteri=Fact("Müşteri", "Eis Gold"),
    kalan=Fact("Kalan tutar", Money(Decimal(5000))),
    vade=Fact("Vade", date(2026, 1, 15)),
    gecikme=Fact("Gecikme (gün)", 15),
    oran=Fact("KDV", Percent(Decimal(20))),
)


def test_amounts_and_days_are_slots_and_nothing_else_is():
    assert names(INVOICE) == {"kalan": "5.000,00 TL", "vade": "15.01.2026"}


@pytest.mark.parametrize(
    ("written", "filled"),
    [
        ("Kalan tutar: {{kalan}}.", "Kalan tutar: 5.000,00 TL."),
        ("{{ kalan }} ve {{vade}}", "5.000,00 TL ve 15.01.2026"),
        ("{kalan}, {{KALAN}}, {{Kalan Tutar}}, {{kalan_tutar}}", "5.000,00 TL, 5.000,00 TL, 5.000,00 TL, 5.000,00 TL"),
        ("{{kalan}}'nın tamamı", "5.000,00 TL’nin tamamı"),
        ("{{kalan}}’yı ödeyiniz", "5.000,00 TL’yi ödeyiniz"),
        ("{{kalan}}nin tamamı", "5.000,00 TL’nin tamamı"),
        ("{{kalan}}'lık fatura", "5.000,00 TL’lik fatura"),
        ("{{vade}}'ta doldu", "15.01.2026’da doldu"),
        ("{{vade}}'e kadar", "15.01.2026’ya kadar"),
        ("{{vade}}'deki fatura", "15.01.2026’daki fatura"),
        ("{{kalan}} TL ödeyiniz", "5.000,00 TL ödeyiniz"),
        ("{{kalan}} TL'nın tamamı", "5.000,00 TL’nin tamamı"),
        ("₺{{kalan}} ödeyiniz", "5.000,00 TL ödeyiniz"),
        ("{{musteri}}'ye", "Eis Gold’a"),
        ("{{gecikme}} gün", "15 gün"),
        ("{{kalan}} tutarındaki", "5.000,00 TL tutarındaki"),
        ("₺ 5 ve { tek", "₺ 5 ve { tek"),
        ("{", "{"),
        ("{{", "{{"),
        ("", ""),
    ],
)
def test_a_slot_is_filled_and_its_suffix_made_to_fit(written, filled):
    assert fill(written, INVOICE) == (filled, [])


def test_a_slot_that_no_fact_has_stays_and_is_named():
    assert fill("Hesap: {{banka}}'ya, {{kalan}}", INVOICE) == ("Hesap: {{banka}}'ya, 5.000,00 TL", ["banka"])


def test_text_before_a_brace_is_shown_at_once():
    stream = SlotStream(INVOICE)

    shown = [stream.feed(piece) for piece in ("Kalan ", "{", "{kal", "an}}", "'nın tamamını bekliyoruz.")]

    assert shown == ["Kalan ", "", "", "", "5.000,00 TL’nin tamamını bekliyoruz."]
    assert stream.end() == ""


def test_what_is_held_back_comes_at_the_end():
    stream = SlotStream(INVOICE)

    assert stream.feed("Kalan {{kalan}}") == "Kalan "
    assert stream.end() == "5.000,00 TL"


PIECES = st.sampled_from(
    ["{", "}", "{{", "}}", "kalan", "vade", "banka", "'nın", "’ta", " ", " TL", "₺", "\n", "ödeme", ".", "{{kalan}}"]
)


@given(st.lists(PIECES | st.text(max_size=8), max_size=30), st.lists(st.integers(0, 60), max_size=12))
@example(["₺", "{", "kalan", "}", "}", " T", "L"], [1, 2, 3])
def test_a_stream_in_any_pieces_says_what_the_whole_says(pieces, cuts):
    text = "".join(pieces)
    stream, shown, start = SlotStream(INVOICE), [], 0
    for cut in sorted(cut for cut in cuts if cut < len(text)):
        shown.append(stream.feed(text[start:cut]))
        start = cut
    shown.append(stream.feed(text[start:]))
    shown.append(stream.end())

    assert ("".join(shown), stream.unknown) == fill(text, INVOICE)


@given(st.text(alphabet="{}₺ kalan'ıyTL\n", max_size=120))
def test_a_stream_letter_by_letter_says_what_the_whole_says(text):
    stream = SlotStream(INVOICE)

    assert ("".join(map(stream.feed, text)) + stream.end(), stream.unknown) == fill(text, INVOICE)
