"""The monthly forecast: what must hold for any series, and what it must have learnt from a plain one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from foresight import NotEnoughData
from foresight.forecast import forecast

BOUNDS = ("lo95", "lo80", "mean", "hi80", "hi95")
amounts = st.floats(-1e9, 1e9, allow_nan=False)


@given(st.lists(amounts | st.none(), min_size=1, max_size=61), st.integers(0, 14))
def test_bounds_are_ordered_finite_and_as_long_as_the_horizon(values, horizon):
    if all(value is None for value in values):
        values = [*values, 1.0]

    answer = forecast(values, horizon)

    table = np.array([answer[name] for name in BOUNDS])
    assert table.shape == (5, horizon)
    assert np.isfinite(table).all()
    assert (np.diff(table, axis=0) >= 0).all()


@given(st.lists(amounts, min_size=1, max_size=40))
def test_the_same_question_gets_the_same_answer(values):
    assert forecast(values, 6) == forecast(list(values), 6)


@given(st.lists(st.floats(0, 1e6), min_size=6, max_size=40))
def test_money_that_was_never_negative_stays_so(values):
    assert min(forecast(values, 6)["lo95"]) >= 0


@given(st.lists(st.floats(10, 1e6), min_size=6, max_size=60), st.sampled_from([0.01, 3.0, 1000.0]))
def test_the_currency_unit_does_not_matter(values, unit):
    plain, scaled = forecast(values, 6)["mean"], forecast([value * unit for value in values], 6)["mean"]

    assert np.allclose(np.array(plain) * unit, scaled, rtol=1e-6, atol=1e-6 * max(values) * unit)


def test_a_constant_rent_is_expected_to_stay():
    answer = forecast([40_000.0] * 30, 6)

    assert np.allclose(answer["mean"], 40_000, rtol=1e-9)
    assert 39_900 > answer["lo80"][0] > 38_000


def test_two_years_are_enough_to_see_december():
    year = [100.0] * 11 + [200.0]

    answer = forecast(year * 2, 12)

    assert answer["mean"][11] > 170
    assert max(answer["mean"][:11]) < 115


def test_one_year_already_leans_towards_last_december():
    answer = forecast([100.0] * 11 + [200.0], 12)

    assert answer["mean"][11] > max(answer["mean"][:11])


def test_few_months_give_their_mean_and_a_range_of_half():
    answer = forecast([90.0, 110.0], 2)

    assert answer["mean"] == [100.0, 100.0]
    assert np.allclose([answer["lo80"][0], answer["hi80"][0]], [50, 150])


def test_further_months_are_less_certain():
    rng = np.random.default_rng(7)
    answer = forecast(list(100 + rng.normal(0, 5, 36).cumsum()), 6)

    widths = np.array(answer["hi80"]) - np.array(answer["lo80"])
    assert widths[-1] > widths[0]


def test_no_month_is_not_enough():
    for nothing in ([], [None, None]):
        with pytest.raises(NotEnoughData):
            forecast(nothing, 6)


def test_a_missing_month_is_bridged_and_a_leading_gap_is_dropped():
    index = [1.02**month for month in range(14)]
    values = [None, None, *(100 * level for level in index[2:])]

    with_gap = [*values[:8], None, *values[9:]]
    answer = forecast(with_gap, 1, price_index=index, expected_inflation=0.02)

    assert answer["mean"][0] == pytest.approx(100 * 1.02**14, rel=0.01)


class TestInflation:
    index = [1.03**month for month in range(36)]

    def test_real_money_that_stands_still_grows_with_prices(self):
        nominal = [1000 * level for level in self.index]

        answer = forecast(nominal, 6, price_index=self.index, expected_inflation=0.03)

        assert np.allclose(answer["mean"], [1000 * 1.03**month for month in range(36, 42)], rtol=1e-6)

    def test_a_yearly_rate_is_understood_as_yearly(self):
        nominal = [1000 * level for level in self.index]
        yearly = 1.03**12 - 1

        assert np.allclose(
            forecast(nominal, 6, price_index=self.index, expected_inflation=yearly)["mean"],
            forecast(nominal, 6, price_index=self.index, expected_inflation=0.03)["mean"],
        )

    def test_without_an_expectation_prices_go_on_as_in_the_last_year(self):
        nominal = [1000 * level for level in self.index]

        answer = forecast(nominal, 3, price_index=self.index)

        assert answer["mean"][2] == pytest.approx(1000 * 1.03**38, rel=1e-6)

    def test_a_known_future_index_is_used(self):
        nominal = [1000 * level for level in self.index]
        longer = [*self.index, self.index[-1] * 1.10]

        assert forecast(nominal, 1, price_index=longer)["mean"][0] == pytest.approx(1000 * longer[-1], rel=1e-6)

    def test_steady_prices_change_nothing(self):
        values = [100.0 + month % 5 for month in range(30)]

        assert forecast(values, 6, price_index=[1.005**month for month in range(30)]) == forecast(values, 6)

    @pytest.mark.parametrize("index", [[1.0] * 5, [0.0] * 36, [float("nan")] * 36])
    def test_an_index_that_is_no_index_is_refused(self, index):
        with pytest.raises(ValueError, match="index"):
            forecast([1.0] * 36, 3, price_index=index)
