"""As strict as the real server: a client that forgets a field must fail its tests here, not at a customer's."""

import re
from typing import Any

from apps.ai.tests.standin.models import Installed
from apps.ai.tests.standin.state import State

Refusal = tuple[int, Any]
INTEGERS = (
    "num_ctx",
    "num_predict",
    "num_keep",
    "num_batch",
    "num_gpu",
    "seed",
    "top_k",
    "repeat_last_n",
    "num_thread",
)
FLOATS = ("temperature", "top_p", "min_p", "typical_p", "repeat_penalty", "presence_penalty", "frequency_penalty")
LEVELS = ("high", "medium", "low", "max")
GO_TYPES = {"messages": (list, "[]api.Message"), "options": (dict, "map[string]interface {}"), "model": (str, "string")}
DURATION = re.compile(r"-?(\d+(\.\d+)?(ns|us|ms|s|m|h))+|0")


def of_shape(document: dict[str, Any]) -> Refusal | None:
    """What Go's decoder refuses."""
    for field, (kind, go_type) in GO_TYPES.items():
        value = document.get(field)
        if value is not None and not isinstance(value, kind):
            found = {str: "string", dict: "object", list: "array", bool: "bool"}.get(type(value), "number")
            return 400, f"json: cannot unmarshal {found} into Go struct field ChatRequest.{field} of type {go_type}"
    return None


def of_place(state: State, name: str, model: Installed | None) -> Refusal | None:
    """Models that are not here, or run elsewhere while the cloud is switched off."""
    remote = name.strip().lower().endswith((":cloud", "-cloud")) or (model is not None and bool(model.remote_host))
    if remote:
        state.counts["forwarded"] += 1
        disabled = state.knobs["cloud"] == "disabled"
        return (403, "ollama cloud is disabled: remote model is unavailable") if disabled else None
    return None if model is not None else (404, f"model '{name}' not found")


def of_chat(document: dict[str, Any], name: str, model: Installed) -> Refusal | None:
    """Everything that /api/chat checks after it found the model."""
    if "completion" not in model.capabilities:
        return 400, f'"{name}" does not support chat'
    return (
        _of_think(document.get("think"), name, model)
        or _of_tools(document, model)
        or _of_keep_alive(document.get("keep_alive"))
        or _of_options(document.get("options") or {})
        or _of_format(document.get("format"))
    )


def _of_think(think: Any, name: str, model: Installed) -> Refusal | None:
    if isinstance(think, str) and think not in LEVELS:
        return 400, f'invalid think value: "{think}" (must be "high", "medium", "low", "max", true, or false)'
    if think and "thinking" not in model.capabilities:
        return 400, f'"{name}" does not support thinking'
    return None


def _of_tools(document: dict[str, Any], model: Installed) -> Refusal | None:
    if document.get("tools") and "tools" not in model.capabilities:
        return 400, f"registry.ollama.ai/library/{model.name} does not support tools"
    if not 0 <= (document.get("top_logprobs") or 0) <= 20:
        return 400, "top_logprobs must be between 0 and 20"
    return None


def _of_keep_alive(value: Any) -> Refusal | None:
    if isinstance(value, bool):
        return 400, "Unsupported type: 'bool'"
    if isinstance(value, str) and not DURATION.fullmatch(value):
        unit = "missing unit in duration" if value.lstrip("-").isdigit() else "invalid duration"
        return 400, f'time: {unit} "{value}"'
    return None


def _of_options(options: dict[str, Any]) -> Refusal | None:
    for name, value in options.items():
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if name in INTEGERS and not (number and float(value).is_integer()):
            return 500, f'option "{name}" must be of type integer'
        if name in FLOATS and not number:
            return 500, f'option "{name}" must be of type float32'
    return None


def _of_format(value: Any) -> Refusal | None:
    if value in (None, "", "json") or isinstance(value, dict):
        return None
    quoted = f'"\\"{value}\\""' if isinstance(value, str) else str(value)
    return 500, f'invalid format: {quoted}; expected "json" or a valid JSON Schema object'


def of_window(document: dict[str, Any], tokens: int, num_ctx: int) -> Refusal | None:
    """A prompt that does not fit, if the client asked to be told."""
    if tokens < num_ctx:
        return None
    if document.get("truncate") is False:
        text = f"request ({tokens} tokens) exceeds the available context size ({num_ctx} tokens), try increasing it"
        numbers = f'"type":"exceed_context_size_error","n_prompt_tokens":{tokens},"n_ctx":{num_ctx}'
        return 400, f'{{"error":{{"code":400,"message":"{text}",{numbers}}}}}'
    if document.get("shift") is False:
        advice = (
            "shorten the prompt, adjust the context length in settings, or use a model with a longer context length"
        )
        return 400, f"the prompt is longer than the context length currently available to the model; {advice}"
    return None


def cut_to(tokens: int, num_ctx: int, num_keep: int = 4) -> int:
    """How many tokens are left of a prompt that is silently cut."""
    return tokens if tokens < num_ctx else num_ctx - max((num_ctx - num_keep) // 2, 1)
