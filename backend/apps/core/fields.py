"""Columns that are derived from other columns of the same row whenever it is written."""

from typing import Any

from django.db import models

from turkish.fold import fold
from turkish.order import sort_key


class DerivedField(models.TextField):
    """A text computed from `sources` on every save and bulk write; never written by hand."""

    def __init__(self, *, sources: tuple[str, ...] = (), **options: Any) -> None:
        self.sources = sources
        super().__init__(**{"editable": False, "blank": True, "default": "", **options})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "sources": self.sources}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        texts = [str(getattr(model_instance, source) or "") for source in self.sources]
        value = self.derive(texts)
        setattr(model_instance, self.attname, value)
        return value

    def derive(self, texts: list[str]) -> str:
        raise NotImplementedError


class SearchKeyField(DerivedField):
    """Folded words of the sources: IŞIK, ışık and isik meet in it, on every database."""

    def derive(self, texts: list[str]) -> str:
        return fold(" ".join(text for text in texts if text))


class SortKeyField(DerivedField):
    """Turkish alphabetical order as plain bytes, so that SQLite and PostgreSQL sort alike."""

    def derive(self, texts: list[str]) -> str:
        return sort_key(" ".join(texts))

    def db_parameters(self, connection: Any) -> dict[str, Any]:
        parameters = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters


class TrigramIndex(models.Index):
    """Makes `LIKE '%word%'` on the folded column fast on PostgreSQL; a covering index elsewhere."""

    def __init__(self, name: str, fields: list[str] | None = None, **options: Any) -> None:
        options.setdefault("opclasses", ["gin_trgm_ops"])
        super().__init__(name=name, fields=fields or ["search_key"], **options)

    def create_sql(self, model: Any, schema_editor: Any, using: str = "", **options: Any) -> Any:
        if schema_editor.connection.vendor == "postgresql":
            using = " USING gin"
        return super().create_sql(model, schema_editor, using=using, **options)
