"""A stand-in for Ollama's HTTP API (and the /v1 of OpenAI-compatible servers) that is as strict as the real server."""

from apps.ai.tests.standin.models import Installed
from apps.ai.tests.standin.running import StandIn

__all__ = ["Installed", "StandIn"]
