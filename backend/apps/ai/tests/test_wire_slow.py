"""Wire scenarios W08 to W11: silence, queues, stalls and drips."""

import asyncio
import threading
from contextlib import aclosing

from apps.ai.engines.base import Text, Waiting
from apps.ai.engines.transport import Limits
from apps.ai.tests.standin.scenarios import LETTER as PIECES
from apps.ai.tests.standin.scenarios import SCENARIOS, last
from apps.ai.tests.standin.scripts import END, HOLD, drip, head, send, wait
from apps.ai.tests.wire import LETTER, ask, engine_at, hear, question


def test_w08_a_cold_start_is_waited_for_with_heartbeats(standin):
    standin.script("/api/chat", SCENARIOS["W08"])

    told = ask(engine_at(standin.url))

    assert told.text == LETTER and told.final.usage.load_s == 0.25
    beats = told.of(Waiting)
    assert len(beats) >= 3 and all(beat.cold for beat in beats)


def test_w08_the_second_run_knows_that_the_model_is_loaded(standin):
    told = ask(engine_at(standin.url), question(), question())

    assert told.of(Waiting) == [Waiting(cold=False)]


def test_w08_a_loaded_model_gets_less_patience_than_a_cold_one(standin):
    limits = Limits(first_cold=5, first_warm=0.1, heartbeat=0.03)
    standin.hold("llama3.1:latest")
    standin.script("/api/chat", [HOLD])

    told = ask(engine_at(standin.url, limits=limits))

    assert told.code == "ai_loading_timeout" and told.error.retryable
    assert not any(beat.cold for beat in told.of(Waiting))
    standin.wait_until(lambda it: it.chats[0]["state"] == "client_gone")


def test_w09_a_busy_slot_is_silence_and_leaving_the_queue_frees_it(standin):
    standin.state.knobs.update(parallel=1)
    standin.script("/api/chat", [HOLD])
    engine = engine_at(standin.url, limits=Limits(heartbeat=0.02))

    async def run():
        first = asyncio.create_task(hear(engine, question("Birinci")))
        await asyncio.to_thread(standin.wait_until, lambda it: it.chats)
        async with aclosing(engine.chat(question("İkinci"))) as second:
            silence = [await anext(second) for _ in range(3)]
            await asyncio.to_thread(standin.wait_until, lambda it: it.state.waiting)
        await asyncio.to_thread(standin.wait_until, lambda it: not it.state.waiting)
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        await engine.close()
        return silence

    silence = asyncio.run(run())

    assert all(isinstance(event, Waiting) for event in silence)
    standin.wait_until(lambda it: {record["state"] for record in it.chats} == {"client_gone"})


def test_w10_stall_midstream_is_told_as_broken_and_the_socket_is_closed(standin):
    standin.script("/api/chat", SCENARIOS["W10"])

    told = ask(engine_at(standin.url))

    assert told.code == "stream_broken" and told.final is None
    assert told.text == "Sayın "
    standin.wait_until(lambda it: it.chats[0]["state"] == "client_gone")


def test_w10_time_spent_by_a_slow_reader_is_not_the_servers_idle_time(standin):
    paced = [step for line in (*PIECES, last()) for step in (send(line), wait(0.1))]
    standin.script("/api/chat", [head(), *paced, END])
    engine = engine_at(standin.url, limits=Limits(idle=0.08))

    async def run():
        heard = []
        async with aclosing(engine.chat(question())) as events:
            async for event in events:
                heard.append(event)
                await asyncio.to_thread(threading.Event().wait, 0.12)
        await engine.close()
        return heard

    assert "".join(event.delta for event in asyncio.run(run()) if isinstance(event, Text)) == LETTER


def test_w10_a_server_that_drips_for_ever_meets_the_total_limit(standin):
    endless = b"\n" * 4000
    standin.script("/api/chat", [head(), drip(endless), HOLD])

    told = ask(engine_at(standin.url, limits=Limits(total=0.1)))

    assert told.code == "stream_broken"
    standin.wait_until(lambda it: it.chats[0]["state"] == "client_gone")


def test_w11_one_byte_at_a_time_gives_the_same_text(standin):
    standin.script("/api/chat", [head(), drip(b"".join(PIECES) + last(eval_count=3)), END])

    told = ask(engine_at(standin.url))

    assert told.text == LETTER and told.final.usage.answer_tokens == 3
