"""Answers that are written while they are read."""

from collections.abc import AsyncGenerator
from typing import Any

from django.http import StreamingHttpResponse


class SourceResponse(StreamingHttpResponse):
    """An async stream whose source the server closes itself, at once when the reader leaves."""

    def __init__(self, source: AsyncGenerator[bytes, None], **options: Any) -> None:
        super().__init__(source, **options)
        self.source = source
        self["Cache-Control"] = "no-cache, no-transform"
        self["X-Accel-Buffering"] = "no"
