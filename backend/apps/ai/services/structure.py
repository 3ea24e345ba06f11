"""Structured answers: valid against the action's schema or not taken at all."""

from typing import Any

from pydantic import BaseModel, ValidationError


def conforming(schema: type[BaseModel], text: str) -> dict[str, Any] | None:
    """The validated document, or None; nothing is repaired."""
    try:
        return schema.model_validate_json(text.strip()).model_dump(mode="json")
    except ValidationError:
        return None
