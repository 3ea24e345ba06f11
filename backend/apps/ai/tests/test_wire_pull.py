"""Wire scenario W35: downloading a model."""

from contextlib import aclosing

import pytest

from apps.ai.engines.base import EngineError
from apps.ai.engines.transport import Limits
from apps.ai.tests.standin import Installed
from apps.ai.tests.standin.connection import go_json
from apps.ai.tests.standin.scripts import END, HOLD, head, send, wait
from apps.ai.tests.wire import MODEL, ask, engine_at, question, run_with

BIG, SMALL = "sha256:" + "a" * 64, "sha256:" + "b" * 64
DOWNLOAD = [
    {"status": "pulling manifest"},
    {"status": "pulling aaaa", "digest": BIG, "total": 1000},
    {"status": "pulling aaaa", "digest": BIG, "total": 1000, "completed": 600},
    {"status": "pulling aaaa", "digest": BIG, "total": 1000, "completed": 300},
    {"status": "pulling aaaa", "digest": BIG, "total": 1000, "completed": 1000},
    {"status": "pulling bbbb", "digest": SMALL, "total": 200, "completed": 200},
    {"status": "verifying sha256 digest"},
    {"status": "writing manifest"},
]
SUCCESS = {"status": "success"}
DONE_LINE = go_json(SUCCESS) + b"\n"


def script(standin, *documents, end=END):
    standin.script("/api/pull", [head(), *[send(go_json(one) + b"\n") for one in documents], end])


def pulled(standin, model=MODEL):
    async def collect(engine):
        return [step async for step in engine.pull(model)]

    return run_with(engine_at(standin.url), collect)


def failure(standin, model=MODEL):
    with pytest.raises(EngineError) as caught:
        pulled(standin, model)
    return caught.value


def test_w35a_two_layers_give_a_bar_that_never_goes_back(standin):
    script(standin, *DOWNLOAD, SUCCESS)

    steps = pulled(standin)

    percents = [step.percent for step in steps]
    assert percents == sorted(percents) and percents[-1] == 100
    assert [step.done for step in steps].count(True) == 1 and steps[-1].done
    assert (steps[-1].completed, steps[-1].total) == (1200, 1200)


def test_w35b_an_unknown_model_is_told_in_midstream(standin):
    script(standin, DOWNLOAD[0], {"error": "pull model manifest: file does not exist"})

    assert failure(standin).code == "model_missing"


def test_w35b_any_other_failure_keeps_its_reason_for_the_log(standin):
    script(standin, *DOWNLOAD[:3], {"error": "write /models/x: no space left on device"})

    error = failure(standin)

    assert error.code == "pull_failed" and "no space left" in error.detail


def test_w35c_an_end_without_success_is_a_failure(standin):
    script(standin, *DOWNLOAD)

    assert failure(standin).code == "pull_failed"


def test_w35d_leaving_stops_the_download_and_a_later_one_goes_on(standin):
    script(standin, *DOWNLOAD[:3], end=HOLD)

    async def leave(engine):
        async with aclosing(engine.pull(MODEL)) as steps:
            while (await anext(steps)).completed < 600:
                continue

    run_with(engine_at(standin.url), leave)
    standin.wait_until(lambda it: it.records[0]["state"] == "client_gone")
    script(standin, *DOWNLOAD[2:], SUCCESS)

    assert pulled(standin)[-1].done


def test_w35e_a_stub_that_came_instead_of_a_model_is_refused_and_can_be_deleted(standin):
    standin.install(Installed("sahte", remote_host="https://ollama.com:443", remote_model="big:cloud"))
    script(standin, *DOWNLOAD, SUCCESS)

    assert failure(standin, "sahte").code == "model_remote"
    run_with(engine_at(standin.url), lambda it: it.delete("sahte"))
    assert standin.state.model("sahte") is None


def test_w35_a_cloud_name_is_not_pulled(standin):
    assert failure(standin, "qwen3:cloud").code == "model_remote"
    assert not standin.state.counts["requests"]


def test_w35_a_model_pulled_anew_is_approved(standin):
    engine = engine_at(standin.url)
    ask(engine)
    standin.install(Installed(MODEL, digest="c" * 64))
    script(standin, *DOWNLOAD, SUCCESS)

    async def collect(engine):
        return [step async for step in engine.pull(MODEL)]

    run_with(engine, collect)

    assert ask(engine, question()).final.digest == "c" * 64


def test_w35_a_download_may_take_longer_than_an_answer(standin):
    standin.script("/api/pull", [head(), send(b'{"status":"pulling manifest"}\n'), wait(0.2), send(DONE_LINE), END])
    engine = engine_at(standin.url, limits=Limits(total=0.1))

    async def collect(engine):
        return [step async for step in engine.pull(MODEL)]

    assert run_with(engine, collect)[-1].done
