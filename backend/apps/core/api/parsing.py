from typing import Any

import orjson
from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser


class JSONParser(BaseParser):
    """JSON in strict UTF-8; what cannot be read is told, not guessed."""

    media_type = "application/json"

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Any = None) -> Any:
        body = stream.read()
        try:
            text = body.decode("utf-8")
        except UnicodeDecodeError as problem:
            raise ParseError(_("Metin UTF-8 olarak okunamadı."), "invalid_encoding") from problem
        try:
            value = orjson.loads(text) if text.strip() else {}
        except orjson.JSONDecodeError as problem:
            raise ParseError(_("Gönderilen JSON okunamadı."), "invalid_json") from problem
        if not isinstance(value, dict):
            raise ParseError(_("Bir JSON nesnesi bekleniyordu."), "invalid_json")
        return value
