"""Searching, filtering and sorting of lists."""

from typing import Any

from django.db.models import F, OrderBy, Q, QuerySet
from django.utils.translation import gettext as _
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import ValidationError
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request

from apps.core import custom
from apps.core.errors import Forbidden
from apps.core.hiding import hidden_fields
from turkish.case import lower, title, upper
from turkish.fold import fold

LONGEST_SEARCH = 200


def matching(queryset: QuerySet[Any], text: str, column: str = "search_key") -> QuerySet[Any]:
    """Rows whose folded column contains every folded word of the text."""
    for word in fold(text[:LONGEST_SEARCH]).split():
        queryset = queryset.filter(**{f"{column}__contains": word})
    return queryset


def found_by(user: Any, queryset: QuerySet[Any], text: str) -> QuerySet[Any]:
    """Matching rows; a word that stands only in a column that is hidden from this person finds nothing."""
    rows = matching(queryset, text)
    sources = getattr(queryset.model._meta.get_field("search_key"), "sources", ())
    if not hidden_fields(user, queryset.model).intersection(sources):
        return rows
    columns = {field.name for field in queryset.model._meta.concrete_fields} - hidden_fields(user, queryset.model)
    shown = [source for source in sources if source in columns]
    for word in text[:LONGEST_SEARCH].split():
        spellings = {word, lower(word), upper(word), title(word)}
        rows = rows.filter(either(*(Q(**{f"{c}__contains": spelling}) for c in shown for spelling in spellings)))
    return rows


class FoldedSearch(BaseFilterBackend):
    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        text = request.query_params.get("search", "").replace("\x00", "")
        return found_by(request.user, queryset, text) if text else queryset

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return [{"name": "search", "in": "query", "required": False, "schema": {"type": "string"}}]


class Filters(DjangoFilterBackend):
    """Builds the filter form only when something is filtered."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        filters = self.get_filterset_class(view, queryset)
        asked = filters.base_filters.keys() & request.query_params.keys() if filters else set()
        if not asked:
            return queryset
        _refuse_hidden(request, queryset, {name: str(filters.base_filters[name].field_name) for name in asked})
        filtered: QuerySet[Any] = super().filter_queryset(request, queryset, view)
        return filtered


class OwnFields(BaseFilterBackend):
    """`?extra.key=value`, and `extra.key__gte=` / `__lte=` for numbers, money and days."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        for name, value in request.query_params.items():
            if name.startswith(custom.PREFIX):
                _refuse_hidden(request, queryset, {name: "extra"})
                queryset = custom.filtered(queryset, name, str(value))
        return queryset


class Ordering(BaseFilterBackend):
    """`?ordering=name,-created_at` over the view's `orderings` (name shown outside → column); the id breaks ties.
    The agency's own fields sort as `extra.key`."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        wished = request.query_params.get("ordering", "") or view.default_ordering
        names = [name.strip() for name in wished.split(",") if name.strip()]
        _refuse_hidden(request, queryset, {n: view.orderings.get(n.removeprefix("-"), "") for n in names})
        columns = [
            self._own(name, queryset) if name.removeprefix("-").startswith(custom.PREFIX) else self._column(name, view)
            for name in names
        ]
        return queryset.order_by(*columns, "-id" if columns and columns[0].descending else "id")

    def _own(self, name: str, queryset: QuerySet[Any]) -> Any:
        column = custom.ordering(queryset.model, name.removeprefix("-"))
        return OrderBy(column, descending=name.startswith("-"), nulls_last=True)

    def _column(self, name: str, view: Any) -> Any:
        column = view.orderings.get(name.removeprefix("-"))
        if column is None:
            allowed = ", ".join(view.orderings)
            raise ValidationError({"ordering": [_("Sıralanabilen alanlar: %(names)s") % {"names": allowed}]})
        nulls = {"nulls_last": True} if column in view.nullable_orderings else {}
        return F(column).desc(**nulls) if name.startswith("-") else F(column).asc(**nulls)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return [{"name": "ordering", "in": "query", "required": False, "schema": {"type": "string"}}]


def _refuse_hidden(request: Request, queryset: QuerySet[Any], columns: dict[str, str]) -> None:
    """Who may not see a column learns nothing about it by filtering or sorting. `columns`: name outside → column."""
    if not (hidden := hidden_fields(request.user, queryset.model)):
        return
    refused = [name for name, column in columns.items() if column.partition("__")[0] in hidden]
    if refused:
        raise Forbidden(fields={name: [str(Forbidden.message)] for name in refused})


def either(*conditions: Q) -> Q:
    """Any of the conditions; none at all matches nothing."""
    combined = Q(pk__in=[])
    for condition in conditions:
        combined |= condition
    return combined
