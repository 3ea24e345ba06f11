"""What holds for every text, and how fast."""

import time
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from apps.ai.checking import Rules, check
from apps.ai.facts import Fact, Facts, Money
from apps.ai.tests.checking_cases import BRIEFING, INVOICE, LEAD, LETTER, NOTE, TODAY, errors, found_in

SHREDS = st.sampled_from(
    ["5.000,00 TL", "₺", "%", "%20", "15 Ocak", "31.02.2026", "99.99.9999", "TR33 0006", "0532 123 45 67", "a@b.co", "www.x.com",
     "2024-0123", "{{", "}}", "{{kalan}}", "[isim]", "<b>", "```", "Ayşe", "Hanım", "'nın", "’", "haftaya salı", "ayın 45'i", "saat 99",
     "beş bin", "yüz", "İ", "ı\u0307", "ﬁ", "ß", "٣ gün", "１２ TL", "½", "²", "\0", "\u200b", "\ud800", "привет", "\n", "1. ", "- ", "1e999",
     "9" * 40, "9" * 40 + " TL", "9" * 40 + " gün", "0000-00", "bir hafta içinde", "next week", "May 2026", "January 99"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.lists(SHREDS | st.text(max_size=12), max_size=25).map(" ".join) | st.text(max_size=200),
    st.booleans(),
    st.sampled_from(["tr", "en"]),
)
@example("İ" * 10 + " 5.000 TL", True, "tr")
def test_every_text_can_be_checked_and_every_place_lies_in_it(text, leaves, language):
    rules = Rules(leaves_the_company=leaves, language=language, today=TODAY, max_words=10)

    for facts in (INVOICE, NOTE, Facts()):
        for finding in check(text, facts, said=text[::2], rules=rules):
            assert 0 <= finding.start <= finding.end <= len(text)
            assert text[finding.start : finding.end] == finding.text
            assert finding.message and "%(" not in finding.message


@settings(max_examples=100, deadline=None)
@given(st.lists(SHREDS | st.text(max_size=12), max_size=15).map(" ".join))
def test_any_fact_can_be_read(words):
    check(
        "Sayın Yetkili, 5 gün kaldı.", Facts(notu=Fact("Not", words + ".", untrusted=True)), said=words, rules=BRIEFING
    )


def test_findings_come_in_the_texts_order_and_can_be_written_as_json():
    found = found_in("Yarın 6.000 TL, sonra 7.000 TL ödeyin. Saygılarımızla", LEAD)

    assert [finding.text for finding in found] == ["Yarın", "6.000 TL", "7.000 TL"]
    assert found[1].as_dict() == {
        "code": "amount",
        "message": "“6.000 TL” tutarı bilgide yok. Bilgideki tutar: 85.000,00 TL.",
        "start": 6,
        "end": 14,
        "text": "6.000 TL",
        "severity": "error",
    }


def test_places_are_counted_in_code_points():
    (found,) = found_in("👍🏽 İyi günler, 7.000 TL ödeyin.", LEAD)

    assert (found.start, found.text) == (15, "7.000 TL")


def test_an_empty_text_lacks_what_it_must_say():
    assert [finding.code for finding in found_in("", INVOICE)] == ["required", "required"]
    assert found_in("", INVOICE, Rules(leaves_the_company=True, required=False)) == []


def test_a_text_that_is_somewhat_too_long_is_only_marked():
    rules = Rules(leaves_the_company=False, max_words=4)

    assert [(f.code, f.text, f.severity) for f in found_in("Müşteri ile görüşüldü ve anlaşıldı.", LEAD, rules)] == [
        ("length", "anlaşıldı.", "warning")
    ]
    assert errors("Müşteri ile görüşüldü ve anlaşıldı. Sonra yeniden aranacak.", LEAD, rules) == [
        ("length", "anlaşıldı. Sonra yeniden aranacak.")
    ]


def test_a_last_reminder_may_say_what_its_tone_permits():
    text = "Ödeme yapılmazsa gecikme faizi dâhil yasal haklarımız saklıdır."

    assert errors(text, LEAD) == [("threat", "gecikme faizi"), ("threat", "yasal haklarımız")]
    assert errors(text, LEAD, Rules(leaves_the_company=True, may_say=("gecikme faizi", "yasal haklarımız"))) == []


def test_advice_for_colleagues_may_name_a_time_and_is_only_marked():
    text = "2 gün içinde arayın."

    assert [finding.severity for finding in found_in(text, LEAD, BRIEFING)] == ["warning"]
    assert [finding.severity for finding in found_in(text, LEAD, LETTER)] == ["error"]


@pytest.mark.parametrize("today", [None, TODAY])
def test_without_a_calendar_no_relative_day_is_confirmed_by_chance(today):
    rules = Rules(leaves_the_company=True, today=today, required=False)

    assert errors("Dün görüştük.", INVOICE, rules) == [("date", "Dün")]
    assert bool(errors("15 gün önce doldu.", Facts(vade=INVOICE["vade"]), rules)) is (today is None)


def test_three_hundred_words_against_a_hundred_facts_take_ten_milliseconds():
    facts = INVOICE | Facts(**{f"f{i}": Fact(f"Ödeme {i}", Money(Decimal(1000 + i)), on=TODAY) for i in range(50)})
    facts |= Facts(**{f"g{i}": Fact(f"Görüşme {i}", f"{i % 28 + 1}.12.2025: telefonla görüşüldü") for i in range(40)})
    letter = "Sayın Ayşe Yılmaz, 15.01.2026 vadeli 5.000,00 TL tutarındaki 2024-0123 numaralı faturanız açıktır. " * 25
    assert len(letter.split()) >= 300
    times = []
    for number in range(7):
        started = time.process_time()
        check(f"{letter} {number}", facts, said="", rules=LETTER)
        times.append(time.process_time() - started)

    assert min(times) < 0.010 * 2  # twice, for machines that are slow or shared


@pytest.mark.parametrize("shred", ["{", "beş ", "on iki bin ", "5 ", "\n", "<!--", "{{a", "Ab'", "1:", "a."])
def test_no_text_can_hold_a_worker_up(shred):
    text = (shred * 20_000)[:20_000]
    started = time.process_time()

    assert len(found_in(text, INVOICE)) < 200
    assert time.process_time() - started < 3
