"""Reliability, skill, replacement and stepping back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from foresight import NotEnoughData
from foresight.calibration import (
    calibration_error,
    compare,
    coverage,
    log_losses,
    pinball,
    reliability,
    rolling_origin,
    should_fall_back,
    skill,
)

cases = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 1)), min_size=1, max_size=80)


@given(cases)
def test_a_reliability_table_counts_every_case_once_in_rising_order(pairs):
    chances, outcomes = [chance for chance, _ in pairs], [came for _, came in pairs]

    table = reliability(chances, outcomes)

    assert sum(row["count"] for row in table) == len(pairs)
    assert sum(row["won"] for row in table) == sum(outcomes)
    assert [row["said"] for row in table] == sorted(row["said"] for row in table)
    assert 0 <= calibration_error(chances, outcomes) <= 1


def test_the_table_speaks():
    table = reliability([0.3] * 42, [1] * 13 + [0] * 29, groups=1)

    assert table[0]["text"] == "%30 denen 42 kayıttan 13 tanesi gerçekleşti (%31)"


def test_few_cases_make_one_group():
    assert len(reliability([0.1, 0.5, 0.9], [0, 1, 1])) == 1


def test_the_base_rate_has_no_skill_and_the_truth_has_all():
    outcomes = [1, 0, 0, 0, 1]

    assert skill([0.4] * 5, outcomes, 0.4) == pytest.approx(0)
    assert skill([1, 0, 0, 0, 1], outcomes, 0.4) > 0.99
    assert log_losses([0.5], [1])[0] == pytest.approx(np.log(2))


def test_a_model_steps_back_after_fifty_bad_outcomes_and_not_before():
    wrong = [0.9, 0.1] * 25
    outcomes = [0, 1] * 25

    assert should_fall_back(wrong, outcomes, 0.5)
    assert not should_fall_back(wrong[:49], outcomes[:49], 0.5)
    assert not should_fall_back([0.1, 0.9] * 25, outcomes, 0.5)


def test_a_model_is_replaced_only_beyond_one_standard_error():
    rng = np.random.default_rng(2)
    losses = rng.normal(1, 0.1, 60)

    assert compare(losses, losses - 0.1 + rng.normal(0, 0.05, 60)).replace
    assert not compare(losses, losses).replace
    assert not compare(losses, losses + 0.1).replace


def test_rolling_origin_never_shows_the_future():
    seen = []

    def last_outcome(older, outcomes, newer):
        seen.append((len(older), list(newer)))
        return [outcomes[-1]] * len(newer)

    said, came = rolling_origin(list("abcdef"), [0, 1, 0, 1, 1, 0], last_outcome, first=2, step=3)

    assert seen == [(2, ["c", "d", "e"]), (5, ["f"])]
    assert (said, came) == ([1, 1, 1, 1], [0, 1, 1, 0])


def test_intervals_and_quantiles_are_judged():
    assert coverage([1, 5, 9], [0, 6, 8], [2, 7, 10]) == pytest.approx(2 / 3)
    assert pinball([10, 10], [8, 12], 0.8) == pytest.approx((0.8 * 2 + 0.2 * 2) / 2)


def test_nothing_that_came_true_is_not_enough():
    for judge in (
        lambda: reliability([], []),
        lambda: coverage([], [], []),
        lambda: compare([1], [1]),
        lambda: rolling_origin([1], [1], lambda *_: [], first=1, step=1),
    ):
        with pytest.raises(NotEnoughData):
            judge()
    with pytest.raises(ValueError, match="2 chances have 1 outcomes"):
        log_losses([0.1, 0.2], [1])
