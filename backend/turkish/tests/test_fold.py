import pytest
from hypothesis import given
from hypothesis import strategies as st

from turkish.fold import fold, slugify


@pytest.mark.parametrize("text", ["IĞDIR", "ığdır", "igdir", "İĞDİR", "Igdir", "ıg\u0306dır"])
def test_one_key_for_every_spelling(text):
    assert fold(text) == "igdir"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Straße", "strasse"),
        ("Hakkâri", "hakkari"),
        ("Ayşe’nin", "ayse'nin"),
        ("Ayşe'nin", "ayse'nin"),
        ("  Eis \u00a0Gold\n", "eis gold"),
        ("ﬁrma", "firma"),
        ("ÇÖŞÜĞİ", "cosugi"),
        ("", ""),
    ],
)
def test_fold(text, key):
    assert fold(text) == key


@given(st.text())
def test_fold_is_idempotent(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Işık Yapı A.Ş.", "isik-yapi-a-s"),
        ("Ayşe’nin Günü", "aysenin-gunu"),
        ("  %20 İndirim!  ", "20-indirim"),
        ("—", ""),
        ("Çok   Güzel--Site", "cok-guzel-site"),
    ],
)
def test_slugify(text, slug):
    assert slugify(text) == slug


@given(st.text())
def test_a_slug_is_its_own_slug(text):
    assert slugify(slugify(text)) == slugify(text)
