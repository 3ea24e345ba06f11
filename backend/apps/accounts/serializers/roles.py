"""Roles with their matrices; who sees a record."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.accounts.models import Role
from apps.accounts.roles import LEVELS, MODULES, READY_ROLES, WRITES, matrix, right
from apps.accounts.serializers.people import RightSerializer
from apps.core.api.serializers import PersonField
from apps.core.hiding import hideable
from turkish.fold import slugify


@extend_schema_field({"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Right"}})
class MatrixField(serializers.JSONField):
    """module → {view, add, change, delete, export, hidden}; what is not told is not allowed."""

    def to_internal_value(self, data: Any) -> dict[str, dict[str, Any]]:
        if not isinstance(data, dict) or not data.keys() <= set(MODULES):
            raise serializers.ValidationError(_("Yetkiler modül adlarıyla verilmeli."))
        return matrix(right("none"), **{module: _right(module, given) for module, given in data.items()})


def _right(module: str, given: Any) -> dict[str, Any]:
    checks = {"view": _is_level, **dict.fromkeys(WRITES, _is_bool), "hidden": _names(module)}
    if not isinstance(given, dict) or not given.keys() <= checks.keys():
        raise serializers.ValidationError(
            _("Bir yetki view, add, change, delete, export ve hidden alanlarından oluşur.")
        )
    wrong = [
        name for name, value in given.items() if not isinstance(value, str | bool | list) or not checks[name](value)
    ]
    if wrong:
        raise serializers.ValidationError(
            _("“%(module)s” için geçersiz yetki: %(names)s") % {"module": module, "names": ", ".join(wrong)}
        )
    return {**right("none"), **given, "hidden": sorted(set(given.get("hidden", [])))}


def _is_level(value: Any) -> bool:
    return isinstance(value, str) and value in LEVELS


def _is_bool(value: Any) -> bool:
    return isinstance(value, bool)


def _names(module: str) -> Any:
    known = hideable(module)
    return lambda names: isinstance(names, list) and all(isinstance(name, str) and name in known for name in names)


class RoleSerializer(serializers.ModelSerializer[Role]):
    key = serializers.SlugField(max_length=50, required=False)
    matrix = MatrixField()
    people_count = serializers.IntegerField(read_only=True, default=0)
    ready = serializers.SerializerMethodField()

    class Meta:
        model = Role
        fields = ["id", "key", "name", "matrix", "people_count", "ready"]

    @extend_schema_field(bool)
    def get_ready(self, role: Role) -> bool:
        """Came with the program: can be reset, not deleted."""
        return role.key in READY_ROLES

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """A key is made from the name when none is given, and never changes."""
        if self.instance is not None:
            given.pop("key", None)
            return given
        given["key"] = given.get("key") or slugify(given["name"]).replace("-", "_")[:50]
        if not given["key"] or Role.objects.filter(key=given["key"]).exists():
            raise serializers.ValidationError({"name": [_("Bu adla bir rol var.")]})
        return given


class HideableSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]


class ModuleOptionsSerializer(serializers.Serializer[Any]):
    key = serializers.CharField()
    fields = HideableSerializer(many=True)  # type: ignore[assignment]


class RoleOptionsSerializer(serializers.Serializer[Any]):
    modules = ModuleOptionsSerializer(many=True)
    levels = serializers.ListField(child=serializers.CharField())
    works = serializers.ListField(child=serializers.CharField())
    shape = RightSerializer(required=False)


class ReasonSerializer(serializers.Serializer[Any]):
    role = serializers.CharField(source="role.name")
    level = serializers.ChoiceField(choices=list(LEVELS))
    because = serializers.ChoiceField(choices=["owner", "team", "all"])


class SeenBySerializer(serializers.Serializer[Any]):
    person = PersonField()
    sees = serializers.BooleanField()
    through = ReasonSerializer(many=True)
