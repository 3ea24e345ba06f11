import json
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from turkish.order import sort_key

SORTED_NAMES = json.loads((Path(__file__).parent / "data/order_names.json").read_text(encoding="utf-8"))["sorted"]
ALPHABET = "abcçdefgğhıijklmnoöpqrsştuüvwxyz"
CAPITALS = "ABCÇDEFGĞHIİJKLMNOÖPQRSŞTUÜVWXYZ"
COMPARE = """
const texts = JSON.parse(require("fs").readFileSync(0));
const compare = new Intl.Collator("tr").compare;
texts.sort(compare);
console.log(JSON.stringify(texts.map((text, at) => [text, at === 0 ? -1 : compare(texts[at - 1], text)])));
"""


def collated(texts):
    """What Intl.Collator('tr') makes of the texts: each with -1 when it comes after its neighbour, 0 when level."""
    node = subprocess.run(["node", "-e", COMPARE], input=json.dumps(texts), capture_output=True, text=True, check=True)
    return json.loads(node.stdout)


def test_the_alphabet_is_in_order():
    assert sorted(reversed(ALPHABET), key=sort_key) == list(ALPHABET)
    assert sorted(reversed(CAPITALS), key=sort_key) == list(CAPITALS)


def test_names_stand_as_the_browser_sorts_them():
    assert sorted(reversed(SORTED_NAMES), key=sort_key) == SORTED_NAMES


@pytest.mark.skipif(not shutil.which("node"), reason="compares with the collator of node")
@pytest.mark.parametrize(
    ("letters", "longest"),
    [
        (ALPHABET + CAPITALS + "   0123456789", 8),
        ("abAB ıIiİ", 5),
        ("aAâÂeéÉîÎ bB-.'’&", 5),
        ("aäåñoøôßæœ1½²é€₺(/)", 4),
    ],
)
def test_random_texts_stand_as_in_intl_collator(letters, longest):
    dice = random.Random(1923)
    texts = {"".join(dice.choices(letters, k=dice.randint(0, longest))) for _ in range(4000)}

    answer = collated(sorted(texts))

    keys = [sort_key(text) for text, _ in answer]
    wrong = [
        (answer[at - 1][0], text)
        for at, (text, compared) in enumerate(answer)
        if at and not (keys[at - 1] < keys[at] if compared < 0 else keys[at - 1] == keys[at])
    ]
    assert wrong == []


@given(st.text())
def test_a_key_is_printable_ascii(text):
    key = sort_key(text)

    assert key.isascii()
    assert key.isprintable()
    assert " " not in key
