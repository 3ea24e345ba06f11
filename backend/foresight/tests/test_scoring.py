"""Scoring: what must hold for any rows, what the card says on the first day, and what results then teach."""

import json
import math
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foresight import NotEnoughData
from foresight.scoring import Model, explain, fit, fit_predict

CARD = {
    "house_rate": 0.2,
    "points": {
        "kaynak": {"referans": 9, "satın alınmış liste": -10},
        "toplanti": 8,
        "sessiz_gun": [{"from": 14, "points": -8}],
    },
}

values = (
    st.none() | st.integers(-5, 5) | st.floats(allow_nan=True, allow_infinity=True) | st.sampled_from(["a", "b", ""])
)
rows = st.fixed_dictionaries({}, optional={"kaynak": values, "sessiz_gun": values, "bütçe": values})
histories = st.lists(st.tuples(rows, st.integers(0, 1)), min_size=1, max_size=70)


def leads(count, seed=3):
    """Referrals win half of the time, list leads hardly ever; the number says nothing."""
    rng = np.random.default_rng(seed)
    sources = rng.choice(["referans", "form", "liste"], count)
    chances = [{"referans": 0.5, "form": 0.2, "liste": 0.03}[source] for source in sources]
    lead_rows = [{"kaynak": str(s), "bütçe": float(b)} for s, b in zip(sources, rng.normal(size=count), strict=True)]
    return lead_rows, [int(won) for won in rng.random(count) < chances]


@settings(max_examples=60, deadline=None)
@given(histories, st.lists(rows, max_size=5), st.sampled_from([None, CARD]))
def test_chances_are_never_certain_and_reasons_add_up_to_them(history, asked, card):
    seen, outcomes = [row for row, _ in history], [won for _, won in history]

    chances = fit_predict(seen, outcomes, asked, scorecard=card)
    reasons = explain(seen, outcomes, asked, scorecard=card)

    assert len(chances) == len(asked)
    for chance, reason in zip(chances, reasons, strict=True):
        total = reason["base"] + sum(reason["contributions"].values())
        assert 0.005 <= chance <= 0.97
        assert reason["probability"] == chance
        assert 1 / (1 + math.exp(-total)) == pytest.approx(chance, abs=1e-9)
        assert reason["low"] <= chance <= reason["high"]


@settings(max_examples=30, deadline=None)
@given(histories, st.lists(rows, min_size=1, max_size=3))
def test_parameters_survive_json_and_repeat_themselves(history, asked):
    seen, outcomes = [row for row, _ in history], [won for _, won in history]

    model = fit(seen, outcomes, scorecard=CARD)
    stored = json.loads(json.dumps(model.to_json()))

    assert Model.from_json(stored).predict(asked) == model.predict(asked)
    assert Model.from_json(stored).explain(asked) == explain(seen, outcomes, asked, scorecard=CARD)


def test_parameters_of_another_format_are_refused():
    with pytest.raises(ValueError, match="format"):
        Model.from_json({"format": 99})


def test_nothing_and_no_card_is_not_enough():
    with pytest.raises(NotEnoughData):
        fit_predict([], [], [{"kaynak": "form"}])


def test_only_open_leads_are_not_enough_either():
    with pytest.raises(NotEnoughData):
        fit_predict([{"kaynak": "form"}], [None], [{"kaynak": "form"}])


