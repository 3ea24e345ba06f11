"""A small JSON document that a simple JSON schema accepts, and vectors for words."""

import hashlib
import math
import re
import struct
from functools import reduce
from typing import Any

FORMATS = {
    "date": "2026-01-15",
    "date-time": "2026-01-15T09:30:00Z",
    "time": "09:30:00",
    "email": "ornek@ornek.com.tr",
    "uri": "https://ornek.com.tr",
    "uuid": "00000000-0000-4000-8000-000000000000",
}


def fit(schema: Any, root: Any = None, depth: int = 0) -> Any:
    """The first value that comes to mind for a schema."""
    if not isinstance(schema, dict) or depth > 12:
        return {}
    root = root or schema
    if (ref := schema.get("$ref", "")).startswith("#/"):
        return fit(reduce(lambda node, part: node.get(part, {}), ref[2:].split("/"), root), root, depth + 1)
    if "const" in schema or schema.get("enum"):
        return schema["const"] if "const" in schema else schema["enum"][0]
    for key in ("anyOf", "oneOf"):
        if schema.get(key):
            return fit(schema[key][0], root, depth + 1)
    if schema.get("allOf"):
        merged = [part.get("properties", {}) for part in schema["allOf"]]
        return {name: fit(one, root, depth + 1) for part in merged for name, one in part.items()}
    return _of_kind(schema, root, depth)


def _of_kind(schema: dict[str, Any], root: Any, depth: int) -> Any:
    kind = _kind(schema)
    if kind == "object":
        return {name: fit(one, root, depth + 1) for name, one in schema.get("properties", {}).items()}
    if kind == "array":
        items = schema.get("items", {"type": "string"})
        return [fit(items, root, depth + 1) for _ in range(max(1, int(schema.get("minItems", 1))))]
    if kind in ("integer", "number"):
        low = schema.get("minimum", schema.get("exclusiveMinimum", -1) + 1)
        return math.ceil(low) if kind == "integer" else low
    return {"boolean": True, "null": None}.get(kind, _text(schema) if kind == "string" else None)


def _kind(schema: dict[str, Any]) -> str:
    kind = schema.get("type")
    if isinstance(kind, list):
        return next((one for one in kind if one != "null"), "null")
    return kind or ("object" if "properties" in schema else "array" if "items" in schema else "string")


def _text(schema: dict[str, Any]) -> str:
    text = FORMATS.get(schema.get("format", ""), "örnek").ljust(int(schema.get("minLength", 0)), "x")
    return text[: int(schema["maxLength"])] if "maxLength" in schema else text


def embedding(text: str, size: int) -> list[float]:
    """A vector of length 1; texts that share words come out near one another."""
    vector = [0.0] * size
    for word in re.findall(r"\w+", text.lower()) or [""]:
        for number in struct.unpack("<4I", hashlib.blake2b(word.encode(), digest_size=16).digest()):
            vector[number % size] += 1.0 if number & 0x80000000 else -1.0
    norm = math.sqrt(sum(x * x for x in vector)) or 1.0
    return [round(x / norm, 6) for x in vector]
