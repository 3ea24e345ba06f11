"""What fits into a small window, and what is left out, said by name."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.ai.facts import Fact, Facts
from apps.ai.packing import estimate_tokens, pack, parts

LONG_NOTE = "Müşteriyle görüştük. " * 50


def test_a_turkish_token_is_taken_for_two_letters_until_the_model_shows_better():
    assert estimate_tokens("Ödemenizi bekliyoruz.") == 11
    assert estimate_tokens("Ödemenizi bekliyoruz.", 3.0) == 7
    assert estimate_tokens("") == 0


def test_all_that_fits_is_kept_as_it_is():
    facts = Facts(musteri=Fact("Müşteri", "Eis Gold"), durum=Fact("Durum", "Aktif"))

    kept, left_out = pack(facts, 1000)

    assert (list(kept.items()), left_out) == (list(facts.items()), [])


def test_the_light_and_the_old_go_first_and_the_required_stays():
    facts = Facts(
        eski=Fact("Eski not", "a" * 80, on=date(2025, 1, 1)),
        hafif=Fact("Hafif", "b" * 80, weight=0),
        yeni=Fact("Yeni not", "c" * 80, on=date(2026, 1, 1)),
        tutar=Fact("Tutar", "d" * 80, required=True, weight=0),
    )

    kept, left_out = pack(facts, 110)

    assert list(kept) == ["yeni", "tutar"]
    assert left_out == ["Eski not", "Hafif"]


def test_a_required_fact_is_kept_even_when_there_is_no_room():
    facts = Facts(tutar=Fact("Tutar", "5.000,00 TL", required=True))

    assert list(pack(facts, 0)[0]) == ["tutar"]


def test_a_long_outside_text_is_cut_after_a_sentence_and_that_is_said():
    facts = Facts(note=Fact("Not", LONG_NOTE, untrusted=True))

    kept, left_out = pack(facts, 200)

    assert kept["note"].value.endswith("görüştük. […]") and len(kept["note"].value) <= 400
    assert left_out == ["Not"]


def test_a_fact_of_our_own_is_whole_or_not_there():
    kept, left_out = pack(Facts(ozet=Fact("Özet", LONG_NOTE)), 200)

    assert (len(kept), left_out) == (0, ["Özet"])


def test_a_long_note_is_cut_between_paragraphs_where_it_can():
    note = "Birinci konu konuşuldu.\n\nİkinci konu konuşuldu. Karar verildi."

    assert parts(note, 30) == ["Birinci konu konuşuldu.\n\n", "İkinci konu konuşuldu. Karar verildi."]


def test_a_note_that_fits_is_one_part():
    assert parts("Kısa not.", 100) == ["Kısa not."]
    assert parts("", 100) == []


@pytest.mark.parametrize("text", ["x" * 1000, "kelime " * 300, "Cümle bitti. " * 100])
def test_even_a_text_without_breaks_is_cut(text):
    assert all(estimate_tokens(part) <= 50 for part in parts(text, 50))


@given(st.text(max_size=400), st.integers(1, 60))
def test_parts_lose_nothing_and_each_fits(text, room):
    pieces = parts(text, room)

    assert "".join(pieces) == text
    assert all(pieces) and all(estimate_tokens(piece) <= room for piece in pieces)


VALUES = st.text(min_size=1, max_size=200)


@given(st.lists(st.tuples(VALUES, st.integers(0, 3), st.booleans()), max_size=12), st.integers(0, 400))
def test_what_is_kept_fits_and_stands_in_its_order(made, room):
    facts = Facts(
        **{f"f{i}": Fact(f"F{i}", text, weight=weight, untrusted=loose) for i, (text, weight, loose) in enumerate(made)}
    )

    kept, left_out = pack(facts, room)

    assert sum(estimate_tokens(fact.line) for fact in kept.values()) <= room
    assert list(kept) == [key for key in facts if key in kept]
    assert set(left_out) >= {fact.label for key, fact in facts.items() if key not in kept}
