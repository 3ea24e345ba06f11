"""Wire scenarios W12 to W16 and W39: refusals before the stream."""

import pytest

from apps.ai.engines.base import RULES, ChatRequest
from apps.ai.tests.standin.scenarios import MEMORY, SCENARIOS, refused
from apps.ai.tests.wire import MODEL, ask, engine_at, question


def test_w12_a_model_that_is_not_installed_is_missing_and_nothing_is_sent(standin):
    told = ask(engine_at(standin.url), question(model="yok-boyle-model"))

    assert told.code == "model_missing" and not told.error.retryable
    assert not standin.chats


def test_w12_a_model_that_vanished_meanwhile_is_missing(standin):
    standin.script("/api/chat", SCENARIOS["W12"])

    told = ask(engine_at(standin.url))

    assert told.code == "model_missing"
    assert told.error.user_text == "Seçili model kurulu değil."


def test_w13_thinking_is_not_asked_of_a_model_that_cannot(standin):
    told = ask(engine_at(standin.url), question(think=True))

    assert told.final is not None
    assert standin.chats[0]["_body"]["think"] is False


def test_w13_a_refusal_to_think_is_told_as_incapable(standin):
    standin.script("/api/chat", SCENARIOS["W13"])

    assert ask(engine_at(standin.url)).code == "model_incapable"


def test_w13_an_embedding_model_is_not_sent_a_prompt(standin):
    told = ask(engine_at(standin.url), question(model="nomic-embed-text"))

    assert told.code == "model_incapable" and not standin.chats


@pytest.mark.parametrize("number", ["W14", "W14b"])
def test_w14_a_request_the_server_cannot_read_is_our_mistake(standin, number):
    standin.script("/api/chat", SCENARIOS[number])

    told = ask(engine_at(standin.url))

    assert told.code == "bad_request" and not told.error.retryable


def test_w14b_a_wrong_option_type_is_refused_by_the_standin_as_by_the_server(standin):
    told = ask(engine_at(standin.url), question(num_ctx="8192"))

    assert told.code == "bad_request" and 'option "num_ctx" must be of type integer' in told.error.detail


def test_w14_text_that_is_no_text_is_our_mistake_and_nothing_is_sent(standin):
    broken = ChatRequest(model=MODEL, messages=[{"role": "user", "content": "\ud800"}])

    told = ask(engine_at(standin.url), broken)

    assert told.code == "bad_request" and not standin.chats


def test_w15_busy_may_be_asked_again_twice(standin):
    standin.script("/api/chat", SCENARIOS["W15"])

    told = ask(engine_at(standin.url))

    assert told.code == "ai_busy" and told.error.retryable and told.error.automatic_retries == 2


def test_w16_a_load_that_fails_is_a_crash(standin):
    standin.script("/api/chat", SCENARIOS["W16"])

    told = ask(engine_at(standin.url))

    assert told.code == "model_crashed" and told.error.automatic_retries == 1


def test_w16_an_error_text_without_end_is_not_read_to_its_end(standin):
    standin.script("/api/chat", refused(500, "x" * 100_000))

    assert ask(engine_at(standin.url)).code == "proxy_error"


@pytest.mark.parametrize("text", MEMORY)
def test_w16b_out_of_memory_is_known_in_the_words_of_every_version(standin, text):
    standin.script("/api/chat", refused(500, text))

    assert ask(engine_at(standin.url)).code == "out_of_memory"


def test_w39_an_error_of_the_native_path_is_a_crash_and_not_parsed(standin):
    standin.script("/api/chat", SCENARIOS["W39"])

    told = ask(engine_at(standin.url))

    assert told.code == "model_crashed" and told.error.numbers == {}


def test_every_code_has_its_words_for_the_user():
    assert all(rule.text.endswith(".") and len(rule.text) > 10 for rule in RULES.values())
