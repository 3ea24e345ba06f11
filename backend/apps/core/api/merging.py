"""`POST …/{id}/merge/`: another record is merged into this one; its token goes to `…/bulk/undo/`."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.errors import Forbidden, NotFound
from apps.core.undo import Journal


class MergeSerializer(serializers.Serializer[Any]):
    """`fields`: field → "mine" or "other", whose value the kept record has; "mine" when it is not named."""

    other = serializers.IntegerField(min_value=1, max_value=2**63 - 1)
    fields = serializers.DictField(child=serializers.ChoiceField(["mine", "other"]), required=False)  # type: ignore[assignment]


class MergedSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    undo = serializers.CharField()


class Mergeable:
    """Mixed into view sets whose records can be merged."""

    def merge_records(self, kept: Any, other: Any, values: dict[str, Any]) -> Journal:
        """The module's service: merges, and says how to take it back."""
        raise NotImplementedError

    @extend_schema(request=MergeSerializer, responses=MergedSerializer)
    @action(detail=True, methods=["post"])
    @transaction.atomic
    def merge(self, request: Request, pk: str | None = None) -> Response:
        view: Any = self
        if not view.request.user.rights.allows(view.module, "delete"):
            raise Forbidden(missing=f"{view.module}.delete")
        asked = MergeSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        kept, other = view.get_object(), self._other(asked.validated_data["other"])
        values = self._taken(other, asked.validated_data.get("fields", {}))
        journal = self.merge_records(kept, other, values)
        view.tell("merged", kept)
        view.tell("merged", other)
        return Response({"id": kept.pk, "undo": journal.token})

    def _other(self, pk: int) -> Any:
        view: Any = self
        if pk == int(view.kwargs["pk"]):
            raise serializers.ValidationError({"other": [_("Bir kayıt kendisiyle birleştirilemez.")]})
        other = view.get_queryset().filter(pk=pk).first()
        if other is None:
            raise NotFound
        if other.merged_into:
            raise serializers.ValidationError({"other": [_("Kayıt başka bir kayıtla birleştirilmiş.")]})
        return other

    def _taken(self, other: Any, fields: dict[str, str]) -> dict[str, Any]:
        """The other's values by attname, of the fields that the asker may write."""
        view: Any = self
        known = view.get_serializer_class()().fields
        values: dict[str, Any] = {}
        for name, whose in fields.items():
            source = known[name].source if name in known and not known[name].read_only else None
            if source is None:
                raise serializers.ValidationError({name: [_("Böyle bir alan yok.")]})
            if whose == "other":
                attname = other._meta.get_field(source).attname
                values[attname] = getattr(other, attname)
        return values
