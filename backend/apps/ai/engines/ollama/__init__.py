"""The only code that knows Ollama's wire."""

from apps.ai.engines.ollama.engine import OllamaEngine

__all__ = ["OllamaEngine"]
