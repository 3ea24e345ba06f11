"""The stand-in is as strict as the real server: a client that forgets a field fails here."""

import json
import urllib.error
import urllib.request

import pytest

from apps.ai.tests.standin import Installed
from apps.ai.tests.standin.knobs import directive, from_environment
from apps.ai.tests.standin.shapes import created_at
from apps.ai.tests.wire import MODEL

FIELD = "ChatRequest.messages of type []api.Message"
HELLO = {"model": MODEL, "messages": [{"role": "user", "content": "Merhaba"}]}


def post(standin, path, document):
    body = document if isinstance(document, bytes) else json.dumps(document).encode()
    request = urllib.request.Request(standin.url + path, body, {"Content-Type": "application/json"})
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=5) as answer:
            return answer.status, [json.loads(line) for line in answer.read().splitlines() if line]
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())["error"]


@pytest.mark.parametrize(
    ("more", "status", "text"),
    [
        ({"model": "yok"}, 404, "model 'yok' not found"),
        ({"model": ""}, 400, "model is required"),
        ({"messages": "x"}, 400, f"json: cannot unmarshal string into Go struct field {FIELD}"),
        ({"think": True}, 400, '"llama3.1" does not support thinking'),
        ({"think": "x"}, 400, 'invalid think value: "x" (must be "high", "medium", "low", "max", true, or false)'),
        ({"options": {"num_ctx": "8192"}}, 500, 'option "num_ctx" must be of type integer'),
        ({"options": {"temperature": "0"}}, 500, 'option "temperature" must be of type float32'),
        ({"format": "xml"}, 500, 'invalid format: "\\"xml\\""; expected "json" or a valid JSON Schema object'),
        ({"keep_alive": "10"}, 400, 'time: missing unit in duration "10"'),
        ({"keep_alive": "abc"}, 400, 'time: invalid duration "abc"'),
        ({"keep_alive": True}, 400, "Unsupported type: 'bool'"),
        ({"model": "nomic-embed-text"}, 400, '"nomic-embed-text" does not support chat'),
        ({"top_logprobs": 21}, 400, "top_logprobs must be between 0 and 20"),
    ],
)  # fmt: skip
def test_it_refuses_in_the_servers_words(standin, more, status, text):
    assert post(standin, "/api/chat", {**HELLO, **more}) == (status, text)


@pytest.mark.parametrize(("body", "text"), [(b"", "missing request body"), (b'{"model":', "unexpected EOF")])
def test_it_refuses_what_is_no_json(standin, body, text):
    assert post(standin, "/api/chat", body) == (400, text)


def test_a_client_that_forgets_think_gets_thoughts(standin):
    _, lines = post(standin, "/api/chat", {**HELLO, "model": "qwen3:8b"})

    assert "thinking" in lines[0]["message"]


def test_a_client_that_forgets_truncate_loses_half_of_its_window(standin):
    long = {"model": MODEL, "messages": [{"role": "user", "content": "uzun " * 20_000}]}

    status, lines = post(standin, "/api/chat", long)

    assert status == 200 and lines[-1]["prompt_eval_count"] == 2050
    assert post(standin, "/api/chat", {**long, "shift": False})[0] == 400


def test_a_client_that_forgets_its_window_reloads_the_model(standin):
    for more in ({}, {"options": {"num_ctx": 8192}}, {"shift": False, "options": {"num_ctx": 8192}}):
        post(standin, "/api/chat", {**HELLO, **more})

    assert standin.state.loads == {"llama3.1:latest": 3}


def test_a_prompt_for_the_cloud_is_counted_as_forwarded(standin):
    standin.install(Installed("sahte", remote_host="https://ollama.com:443", remote_model="big:cloud"))
    standin.state.knobs["cloud"] = "enabled"

    _, lines = post(standin, "/api/chat", {**HELLO, "model": "sahte"})

    assert standin.state.counts["forwarded"] == 1 and lines[0]["remote_host"]


def test_a_loaded_model_is_forgotten_when_its_time_is_over(standin):
    now = [0.0]
    standin.state.clock = lambda: now[0]
    post(standin, "/api/chat", {**HELLO, "keep_alive": "10m"})

    now[0] = 599
    loaded = post(standin, "/api/chat", HELLO) and standin.state.loads["llama3.1:latest"]
    now[0] = 5000
    post(standin, "/api/chat", HELLO)

    assert (loaded, standin.state.loads["llama3.1:latest"]) == (1, 2)


def test_zero_numbers_are_left_out_and_keys_are_in_order(standin):
    _, lines = post(standin, "/api/chat", {**HELLO, "messages": [{"role": "user", "content": "[[stub tokens=0]]"}]})

    assert list(lines[-1])[:5] == ["model", "created_at", "message", "done", "done_reason"]
    assert all(value for key, value in lines[-1].items() if key.endswith(("_count", "_duration")))


def test_timestamps_have_fractions_of_every_width():
    widths = {len(created_at().partition(".")[2]) for _ in range(50)}

    assert 0 in widths and len(widths) > 2


def test_knobs_come_from_the_environment_and_from_the_words_of_a_request():
    knobs = from_environment({"STUB_TOKENS": "7", "STUB_FIRST_MS": "1.5", "STUB_MODELS": "a,b"})

    assert (knobs["tokens"], knobs["first_ms"], knobs["models"], knobs["token_ms"]) == (7, 1.5, "a,b", 5.0)
    assert directive('x [[stub tokens=5 fault=die say="a b" echo]]') == {
        "tokens": "5",
        "fault": "die",
        "say": "a b",
        "echo": True,
    }


def test_its_own_doors(standin):
    post(standin, "/_config", {"tokens": 3})
    _, lines = post(standin, "/api/chat", HELLO)
    _, stats = post(standin, "/_stats", {})

    assert len(lines) == 4
    assert stats[0]["counts"]["tokens"] == 3 and stats[0]["requests"][0]["state"] == "done"
    assert "Merhaba" not in json.dumps(stats)


@pytest.mark.parametrize("path", ["/api/generate", "/api/embed", "/api/embeddings", "/v1/embeddings"])
def test_the_other_doors_of_a_model_server(standin, path):
    model = MODEL if path == "/api/generate" else "nomic-embed-text"

    status, lines = post(standin, path, {"model": model, "prompt": "Merhaba", "input": "Merhaba"})

    assert status == 200 and lines
