"""What goes wrong at the model server is told to the person; a right text is there all the same."""

import pytest

from apps.ai.tests.standin.scripts import HOLD, reply

ASKED = {"prompt": "Eis Gold için kısa bir özet yaz.", "action": "summary"}
BROKEN = ("stream_broken", "Yanıt yarıda kesildi.")
CRASHED = ("model_crashed", "Model beklenmedik şekilde durdu.")
FAULTS = {
    "error": CRASHED,
    "die": BROKEN,
    "cut": BROKEN,
    "garbage": BROKEN,
    "stall": BROKEN,
    "hang": ("ai_loading_timeout", "Model yüklenirken zaman aşımı oldu."),
    "reset": BROKEN,
    "500": CRASHED,
    "503": ("ai_busy", "Sunucu şu an meşgul."),
}
IN_MID_STREAM = ("error", "die", "cut", "garbage", "stall")


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_told_with_its_reason(page, ollama, run_of, fault):
    ollama.state.knobs.update(fault=fault, fault_at=3, tokens=20, token_ms=1.0)

    lines = page.ask(**ASKED)

    done = lines[-1]
    code, message = FAULTS[fault]
    assert done["type"] == "done" and done["result"] == lines[2]["text"] != ""
    assert done["fallback"] == {"code": code, "message": message}
    assert (done["engine"], done["model"]) == ("builtin", "builtin")
    assert run_of(done).fallback["code"] == code


@pytest.mark.parametrize("fault", IN_MID_STREAM)
def test_half_a_text_is_kept(page, ollama, run_of, fault):
    ollama.state.knobs.update(fault=fault, fault_at=3, tokens=20, token_ms=1.0)

    lines = page.ask(**ASKED)

    shown = "".join(line["delta"] for line in lines if line["type"] == "text")
    run = run_of(lines[-1])
    assert shown and run.model_text == lines[-1]["model_text"] == shown
    assert run.text == run.draft and run.status == "done"


@pytest.mark.parametrize("fault", FAULTS)
def test_the_plain_endpoint_answers_all_the_same(page, ollama, fault):
    ollama.state.knobs.update(fault=fault, fault_at=3, tokens=20, token_ms=1.0)

    said = page.answer(**ASKED)

    assert said["result"] and said["model"] == "builtin"
    assert said["fallback"]["code"] == FAULTS[fault][0]


def test_a_stream_without_its_last_line_is_no_answer(page, ollama):
    half = b'{"model":"llama3.1","message":{"role":"assistant","content":"Eis"},"done":false}\n'
    ollama.script("/api/chat", [("head", "application/x-ndjson"), ("send", half), ("end",)])

    lines = page.ask(**ASKED)

    assert lines[-1]["fallback"]["code"] == "stream_broken" and lines[-1]["model_text"] == "Eis"


def test_a_fault_before_any_text_is_tried_once_more(page, ollama):
    ollama.script("/api/chat", [reply(500, {"error": "llama-server process has terminated: exit status 2"})])

    done = page.ask(**ASKED)[-1]

    assert done["fallback"] is None and len(ollama.chats) == 2


def test_w25_an_empty_answer_is_asked_for_once_more_with_another_seed(page, ollama):
    done = page.ask(prompt="[[stub tokens=0]] Özetle.", action="summary")[-1]

    seeds = [chat["_body"]["options"]["seed"] for chat in ollama.chats]
    assert done["fallback"]["code"] == "answer_empty" and seeds == [1, 2]


def test_w31_without_ollama_everything_works(page, use_hosts, eis_gold, run_of):
    use_hosts("http://127.0.0.1:1")

    lines = page.ask(action="customers.summary", record=eis_gold.pk)

    assert lines[-1]["result"].startswith("Eis Gold")
    assert lines[-1]["fallback"] == {"code": "ai_unavailable", "message": "Yapay zekâ sunucusuna ulaşılamıyor."}
    assert run_of(lines[-1]).engine == "builtin"
    assert page.call("GET", "customers/")[0] == page.call("GET", "ai/status/")[0] == 200


def test_the_reason_is_told_in_the_askers_language(page, use_hosts):
    use_hosts("http://127.0.0.1:1")

    _status, said = page.call("POST", "ai/assistant/", ASKED, **{"Accept-Language": "en"})

    assert said["fallback"]["code"] == "ai_unavailable" and "Yapay" not in said["fallback"]["message"]


@pytest.mark.parametrize("model", ["gpt-oss:120b-cloud", "x:cloud", " X:CLOUD "])
def test_w33_a_cloud_model_is_never_asked(page, ollama, model):
    done = page.ask(**ASKED, model=model)[-1]

    assert done["fallback"]["code"] == "model_remote" and done["engine"] == "builtin"
    assert ollama.chats == []


def test_a_model_that_is_not_installed_is_named_as_the_reason(page, ollama):
    done = page.ask(**ASKED, model="yok:7b")[-1]

    assert done["fallback"]["code"] == "model_missing" and ollama.chats == []


def test_the_owner_may_do_without_any_model(page, ollama, settings):
    settings.AI_ENGINE = "builtin"

    lines = page.ask(**ASKED)

    assert [line["type"] for line in lines] == ["start", "sources", "draft", "check", "done"]
    assert lines[-1]["fallback"] is None and lines[-1]["model"] == "builtin" and ollama.chats == []


def test_a_fault_of_our_own_is_told_and_the_draft_stays(page, ollama, monkeypatch, caplog):
    monkeypatch.setattr("apps.ai.services.running.review", lambda *_: 1 / 0)

    done = page.ask(**ASKED)[-1]

    assert done["fallback"]["code"] == "bad_request" and done["result"]
    assert "ZeroDivisionError" in caplog.text


def test_two_hosts_the_run_of_the_dead_one_is_marked_and_the_next_goes_elsewhere(page, ollama, use_hosts, run_of):
    from apps.ai.tests.standin import StandIn

    with StandIn() as second:
        use_hosts(ollama.url, second.url)
        ollama.script("/api/chat", [("head", "application/x-ndjson"), ("send", TOKEN), HOLD])
        stream = page.begin(**ASKED)
        stream.until("text")
        ollama.stop()
        killed = stream.until("done")

        after = page.ask(**ASKED)[-1]

    assert killed["fallback"]["code"] == "stream_broken" and run_of(killed).model_text == "Eis"
    assert after["fallback"] is None and after["engine"] == "ollama" and len(second.chats) == 1


TOKEN = b'{"model":"llama3.1","message":{"role":"assistant","content":"Eis"},"done":false}\n'
