"""Wire scenarios W31 to W33, W36, W38 and W40: servers that are down, hidden, remote, old or odd."""

import socket

import pytest

from apps.ai.engines.base import EngineError
from apps.ai.engines.ollama.version import state_of
from apps.ai.tests.standin import Installed
from apps.ai.tests.standin.scenarios import HTML, SCENARIOS, last, refused, said
from apps.ai.tests.standin.scripts import HOLD, head, reply, send
from apps.ai.tests.wire import MODEL, ask, engine_at, question, run_with

AWAY = {"remote_host": "https://ollama.com:443", "remote_model": "big:cloud"}


def closed_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.mark.parametrize("address", ["http://127.0.0.1:{port}", "http://yok.invalid:{port}"])
def test_w31_a_server_that_is_down_is_unavailable(address):
    engine = engine_at(address.format(port=closed_port()))

    told = ask(engine)
    status = run_with(engine, lambda it: it.status())

    assert told.code == "ai_unavailable" and told.error.retryable
    assert not status.reachable and status.error == "ai_unavailable"


def test_w31_a_name_that_points_to_the_internet_is_not_connected_to(standin, monkeypatch):
    public = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("8.8.8.8", 11434))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: public)

    assert ask(engine_at("http://gpu:11434")).code == "ai_unavailable"


@pytest.mark.parametrize(
    "answer",
    [
        reply(502, HTML, "text/html"),
        reply(504, HTML, "text/html"),
        reply(503, HTML, "text/html"),
        reply(301, b"", "text/html", "Location: https://example.com/api/chat\r\n"),
        reply(403, b""),
        reply(200, HTML, "text/html"),
        reply(404, b"404 page not found", "text/plain"),
        reply(401, b"Unauthorized", "text/plain"),
        reply(500, b""),
    ],
    ids=lambda step: f"{step[1]} {step[3]}",
)
@pytest.mark.parametrize("path", ["/api/chat", "/api/tags"])
def test_w32_a_proxy_in_between_is_told_as_a_setting(standin, answer, path):
    standin.script(path, [answer])

    told = ask(engine_at(standin.url))

    assert told.code == ("model_crashed" if answer[1:3] == (500, {}) else "proxy_error")
    assert not told.text and "html" not in told.error.user_text


def test_w32_an_answer_that_is_not_http_is_told(standin):
    standin.script("/api/chat", [("raw", b"SSH-2.0-OpenSSH_9.2\r\n"), HOLD])

    assert ask(engine_at(standin.url)).code == "proxy_error"


@pytest.mark.parametrize("name", ["gpt-oss:120b-cloud", "qwen3:cloud", " QWEN3:CLOUD ", "X-Cloud"])
def test_w33a_a_cloud_name_is_refused_and_no_request_is_sent(standin, name):
    told = ask(engine_at(standin.url), question(model=name))

    assert told.code == "model_remote" and not told.error.retryable
    assert not standin.state.counts["requests"]


@pytest.mark.parametrize("place", ["tag", "show"])
def test_w33b_a_stub_under_an_innocent_name_never_gets_a_prompt(standin, place):
    stub = standin.install(Installed("yerel-model", **AWAY))
    if place == "show":
        stub.tag = lambda: {**Installed("yerel-model").tag()}

    told = ask(engine_at(standin.url), question(model="yerel-model"))

    assert told.code == "model_remote" and not standin.chats


@pytest.mark.parametrize("flaw", [{"size": 412}, {"digest": ""}])
def test_w33b_a_model_too_small_or_without_digest_is_taken_for_a_stub(standin, flaw):
    standin.install(Installed("minik")).__dict__.update(flaw)

    assert ask(engine_at(standin.url), question(model="minik")).code == "model_remote"
    assert not standin.chats


def test_w33c_a_chunk_from_another_machine_closes_the_stream_at_once(standin):
    standin.script("/api/chat", [head(), send(said("Say", **AWAY)), HOLD])

    told = ask(engine_at(standin.url))

    assert told.code == "model_remote" and not told.text
    standin.wait_until(lambda it: it.chats[0]["state"] == "client_gone")


@pytest.mark.parametrize(
    "answer",
    [
        refused(403, "ollama cloud is disabled: remote model is unavailable"),
        [reply(401, {"error": "unauthorized", "signin_url": "https://ollama.com/connect?x=1"})],
        refused(400, "this server cannot run this remote model"),
    ],
)
def test_w33d_the_servers_own_refusal_of_a_cloud_model_is_told(standin, answer):
    standin.script("/api/chat", answer)

    assert ask(engine_at(standin.url)).code == "model_remote"


