"""The other wire: servers with OpenAI's interface behave the same towards everything above."""

import asyncio
import time
from contextlib import aclosing

import pytest

from apps.ai.engines.base import EngineError, Text, Thinking
from apps.ai.engines.openai import OpenAIEngine
from apps.ai.engines.transport import Limits
from apps.ai.tests.standin.scenarios import HTML
from apps.ai.tests.standin.scripts import CUT, END, HOLD, drip, head, reply, send
from apps.ai.tests.wire import MODEL, QUICK, ask, question, run_with

PATH = "/v1/chat/completions"
SSE = "text/event-stream"
HALLO = b'data: {"choices":[{"index":0,"delta":{"content":"Merhaba "}}]}\n\n'
WORLD = 'data: {"choices":[{"index":0,"delta":{"content":"dünya"},"finish_reason":null}]}\r\n\r\n'.encode()
STOP = b'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n'
USAGE = b'data: {"choices":[],"usage":{"prompt_tokens":7,"completion_tokens":2}}\n\n'
DONE = b"data: [DONE]\n\n"
FAULTS = {
    "error": "model_crashed",
    "die": "stream_broken",
    "cut": "stream_broken",
    "garbage": "stream_broken",
    "stall": "stream_broken",
    "hang": "ai_loading_timeout",
    "reset": "stream_broken",
    "500": "model_crashed",
    "503": "ai_busy",
}


def engine_at(url, **fields):
    return OpenAIEngine(url, **{"limits": Limits(idle=0.2, first_cold=0.3, heartbeat=0.05), **fields})


def test_text_usage_and_one_final(standin):
    told = ask(engine_at(standin.url))

    assert told.text == "Merhaba ! Müşteri kaydı na"
    assert told.final.reason == "stop" and told.final.usage.answer_tokens == 5
    body = standin.chats[0]["_body"]
    assert body["stream"] and body["max_tokens"] == 1024 and "authorization" not in standin.chats[0]["_headers"]


@pytest.mark.parametrize("address", ["", "/", "/v1", "/v1/"])
def test_the_address_may_end_with_v1_or_before(standin, address):
    assert ask(engine_at(standin.url + address)).final is not None


def test_a_key_goes_out_only_when_one_is_set(standin):
    ask(engine_at(standin.url, api_key="yerel"))

    assert standin.chats[0]["_headers"]["authorization"] == "Bearer yerel"


def test_the_length_limit_is_told(standin):
    assert ask(engine_at(standin.url), question(num_predict=3)).final.reason == "length"


def test_a_schema_goes_out_and_its_object_comes_back(standin):
    schema = {"type": "object", "properties": {"konu": {"type": "string"}}}

    assert ask(engine_at(standin.url), question(schema=schema)).final.value == {"konu": "örnek"}


def test_thoughts_are_never_text(standin):
    thought = b'data: {"choices":[{"index":0,"delta":{"reasoning_content":"gizli"}}]}\n\n'
    standin.script(PATH, [head(SSE), send(thought), ("wait", 0.02), send(HALLO, STOP, DONE), END])

    told = ask(engine_at(standin.url))

    assert told.of(Thinking) and told.text == "Merhaba " and "gizli" not in repr(told.events)


def test_bytes_may_come_one_by_one_with_comments_between(standin):
    whole = b": ping\n\nevent: message\n" + HALLO + WORLD + STOP + USAGE + DONE
    standin.script(PATH, [head(SSE), drip(whole), END])

    told = ask(engine_at(standin.url))

    assert told.text == "Merhaba dünya" and told.final.usage.prompt_tokens == 7


@pytest.mark.parametrize("ending", [[END], [send(DONE), END], [send(DONE), CUT]])
def test_a_finish_reason_makes_an_answer_whole(standin, ending):
    standin.script(PATH, [head(SSE), send(HALLO, STOP), *ending])

    assert ask(engine_at(standin.url)).final is not None


