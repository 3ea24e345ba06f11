"""What the page says about how much a number knows."""

import pytest

from foresight.levels import classify, data_level, describe_level, shows_percent


@pytest.mark.parametrize(
    ("results", "level", "text"),
    [(0, 0, "Varsayılan puan kartı"), (34, 1, "Karışık: 34 sonuç"), (312, 2, "Kendi veriniz: 312 sonuç")],
)
def test_the_level_of_evidence_is_said(results, level, text):
    assert (data_level(results), describe_level(results)) == (level, text)


def test_percentages_begin_at_forty_results():
    assert [shows_percent(results) for results in (39, 40)] == [False, True]


@pytest.mark.parametrize(("chance", "name"), [(0.08, "Düşük"), (0.2, "Orta"), (0.4, "Yüksek")])
def test_classes_are_relative_to_the_house(chance, name):
    assert classify(chance, house_rate=0.2) == name
