"""What can be turned on the stand-in: by STUB_* variables, by /_config, or for one request by its own words."""

import os
import random
import re
from collections.abc import Mapping
from typing import Any

DEFAULTS: dict[str, Any] = {
    "models": "llama3.1:latest,qwen3:8b,nomic-embed-text:latest",
    "first_ms": 50.0,
    "token_ms": 5.0,
    "tokens": 100,
    "text": "",
    "think": 5,
    "load_ms": 0.0,
    "parallel": 0,
    "queue": 512,
    "embed_dim": 768,
    "fault": "",
    "fault_at": 10,
    "fault_rate": 1.0,
    "seed": 1,
    "keep": 5000,
    "version": "0.33.0",
    "cloud": "disabled",
}


def from_environment(environment: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """The defaults with STUB_FIRST_MS and so on applied."""
    found = {name: environment.get("STUB_" + name.upper()) for name in DEFAULTS}
    return {name: default if found[name] is None else type(default)(found[name]) for name, default in DEFAULTS.items()}


def for_request(knobs: dict[str, Any], header: str, text: str, rng: random.Random) -> dict[str, Any]:
    """The knobs of one request: its X-Stub header and its `[[stub …]]` directive win."""
    asked = dict(part.strip().partition("=")[::2] for part in header.split(",") if part.strip())
    turned = dict(knobs)
    for name, value in {**asked, **directive(text)}.items():
        turned[name] = _typed(DEFAULTS.get(name), value)
    if turned["fault"] and rng.random() >= turned["fault_rate"]:
        turned["fault"] = ""
    return turned


def directive(text: str) -> dict[str, Any]:
    """`[[stub a=1 b="x" echo]]` in a message."""
    found = re.search(r"\[\[stub\s*(.*?)\]\]", text, re.S) if text else None
    words = re.finditer(r'(\w+)(?:=(\{.*?\}(?=\s|$)|"[^"]*"|\S+))?', found[1]) if found else ()
    return {word[1]: True if word[2] is None else word[2].strip('"') for word in words}


def _typed(default: Any, value: Any) -> Any:
    if default is None or isinstance(value, bool):
        return value
    try:
        return type(default)(value)
    except ValueError:
        return default
