import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from turkish.suffixes import CASES, KINDS, attach

HERE = Path(__file__).parent / "data"
COLUMNS = {
    "names": ("gen", "dat", "loc"),
    "nouns": ("gen", "dat", "acc", "loc", "poss", "plu"),
    "figures": ("gen", "dat", "acc", "loc"),
}
EXAMPLES = json.loads((HERE / "suffixes_examples.json").read_text(encoding="utf-8"))["cases"]


def rows(name):
    """Each checked form of a file: (base, kind, case, the whole word that is right)."""
    for line in (HERE / f"suffixes_{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        base, kind, *forms = (cell.strip() for cell in line.split("|"))
        for case, form in zip(COLUMNS[name], forms, strict=True):
            right = base + form if form.startswith("'") else form
            yield base, None if kind == "-" else kind, case, right.replace("'", "’")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example['base']}-{example['case']}")
@pytest.mark.parametrize("hinted", [True, False])
def test_examples(example, hinted):
    answer = attach(example["base"], example["case"], example["kind"] if hinted else None)

    assert answer.replace("’", "'") in [example["expected"], *example.get("accept", [])]


@pytest.mark.parametrize("name", list(COLUMNS))
def test_every_listed_form(name):
    wrong = [
        (attach(base, case, kind), right)
        for base, kind, case, right in rows(name)
        if attach(base, case, kind).replace("'", "’") != right
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("base", "kind", "ordinal"),
    [
        ("1", None, "1’inci"),
        ("2", "sayi", "2’nci"),
        ("3", "sayi", "3’üncü"),
        ("6", "sayi", "6’ncı"),
        ("9", "sayi", "9’uncu"),
        ("10", "sayi", "10’uncu"),
        ("20", "sayi", "20’nci"),
        ("40", "sayi", "40’ıncı"),
        ("100", "sayi", "100’üncü"),
        ("dört", "sayi", "dördüncü"),
        ("beş", "sayi", "beşinci"),
    ],
)
def test_ordinals(base, kind, ordinal):
    assert attach(base, "ord", kind) == ordinal


@pytest.mark.parametrize(
    ("base", "kind", "plural"),
    [
        ("Yılmaz", "kisi", "Yılmazlar"),
        ("Recep", "kisi", "Recepler"),
        ("iPhone", "marka", "iPhonelar"),
        ("1990", "yil", "1990’lar"),
        ("KOBİ", "kisaltma", "KOBİ’ler"),
        ("Türk Dil Kurumu", "kurum", "Türk Dil Kurumları"),
        ("vb.", "kisaltma", "vb.leri"),
    ],
)
def test_plural_takes_no_apostrophe_behind_a_name(base, kind, plural):
    assert attach(base, "plural", kind) == plural


@pytest.mark.parametrize(
    ("base", "case", "answer"),
    [
        ("Antalya", "ins", "Antalya’yla"),
        ("Selin", "ins", "Selin’le"),
        ("Deniz", "abl", "Deniz’den"),
        ("31 Aralık", "abl", "31 Aralık’tan"),
        ("%20", "poss", "%20’si"),
        ("%60", "poss", "%60’ı"),
        ("TOKİ", "abl", "TOKİ’den"),
        ("Beyoğlu", "abl", "Beyoğlu’ndan"),
        ("kg", "abl", "kg’dan"),
        ("KİTAP", "acc", "KİTAP’ı"),
        ("Kitap", "acc", "Kitap’ı"),
    ],
)
def test_other_cases(base, case, answer):
    assert attach(base, case) == answer


def test_an_unknown_case_or_kind_is_refused_in_turkish():
    with pytest.raises(ValueError, match="Bilinmeyen hâl"):
        attach("Deniz", "vocative")
    with pytest.raises(ValueError, match="Bilinmeyen tür"):
        attach("Deniz", "dative", "hayvan")
    with pytest.raises(ValueError, match="Ek getirilecek sözcük yok"):
        attach(" — ", "dative")
    with pytest.raises(ValueError, match="Sıra eki buna gelmez"):
        attach("Deniz", "ordinal", "kisi")


@given(st.text(), st.sampled_from(sorted(CASES)), st.none() | st.sampled_from(sorted(KINDS)))
def test_any_text_gets_a_suffix_or_a_clear_refusal(text, case, kind):
    try:
        answer = attach(text, case, kind)
    except ValueError:
        return
    assert len(answer) >= len(text.strip()) - 1


@given(
    st.text("abcçdefgğhıijklmnoöprsştuüvyz", min_size=3, max_size=12),
    st.sampled_from(sorted(set(CASES.values()) - {"ordinal"})),
    st.sampled_from(["kisi", "yer", "marka", "yabanci"]),
)
def test_a_name_is_never_changed_before_its_suffix(letters, case, kind):
    name = letters[0].replace("i", "İ").upper() + letters[1:]

    assert attach(name, case, kind).startswith(name)
