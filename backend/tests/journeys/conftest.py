"""A running server, a stand-in for Ollama, and visitors with their keys."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from apps.accounts.models import User
from apps.accounts.services import issue_token
from apps.ai.engines.transport import Limits
from apps.ai.models import Run
from apps.ai.services import engines
from apps.ai.tests.standin import StandIn
from apps.ai.tests.standin.fixtures import standin
from tests.journeys.serving import Server, Visitor

__all__ = ["standin"]
QUICK = Limits(connect=2.0, listing=3.0, first_cold=1.5, first_warm=1.5, idle=0.4, total=10.0, heartbeat=0.05)


@pytest.fixture
def use_hosts(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """`use_hosts(url, …)`: the model servers of this test, asked with little patience."""

    def use_hosts(*urls: str, patience: Limits = QUICK) -> None:
        settings.OLLAMA_HOST = ",".join(urls)
        monkeypatch.setattr(engines, "PATIENCE", patience)
        engines.engine.cache_clear()

    yield use_hosts
    engines.engine.cache_clear()


@pytest.fixture
def ollama(standin: StandIn, use_hosts: Callable[..., None], settings: Any) -> StandIn:
    """The stand-in as this server's Ollama."""
    settings.AI_MODEL = "llama3.1:latest"
    use_hosts(standin.url)
    return standin


@pytest.fixture
def server(transactional_db: None, use_hosts: Callable[..., None]) -> Iterator[Server]:
    with Server() as running:
        yield running


@pytest.fixture
def visit(server: Server) -> Callable[[User], Visitor]:
    return lambda person: Visitor(server.port, issue_token(user=person, name="deneme"))


@pytest.fixture
def page(visit: Callable[[User], Visitor], ayse: User) -> Visitor:
    """Ayşe, who may see everything."""
    return visit(ayse)


@pytest.fixture
def run_of() -> Callable[[dict[str, Any]], Run]:
    """The record of the run that a line or an answer names."""
    return lambda said: Run.objects.get(pk=said["run"])


@pytest.fixture
def settle(server: Server) -> Callable[[int], Run]:
    """The run's record once it is no longer running; recording goes on after the visitor left."""

    def settle(number: int) -> Run:
        until = time.monotonic() + 5
        while (run := Run.objects.get(pk=number)).status == "running":
            assert time.monotonic() < until, "the run was never recorded"
            threading.Event().wait(0.01)
        return run

    return settle
