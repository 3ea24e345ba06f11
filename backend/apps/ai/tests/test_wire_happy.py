"""Wire scenarios W01 to W07: what a healthy server says, and what we said to it."""

from apps.ai.engines.base import Final, Text, Thinking, Usage
from apps.ai.tests.standin.scenarios import LETTER as PIECES
from apps.ai.tests.standin.scenarios import SCENARIOS, last, said, send
from apps.ai.tests.standin.scripts import END, head, wait
from apps.ai.tests.wire import LETTER, MODEL, ask, engine_at, question, run_with

SCHEMA = {"type": "object", "properties": {"konu": {"type": "string"}}, "required": ["konu"]}


def test_w01_text_comes_in_order_then_exactly_one_final_with_all_stats(standin):
    standin.script("/api/chat", SCENARIOS["W01"])

    told = ask(engine_at(standin.url))

    assert told.text == LETTER
    assert told.events[-1] is told.final and told.final.reason == "stop"
    assert told.final.usage == Usage(
        prompt_tokens=26,
        answer_tokens=237,
        total_s=4.935886791,
        load_s=0.534986708,
        prompt_s=0.107345,
        answer_s=4.289432,
    )
    assert round(told.final.usage.tokens_per_second, 2) == 55.25


def test_w01_each_request_names_all_that_the_server_would_otherwise_decide(standin):
    ask(engine_at(standin.url), question(num_ctx=4096, num_predict=200, temperature=0.4, seed=7, keep_alive="10m"))

    body = standin.chats[0]["_body"]
    assert (body["think"], body["truncate"], body["shift"], body["stream"]) == (False, False, False, True)
    assert body["options"] == {"num_ctx": 4096, "num_predict": 200, "temperature": 0.4, "seed": 7}
    assert body["keep_alive"] == "10m" and "format" not in body


def test_w01_no_key_origin_cookie_or_proxy_goes_out(standin, monkeypatch):
    monkeypatch.setenv("OLLAMA_API_KEY", "gizli")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")

    told = ask(engine_at(standin.url))

    assert told.final is not None
    assert not {"authorization", "origin", "cookie", "referer"} & set(standin.chats[0]["_headers"])


def test_w01_lines_that_arrive_together_are_one_event(standin):
    standin.script("/api/chat", [head(), send(*PIECES, last()), END])

    told = ask(engine_at(standin.url))

    assert told.of(Text) == [Text(LETTER)]


def test_w02_a_single_object_gives_the_same_as_a_stream(standin):
    standin.script("/api/chat", SCENARIOS["W01"], SCENARIOS["W02"])
    engine = engine_at(standin.url)

    streamed, single = ask(engine), ask(engine)

    assert (single.text, single.final) == (streamed.text, streamed.final)


def test_w03_text_in_the_final_chunk_is_kept(standin):
    standin.script("/api/chat", SCENARIOS["W03"])

    assert ask(engine_at(standin.url)).text == "ab"


def test_w04_missing_stats_are_unknown(standin):
    standin.script("/api/chat", SCENARIOS["W04"])

    told = ask(engine_at(standin.url))

    assert told.text == LETTER
    assert told.final.usage == Usage() and told.final.usage.tokens_per_second is None


def test_w05_thoughts_are_told_as_thinking_and_never_as_text(standin):
    standin.script("/api/chat", SCENARIOS["W05"])

    told = ask(engine_at(standin.url))

    assert told.text == LETTER
    assert told.of(Thinking) and "düşün" not in repr(told.events)


def test_w05_a_thinking_model_is_told_not_to_think(standin):
    told = ask(engine_at(standin.url), question(model="qwen3:8b"))

    assert told.final is not None and not told.of(Thinking)


def test_w06_a_schema_goes_out_and_its_object_comes_back(standin):
    told = ask(engine_at(standin.url), question(schema=SCHEMA))

    assert standin.chats[0]["_body"]["format"] == SCHEMA
    assert told.final.value == {"konu": "örnek"}


def test_w07_warm_up_loads_and_unload_frees_without_any_text(standin):
    engine = engine_at(standin.url)

    run_with(engine, lambda it: it.warm_up(MODEL))
    loaded = list(standin.state.loaded)
    run_with(engine, lambda it: it.unload(MODEL))

    assert loaded == ["llama3.1:latest"] and not standin.state.loaded
    assert [record["_body"]["messages"] for record in standin.chats] == [[], []]


def test_two_runs_ask_for_the_lists_only_once(standin):
    told = ask(engine_at(standin.url), question(), question())

    assert isinstance(told.events[-1], Final)
    assert standin.asked("/api/tags") == standin.asked("/api/show", "POST") == 1


def test_runs_that_follow_each_other_share_one_connection(standin):
    late_end = [head(), send(*PIECES, last()), wait(0.01), END]
    standin.script("/api/chat", *[late_end] * 5)

    ask(engine_at(standin.url), *[question()] * 5)

    assert standin.connections == 2  # the lists are read over two at once


def test_said_lines_are_escaped_as_the_real_server_does():
    assert b"\\u003cscript\\u003e" in said("<script>")
