"""What a text says against what the facts say: findings with their places, each with its reason."""

from apps.ai.checking.findings import ERROR, WARNING, Finding, Rules
from apps.ai.checking.reading import check

__all__ = ["ERROR", "WARNING", "Finding", "Rules", "check"]
