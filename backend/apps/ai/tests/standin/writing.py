"""What the stand-in answers to a request, before any of it is sent."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from apps.ai.tests.standin.fitting import fit

TEXT = (
    "Merhaba ! Müşteri kaydı na göre son sipariş 12 Mart tarihinde verilmiş , tutarı 4.250,00 TL . Ödeme henüz "
    "gelmemiş görünüyor . İsterseniz kısa bir hatırlatma e-postası taslağı hazırlayabilirim ."
)


@dataclass
class Plan:
    """The pieces of one answer, in order."""

    thoughts: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    calls: list[dict[str, Any]] = field(default_factory=list)
    reason: str = "stop"

    @property
    def pieces(self) -> list[tuple[str, Any]]:
        """(kind, value) of each line."""
        told = [("think", one) for one in self.thoughts], [("text", one) for one in self.texts]
        return [*told[0], *told[1], *(("call", one) for one in self.calls)]


def plan(knobs: dict[str, Any], document: dict[str, Any], prompt: str, *, thinks: bool) -> Plan:
    """What to say to this request with these knobs."""
    made = Plan(thoughts=[f" düşünce{index}" for index in range(int(knobs["think"]))] if thinks else [])
    wanted = wanted_format(document)
    if wanted:
        text = json.dumps(fit(wanted) if isinstance(wanted, dict) else {"cevap": "örnek"}, ensure_ascii=False)
        made.texts = [text[at : at + 4] for at in range(0, len(text), 4)]
    elif knobs.get("tool") and document.get("tools"):
        made.calls = [{"function": {"name": knobs["tool"], "arguments": _arguments(knobs)}}]
    elif knobs.get("say") or knobs.get("echo"):
        said = prompt if knobs.get("echo") else str(knobs["say"]).replace("_", " ")
        made.texts = re.findall(r"\s*\S+", said)
    else:
        made.texts, made.reason = _words(knobs, document)
    return made


def wanted_format(document: dict[str, Any]) -> Any:
    """The schema, "json", or nothing, from either wire."""
    asked = document.get("response_format") or {}
    if asked.get("type") == "json_schema":
        return (asked.get("json_schema") or {}).get("schema") or {}
    return "json" if asked.get("type") == "json_object" else document.get("format")


def prompt_of(document: dict[str, Any]) -> str:
    """The last words of the user."""
    if "prompt" in document:
        return str(document["prompt"])
    messages = [one for one in document.get("messages") or [] if one.get("role") == "user"]
    return words_of(messages[-1].get("content", "")) if messages else ""


def words_of(content: Any) -> str:
    """The text of a message, from either wire."""
    if isinstance(content, list):
        return " ".join(part.get("text", "") for part in content if isinstance(part, dict))
    return content if isinstance(content, str) else ""


def prompt_tokens(document: dict[str, Any]) -> int:
    """Four characters a token."""
    told = [words_of(message.get("content", "")) for message in document.get("messages") or []]
    return max(1, sum(map(len, told)) // 4 or len(str(document.get("prompt", ""))) // 4)


def _words(knobs: dict[str, Any], document: dict[str, Any]) -> tuple[list[str], str]:
    count, reason = int(knobs["tokens"]), "stop"
    options = document.get("options") or {}
    cap = options.get("num_predict") or document.get("max_tokens") or document.get("max_completion_tokens") or 0
    if 0 < int(cap) < count:
        count, reason = int(cap), "length"
    words = (knobs["text"] or TEXT).split()
    return [(" " if index else "") + words[index % len(words)] for index in range(count)], reason


def _arguments(knobs: dict[str, Any]) -> Any:
    try:
        return json.loads(knobs.get("args", "{}"))
    except ValueError:
        return {}
