"""Names that send a prompt away, refused before anything is sent."""

import logging

from apps.ai.engines.base import EngineError

log = logging.getLogger(__name__)
CLOUD_ENDINGS = (":cloud", "-cloud")


def refuse_cloud_name(model: str) -> None:
    """`x:cloud` and `x-cloud`, in any case and with blanks around: an Ollama server forwards these without a model."""
    if model.strip().lower().endswith(CLOUD_ENDINGS):
        log.warning("refused a cloud name: %s", model)
        raise EngineError("model_remote", "a cloud name")
