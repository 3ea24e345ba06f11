"""Fixtures of the assistant's tests."""

from apps.ai.tests.standin.fixtures import standin

__all__ = ["standin"]
