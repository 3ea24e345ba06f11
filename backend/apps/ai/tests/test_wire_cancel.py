"""Wire scenario W34: the only cancel is closing the connection, and it must reach the server at once."""

import asyncio
import gc
import time
from contextlib import aclosing

import pytest

from apps.ai.engines.base import Text, Waiting
from apps.ai.tests.standin.scripts import HOLD
from apps.ai.tests.wire import engine_at, hear, question

AT_ONCE_S = 0.25  # the aim is 0.05; a busy test machine gets more


def leaves_after(standin, wanted, how):
    """Listen until `wanted` says so, then leave; seconds until the server saw it."""
    engine = engine_at(standin.url)

    async def run():
        left = await how(engine, wanted)
        await asyncio.to_thread(standin.wait_until, lambda it: it.chats[0]["state"] == "client_gone")
        await engine.close()
        return standin.chats[0]["_gone"] - left

    return asyncio.run(run())


async def by_aclose(engine, wanted):
    async with aclosing(engine.chat(question())) as events:
        async for event in events:
            if wanted(event):
                break
        left = time.perf_counter()
    return left


async def by_cancelling(engine, wanted):
    reached = asyncio.Event()

    async def listen():
        async for event in engine.chat(question()):
            if wanted(event):
                reached.set()

    task = asyncio.create_task(listen())
    await reached.wait()
    left = time.perf_counter()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return left


@pytest.mark.parametrize("how", [by_aclose, by_cancelling])
def test_w34_leaving_after_some_chunks_closes_the_connection_at_once(standin, how):
    standin.state.knobs.update(tokens=1000, token_ms=5.0)
    heard = []

    def third_text(event):
        heard.append(event)
        return sum(isinstance(one, Text) for one in heard) == 3

    took = leaves_after(standin, third_text, how)

    assert took < AT_ONCE_S
    assert standin.chats[0]["tokens"] < 100


@pytest.mark.parametrize("how", [by_aclose, by_cancelling])
def test_w34_leaving_before_the_first_chunk_closes_the_connection_at_once(standin, how):
    standin.script("/api/chat", [HOLD])

    def asked(event):
        return isinstance(event, Waiting) and bool(standin.chats)

    assert leaves_after(standin, asked, how) < AT_ONCE_S


def test_w34_leaving_before_the_request_went_out_sends_nothing(standin):
    engine = engine_at(standin.url)

    async def run():
        events = engine.chat(question())
        await anext(events)
        await events.aclose()
        await engine.close()

    asyncio.run(run())

    assert not standin.chats


def test_w34_a_forgotten_generator_is_closed_when_it_is_collected(standin):
    standin.state.knobs.update(tokens=1000, token_ms=5.0)

    async def breaks_off(engine, wanted):
        async for event in engine.chat(question()):
            if wanted(event):
                break
        gc.collect()
        return time.perf_counter()

    assert leaves_after(standin, lambda event: isinstance(event, Text), breaks_off) < 1


def test_w34_a_server_of_ours_that_shuts_down_leaves_no_model_running(standin):
    standin.state.knobs.update(tokens=1000, token_ms=5.0)
    engine = engine_at(standin.url)

    async def run():
        running = [asyncio.create_task(hear(engine, question())) for _ in range(3)]
        await asyncio.to_thread(standin.wait_until, lambda it: sum(one["tokens"] > 0 for one in it.chats) == 3)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await engine.close()

    asyncio.run(run())

    standin.wait_until(lambda it: {one["state"] for one in it.chats} == {"client_gone"})


def test_w34_a_left_connection_is_not_used_again(standin):
    standin.state.knobs.update(tokens=1000, token_ms=5.0)
    engine = engine_at(standin.url)

    async def run():
        await by_aclose(engine, lambda event: isinstance(event, Text))
        standin.state.knobs.update(tokens=3)
        told = await hear(engine, question())
        await engine.close()
        return told

    told = asyncio.run(run())

    assert told.text == "Merhaba ! Müşteri" and told.final is not None
