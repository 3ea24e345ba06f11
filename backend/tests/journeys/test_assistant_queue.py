"""Whose turn it is at the model, seen by the people who wait."""

import pytest

ASKED = {"prompt": "Eis Gold için kısa bir özet yaz.", "action": "summary"}


@pytest.fixture
def one_at_a_time(settings, ollama):
    settings.AI_PARALLEL = 1
    ollama.state.knobs.update(tokens=10_000, token_ms=20.0)
    return ollama


@pytest.fixture
def busy(one_at_a_time, page):
    """A stream that has the model for itself."""
    stream = page.begin(**ASKED)
    stream.until("text")
    yield stream
    stream.leave()


def waiting(visitor):
    """A stream that stands in the queue, and its first place."""
    stream = visitor.begin(**ASKED)
    return stream, stream.until("queued")["position"]


def test_who_waits_sees_the_place_and_moves_up(page, one_at_a_time, busy):
    first, first_place = waiting(page)
    second, second_place = waiting(page)
    one_at_a_time.state.knobs.update(tokens=3, token_ms=0.0)

    busy.leave()

    assert (first_place, second_place) == (1, 2)
    assert first.until("done")["fallback"] is None
    assert second.until("done")["fallback"] is None
    assert [line["position"] for line in second.lines if line["type"] == "queued"] == [2, 1]


def test_people_take_turns(page, one_at_a_time, busy, visit, mehmet):
    mine = [waiting(page) for _ in range(3)]
    other = waiting(visit(mehmet))

    assert [place for _stream, place in mine] == [1, 2, 3]
    assert other[1] == 2
    for stream, _place in (*mine, other):
        stream.leave()


def test_who_leaves_the_queue_makes_room_and_is_never_asked(page, one_at_a_time, busy):
    first, _place = waiting(page)
    second, _place = waiting(page)

    first.leave()

    assert second.until("queued")["position"] == 1
    assert len(one_at_a_time.chats) == 1
    second.leave()


def test_a_waiting_run_can_be_stopped(page, one_at_a_time, busy):
    stream, _place = waiting(page)

    page.call("POST", f"ai/runs/{stream.run}/stop/")

    assert list(stream)[-1]["code"] == "stopped" and len(one_at_a_time.chats) == 1


def test_a_full_queue_says_so_and_gives_the_draft(settings, page, one_at_a_time):
    settings.AI_WAITING = 1
    running = page.begin(**ASKED)
    running.until("text")
    in_line, _place = waiting(page)

    done = page.ask(**ASKED)[-1]

    assert done["fallback"] == {"code": "ai_busy", "message": "Sunucu şu an meşgul."}
    assert done["result"] and done["engine"] == "builtin"
    in_line.leave()
    running.leave()


def test_the_drafts_of_those_who_wait_are_there_at_once(page, one_at_a_time, busy):
    stream, _place = waiting(page)

    assert stream.lines[2]["type"] == "draft" and stream.lines[2]["text"]
    stream.leave()


def test_the_status_counts_who_runs_and_who_waits(page, one_at_a_time, busy):
    stream, _place = waiting(page)

    _code, status = page.call("GET", "ai/status/")

    assert status["queue"] == {"running": 1, "waiting": 1}
    stream.leave()
