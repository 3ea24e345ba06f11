"""What the settings page of the assistant shows and does, and the history of runs."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings as django_settings

from apps.ai.tests.standin import Installed
from apps.ai.tests.standin.connection import go_json

ASKED = {"prompt": "Eis Gold için kısa bir özet yaz.", "action": "summary"}


def test_status_names_the_engine_its_model_and_its_server(page, ollama):
    code, status = page.call("GET", "ai/status/")

    assert code == 200 and status["reachable"] and status["message"] == ""
    assert status["active"] == {"engine": "ollama", "model": "llama3.1:latest"}
    assert status["hosts"][0]["version"] == "0.33.0" and status["hosts"][0]["cloud_disabled"] is True


def test_status_says_calmly_that_nothing_is_there(page, use_hosts):
    use_hosts("http://127.0.0.1:1")

    _code, status = page.call("GET", "ai/status/")

    assert status["reachable"] is False and status["active"]["engine"] == "builtin"
    assert "yerleşik yazar" in status["message"]


def test_status_warns_of_a_server_that_is_too_old(page, ollama):
    ollama.state.knobs.update(version="0.12.0")

    assert page.call("GET", "ai/status/")[1]["hosts"][0]["too_old"] is True


def test_models_are_listed_and_stubs_are_marked(page, ollama):
    ollama.install(Installed("masum", remote_host="https://ollama.com", remote_model="gpt-oss:120b"))

    _code, listed = page.call("GET", "ai/models/")

    by_name = {model["name"]: model for model in listed["models"]}
    assert by_name["masum:latest"]["remote"] and not by_name["llama3.1:latest"]["remote"]
    assert "llama3.2" in listed["documented"]


def test_a_server_without_any_model_is_told(page, ollama, settings):
    settings.AI_MODEL = ""
    ollama.state.models.clear()

    done = page.ask(**ASKED)[-1]

    assert done["fallback"]["code"] == "model_missing"
    assert "kurulu bir model yok" in page.call("GET", "ai/status/")[1]["message"]


def test_a_download_tells_how_far_it_is(page, ollama):
    answer = page.send("POST", "ai/models/pull/", {"model": "mistral"})

    lines = [json.loads(line) for line in answer.read().splitlines()]
    assert lines[0]["type"] == "progress" and lines[-1]["done"] and lines[-1]["percent"] == 100
    assert "mistral:latest" in {model["name"] for model in page.call("GET", "ai/models/")[1]["models"]}


def test_a_cloud_model_is_not_downloaded(page, ollama):
    answer = page.send("POST", "ai/models/pull/", {"model": "gpt-oss:120b-cloud"})

    assert json.loads(answer.read())["code"] == "model_remote"
    assert ollama.asked("/api/pull", "POST") == 0


def test_leaving_the_page_stops_the_download(page, ollama):
    first = go_json({"status": "pulling manifest"}) + b"\n"
    ollama.script("/api/pull", [("head", "application/x-ndjson"), ("send", first), ("hold",)])
    answer = page.send("POST", "ai/models/pull/", {"model": "mistral"})
    answer.readline()

    answer.fp.raw._sock.shutdown(2)

    ollama.wait_until(lambda it: it.records[-1]["state"] == "client_gone")


def test_only_a_manager_downloads_and_chooses(visit, mehmet, ollama):
    salesman = visit(mehmet)

    assert salesman.call("POST", "ai/models/pull/", {"model": "mistral"})[0] == 403
    assert salesman.call("PATCH", "ai/settings/", {"default_model": "qwen3:8b"})[0] == 403
    assert ollama.asked("/api/pull", "POST") == 0


def test_the_chosen_model_writes(page, ollama):
    assert page.call("PATCH", "ai/settings/", {"default_model": "qwen3:8b"})[0] == 200

    assert page.ask(**ASKED)[-1]["model"] == "qwen3:8b"
    assert ollama.chats[0]["_body"]["think"] is False


def test_warming_up_loads_the_model_with_the_window_of_every_run(page, ollama):
    _code, warm = page.call("POST", "ai/models/warm-up/")
    page.ask(**ASKED)

    assert warm == {"model": "llama3.1:latest", "problem": None}
    assert ollama.state.loads["llama3.1:latest"] == 1


def test_runs_are_listed_rated_and_kept_as_they_were_used(page, visit, mehmet, ollama):
    done = page.ask(**ASKED)[-1]

    code, rated = page.call("POST", f"ai/runs/{done['run']}/rating/", {"rating": 1, "kept": "Düzelttim."})

    assert code == 200 and rated["rating"] == 1
    listed = page.call("GET", "ai/runs/?action=assistant.summary")[1]["results"]
    assert [run["id"] for run in listed] == [done["run"]] and listed[0]["text"] == done["result"]
    assert visit(mehmet).call("GET", "ai/runs/")[1]["count"] == 0
    assert visit(mehmet).call("POST", f"ai/runs/{done['run']}/rating/", {"rating": 1})[0] == 404


@pytest.mark.parametrize("body", [{"rating": 2}, {"rating": "iyi"}, {}, {"rating": None}])
def test_a_rating_out_of_range_names_its_field(page, ollama, body):
    done = page.ask(**ASKED)[-1]

    code, problem = page.call("POST", f"ai/runs/{done['run']}/rating/", body)

    assert code == 400 and "rating" in problem["fields"]


def test_health_tells_what_the_last_run_saw(page, use_hosts):
    use_hosts("http://127.0.0.1:1")
    page.ask(**ASKED)

    answer = page.send("GET", "/healthz")

    assert json.loads(answer.read())["ai"]["reachable"] is False


def test_the_catalog_holds_what_this_person_may_run(page, visit, stranger):
    mine = {action["name"]: action for action in page.call("GET", "ai/actions/?on=customers.customer")[1]}
    strangers = {action["name"] for action in visit(stranger).call("GET", "ai/actions/")[1]}

    assert set(mine) == {"customers.summary", "customers.email"}
    assert mine["customers.email"]["options_schema"]["properties"]["tone"]["enum"] == ["formal", "warm", "firm"]
    assert strangers == {"assistant.email", "assistant.summary", "assistant.suggestion"}


BAD_VALUES = {
    "OLLAMA_HOST": "https://ollama.example.com",
    "OPENAI_BASE_URL": "https://api.openai.com/v1",
    "IMECE_AI_ENGINE": "gpt",
    "IMECE_AI_PARALLEL": "0",
    "IMECE_AI_CONTEXT": "çok",
}


@pytest.mark.parametrize("name", BAD_VALUES)
def test_a_wrong_value_stops_the_start_with_its_name(name, tmp_path):
    environment = {**os.environ, name: BAD_VALUES[name], "IMECE_DATA_DIR": str(tmp_path)}

    started = subprocess.run(
        [sys.executable, "manage.py", "serve"],
        cwd=django_settings.BACKEND, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert started.returncode != 0 and f"ImproperlyConfigured: {name}=" in started.stderr
