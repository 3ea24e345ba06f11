from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.imports.models import MODES, STATUSES
from apps.imports.problems import message
from apps.imports.registry import declared, importable_named
from apps.imports.undoing import conflicts
from turkish.tables.encoding import ENCODINGS
from turkish.tables.grids import DELIMITERS

LONGEST_CELL = 20_000
MOST_EDITS = 5_000


class ImportFileSerializer(serializers.Serializer[Any]):
    file = serializers.FileField(max_length=255, allow_empty_file=True)


class ImportChoiceSerializer(serializers.Serializer[Any]):
    """A field that a column may be mapped to, a key to match by, or a kind."""

    name = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]


class ImportTargetSerializer(ImportChoiceSerializer):
    required = serializers.BooleanField()  # type: ignore[assignment]
    stored = serializers.BooleanField(help_text="False: shown in the preview, but not imported")


class FileWarningSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    message = serializers.SerializerMethodField()

    def get_message(self, warning: dict[str, str]) -> str:
        return message(warning["code"])


class UnderstoodFileSerializer(serializers.Serializer[Any]):
    encoding = serializers.CharField(allow_null=True)
    delimiter = serializers.CharField(allow_null=True)
    header_line = serializers.IntegerField()
    kind = serializers.CharField(help_text="What the reader takes it for")
    headers = serializers.ListField(child=serializers.CharField())
    mapping = serializers.DictField(child=serializers.CharField())
    repaired_from = serializers.CharField(allow_null=True)
    warnings = FileWarningSerializer(many=True)


class ImportCountsSerializer(serializers.Serializer[Any]):
    rows = serializers.IntegerField()
    create = serializers.IntegerField()  # type: ignore[assignment]
    update = serializers.IntegerField()  # type: ignore[assignment]
    unchanged = serializers.IntegerField()
    reject = serializers.IntegerField()
    leave_out = serializers.IntegerField()
    warned = serializers.IntegerField()


