"""Changing many records at once: `POST …/bulk/`, and `POST …/bulk/undo/`."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.db import transaction
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core import clock
from apps.core.bulk import MOST, TOLD, Change, Outcome, run
from apps.core.errors import Forbidden
from apps.core.hiding import hidden_fields
from apps.core.records import kind_for
from apps.core.undo import Journal, take_back

COMMANDS = {"tags_add", "tags_remove", "archive"}
PAGING = {"page", "page_size", "ordering"}
OBJECT = {"type": "object", "additionalProperties": True}


class RefusedSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    why = serializers.CharField()


class SelectSerializer(serializers.Serializer[Any]):
    """Either `ids`, or `all` with the query of the list."""

    ids = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=2**63 - 1), required=False, max_length=MOST
    )
    all = serializers.BooleanField(required=False)
    filters = serializers.DictField(required=False)

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        if not given.get("ids") and not given.get("all"):
            raise serializers.ValidationError(_("Kayıt seçilmedi."))
        return given


class BulkSerializer(serializers.Serializer[Any]):
    select = SelectSerializer()
    change = serializers.DictField(help_text="Fields of the record, or tags_add, tags_remove, archive.")
    preview = serializers.BooleanField(default=False)

    def validate_change(self, change: dict[str, Any]) -> dict[str, Any]:
        if not change:
            raise serializers.ValidationError(_("Değişiklik verilmedi."))
        return change


class CommandsSerializer(serializers.Serializer[Any]):
    tags_add = serializers.ListField(child=serializers.CharField(max_length=40), required=False, max_length=30)
    tags_remove = serializers.ListField(child=serializers.CharField(max_length=40), required=False, max_length=30)
    archive = serializers.BooleanField(required=False)


class SampleSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    title = serializers.CharField()
    changes = serializers.DictField(help_text="field → {old, new}")


class BulkAnswerSerializer(serializers.Serializer[Any]):
    """`samples` in a preview; `changed` and `undo` after a run."""

    count = serializers.IntegerField()
    samples = SampleSerializer(many=True)
    changed = serializers.IntegerField()
    undo = serializers.CharField(allow_null=True)
    refused = RefusedSerializer(many=True)
    refused_count = serializers.IntegerField()


class UndoSerializer(serializers.Serializer[Any]):
    undo = serializers.CharField(max_length=43)


class UndoneSerializer(serializers.Serializer[Any]):
    restored = serializers.IntegerField()
    left = RefusedSerializer(many=True)


class BulkActions:
    """Mixed into every view set of records."""

    not_in_bulk: ClassVar[frozenset[str]] = frozenset()

    def after_bulk(self, records: list[Any]) -> None:
        """Modules put the second effect of a change to many records here."""

    @extend_schema(request=BulkSerializer, responses=BulkAnswerSerializer)
    @action(detail=False, methods=["post"], filter_backends=[])
    @transaction.atomic
    def bulk(self, request: Request) -> Response:
        asked = BulkSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        select, given, preview = (asked.validated_data[name] for name in ("select", "change", "preview"))
        change = self._change(given)
        rows = self._selected(select)
        journal = None if preview else Journal(by=request.user, on=self._kind_name())
        outcome = run(rows, change, journal=journal, after=self.after_bulk)
        self._tell_hidden(select, rows, outcome)
        return Response(self._answer(outcome, journal))

    @extend_schema(request=UndoSerializer, responses=UndoneSerializer)
    @action(detail=False, methods=["post"], url_path="bulk/undo")
    def bulk_undo(self, request: Request) -> Response:
        asked = UndoSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        token = asked.validated_data["undo"]
        restored, left = take_back(token, by=request.user, on=self._kind_name(), after=self.after_bulk)
        return Response({"restored": restored, "left": left[:TOLD]})

    def _kind_name(self) -> str:
        kind = kind_for(self._serializer_class().Meta.model)
        assert kind is not None
        return kind.name

    def _serializer_class(self) -> Any:
        return self.serializer_class  # type: ignore[attr-defined]

    def _selected(self, select: dict[str, Any]) -> QuerySet[Any]:
        view: Any = self
        rows: QuerySet[Any] = type(view).selector(view.request.user)
        if not select.get("all"):
            return rows.filter(pk__in=select["ids"])
        view.request._request.GET = _query(select.get("filters", {}))
        for backend in type(view).filter_backends:
            rows = backend().filter_queryset(view.request, rows, view)
        return view.current(rows)

    def _tell_hidden(self, select: dict[str, Any], rows: QuerySet[Any], outcome: Outcome) -> None:
        if not select.get("all"):
            seen = set(rows.order_by().values_list("pk", flat=True))
            for pk in dict.fromkeys(select["ids"]):
                if pk not in seen:
                    outcome.refuse(pk, _("Kayıt bulunamadı."))

    def _change(self, given: dict[str, Any]) -> Change:
        view: Any = self
        commands = CommandsSerializer(data={name: given[name] for name in COMMANDS & given.keys()})
        commands.is_valid(raise_exception=True)
        asked = commands.validated_data
        if asked.get("archive") and not view.request.user.rights.allows(view.module, "delete"):
            raise Forbidden(missing=f"{view.module}.delete")
        fields = {name: value for name, value in given.items() if name not in COMMANDS}
        serializer = self._serializer_class()(data=fields, partial=True, context=view.get_serializer_context())
        self._check_names(serializer, {*fields, *({"tags"} if {"tags_add", "tags_remove"} & asked.keys() else ())})
        return Change(
            values=serializer.to_internal_value(fields),
            tags_add=tuple(asked.get("tags_add", ())),
            tags_remove=tuple(asked.get("tags_remove", ())),
            archived_at=clock.now() if asked.get("archive") else None,
            validate=_validating(serializer),
        )

    def _check_names(self, serializer: Any, names: set[str]) -> None:
        writable = {name for name, field in serializer.fields.items() if not field.read_only} - self.not_in_bulk
        writable -= hidden_fields(self.request.user, serializer.Meta.model)  # type: ignore[attr-defined]
        if unknown := sorted(names - writable):
            raise serializers.ValidationError({name: [_("Bu alan toplu değiştirilemez.")] for name in unknown})

    def _answer(self, outcome: Outcome, journal: Journal | None) -> dict[str, Any]:
        shown = outcome.samples if journal is None else []
        return {
            "count": outcome.changed,
            "samples": [_sample(self._serializer_class(), *sample) for sample in shown],
            "changed": outcome.changed if journal else 0,
            "undo": journal.token if journal else None,
            "refused": outcome.refused,
            "refused_count": outcome.refused_count,
        }


def _validating(serializer: Any) -> Callable[[Any, dict[str, Any]], dict[str, Any]]:
    def validate(record: Any, values: dict[str, Any]) -> dict[str, Any]:
        serializer.instance = record
        checked: dict[str, Any] = serializer.validate(values)
        return checked

    return validate


def _query(filters: dict[str, Any]) -> QueryDict:
    query = QueryDict(mutable=True)
    for name, value in filters.items():
        if name not in PAGING:
            query[name] = ",".join(map(str, value)) if isinstance(value, list) else _word(value)
    return query


def _word(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _sample(serializer_class: Any, record: Any, before: dict[str, Any]) -> dict[str, Any]:
    """Old and new as the serializer shows them, by the name that it shows them under."""
    new = dict(vars(record))
    model_fields = {field.attname: field.name for field in record._meta.concrete_fields}
    fields = serializer_class().fields
    changes: dict[str, Any] = {}
    for attname, old in before.items():
        name = next((n for n, f in fields.items() if f.source == model_fields[attname] and not f.write_only), None)
        read = dict(serializer_class.readers()).get(name)
        if name and read:
            shown = read(record)
            setattr(record, attname, old)
            changes[name] = {"old": read(record), "new": shown}
            setattr(record, attname, new[attname])
    return {"id": record.pk, "title": str(record), "changes": changes}