def test_w33_a_model_that_writes_but_is_never_loaded_becomes_suspect(standin):
    standin.state.load = lambda *_: False
    engine = engine_at(standin.url)

    answered = ask(engine, *[question()] * 3)
    suspected = ask(engine)
    engine.approve(MODEL)

    assert (answered.code, suspected.code) == ("", "model_remote")
    assert ask(engine).final is not None


def test_w33_a_model_seen_in_memory_once_is_not_looked_for_again(standin):
    ask(engine_at(standin.url), *[question()] * 4)

    assert standin.asked("/api/ps") == 2  # with the first list, and after the first run


def test_w33_a_changed_model_waits_for_approval(standin):
    engine = engine_at(standin.url)
    ask(engine)
    standin.install(Installed(MODEL, digest="b" * 64))
    engine.catalog.forget()

    refused_first = ask(engine).code
    engine.approve(MODEL)

    assert refused_first == "model_changed"
    assert ask(engine).final.digest == "b" * 64


@pytest.mark.parametrize(("cloud", "disabled"), [("disabled", True), ("enabled", False)])
def test_w33e_the_cloud_switch_is_shown(standin, cloud, disabled):
    standin.state.knobs["cloud"] = cloud

    assert run_with(engine_at(standin.url), lambda it: it.status()).cloud_disabled is disabled


def test_w33e_an_old_server_does_not_know_the_switch(standin):
    standin.script("/api/status", [reply(404, b"404 page not found", "text/plain")])

    status = run_with(engine_at(standin.url), lambda it: it.status())

    assert status.reachable and status.cloud_disabled is None


def test_w36_no_models_at_all(standin):
    standin.state.models.clear()

    status = run_with(engine_at(standin.url), lambda it: it.status())

    assert status.reachable and status.models == ()


def test_w36_a_bare_and_a_huge_show_are_read(standin):
    standin.install(Installed("yalin", bare_show=True, context_length=4096))
    standin.install(Installed("sisman", show_padding=3_000_000, lists_capabilities=True))

    facts = {one.name: one for one in run_with(engine_at(standin.url), lambda it: it.models())}

    assert facts["yalin:latest"].context_length == 4096 and facts["yalin:latest"].capabilities == ()
    assert facts["sisman:latest"].capabilities == ("completion", "tools")
    assert ask(engine_at(standin.url), question(model="yalin")).final is not None


@pytest.mark.parametrize(("share", "processor"), [(0, "cpu"), (0.4, "split"), (1, "gpu")])
def test_w36_where_a_loaded_model_runs(standin, share, processor):
    size = standin.state.model(MODEL).size
    standin.hold("llama3.1:latest", num_ctx=8192, size_vram=int(size * share))

    loaded = next(one for one in run_with(engine_at(standin.url), lambda it: it.models()) if one.loaded)

    assert (loaded.processor, loaded.loaded_num_ctx) == (processor, 8192)


@pytest.mark.parametrize("body", [[], {"models": 5}, {"models": None}, b"{", "x"])
def test_w36_a_list_of_an_unknown_shape_is_no_crash_of_ours(standin, body):
    standin.script("/api/tags", [reply(200, body)])

    with pytest.raises(EngineError) as caught:
        run_with(engine_at(standin.url), lambda it: it.models())
    assert caught.value.code == "proxy_error"


def test_w36_a_server_without_a_list_of_loaded_models_still_writes(standin):
    standin.script("/api/ps", refused(500, "boom"))

    assert ask(engine_at(standin.url)).final is not None


def test_w38_every_feature_and_the_warm_up_load_the_model_once(standin):
    engine = engine_at(standin.url)

    run_with(engine, lambda it: it.warm_up(MODEL))
    ask(engine, question(num_predict=50), question(schema={"type": "object"}), question(temperature=0))

    assert standin.state.loads == {"llama3.1:latest": 1}


def test_w38_another_window_would_be_seen_as_a_reload(standin):
    ask(engine_at(standin.url), question(num_ctx=8192), question(num_ctx=4096))

    assert standin.state.loads == {"llama3.1:latest": 2}


@pytest.mark.parametrize(
    ("version", "state"),
    [
        ("0.12.0", "too_old"),
        ("0.17.0", "too_old"),
        ("0.17.1-rc0", "too_old"),
        ("0.17.1", "ok"),
        ("0.33.0-rc2", "ok"),
        ("1.0.0", "ok"),
        ("0.0.0", "unknown"),
        ("", "unknown"),
        ("dev", "unknown"),
    ],
)
def test_w40_versions(standin, version, state):
    standin.state.knobs["version"] = version

    status = run_with(engine_at(standin.url), lambda it: it.status())

    assert status.reachable and status.version == version
    assert status.version_state == state == state_of(version)


def test_scenarios_and_lines_are_whole():
    assert last().endswith(b"\n") and set(SCENARIOS) >= {"W01", "W10", "W17", "W23", "W29", "W39"}