@pytest.mark.parametrize("ending", [[END], [send(DONE), END], [CUT], [HOLD], [send(b"oops\n\n"), END]])
def test_without_a_finish_reason_it_is_broken(standin, ending):
    standin.script(PATH, [head(SSE), send(HALLO), *ending])

    told = ask(engine_at(standin.url))

    assert told.code == "stream_broken" and told.text == "Merhaba "


@pytest.mark.parametrize("fault", FAULTS)
def test_each_of_the_nine_faults_is_told(standin, fault):
    told = ask(engine_at(standin.url), question(f"[[stub tokens=6 fault={fault} fault_at=3]]"))

    assert told.code == FAULTS[fault] and told.final is None


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (404, {"error": {"message": "The model `x` does not exist.", "type": "NotFoundError"}}, "model_missing"),
        (404, {"object": "error", "message": "The model `x` does not exist.", "code": 404}, "model_missing"),
        (400, {"error": {"message": "This model's maximum context length is 4096 tokens. However, you requested 5000 "
                         "tokens (4000 in the messages)"}}, "prompt_too_long"),
        (400, {"error": {"code": 400, "message": "request (5321 tokens) exceeds the available context size (4096 "
                         "tokens), try increasing it", "type": "exceed_context_size_error"}}, "prompt_too_long"),
        (400, {"error": "bad field"}, "bad_request"),
        (422, {"error": {"message": "bad field"}}, "bad_request"),
        (429, {"error": {"message": "slow down"}}, "ai_busy"),
        (401, {"error": "Unauthorized"}, "proxy_error"),
        (503, {"error": {"message": "Loading model", "type": "unavailable_error"}}, "ai_busy"),
        (502, HTML, "proxy_error"),
    ],
)  # fmt: skip
def test_refusals_mean_the_same_as_on_the_other_wire(standin, status, body, code):
    standin.script(PATH, [reply(status, body)])

    assert ask(engine_at(standin.url)).code == code


def test_the_numbers_of_a_context_error_are_read_from_its_words(standin):
    text = "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens"
    standin.script(PATH, [reply(400, {"error": {"message": text}})])

    assert ask(engine_at(standin.url)).error.numbers == {"n_prompt_tokens": 5000, "n_ctx": 4096}


def test_leaving_closes_the_connection_at_once(standin):
    standin.state.knobs.update(tokens=1000, token_ms=5.0)
    engine = engine_at(standin.url)

    async def run():
        async with aclosing(engine.chat(question())) as events:
            async for event in events:
                if isinstance(event, Text):
                    break
            left = time.perf_counter()
        await asyncio.to_thread(standin.wait_until, lambda it: it.chats[0]["state"] == "client_gone")
        await engine.close()
        return standin.chats[0]["_gone"] - left

    assert asyncio.run(run()) < 0.25


def test_a_cloud_name_is_refused(standin):
    assert ask(engine_at(standin.url), question(model="x:cloud")).code == "model_remote"
    assert not standin.state.counts["requests"]


def test_status_models_and_what_this_wire_cannot(standin):
    engine = engine_at(standin.url, limits=QUICK)

    status = run_with(engine, lambda it: it.status())

    assert status.reachable and {one.name for one in status.models} >= {"llama3.1:latest"}
    run_with(engine, lambda it: it.warm_up("llama3.1:latest"))
    for call in (lambda it: it.unload(MODEL), lambda it: it.delete(MODEL), lambda it: anext(it.pull(MODEL))):
        with pytest.raises(EngineError, match="model_incapable"):
            run_with(engine, call)
    with pytest.raises(EngineError, match="model_missing"):
        run_with(engine, lambda it: it.warm_up("yok"))


def test_a_window_named_by_the_server_is_read(standin):
    entries = [{"id": "a", "max_model_len": 8192}, {"id": "b", "meta": {"n_ctx_train": 4096}}, {"id": "c"}]
    standin.script("/v1/models", [reply(200, {"data": entries})])

    facts = run_with(engine_at(standin.url), lambda it: it.models())

    assert [one.context_length for one in facts] == [8192, 4096, None]


def test_a_server_that_is_down_is_told(standin):
    standin.stop()

    status = run_with(engine_at(standin.url), lambda it: it.status())

    assert not status.reachable and status.error == "ai_unavailable"
