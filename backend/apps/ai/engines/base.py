"""What everything above an engine sees: a request, typed events, one kind of error, and the Engine itself.

Nothing here knows a wire, Django or the network.
"""

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, Protocol

NUM_CTX = 8192
KEEP_ALIVE = "30m"


class Rule(NamedTuple):
    """What one error means: the user's words, whether asking again can help, and how often we ask again ourselves."""

    text: str
    retryable: bool
    automatic: int = 0


RULES: Mapping[str, Rule] = {
    "ai_unavailable": Rule("Yapay zekâ sunucusuna ulaşılamıyor.", True),
    "ai_loading_timeout": Rule("Model yüklenirken zaman aşımı oldu.", True),
    "ai_busy": Rule("Sunucu şu an meşgul.", True, 2),
    "model_missing": Rule("Seçili model kurulu değil.", False),
    "model_incapable": Rule("Bu model bu işlemi desteklemiyor.", False),
    "model_remote": Rule("Bulut modeli engellendi: veriler bu makineden çıkamaz.", False),
    "model_changed": Rule("Modelin içeriği değişti; yeniden onaylanana kadar kullanılmayacak.", False),
    "prompt_too_long": Rule("Metin model için çok uzun.", False),
    "out_of_memory": Rule("Bellek yetersiz; daha küçük bir model seçin.", False),
    "model_crashed": Rule("Model beklenmedik şekilde durdu.", True, 1),
    "stream_broken": Rule("Yanıt yarıda kesildi.", True, 1),
    "answer_truncated": Rule("Yanıt uzunluk sınırına takıldı.", False),
    "answer_empty": Rule("Model boş yanıt verdi.", True, 1),
    "answer_invalid": Rule("Yanıt doğrulanamadı.", True, 1),
    "bad_request": Rule("Beklenmeyen bir hata oluştu.", False),
    "proxy_error": Rule("Sunucu ayarı hatalı görünüyor.", False),
    "pull_failed": Rule("Model indirilemedi.", True),
}
USER_TEXT: Mapping[str, str] = {code: rule.text for code, rule in RULES.items()}


class EngineError(Exception):
    """Why an engine gave no (whole) answer.

    `detail` is for logs: it never holds prompt content and is never shown to a user. `numbers` holds what the code
    can say exactly, e.g. {"n_prompt_tokens": 5321, "n_ctx": 4096}.
    """

    def __init__(self, code: str, detail: str = "", numbers: Mapping[str, int] | None = None) -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail
        self.numbers = dict(numbers or {})
        self.retryable = RULES[code].retryable

    @property
    def user_text(self) -> str:
        """The sentence shown to the person (Turkish)."""
        return RULES[self.code].text

    @property
    def automatic_retries(self) -> int:
        """How often the program may ask again by itself, as long as no text was shown."""
        return RULES[self.code].automatic


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatRequest:
    """One question to a model. `num_ctx` 0 means the engine's own window, which every feature should share.

    `estimated_tokens` is the caller's count of the prompt (0 = none made); `schema` asks for JSON of that shape.
    """

    model: str
    messages: list[dict[str, Any]]
    num_ctx: int = 0
    num_predict: int = 1024
    temperature: float = 0.3
    seed: int = 0
    schema: dict[str, Any] | None = None
    estimated_tokens: int = 0
    keep_alive: int | str = KEEP_ALIVE
    think: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What the server counted; None where it did not say. Times in seconds."""

    prompt_tokens: int | None = None
    answer_tokens: int | None = None
    total_s: float | None = None
    load_s: float | None = None
    prompt_s: float | None = None
    answer_s: float | None = None

    @property
    def tokens_per_second(self) -> float | None:
        """Speed of writing, None when unknown."""
        return self.answer_tokens / self.answer_s if self.answer_tokens and self.answer_s else None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Asked, nothing back yet. Comes at once and then every few seconds; `cold` = the model is not loaded yet."""

    cold: bool = False


@dataclass(frozen=True, slots=True)
class Thinking:
    """The model reasons; what it reasons is never passed on."""


@dataclass(frozen=True, slots=True)
class Text:
    """The next piece of the answer."""

    delta: str


@dataclass(frozen=True, slots=True)
class Final:
    """The answer is whole ("stop") or hit its limit ("length"). `value` is the parsed JSON of a schema request."""

    reason: Literal["stop", "length"]
    usage: Usage
    value: dict[str, Any] | None = None
    digest: str = ""
    host: str = ""


Event = Waiting | Thinking | Text | Final


Processor = Literal["cpu", "gpu", "split"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFacts:
    """An installed model. `processor` says where the loaded one runs; `remote` = a stub whose prompts would leave."""

    name: str
    digest: str = ""
    size: int = 0
    family: str = ""
    parameter_size: str = ""
    quantization: str = ""
    context_length: int | None = None
    capabilities: tuple[str, ...] = ()
    loaded: bool = False
    loaded_num_ctx: int | None = None
    processor: Processor | None = None
    remote: bool = False
    host: str = ""


VersionState = Literal["ok", "unknown", "too_old"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineStatus:
    """Health of one server. `cloud_disabled` None = unknown (old server); `error` = an error code when unreachable."""

    reachable: bool
    host: str = ""
    version: str = ""
    version_state: VersionState = "unknown"
    cloud_disabled: bool | None = None
    models: tuple[ModelFacts, ...] = ()
    error: str = ""
    hosts: tuple["EngineStatus", ...] = field(default=())


@dataclass(frozen=True, slots=True)
class PullProgress:
    """How far a download is, in bytes; `percent` never goes back; `done` only after the server said success."""

    status: str
    completed: int = 0
    total: int = 0
    percent: int = 0
    done: bool = False


class Engine(Protocol):
    """A place that writes text. Belongs to no event loop: it keeps one connection pool for each loop it is used in."""

    name: str

    async def status(self) -> EngineStatus:
        """Never raises; says what is wrong instead."""

    async def models(self) -> tuple[ModelFacts, ...]:
        """Installed models, remote stubs included and marked."""

    def chat(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """Waiting…, Thinking…, Text…, then exactly one Final, or EngineError. `aclose()` or cancelling the task closes
        the connection to the server at once; leaving the loop by `break` alone does not, so use contextlib.aclosing."""

    async def warm_up(self, model: str) -> None:
        """Load the model with the same window that chat() uses."""

    async def unload(self, model: str) -> None:
        """Free the model's memory."""

    def pull(self, model: str) -> AsyncGenerator[PullProgress, None]:
        """Download a model; the last progress has done=True, or EngineError."""

    async def delete(self, model: str) -> None:
        """Remove a model from the server's disk."""

    def approve(self, model: str) -> None:
        """Accept a model whose content changed (error `model_changed`)."""

    async def close(self) -> None:
        """Close the connections that belong to the running event loop."""
