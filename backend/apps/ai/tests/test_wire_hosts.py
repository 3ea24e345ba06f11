"""Several servers: where they may be, and which one takes the next run."""

import asyncio
from contextlib import aclosing

import pytest

from apps.ai.engines.base import EngineError, Final, Text
from apps.ai.engines.building import ollama_at, openai_at
from apps.ai.engines.hosts import parse_hosts
from apps.ai.engines.sharing import SharedEngine
from apps.ai.tests.standin import Installed, StandIn
from apps.ai.tests.standin.scripts import HOLD
from apps.ai.tests.wire import MODEL, ask, engine_at, hear, question, run_with


@pytest.fixture
def second():
    with StandIn() as running:
        yield running


def test_engines_are_made_from_the_words_of_a_setting(standin, second):
    ollama = ollama_at(f"{standin.url}, {second.url}", num_ctx=4096)
    openai = openai_at(f"{standin.url}/v1")

    assert ask(ollama).final.host == standin.url and standin.chats[0]["_body"]["options"]["num_ctx"] == 4096
    assert ask(openai).final is not None and standin.chats[1]["path"] == "/v1/chat/completions"
    with pytest.raises(ValueError, match="OPENAI_BASE_URL"):
        openai_at("https://api.openai.com/v1")


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def shared(*standins, **fields):
    return SharedEngine([engine_at(one.url) for one in standins], **fields)


@pytest.mark.parametrize(
    ("value", "urls"),
    [
        ("", ("http://127.0.0.1:11434",)),
        ("localhost", ("http://localhost:11434",)),
        ("gpu:11435", ("http://gpu:11435",)),
        ("http://10.0.0.5/", ("http://10.0.0.5:11434",)),
        ("https://ai.local", ("https://ai.local:443",)),
        ("0.0.0.0:9", ("http://127.0.0.1:9",)),
        ("::1", ("http://[::1]:11434",)),
        ("[fd00::7]:5", ("http://[fd00::7]:5",)),
        (" 127.0.0.1 , 192.168.1.4:1,,127.0.0.1", ("http://127.0.0.1:11434", "http://192.168.1.4:1")),
        ("host.docker.internal", ("http://host.docker.internal:11434",)),
        ("100.64.3.2", ("http://100.64.3.2:11434",)),
    ],
)
def test_addresses_of_this_machine_and_the_private_network(value, urls):
    assert parse_hosts(value) == urls


@pytest.mark.parametrize(
    "value",
    [
        "8.8.8.8",
        "ollama.com",
        "https://OLLAMA.com:443/",
        "ollama.com.",
        "api.ornek.com.tr",
        "127.0.0.1.nip.io",
        "134744072",
        "0x08080808",
        "8.8",
        "[2001:4860:4860::8888]",
        "::ffff:8.8.8.8",
        "127.0.0.1, 8.8.8.8",
        "http://127.0.0.1@8.8.8.8/",
    ],
)
def test_the_internet_is_refused_with_the_variables_name(value):
    with pytest.raises(ValueError, match="OLLAMA_HOST"):
        parse_hosts(value)


@pytest.mark.parametrize("value", ["ftp://127.0.0.1", "127.0.0.1:port", "http://", "127.0.0.1:99999", "a b", "?x"])
def test_what_is_no_address_is_refused(value):
    with pytest.raises(ValueError, match="OLLAMA_HOST"):
        parse_hosts(value)


def test_a_password_in_an_address_is_not_repeated():
    with pytest.raises(ValueError, match="OPENAI_BASE_URL") as caught:
        parse_hosts("http://ayse:gizli@10.0.0.5", variable="OPENAI_BASE_URL")

    assert "gizli" not in str(caught.value)


def test_a_public_server_of_ones_own_is_allowed_when_asked_for_but_never_the_cloud():
    assert parse_hosts("https://ai.ornek.com.tr", allow_public=True) == ("https://ai.ornek.com.tr:443",)
    with pytest.raises(ValueError, match="cloud"):
        parse_hosts("ollama.com", allow_public=True)


