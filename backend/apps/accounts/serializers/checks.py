"""What identifiers must look like."""

from rest_framework import serializers


def checked(text: str, normalised: str | None, problem: str) -> str:
    """The normalised identifier; an empty text stays empty."""
    if text and normalised is None:
        raise serializers.ValidationError(problem)
    return normalised or ""
