"""A note that is longer than the model's window is read in parts."""

import pytest

from apps.ai.prompting import FENCE_OPENS
from apps.ai.services.prompts import PART
from apps.ai.tests.standin.scripts import reply

SENTENCE = "Müşteri {number}. maddede teslim tarihini 15 Mayıs olarak kabul etti ve bütçeyi sordu. "
LENGTH = 60_000


@pytest.fixture
def long_note(call_note):
    body = "".join(SENTENCE.format(number=number) for number in range(LENGTH))[:LENGTH]
    call_note.body = body
    call_note.save()
    return call_note


def sent(chat):
    return chat["_body"]["messages"][-1]["content"]


def test_each_part_is_told_and_the_last_request_holds_what_was_read(page, ollama, long_note, run_of):
    lines = page.ask(action="notes.summary", record=long_note.pk)

    told = list(dict.fromkeys((line["part"], line["parts"]) for line in lines if "part" in line))
    parts = told[0][1]
    assert parts > 2 and told == [(number, parts) for number in range(1, parts + 1)]
    assert len(ollama.chats) == parts + 1
    assert all(PART in sent(chat) for chat in ollama.chats[:-1]) and PART not in sent(ollama.chats[-1])
    assert sent(ollama.chats[-1]).count("Merhaba ! Müşteri kaydı na") == parts
    assert run_of(lines[-1]).usage["tokens"] == 5 * (parts + 1)


def test_nothing_of_the_note_is_left_out_and_all_of_it_is_fenced(page, ollama, long_note):
    lines = page.ask(action="notes.summary", record=long_note.pk)

    read = "".join(sent(chat).split(f"{FENCE_OPENS} Not\n")[1].split("\nVERİ>>>")[0] for chat in ollama.chats[:-1])
    assert read.replace(" ", "") == long_note.body.replace(" ", "")
    assert lines[1]["omitted"] == []


def test_every_request_fits_the_models_window(page, ollama, long_note):
    page.ask(action="notes.summary", record=long_note.pk)

    for chat in ollama.chats:
        options, words = chat["_body"]["options"], sum(len(m["content"]) for m in chat["_body"]["messages"])
        assert words / 2 + options["num_predict"] <= options["num_ctx"] == 8192


def test_the_draft_comes_before_the_first_part(page, ollama, long_note):
    lines = page.ask(action="notes.summary", record=long_note.pk)

    assert [line["type"] for line in lines[:4]] == ["start", "sources", "draft", "waiting"]
    assert "15 Mayıs" in lines[2]["text"]


def test_stop_works_within_a_part(page, ollama, long_note):
    ollama.state.knobs.update(tokens=400, token_ms=10.0)
    stream = page.begin(action="notes.summary", record=long_note.pk)
    stream.until("waiting")
    ollama.wait_until(lambda it: it.chats and it.chats[0]["tokens"] > 0)

    page.call("POST", f"ai/runs/{stream.run}/stop/")

    assert list(stream)[-1]["code"] == "stopped"
    ollama.wait_until(lambda it: it.chats[0]["state"] == "client_gone")
    assert len(ollama.chats) == 1


def test_stop_works_between_parts(page, ollama, long_note):
    ollama.state.knobs.update(tokens=40, token_ms=10.0)
    stream = page.begin(action="notes.summary", record=long_note.pk)
    next(line for line in stream if line.get("part") == 2)

    page.call("POST", f"ai/runs/{stream.run}/stop/")

    assert list(stream)[-1]["code"] == "stopped"
    assert len(ollama.chats) <= 2


def test_a_part_that_fails_once_is_read_again(page, ollama, long_note):
    ollama.script("/api/chat", [reply(500, {"error": "llama-server process has terminated: exit status 2"})])

    done = page.ask(action="notes.summary", record=long_note.pk)[-1]

    assert done["fallback"] is None and sent(ollama.chats[0]) == sent(ollama.chats[1])


def test_a_part_that_cannot_be_read_ends_in_the_draft(page, ollama, long_note):
    ollama.state.knobs.update(fault="500")

    lines = page.ask(action="notes.summary", record=long_note.pk)

    assert lines[-1]["fallback"]["code"] == "model_crashed" and lines[-1]["result"] == lines[2]["text"]


def test_a_short_note_is_read_at_once(page, ollama, call_note):
    lines = page.ask(action="notes.summary", record=call_note.pk)

    assert len(ollama.chats) == 1 and not any("part" in line for line in lines)
