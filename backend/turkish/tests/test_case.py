import pytest
from hypothesis import given
from hypothesis import strategies as st

from turkish.case import lower, title, title_company, upper

TURKISH_TEXT = st.text("abcçdefgğhıijklmnoöprsştuüvyz ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ-'’")


@pytest.mark.parametrize(
    ("text", "small"),
    [("IĞDIR", "ığdır"), ("İZMİR", "izmir"), ("ŞİŞLİ", "şişli"), ("I\u0307stanbul", "istanbul"), ("", "")],
)
def test_lower_keeps_the_dot_where_it_is(text, small):
    assert lower(text) == small


@pytest.mark.parametrize(("text", "capitals"), [("ığdır", "IĞDIR"), ("izmir", "İZMİR"), ("çiğdem", "ÇİĞDEM")])
def test_upper_keeps_the_dot_where_it_is(text, capitals):
    assert upper(text) == capitals


@given(TURKISH_TEXT)
def test_case_there_and_back_again(text):
    assert lower(upper(text)) == lower(text)
    assert upper(lower(text)) == upper(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ali'nin", "Ali'nin"),
        ("ALİ’NİN", "Ali’nin"),
        ("AYŞE-NUR IŞIK", "Ayşe-Nur Işık"),
        ("ibrahim ılıca", "İbrahim Ilıca"),
        ("m.kemal", "M.Kemal"),
        ("‘izmir’ (ısparta)", "‘İzmir’ (Isparta)"),
        ("3m", "3m"),
        ("  çağla  su ", "  Çağla  Su "),
    ],
)
def test_title_begins_each_word_with_a_capital(text, expected):
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IŞIK YAPI VE TİC. A.Ş.", "Işık Yapı ve Tic. A.Ş."),
        ("ışık yapı a.ş.", "Işık Yapı A.Ş."),
        ("XYZ BİLİŞİM SAN. VE TİC. LTD. ŞTİ.", "XYZ Bilişim San. ve Tic. Ltd. Şti."),
        ("güneş gıda ltd.şti.", "Güneş Gıda Ltd.Şti."),
        ("T.C. ZİRAAT BANKASI A.Ş.", "T.C. Ziraat Bankası A.Ş."),
        ("ABC Şirketi", "ABC Şirketi"),
        ("TikTok Reklam", "TikTok Reklam"),
        ("LEZZET AŞ", "Lezzet AŞ"),
        ("A101 MARKET", "A101 Market"),
        ("YAKIN DA UZAK DA MOBİLYA", "Yakın da Uzak da Mobilya"),
        ("AYŞE'NİN MUTFAĞI", "Ayşe'nin Mutfağı"),
        ("EIS GOLD", "Eıs Gold"),
        ("KAYA İLE OĞLU", "Kaya ile Oğlu"),
    ],
)
def test_title_company_keeps_legal_forms_and_small_words(text, expected):
    assert title_company(text) == expected
