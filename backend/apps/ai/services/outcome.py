"""What became of a run, collected while it is written."""

import time
from typing import Any

from django.utils import translation

from apps.ai.checking import Finding
from apps.ai.engines.base import USER_TEXT, EngineError, Final, Usage
from apps.ai.models import DONE, STOPPED
from apps.ai.services.engines import BUILTIN
from apps.ai.services.preparing import Prepared

KEPT_CHARACTERS = 60_000


class Outcome:
    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.began = time.perf_counter()
        self.engine, self.model, self.digest = BUILTIN, BUILTIN, ""
        self.pieces: list[str] = []
        self.shown = False
        self.stopped = False
        self.told = False
        self.reason = ""
        self.usage = Usage()
        self.read_tokens = self.noted_tokens = 0
        self.found: list[Finding] = []
        self.findings: list[dict[str, Any]] = []
        self.structured: dict[str, Any] | None = None
        self.problem: str | None = None

    # while it is written

    def begin(self) -> None:
        self.pieces, self.reason = [], ""

    def add(self, delta: str) -> None:
        self.pieces.append(delta)

    def text_line(self, delta: str, attempt: int) -> dict[str, Any]:
        self.shown = True
        return (
            {"type": "text", "delta": delta} if attempt == 1 else {"type": "text", "delta": delta, "attempt": attempt}
        )

    def final(self, event: Final) -> None:
        self.reason, self.usage, self.digest = event.reason, event.usage, event.digest

    def read(self, event: Final) -> None:
        """A part of a long text was read: its tokens count as well."""
        self.read_tokens += event.usage.prompt_tokens or 0
        self.noted_tokens += event.usage.answer_tokens or 0

    def complete(self) -> None:
        """EngineError when what came is no answer."""
        if self.reason == "length":
            raise EngineError("answer_truncated")
        if not self.model_text.strip():
            raise EngineError("answer_empty")

    def reviewed(self, found: list[Finding]) -> None:
        self.found, self.findings = found, [finding.as_dict() for finding in found]
        self.problem = "answer_invalid" if self.wrong else None

    def failed(self, problem: EngineError) -> None:
        self.problem = problem.code

    # what it is

    @property
    def model_text(self) -> str:
        return "".join(self.pieces)

    @property
    def wrong(self) -> bool:
        unreadable = self.prepared.action.schema is not None and self.structured is None
        return unreadable or any(finding.severity == "error" for finding in self.found)

    @property
    def is_models(self) -> bool:
        """The model's text is offered; otherwise the built-in one is."""
        return bool(self.pieces) and self.problem is None and not self.stopped

    @property
    def text(self) -> str:
        return self.model_text if self.is_models else self.prepared.draft

    @property
    def fallback(self) -> dict[str, str] | None:
        return {"code": self.problem, "message": self._said(USER_TEXT[self.problem])} if self.problem else None

    def _said(self, sentence: str) -> str:
        """In the asker's language: the event loop has none of its own."""
        with translation.override(self.prepared.asked_in):
            return translation.gettext(sentence)

    # what is told

    def intended(self) -> dict[str, str]:
        first = next(iter(self.prepared.engines), BUILTIN)
        return {"engine": first, "model": self.prepared.model or (BUILTIN if first == BUILTIN else "")}

    def done_line(self) -> dict[str, Any]:
        self.told = True
        ours = not self.is_models
        line = {
            "type": "done",
            "run": self.prepared.run.pk,
            "result": self.text,
            "structured": None if ours else self.structured,
            "engine": BUILTIN if ours else self.engine,
            "model": BUILTIN if ours else self.model,
            "fallback": self.fallback,
            "findings": self.findings,
            "usage": self.usage_shown(),
        }
        return {**line, "model_text": self.model_text} if ours and self.pieces else line

    def stopped_line(self) -> dict[str, Any]:
        return {"type": "error", "code": "stopped", "message": self._said("Durduruldu."), "retryable": True}

    def usage_shown(self) -> dict[str, Any]:
        return {
            "prompt_tokens": _sum(self.usage.prompt_tokens, self.read_tokens),
            "tokens": _sum(self.usage.answer_tokens, self.noted_tokens),
            "seconds": round(time.perf_counter() - self.began, 3),
            "tokens_per_second": self.usage.tokens_per_second,
        }

    def columns(self) -> dict[str, Any]:
        """The run's record."""
        return {
            "status": STOPPED if self.stopped else DONE,
            "engine": self.engine if self.is_models or self.stopped else BUILTIN,
            "model": self.model if self.is_models or self.stopped else BUILTIN,
            "digest": self.digest,
            "text": self.text[:KEPT_CHARACTERS],
            "model_text": self.model_text[:KEPT_CHARACTERS],
            "findings": self.findings,
            "fallback": self.fallback,
            "usage": self.usage_shown(),
            "seconds": round(time.perf_counter() - self.began, 3),
        }


def _sum(counted: int | None, before: int) -> int | None:
    """None while the server has said nothing."""
    return (counted or 0) + before if counted is not None or before else None
