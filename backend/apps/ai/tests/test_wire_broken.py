"""Wire scenarios W17 to W22, and the nine faults that must be told to the person."""

import pytest

from apps.ai.engines.transport import Limits
from apps.ai.tests.standin.connection import NDJSON
from apps.ai.tests.standin.scenarios import LETTER as PIECES
from apps.ai.tests.standin.scenarios import SCENARIOS, last, said, stream
from apps.ai.tests.standin.scripts import END, HOLD, head, send
from apps.ai.tests.wire import LETTER, ask, engine_at, question

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


@pytest.mark.parametrize("fault", FAULTS)
def test_each_of_the_nine_faults_is_told(standin, fault):
    standin.hold("llama3.1:latest")

    told = ask(engine_at(standin.url), question(f"[[stub tokens=6 fault={fault} fault_at=3]]"))

    assert told.code == FAULTS[fault] and told.final is None


def test_w17_an_error_in_midstream_is_a_crash_and_what_came_is_kept(standin):
    standin.script("/api/chat", SCENARIOS["W17"])

    told = ask(engine_at(standin.url))

    assert told.code == "model_crashed" and told.text == "Sayın " and told.final is None


def test_w17_text_in_the_same_read_as_the_error_is_kept(standin):
    standin.script("/api/chat", [head(), send(*PIECES, b'{"error":"boom"}\n'), END])

    told = ask(engine_at(standin.url))

    assert told.code == "model_crashed" and told.text == LETTER


@pytest.mark.parametrize("number", ["W18", "W18b", "W18c"])
def test_w18_an_end_without_done_is_broken(standin, number):
    standin.script("/api/chat", SCENARIOS[number])

    told = ask(engine_at(standin.url))

    assert told.code == "stream_broken" and told.text and told.final is None


@pytest.mark.parametrize("number", [number for number in SCENARIOS if number.startswith("W19")])
def test_w19_a_cut_is_broken_wherever_it_falls(standin, number):
    standin.script("/api/chat", SCENARIOS[number])

    told = ask(engine_at(standin.url))

    assert told.code == "stream_broken" and told.error.automatic_retries == 1
    assert LETTER.startswith(told.text) and told.final is None


def test_w19_a_cut_after_the_done_line_hurts_nobody(standin):
    standin.script("/api/chat", [head(), send(*PIECES, last()), ("cut",)], [head(), send(*PIECES, last()), HOLD])

    for _ in range(2):
        told = ask(engine_at(standin.url))
        assert told.text == LETTER and told.final is not None


def test_w20_empty_lines_are_skipped(standin):
    standin.script("/api/chat", SCENARIOS["W20 empty line"])

    told = ask(engine_at(standin.url))

    assert told.text == LETTER and told.final is not None


@pytest.mark.parametrize("number", ["W20 no JSON", "W20 list", "W20 no message", "W20 number for text"])
def test_w20_garbage_is_broken_and_what_came_before_is_kept(standin, number):
    standin.script("/api/chat", SCENARIOS[number])

    told = ask(engine_at(standin.url))

    assert told.code == "stream_broken" and told.text == "Sayın "


def test_w21_odd_characters_arrive_exactly(standin):
    odd = "a\u0085b\u2028c\u2029d <script>&</script> 🎉 İıĞğŞş₺"
    as_go = stream(said(odd), last())
    as_raw = [
        head(),
        send(b'{"message":{"content":"' + "x\u0085y\u2028z".encode() + b'"},"done":false}\n', last()),
        END,
    ]
    standin.script("/api/chat", as_go, as_raw)
    engine = engine_at(standin.url)

    assert ask(engine).text == odd
    assert ask(engine).text == "x\u0085y\u2028z"


@pytest.mark.parametrize("ending", [b"", b'"},"done":false}\n'])
def test_w22_a_very_long_line_is_left_alone(standin, ending):
    endless = b'{"message":{"content":"' + b"x" * 5000 + ending
    standin.script("/api/chat", [head(), send(said("ok")), send(endless), HOLD])

    told = ask(engine_at(standin.url, limits=Limits(line_bytes=4096)))

    assert told.code == "stream_broken" and told.text == "ok"
    standin.wait_until(lambda it: it.chats[0]["state"] == "client_gone")


def test_w22_more_text_than_was_asked_for_is_stopped(standin):
    standin.script("/api/chat", [head(NDJSON), *[send(said("ğ" * 10))] * 50, HOLD])

    told = ask(engine_at(standin.url), question(num_predict=4))

    assert told.code == "stream_broken" and len(told.text.encode()) <= 4 * 16
    standin.wait_until(lambda it: it.chats[0]["state"] == "client_gone")
