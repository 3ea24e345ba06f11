"""Tags: names in a JSON list of the record."""

import json
from collections import Counter
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import connection
from django.db.models import Model, QuerySet

MOST_READ = 50_000


def has_tags(model: type[Model]) -> bool:
    try:
        return model._meta.get_field("tags") is not None
    except FieldDoesNotExist:
        return False


def with_tag(rows: QuerySet[Any], tag: str) -> QuerySet[Any]:
    """Records that carry the tag; the JSON list is searched as text on SQLite."""
    if connection.vendor == "postgresql":
        return rows.filter(tags__contains=[tag])
    return rows.filter(tags__icontains=json.dumps(tag))


def counted(rows: QuerySet[Any]) -> Counter[str]:
    """How many of the records carry each tag."""
    lists = rows.exclude(tags=[]).order_by().values_list("tags", flat=True)[:MOST_READ]
    return Counter(tag for tags in lists.iterator(chunk_size=2000) for tag in tags)
