"""Fixtures for every test that needs a model server."""

from collections.abc import Iterator

import pytest

from apps.ai.tests.standin.running import StandIn


@pytest.fixture
def standin() -> Iterator[StandIn]:
    """A fresh stand-in on a real socket."""
    with StandIn() as running:
        yield running
