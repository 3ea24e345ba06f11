"""Records in and out. Reading is compiled once per serializer class: fifty rows are no place for reflection."""

from collections.abc import Callable
from copy import deepcopy
from decimal import Decimal
from functools import cached_property
from operator import attrgetter
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.fields import empty

from apps.core import custom
from apps.core.errors import Forbidden
from apps.core.hiding import hidden_from

Reader = Callable[[Any], Any]

PLAIN = (
    serializers.BooleanField,
    serializers.CharField,
    serializers.ChoiceField,
    serializers.DateField,
    serializers.DateTimeField,
    serializers.IntegerField,
    serializers.JSONField,
)


@extend_schema_field({"type": "object", "additionalProperties": True})
class ExtraField(serializers.Field[Any, Any, Any, Any]):
    """The agency's own fields by key. What is sent is merged into what is there; null empties a field."""

    def get_value(self, dictionary: Any) -> Any:
        making = self.parent.instance is None and not self.parent.partial
        return dictionary.get("extra", {} if making else empty)

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        making = self.parent.instance is None and not self.parent.partial
        return custom.checked(self.parent.Meta.model, data, whole=making)  # type: ignore[attr-defined]

    def to_representation(self, value: dict[str, Any]) -> dict[str, Any]:
        return custom.shown(self.parent.Meta.model, value)  # type: ignore[attr-defined]


class RecordSerializer(serializers.ModelSerializer[Any]):
    """A ModelSerializer whose reads skip the per-instance set-up of fields, with the agency's own fields."""

    extra = ExtraField(required=False)

    def get_field_names(self, declared_fields: Any, info: Any) -> list[str]:
        names = list(super().get_field_names(declared_fields, info))
        return [*names, *(name for name in ("extra", "merged_into") if name not in names)]

    @classmethod
    def readers(cls, hidden: frozenset[str] = frozenset()) -> list[tuple[str, Reader]]:
        """How each field is read by somebody whose roles hide these ("customers.monthly_total")."""
        if "_readers" not in cls.__dict__:
            cls._readers = {}  # type: ignore[attr-defined]
        known: dict[frozenset[str], list[tuple[str, Reader]]] = cls._readers  # type: ignore[attr-defined]
        if hidden not in known:
            model: Any = cls.Meta.model
            kept_out = hidden_from(hidden, model)
            fields = {name: field for name, field in cls().fields.items() if not field.write_only}
            known[hidden] = [(n, _reader(f, hidden)) for n, f in fields.items() if _column(f) not in kept_out]
        return known[hidden]

    def to_representation(self, instance: Any) -> dict[str, Any]:
        return {name: read(instance) for name, read in self._own_readers}

    @cached_property
    def _own_readers(self) -> list[tuple[str, Reader]]:
        return self.readers(self._hidden)

    @cached_property
    def _hidden(self) -> frozenset[str]:
        asker = getattr(self.context.get("request"), "user", None)
        return asker.rights.hidden if asker else frozenset()

    def to_internal_value(self, data: Any) -> Any:
        """What a person may not see they may not write either."""
        model: Any = self.Meta.model
        kept_out = hidden_from(self._hidden, model)
        refused = [name for name, field in self.fields.items() if _column(field) in kept_out and name in data]
        if refused:
            raise Forbidden(fields={name: [str(Forbidden.message)] for name in refused})
        return super().to_internal_value(data)

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """Derived from the model once per class; each serializer gets copies."""
        if "_built" not in type(self).__dict__:
            type(self)._built = super().get_fields()  # type: ignore[attr-defined]
        return deepcopy(type(self)._built)  # type: ignore[attr-defined]

    def create(self, validated_data: dict[str, Any]) -> Any:
        if extra := validated_data.get("extra"):
            validated_data["extra"] = custom.merged({}, extra)
        return super().create(validated_data)

    def update(self, instance: Any, validated_data: dict[str, Any]) -> Any:
        if "extra" in validated_data:
            validated_data["extra"] = custom.merged(instance.extra, validated_data["extra"])
        return super().update(instance, validated_data)


def _column(field: serializers.Field[Any, Any, Any, Any]) -> str:
    return (field.source or "").partition(".")[0].removesuffix("_id")


def _reader(field: serializers.Field[Any, Any, Any, Any], hidden: frozenset[str]) -> Reader:
    source = field.source or ""
    if isinstance(field, serializers.PrimaryKeyRelatedField):
        return attrgetter(f"{source}_id")
    if isinstance(field, serializers.DecimalField):
        return _decimal(attrgetter(source))
    if isinstance(field, PLAIN) and source.isidentifier() and not source.startswith("__"):
        return attrgetter(source)
    if isinstance(field, serializers.SerializerMethodField):
        method: Reader = getattr(field.parent, str(field.method_name))
        return method
    if isinstance(field, PersonField):
        return _person(attrgetter(source))
    if isinstance(field, serializers.ListField):
        return attrgetter(source)
    nested = getattr(field, "child", field)
    if isinstance(nested, RecordSerializer):
        nested.__dict__["_own_readers"] = nested.readers(hidden)
    return _composed(field)


def _decimal(get: Reader) -> Reader:
    def read(instance: Any) -> str | None:
        value = get(instance)
        return None if value is None else f"{Decimal(value):f}"

    return read


def _person(get: Reader) -> Reader:
    def read(instance: Any) -> dict[str, Any] | None:
        person = get(instance)
        return None if person is None else {"id": person.pk, "name": person.name}

    return read


def _composed(field: serializers.Field[Any, Any, Any, Any]) -> Reader:
    def read(instance: Any) -> Any:
        value = field.get_attribute(instance)
        return None if value is None else field.to_representation(value)

    return read


@extend_schema_field(
    {
        "type": "object",
        "required": ["id", "name"],
        "properties": {"id": {"type": "integer"}, "name": {"type": "string"}},
    }
)
class PersonField(serializers.Field[Any, Any, Any, Any]):
    """A person as `{id, name}`; read only."""

    def __init__(self, **options: Any) -> None:
        super().__init__(read_only=True, **options)

    def to_representation(self, value: Any) -> dict[str, Any]:
        return {"id": value.pk, "name": value.name}


class EventSerializer(serializers.Serializer[Any]):
    """One event of a timeline."""

    kind = serializers.CharField(source="event")
    at = serializers.DateTimeField()
    title = serializers.CharField(source="heading")
    text = serializers.CharField(source="detail")
    who = serializers.CharField(allow_null=True)
    url = serializers.CharField(allow_blank=True)
