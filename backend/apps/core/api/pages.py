"""Pages of a list: `{count, next, previous, results}`."""

from typing import Any

from django.utils.translation import gettext as _
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from apps.core import counts
from apps.core.errors import NotFound, Refused

SIZE = 50
LARGEST = 200


class BadPage(Refused):
    code = "invalid"


class Pages(BasePagination):
    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        self.request = request
        self.size = min(positive_number(request, "page_size", SIZE), LARGEST)
        self.page = positive_number(request, "page", 1)
        self.count = counts.count(queryset)
        first = (self.page - 1) * self.size
        if self.page > 1 and first >= self.count:
            raise NotFound(_("Bu sayfa yok."))
        return list(queryset[first : first + self.size])

    def get_paginated_response(self, data: Any) -> Response:
        more = self.page * self.size < self.count
        return Response(
            {
                "count": self.count,
                "next": self._link(self.page + 1) if more else None,
                "previous": self._link(self.page - 1) if self.page > 1 else None,
                "results": data,
            }
        )

    def _link(self, page: int) -> str:
        return replace_query_param(self.request.build_absolute_uri(), "page", page)

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        link = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["count", "next", "previous", "results"],
            "properties": {"count": {"type": "integer"}, "next": link, "previous": link, "results": schema},
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return [
            {"name": name, "in": "query", "required": False, "schema": {"type": "integer", "minimum": 1}}
            for name in ("page", "page_size")
        ]


def positive_number(request: Request, name: str, default: int) -> int:
    raw = request.query_params.get(name, "")
    if not raw:
        return default
    if not raw.isascii() or not raw.isdigit() or not 0 < int(raw[:12]) < 10_000_000:
        raise BadPage(_("Pozitif bir tam sayı olmalı."), fields={name: [_("Pozitif bir tam sayı olmalı.")]})
    return int(raw)
