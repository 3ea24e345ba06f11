"""Task hours: own estimates with the house's spread, tasks nobody estimated, and how a running task is counted."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foresight.duration import estimate, explain

hours = st.none() | st.floats() | st.integers(-3, 10**6)
tasks = st.fixed_dictionaries(
    {}, optional={"human_estimate": hours, "tür": st.none() | st.sampled_from(["seo", "web"]), "sayfa": hours}
)
histories = st.lists(st.builds(lambda task, actual: {**task, "actual": actual}, tasks, hours), max_size=40)


def finished(ratios, own=4.0, **fields):
    return [{"actual": own * ratio, "human_estimate": own, **fields} for ratio in ratios]


@settings(max_examples=80, deadline=None)
@given(histories, tasks)
def test_hours_are_positive_ordered_and_repeatable(history, task):
    answer = estimate(history, task)

    assert 0 < answer["p50"] <= answer["p80"] <= answer["p95"]
    assert answer == estimate(history, task)


class TestWithOwnEstimate:
    def test_the_first_day_uses_published_ratios(self):
        answer = estimate([], {"human_estimate": 10})

        assert answer["p50"] == pytest.approx(10)
        assert answer["p80"] == pytest.approx(16, rel=0.05)
        assert answer["p95"] == pytest.approx(32, rel=0.1)

    def test_a_house_that_always_takes_half_as_long_again_is_believed_in_time(self):
        p50 = [estimate(finished([1.5] * count), {"human_estimate": 10})["p50"] for count in (0, 5, 100)]

        assert p50[0] == pytest.approx(10)
        assert p50[0] <= p50[1] < p50[2]
        assert p50[2] == pytest.approx(15, rel=0.02)

    def test_three_points_count_as_their_weighted_mean(self):
        points = {"optimistic": 2, "likely": 4, "pessimistic": 12}

        assert estimate([], points) == estimate([], {"human_estimate": 5})

    def test_a_type_that_is_always_late_is_moved_and_the_other_is_not(self):
        rng = np.random.default_rng(5)
        history = finished(np.exp(rng.normal(0.9, 0.2, 40)), tür="entegrasyon")
        history += finished(np.exp(rng.normal(0.0, 0.2, 60)), tür="rapor")

        late = estimate(history, {"human_estimate": 4, "tür": "entegrasyon"})
        plain = estimate(history, {"human_estimate": 4, "tür": "rapor"})

        assert late["p50"] > 1.6 * plain["p50"]

    def test_a_person_who_is_like_the_others_is_not_singled_out(self):
        rng = np.random.default_rng(6)
        ratios = np.exp(rng.normal(0, 0.4, 60))
        history = [{"actual": 4 * ratio, "human_estimate": 4, "kişi": str(at % 6)} for at, ratio in enumerate(ratios)]

        assert len({estimate(history, {"human_estimate": 4, "kişi": str(at)})["p50"] for at in range(6)}) == 1

    def test_a_running_task_counts_as_at_least_its_hours(self):
        done = finished([1.0] * 20 + [1.5] * 5 + [3.0] * 5)
        running = [{"actual": None, "so_far": 8.0, "human_estimate": 4.0}] * 10

        with_running = estimate(done + running, {"human_estimate": 4.0})

        assert with_running["p80"] > estimate(done, {"human_estimate": 4.0})["p80"]

    def test_the_sentence_says_what_it_rests_on(self):
        reason = explain(finished([1.0, 1.2, 1.2, 1.4] * 20), {"human_estimate": 3})

        assert reason["tasks"] == 80
        assert reason["median_ratio"] == pytest.approx(1.2, abs=0.02)
        assert reason["text"].startswith(
            "80 benzer görev: gerçekleşen / tahmin ortancası 1,20; %80'i 1,4 katın altında"
        )

    def test_the_sentence_of_the_first_day(self):
        assert explain([], {"human_estimate": 3})["text"].startswith("Yayımlanmış oranlar")


class TestWithoutEstimate:
    def test_the_first_day_uses_the_defaults_of_the_type(self):
        assert estimate([], {"tür": "seo"}) == pytest.approx({"p50": 2.0, "p80": 6.0, "p95": 16.0})
        assert estimate([], {}, defaults=(1, 2, 3))["p80"] == pytest.approx(2)
        assert explain([], {})["text"] == "Varsayılan süre"

    def test_a_few_tasks_move_the_default(self):
        answer = estimate([{"actual": 20.0}] * 4, {})

        assert 2.0 < answer["p50"] <= 20.0

    def test_size_and_type_are_learnt(self):
        rng = np.random.default_rng(8)
        sizes = rng.integers(1, 50, 80)
        history = [
            {
                "actual": size * (0.5 if at % 2 else 1.0) * float(np.exp(rng.normal(0, 0.2))),
                "sayfa": int(size),
                "tür": kind,
            }
            for at, size in enumerate(sizes)
            for kind in (["seo", "web"][at % 2],)
        ]

        small, large = (estimate(history, {"sayfa": size, "tür": "web"}) for size in (5, 40))

        assert 2 < small["p50"] < 6
        assert 14 < large["p50"] < 28
        assert estimate(history, {"sayfa": 40, "tür": "seo"})["p50"] > 1.4 * large["p50"]

    def test_words_of_the_title_are_heard(self):
        rng = np.random.default_rng(9)
        history = [
            {"baslik": f"{name} {'entegrasyonu' if at % 2 else 'raporu'} numara{at}", "actual": (16 if at % 2 else 2)}
            for at, name in enumerate(rng.permutation([f"müşteri{chr(97 + at % 26)}" for at in range(80)]))
        ]

        assert estimate(history, {"baslik": "Eis Gold entegrasyonu"})["p50"] > 8
        assert estimate(history, {"baslik": "Eis Gold raporu"})["p50"] < 4

    def test_rows_without_a_usable_actual_are_left_out(self):
        useless = [{"actual": value} for value in (None, 0, -3, float("nan"), "çok")]

        assert estimate(useless, {}) == estimate([], {})
