import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from turkish.tables import read
from turkish.tables.encoding import decode
from turkish.tables.mojibake import repair

TEXT = "Müşteri Ünvanı;İl\nIşık Çiçek Göğüş;Iğdır\n"


def misread(text, times=1, codec="windows-1252"):
    """The text as it looks after so many programs took its UTF-8 for something else."""
    for _ in range(times):
        text = "".join(bytes([byte]).decode(codec, errors="ignore") or chr(byte) for byte in text.encode("utf-8"))
    return text


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1254", "cp857"]
)
def test_the_encoding_is_found(encoding):
    decoded = decode(TEXT.encode(encoding))

    assert decoded.text == TEXT
    assert decoded.encoding == encoding
    assert decoded.repaired_from is None


@pytest.mark.parametrize("word", ["Dörtyol", "Üzüm", "İş", "Ağ", "Kısa", "Öz", "Çay"])
@pytest.mark.parametrize("encoding", ["windows-1254", "cp857"])
def test_one_turkish_word_is_enough(word, encoding):
    assert decode(f"Firma;Not\n{word};x\n".encode(encoding)).encoding == encoding


def test_curly_quotes_do_not_make_a_dos_file():
    assert decode("Not;Ad\n“iyi” müşteri – Ayşe’nin;x\n".encode("windows-1254")).encoding == "windows-1254"


def test_the_encoding_may_be_chosen():
    assert decode("ş".encode("cp857"), "windows-1254").encoding == "windows-1254"
    with pytest.raises(ValueError, match="desteklenmiyor"):
        decode(b"x", "windows-1252")


@pytest.mark.parametrize("times", [1, 2, 3])
def test_misread_text_is_repaired_however_often_it_happened(times):
    repaired, wrong_turn = repair(misread(TEXT + "₺ ’ “x”", times))

    assert repaired == TEXT + "₺ ’ “x”"
    assert "windows-1252" in wrong_turn


def test_the_dos_wrong_turn_is_undone_too():
    assert repair(misread(TEXT, codec="cp857"))[0] == TEXT


def test_right_words_beside_wrong_ones_stay():
    assert repair("Işık " + misread("Müşteri"))[0] == "Işık Müşteri"


@pytest.mark.parametrize("text", ["CAFÉ…", "“Ö” É” Ü–", "Þór", "Şirin Þ Þ", "Âlâ hâlâ", "Größe Ä Å"])
def test_honest_text_is_left_alone(text):
    assert repair(text) == (text, None)


def test_lost_bytes_are_shown_not_invented():
    result = read("Firma;Telefon\nM\ufffd\ufffdteri;\n".encode(), "x.csv")

    assert result["rows"][0]["company"] == "M\ufffd\ufffdteri"


@settings(deadline=None)
@given(st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ ;,.\n0123456789", min_size=1))
def test_turkish_text_survives_every_encoding(text):
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert decode(text.encode(encoding)).text == text
    assert repair(text) == (text, None)
    assert repair(misread(text))[0] == text
