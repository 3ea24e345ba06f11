import pytest

from turkish.companies import core_name


@pytest.mark.parametrize(
    "name",
    [
        "Işık Yapı", "IŞIK YAPI A.Ş.", "Işık Yapı AŞ", "ışık yapı a.ş", "Işık Yapı San. ve Tic. Ltd. Şti.",
        "ISIK YAPI SAN.TİC.LTD.ŞTİ.", "Işık Yapı Sanayi Ticaret Limited Şirketi", "Işık-Yapı Anonim Şirketi",
    ],
)  # fmt: skip
def test_one_company_in_many_spellings(name: str) -> None:
    assert core_name(name) == "isik yapi"


@pytest.mark.parametrize(
    ("name", "core"),
    [("Ticaret", "ticaret"), ("Sanayi ve Ticaret A.Ş.", "sanayi"), ("AS Yapı", "as yapi"), ("", ""), ("Kırmızı & Ak", "kirmizi ak")],
)  # fmt: skip
def test_a_name_keeps_a_word(name: str, core: str) -> None:
    assert core_name(name) == core