class ImportSerializer(serializers.Serializer[Any]):
    """An import as the list shows it and as its progress is asked for."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    size = serializers.IntegerField()
    kind = serializers.CharField(allow_blank=True)
    kind_label = serializers.SerializerMethodField()
    status = serializers.ChoiceField(STATUSES)
    message = serializers.CharField(allow_blank=True)
    mode = serializers.ChoiceField(MODES)
    match_by = serializers.CharField(allow_blank=True)
    by = serializers.CharField(source="user.name", default=None, allow_null=True)
    total = serializers.IntegerField(allow_null=True)
    done = serializers.IntegerField()
    created = serializers.IntegerField()
    updated = serializers.IntegerField()
    unchanged = serializers.IntegerField()
    rejected = serializers.IntegerField()
    left_out = serializers.IntegerField()
    created_at = serializers.DateTimeField()
    started_at = serializers.DateTimeField(allow_null=True)
    finished_at = serializers.DateTimeField(allow_null=True)

    def get_kind_label(self, source: Any) -> str:
        target = importable_named(source.kind)
        return str(target.label) if target else ""


class ImportConflictSerializer(serializers.Serializer[Any]):
    on = serializers.CharField()
    record = serializers.IntegerField()
    title = serializers.CharField()
    url = serializers.CharField()


class UnderstoodImportSerializer(ImportSerializer):
    """Right after the upload: what was understood, and what can be changed about it."""

    understood = UnderstoodFileSerializer()
    mapping = serializers.DictField(child=serializers.CharField())
    cells = serializers.DictField(child=serializers.DictField(child=serializers.CharField()))
    skipped = serializers.ListField(child=serializers.IntegerField())
    counts = ImportCountsSerializer(allow_null=True)
    targets = serializers.SerializerMethodField()
    keys = serializers.SerializerMethodField()
    kinds = serializers.SerializerMethodField()
    conflicts = serializers.SerializerMethodField()

    @extend_schema_field(ImportTargetSerializer(many=True))
    def get_targets(self, source: Any) -> list[dict[str, Any]]:
        target = importable_named(source.kind)
        return [
            {"name": field.name, "label": str(field.label), "required": field.required, "stored": field.stored}
            for field in (target.fields if target else ())
        ]

    @extend_schema_field(ImportChoiceSerializer(many=True))
    def get_keys(self, source: Any) -> list[dict[str, str]]:
        target = importable_named(source.kind)
        return [{"name": name, "label": str(key.label)} for name, key in (target.keys if target else {}).items()]

    @extend_schema_field(ImportChoiceSerializer(many=True))
    def get_kinds(self, source: Any) -> list[dict[str, str]]:
        return [{"name": one.name, "label": str(one.label)} for one in declared()]

    @extend_schema_field(ImportConflictSerializer(many=True))
    def get_conflicts(self, source: Any) -> list[dict[str, Any]]:
        return conflicts(source) if source.status in ("undone", "undoing") else []


class CellWarningSerializer(serializers.Serializer[Any]):
    row = serializers.IntegerField()
    field = serializers.CharField(allow_blank=True)
    code = serializers.CharField()
    message = serializers.CharField()
    severity = serializers.ChoiceField(["error", "warning"])


class RowWarningSerializer(serializers.Serializer[Any]):
    field = serializers.CharField(allow_blank=True)
    code = serializers.CharField()
    message = serializers.CharField()
    severity = serializers.ChoiceField(["error", "warning"])


class ImportRowSerializer(serializers.Serializer[Any]):
    row = serializers.IntegerField()
    line = serializers.IntegerField()
    cells = serializers.ListField(child=serializers.CharField(allow_null=True))
    values = serializers.DictField(child=serializers.JSONField(allow_null=True))
    warnings = RowWarningSerializer(many=True)
    edited = serializers.ListField(child=serializers.CharField())
    left_out = serializers.CharField(allow_null=True)
    outcome = serializers.ChoiceField(["create", "update", "unchanged", "reject", "leave_out"], allow_null=True)


class ImportPreviewSerializer(UnderstoodImportSerializer):
    page = serializers.IntegerField()
    page_size = serializers.IntegerField()
    rows = ImportRowSerializer(many=True)
    warnings = CellWarningSerializer(many=True)


class ImportChangeSerializer(serializers.Serializer[Any]):
    """Everything is optional; a mapping is given whole, cells and skipped rows by row number."""

    encoding = serializers.ChoiceField(["", *ENCODINGS], required=False)
    delimiter = serializers.ChoiceField(["", *DELIMITERS], required=False)
    kind = serializers.CharField(max_length=40, required=False)
    mapping = serializers.DictField(child=serializers.CharField(max_length=60), required=False)
    mode = serializers.ChoiceField(MODES, required=False)
    match_by = serializers.CharField(max_length=20, required=False, allow_blank=True)
    cells = serializers.DictField(
        child=serializers.DictField(
            child=serializers.CharField(max_length=LONGEST_CELL, allow_blank=True, allow_null=True)
        ),
        required=False,
    )
    skipped = serializers.ListField(child=serializers.IntegerField(min_value=1), max_length=MOST_EDITS, required=False)

    def validate_kind(self, name: str) -> str:
        return known_kind(name)

    def validate_mapping(self, mapping: dict[str, str]) -> dict[str, str]:
        """Column → field; an empty field leaves the column out."""
        if not all(_is_number(column) for column in mapping):
            raise serializers.ValidationError(_("Sütunlar 0’dan başlayan sayılar olmalı."))
        return {str(int(column)): name for column, name in mapping.items() if name}

    def validate_cells(self, cells: dict[str, Any]) -> dict[str, Any]:
        if len(cells) > MOST_EDITS or not all(_is_number(row) for row in cells):
            raise serializers.ValidationError(_("Satırlar 1’den başlayan sayılar olmalı."))
        return cells


def known_kind(name: str) -> str:
    if name and importable_named(name) is None:
        raise serializers.ValidationError(_("Böyle bir aktarım türü yok."))
    return name


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10
