"""Wire scenarios W23 to W29: whole answers that are no use, and prompts that do not fit."""

import pytest

from apps.ai.engines.answers import prompt_was_cut
from apps.ai.engines.base import Waiting
from apps.ai.tests.standin.scenarios import SCENARIOS
from apps.ai.tests.wire import LETTER, ask, engine_at, question

SCHEMA = {"type": "object", "properties": {"tutar": {"type": "number"}}, "required": ["tutar"]}


def test_w23_the_length_limit_is_told_with_the_text(standin):
    standin.script("/api/chat", SCENARIOS["W23"])

    told = ask(engine_at(standin.url))

    assert told.text == LETTER and told.final.reason == "length"


def test_w23_cut_json_is_refused(standin):
    standin.script("/api/chat", SCENARIOS["W23"])

    told = ask(engine_at(standin.url), question(schema=SCHEMA))

    assert told.code == "answer_truncated" and told.final is None


def test_w24_thinking_that_ate_the_budget_is_no_empty_draft(standin):
    standin.script("/api/chat", SCENARIOS["W24"])

    told = ask(engine_at(standin.url))

    assert told.code == "answer_truncated" and not told.text and told.final is None


@pytest.mark.parametrize("number", ["W25", "W25 blanks"])
def test_w25_a_blank_answer_is_empty_and_may_be_asked_once_more(standin, number):
    standin.script("/api/chat", SCENARIOS[number])

    told = ask(engine_at(standin.url))

    assert told.code == "answer_empty" and told.error.automatic_retries == 1


@pytest.mark.parametrize("number", ["W26 prose", "W26 fence", "W26 list"])
def test_w26_an_ignored_schema_is_invalid_and_not_repaired(standin, number):
    standin.script("/api/chat", SCENARIOS[number])

    told = ask(engine_at(standin.url), question(schema=SCHEMA))

    assert told.code == "answer_invalid" and told.error.automatic_retries == 1 and told.final is None


def test_w27_endless_blanks_instead_of_json_are_stopped_early(standin):
    standin.script("/api/chat", SCENARIOS["W27"])

    told = ask(engine_at(standin.url), question(schema=SCHEMA))

    assert told.code == "answer_invalid" and len(told.text) < 800
    standin.wait_until(lambda it: it.chats[0]["state"] == "client_gone")


def test_w28_a_prompt_that_was_silently_cut_is_told(standin):
    standin.script("/api/chat", SCENARIOS["W28"])

    told = ask(engine_at(standin.url), question(num_ctx=8192, estimated_tokens=7900))

    assert told.code == "prompt_too_long" and told.final is None
    assert told.error.numbers == {"n_prompt_tokens": 7900, "n_ctx": 8192}


def test_w28_a_forgotten_truncate_would_cut_silently_and_ours_is_refused(standin):
    told = ask(engine_at(standin.url), question("uzun " * 20_000, num_ctx=4096))

    assert told.code == "prompt_too_long" and [type(event) for event in told.events] == [Waiting]
    assert told.error.numbers == {"n_prompt_tokens": 25_000, "n_ctx": 4096}


@pytest.mark.parametrize(
    ("count", "estimate", "num_ctx", "cut"),
    [
        (2050, 5000, 4096, True),
        (4098, 9000, 8192, True),
        (8191, 7000, 8192, True),
        (2050, 2400, 4096, False),
        (3000, 6000, 8192, False),
        (12, 6000, 8192, False),
        (None, 6000, 8192, False),
        (5000, 9000, 0, False),
    ],
)
def test_w28_counts_that_prove_a_cut(count, estimate, num_ctx, cut):
    assert prompt_was_cut(count, estimate, num_ctx) is cut


def test_w29_a_context_error_gives_its_two_numbers(standin):
    standin.script("/api/chat", SCENARIOS["W29"])

    told = ask(engine_at(standin.url))

    assert told.code == "prompt_too_long" and not told.error.retryable
    assert told.error.numbers == {"n_prompt_tokens": 5321, "n_ctx": 4096}


@pytest.mark.parametrize("number", ["W29b", "W29b old"])
def test_w29b_the_other_words_for_too_long_mean_the_same(standin, number):
    standin.script("/api/chat", SCENARIOS[number])

    assert ask(engine_at(standin.url)).code == "prompt_too_long"
