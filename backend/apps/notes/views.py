from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from rest_framework.serializers import BaseSerializer

from apps.core.api.exporting import Column
from apps.core.api.views import RecordViewSet
from apps.core.records import with_titles
from apps.notes import selectors, services
from apps.notes.models import Note
from apps.notes.serializers import NoteSerializer


class NoteFilters(django_filters.FilterSet):
    record = django_filters.NumberFilter(field_name="record_id")
    archived = django_filters.BooleanFilter(field_name="archived_at", lookup_expr="isnull", exclude=True)

    class Meta:
        model = Note
        fields = ["on", "kind", "pinned", "author"]


class NoteViewSet(RecordViewSet):
    module = "notes"
    selector = selectors.notes_visible_to
    serializer_class = NoteSerializer
    filterset_class = NoteFilters
    orderings = {"happened_at": "happened_at", "created_at": "created_at", "pinned": "pinned"}
    default_ordering = "-happened_at"
    export_columns = (
        Column("record_title", _("Müşteri")),
        Column("kind"),
        Column("happened_at"),
        Column("participants"),
        Column("body"),
        Column("author.name", _("Yazan")),
        Column("pinned"),
    )
    not_in_bulk = frozenset({"on", "record"})

    def prepare_for_export(self, records: list[Note]) -> list[Note]:
        return with_titles(records)

    def paginate_queryset(self, queryset: QuerySet[Note]) -> Any:  # type: ignore[override]
        return with_titles(super().paginate_queryset(queryset) or [])

    def get_object(self) -> Note:
        note: Note = with_titles([super().get_object()])[0]
        return note

    def save(self, serializer: BaseSerializer[Note], **authors: Any) -> None:
        with_titles([services.save_note(serializer=serializer, **authors)])
