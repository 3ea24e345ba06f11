from typing import Any

import orjson
from rest_framework.renderers import BaseRenderer


def _extra(value: Any) -> Any:
    """Decimals, lazy texts and other values that JSON does not know, as text."""
    return str(value)


def dumps(value: Any) -> bytes:
    return orjson.dumps(value, default=_extra, option=orjson.OPT_NON_STR_KEYS)


class JSONRenderer(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None

    def render(self, data: Any, accepted_media_type: str | None = None, renderer_context: Any = None) -> bytes:
        return b"" if data is None else dumps(data)
