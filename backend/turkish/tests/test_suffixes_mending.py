import pytest
from hypothesis import given
from hypothesis import strategies as st

from turkish.suffixes import CASES, attach, re_harmonise


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("750 TL'nın ödenmesi", "750 TL’nin ödenmesi"),
        ("Eis Gold'in sitesi", "Eis Gold’un sitesi"),
        ("Google Ads'ın bütçesi", "Google Ads’in bütçesi"),
        ("12 Mart'e kadar", "12 Mart’a kadar"),
        ("15.01.2026'ye kadar", "15.01.2026’ya kadar"),
        ("saat 14.00'da", "saat 14.00’te"),
        ("Ayşe'ın notu", "Ayşe’nin notu"),
        ("Deniz Güç'in dosyası", "Deniz Güç’ün dosyası"),
        ("Facebook'de ve TikTok’da", "Facebook’ta ve TikTok’ta"),
        ("%60'i ödendi", "%60’ı ödendi"),
        ("SEO'ye başladık", "SEO’ya başladık"),
        ("2027'ya taşındı", "2027’ye taşındı"),
        ("Selin'yle konuşuldu", "Selin’le konuşuldu"),
        ("Celal'a yazıldı", "Celal’e yazıldı"),
        ("İstanbul'deki ofis", "İstanbul’daki ofis"),
        ("100 GB'dan fazla", "100 GB’tan fazla"),
    ],
)
def test_a_wrong_suffix_is_mended(wrong, right):
    assert re_harmonise(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "750 TL'nin ödenmesi",
        "Eis Gold’un sitesi",
        "McDonald's ve Levi's",
        "'alıntı' ile ‘alıntı’",
        "rock'n roll, don't, we'll",
        "Türk Hava Yolları'ndan",
        "Beyoğlu’na",
        "TBMM’nin",
        "Kur’an okumak",
        "O'Neill geldi",
        "%20’si ve 3’ü",
        "Ayşe’yi ve Ayşe’ninki",
        "12 Mart’ta, 1 Temmuz 2026’ya",
        "",
    ],
)
def test_what_is_right_or_no_suffix_stays(text):
    assert re_harmonise(text) == text


@given(
    st.sampled_from(
        ["Deniz", "Eis Gold", "TCMB", "750 TL", "12 Mart", "2026", "%60", "Celal", "LinkedIn", "Beyoğlu", "5 kg"]
    ),
    st.sampled_from(sorted(set(CASES.values()) - {"ordinal", "plural"})),
)
def test_what_attach_writes_is_left_alone(base, case):
    sentence = f"Bu metinde {attach(base, case)} geçer."

    assert re_harmonise(sentence) == sentence


@given(st.text("aeıioöuüğşçKTLGd0123456789 '’.%"))
def test_mending_twice_changes_nothing_more(text):
    once = re_harmonise(text)

    assert re_harmonise(once) == once
