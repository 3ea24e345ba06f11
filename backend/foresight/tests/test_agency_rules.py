"""Stages, landmarks, dear vendors, value thirds and a base rate that has moved."""

from datetime import date, timedelta

import numpy as np
import pytest

from foresight.landmarks import landmark_rows
from foresight.scoring import fit
from foresight.segments import value_thirds
from foresight.stages import at_stage, stage_log_odds
from foresight.waste import price_rises

STAGES = ("yeni", "görüşme", "teklif", "pazarlık")
DAY = date(2026, 1, 5)


def test_a_stage_few_losers_reach_says_most():
    gained = stage_log_odds(STAGES, {"yeni": 60, "görüşme": 25, "teklif": 10, "pazarlık": 5})

    assert gained["yeni"] == 0
    assert list(gained.values()) == sorted(gained.values())
    assert gained["pazarlık"] == pytest.approx(-np.log((5 + 5 * 0.7**3) / 105))
    assert at_stage(0.2, gained["pazarlık"]) > 0.7 > at_stage(0.2, gained["görüşme"]) > 0.2


def test_without_losses_stages_are_worth_what_is_usual_and_nobody_is_certain():
    gained = stage_log_odds(STAGES, {})

    assert gained["teklif"] == pytest.approx(-2 * np.log(0.7))
    assert at_stage(0.2, 0.0) == pytest.approx(0.2)
    assert (at_stage(1.0, 50.0), at_stage(0.0, -50.0)) == (0.97, 0.005)
    assert stage_log_odds((), {}) == {}


class TestLandmarks:
    lead = {"opened": DAY, "closed": DAY + timedelta(days=10), "won": True}

    def marks(self, lead, days):
        return landmark_rows([lead], lambda _, day: {"gün": day}, as_of=DAY + timedelta(days=days))

    def test_a_lead_is_seen_as_often_as_it_was_open(self):
        marks = self.marks(self.lead, 400)

        assert [(mark.row["age_days"], mark.row["gün"], mark.outcome, mark.assumed) for mark in marks] == [
            (0, DAY, 1, False),
            (7, DAY + timedelta(days=7), 1, False),
        ]

    def test_an_open_lead_is_left_out_until_its_silence_says_enough(self):
        silent = {"opened": DAY, "closed": None, "won": None, "last_activity": DAY + timedelta(days=5)}

        assert self.marks(silent, 100) == []
        assert {(mark.outcome, mark.assumed) for mark in self.marks(silent, 300)} == {(0, True)}

    def test_what_happens_later_is_not_known_yet(self):
        assert self.marks(self.lead, 8) == []


def vendor(name, amounts):
    return [
        {"id": f"{name}{at}", "date": DAY + timedelta(days=182 * at), "amount": amount, "vendor": name}
        for at, amount in enumerate(amounts)
    ]


def test_a_vendor_that_rises_faster_than_prices_is_named_with_what_it_costs():
    rises = price_rises([*vendor("Bulut", [100, 100, 210]), *vendor("Kira", [1000, 1000, 1400])], 0.4)

    assert [(rise["id"], rise["vendor"]) for rise in rises] == [("Bulut2", "Bulut")]
    assert rises[0]["rise"] == pytest.approx(1.1)
    assert rises[0]["real_rise"] == pytest.approx(0.5)
    assert rises[0]["extra"] == pytest.approx(70)


def test_two_payments_nobody_and_an_empty_ledger_tell_no_rise():
    assert price_rises(vendor("a", [100, 900]), 0.1) == []
    assert price_rises(vendor(None, [100, 100, 900]), 0.1) == []
    assert price_rises([], 0.1) == []
    with pytest.raises(ValueError, match="Inflation"):
        price_rises([], -1)


def test_thirds_of_value_treat_equals_alike():
    assert value_thirds([1, 2, 3]) == ["Düşük", "Orta", "Yüksek"]
    assert value_thirds([5, 5, 5]) == ["Düşük", "Düşük", "Düşük"]
    assert value_thirds([]) == []


def test_a_new_price_list_moves_the_base_and_keeps_the_slopes():
    rng = np.random.default_rng(4)
    rows = [{"kaynak": str(source)} for source in rng.choice(["referans", "liste"], 300)]
    won = [int(rng.random() < (0.6 if row["kaynak"] == "referans" else 0.2)) for row in rows]
    model = fit(rows, won)

    moved = model.recentred(rows[:80], [0] * 72 + [1] * 8)

    assert np.mean(moved.predict(rows[:80])) == pytest.approx(0.13, abs=0.03)
    before, after = (m.explain([{"kaynak": "referans"}])[0]["contributions"] for m in (model, moved))
    assert after == pytest.approx(before)
    assert model.recentred([], []).predict(rows[:5]) == pytest.approx(model.predict(rows[:5]))
    with pytest.raises(ValueError, match="outcome"):
        model.recentred(rows[:1], [2])
