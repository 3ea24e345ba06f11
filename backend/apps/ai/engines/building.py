"""From the words of a setting to an engine."""

from collections.abc import MutableMapping

from apps.ai.engines.base import NUM_CTX
from apps.ai.engines.hosts import parse_hosts
from apps.ai.engines.ollama import OllamaEngine
from apps.ai.engines.openai import OpenAIEngine
from apps.ai.engines.sharing import SharedEngine
from apps.ai.engines.transport import Limits, Sessions

HTTP_PORT = 80


def ollama_at(
    hosts: str,
    *,
    num_ctx: int = NUM_CTX,
    limits: Limits | None = None,
    approved: MutableMapping[str, str] | None = None,
    allow_public: bool = False,
) -> SharedEngine:
    """The servers of OLLAMA_HOST. `approved` keeps host and model name → digest; hand in one that outlives the process.

    ValueError names the variable.
    """
    limits, approved = limits or Limits(), {} if approved is None else approved
    sessions = Sessions(limits.connect, allow_public=allow_public)
    urls = parse_hosts(hosts, allow_public=allow_public)
    return SharedEngine(
        [OllamaEngine(url, num_ctx=num_ctx, limits=limits, approved=approved, sessions=sessions) for url in urls]
    )


def openai_at(
    hosts: str, *, limits: Limits | None = None, api_key: str = "", allow_public: bool = False
) -> SharedEngine:
    """The servers of OPENAI_BASE_URL. ValueError names the variable."""
    limits = limits or Limits()
    sessions = Sessions(limits.connect, allow_public=allow_public)
    urls = parse_hosts(hosts, variable="OPENAI_BASE_URL", allow_public=allow_public, port=HTTP_PORT)
    return SharedEngine([OpenAIEngine(url, limits=limits, sessions=sessions, api_key=api_key) for url in urls])