def test_the_least_busy_server_takes_the_next_run(standin, second):
    standin.script("/api/chat", [HOLD])
    engine = shared(standin, second)

    async def run():
        busy = asyncio.create_task(hear(engine, question()))
        await asyncio.to_thread(standin.wait_until, lambda it: it.chats)
        told = [await hear(engine, question()) for _ in range(2)]
        busy.cancel()
        await asyncio.gather(busy, return_exceptions=True)
        await engine.close()
        return told

    told = asyncio.run(run())

    assert [one.final.host for one in told] == [second.url] * 2


def test_a_server_that_cannot_be_reached_is_put_aside_and_the_run_goes_elsewhere(standin, second):
    clock = Clock()
    engine = shared(standin, second, aside_s=10, clock=clock)
    standin.stop()

    first = ask(engine)
    aside = engine._next(set())
    clock.now = 11
    again = engine._next(set())

    assert first.final.host == second.url
    assert (aside, again) == (1, 0)


def test_a_run_whose_server_dies_ends_with_its_error_and_the_next_goes_elsewhere(standin, second):
    standin.state.knobs.update(tokens=1000, token_ms=5.0)
    engine = shared(standin, second)

    async def run():
        seen, error = [], None
        try:
            async with aclosing(engine.chat(question())) as events:
                async for event in events:
                    seen.append(event)
                    if isinstance(event, Text):
                        standin.stop()
        except EngineError as caught:
            error = caught
        told = await hear(engine, question())
        await engine.close()
        return seen, error, told

    seen, error, told = asyncio.run(run())

    assert error.code == "stream_broken" and not any(isinstance(event, Final) for event in seen)
    assert told.final.host == second.url


def test_leaving_closes_the_connection_and_frees_the_servers_place(standin, second):
    standin.state.knobs.update(tokens=1000, token_ms=5.0)
    engine = shared(standin, second)

    async def run():
        async with aclosing(engine.chat(question())) as events:
            async for event in events:
                if isinstance(event, Text):
                    break
        await asyncio.to_thread(standin.wait_until, lambda it: it.chats[0]["state"] == "client_gone")
        await engine.close()

    asyncio.run(run())

    assert standin.chats[0]["_gone"] and not any(engine._busy.values())
    assert engine._next(set()) == 0  # leaving is no fault of the server


def test_a_model_that_only_one_server_has_is_found_there(standin, second):
    second.install(Installed("ozel"))

    assert ask(shared(standin, second), question(model="ozel")).final.host == second.url


def test_when_all_servers_are_down_the_error_says_so(standin, second):
    standin.stop()
    second.stop()
    engine = shared(standin, second)

    assert ask(engine).code == "ai_unavailable"
    assert not run_with(engine, lambda it: it.status()).reachable
    with pytest.raises(EngineError, match="ai_unavailable"):
        run_with(engine, lambda it: it.models())


def test_status_and_models_speak_for_all_servers(standin, second):
    second.install(Installed("ozel"))
    second.hold("llama3.1:latest")
    engine = shared(standin, second)

    status = run_with(engine, lambda it: it.status())

    assert [host.host for host in status.hosts] == [standin.url, second.url]
    facts = {one.name: one for one in status.models}
    assert facts["llama3.1:latest"].loaded and facts["ozel:latest"].host == second.url


def test_unloading_approving_and_deleting_reach_every_server(standin, second):
    second.hold("llama3.1:latest")
    engine = shared(standin, second)

    run_with(engine, lambda it: it.unload(MODEL))
    run_with(engine, lambda it: it.models())
    engine.approve(MODEL)
    run_with(engine, lambda it: it.delete(MODEL))

    assert not second.state.loaded
    assert standin.state.model(MODEL) is None and second.state.model(MODEL) is None


def test_warm_up_loads_wherever_the_model_is(standin, second):
    second.install(Installed("ozel"))
    engine = shared(standin, second)

    run_with(engine, lambda it: it.warm_up(MODEL))
    run_with(engine, lambda it: it.warm_up("ozel"))

    assert standin.state.loads == {"llama3.1:latest": 1}
    assert second.state.loads == {"llama3.1:latest": 1, "ozel:latest": 1}
