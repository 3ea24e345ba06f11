"""The actions that a person may run, with the form of their options: the page draws itself from this."""

from typing import Any

from django.utils.translation import gettext as _
from pydantic.fields import FieldInfo

from apps.ai.registry import Action, Choice, Options, actions

JSON_TYPES = {bool: "boolean", int: "integer", str: "string"}
LIMITS = {"ge": "minimum", "le": "maximum", "max_length": "maxLength"}


def shown_to(user: Any, on: str | None = None) -> list[dict[str, Any]]:
    return [_shown(action) for action in actions() if on in (None, action.on) and _may_run(action, user)]


def _may_run(action: Action, user: Any) -> bool:
    return action.on is None or user.rights.allows(action.on.split(".")[0], "view")


def _shown(action: Action) -> dict[str, Any]:
    return {
        "name": action.name,
        "label": _(action.label),
        "on": action.on,
        "options_schema": options_schema(action.options),
        "result_schema": action.schema.model_json_schema() if action.schema else None,
        "stars": action.stars,
        "leaves_the_company": action.leaves_the_company,
    }


def options_schema(options: type[Options]) -> dict[str, Any]:
    """A flat JSON schema; `x-labels` holds the Turkish words of each choice."""
    properties = {name: _property(option) for name, option in options.model_fields.items()}
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _property(option: FieldInfo) -> dict[str, Any]:
    kind: Any = option.annotation
    shown: dict[str, Any] = {"title": _(option.title or ""), "default": option.default}
    if isinstance(kind, type) and issubclass(kind, Choice):
        labels = {choice.value: _(choice.label) for choice in kind}
        return {**shown, "type": "string", "enum": list(labels), "x-labels": labels, "default": option.default.value}
    limits = {LIMITS[name]: value for rule in option.metadata for name, value in _rules(rule) if name in LIMITS}
    return {**shown, "type": JSON_TYPES[kind], **limits}


def _rules(rule: Any) -> list[tuple[str, Any]]:
    return [(name, getattr(rule, name)) for name in LIMITS if hasattr(rule, name)]