class TestFirstDay:
    def test_the_card_turns_points_into_odds(self):
        plain, referred = fit_predict(
            [], [], [{"kaynak": "form"}, {"kaynak": "referans", "toplanti": True}], scorecard=CARD
        )

        assert plain == pytest.approx(0.2)
        assert math.log(referred / (1 - referred)) == pytest.approx(math.log(0.25) + 1.7)

    def test_ranges_words_and_gaps_of_a_card(self):
        silent, recent, unknown = fit_predict(
            [], [], [{"sessiz_gun": 20}, {"sessiz_gun": 3}, {"sessiz_gun": None, "toplanti": "hayır"}], scorecard=CARD
        )

        assert silent < recent == unknown == pytest.approx(0.2)

    def test_the_reason_is_the_card(self):
        reason = explain([], [], [{"kaynak": "referans"}], scorecard=CARD)[0]

        assert reason["contributions"]["kaynak"] == pytest.approx(0.9)
        assert (reason["level"], reason["level_text"], reason["class"]) == (0, "Varsayılan puan kartı", "Yüksek")

    @pytest.mark.parametrize("card", [{"house_rate": 0}, {"house_rate": 1.2}, {"points": {"kaynak": "çok"}}])
    def test_a_card_that_is_no_card_is_refused(self, card):
        with pytest.raises(ValueError, match=r"house rate|points"):
            fit_predict([], [], [{}], scorecard=card)


class TestResults:
    def test_one_class_gives_a_low_chance_but_not_zero(self):
        seen = [{"kaynak": "form", "bütçe": float(at)} for at in range(30)]

        chance = fit_predict(seen, [0] * 30, [{"kaynak": "form", "bütçe": 3.0}])[0]

        assert 0.005 < chance < 0.06

    def test_constant_fields_give_the_house_rate(self):
        chance = fit_predict([{"kaynak": "form"}] * 100, [1] * 30 + [0] * 70, [{"kaynak": "form"}, {"kaynak": "yeni"}])

        assert chance == pytest.approx([0.3, 0.3], abs=0.01)

    def test_what_wins_is_learnt(self):
        seen, won = leads(300)

        referred, listed = explain(seen, won, [{"kaynak": "referans", "bütçe": 0.0}, {"kaynak": "liste", "bütçe": 0.0}])

        assert referred["probability"] > 0.4 > 0.1 > listed["probability"]
        assert referred["contributions"]["kaynak"] > 0.5 > abs(referred["contributions"]["bütçe"])
        assert referred["level_text"] == "Kendi veriniz: 300 sonuç"

    def test_results_overrule_a_wrong_card_little_by_little(self):
        wrong = {"house_rate": 0.2, "points": {"kaynak": {"liste": 12}}}
        asked = [{"kaynak": "liste", "bütçe": 0.0}]

        chances = [fit_predict(*leads(count), asked, scorecard=wrong)[0] for count in (5, 60, 500)]

        assert chances[0] > chances[1] > chances[2]
        assert chances[2] < 0.12

    def test_more_results_narrow_the_range(self):
        asked = [{"kaynak": "form", "bütçe": 0.0}]
        few, many = (explain(*leads(count), asked)[0] for count in (40, 600))

        assert many["high"] - many["low"] < few["high"] - few["low"]

    def test_an_outlier_has_no_leverage(self):
        seen, won = leads(100)
        spoilt = [{**row, "bütçe": 1e12 if at == 0 else row["bütçe"]} for at, row in enumerate(seen)]
        asked = [{"kaynak": "form", "bütçe": 0.5}]

        assert fit_predict(spoilt, won, asked)[0] == pytest.approx(fit_predict(seen, won, asked)[0], abs=0.03)

    def test_lengths_and_outcomes_are_checked(self):
        with pytest.raises(ValueError, match="1 rows have 2 outcomes"):
            fit([{}], [0, 1])
        with pytest.raises(ValueError, match="0, 1 or None"):
            fit([{}], [2])

    def test_numbers_of_any_make_are_numbers(self):
        seen, won = leads(60)
        asked = [{"kaynak": "form", "bütçe": 0.5}]
        others = [{"kaynak": "form", "bütçe": kind} for kind in (Decimal("0.5"), np.float32(0.5))]

        assert fit_predict(seen, won, others) == pytest.approx(fit_predict(seen, won, asked) * 2)

    def test_nobody_asked_gets_no_answer(self):
        assert fit_predict([{"kaynak": "form"}], [1], []) == []
