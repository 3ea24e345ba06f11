"""Writing one field's old value back."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework.request import Request

from apps.core.api.views import RecordViewSet, viewset_of
from apps.core.errors import Forbidden, Refused
from apps.core.hiding import hidden_fields
from apps.core.history.models import Change
from apps.core.history.reading import told


class NotRestorable(Refused):
    code = "not_restorable"
    message = _("Bu alan eski hâline döndürülemez.")


def restored(request: Request, record: Any, change: Change, field: str, version: int | None = None) -> Any:
    """The record with the field as it was before the change: an ordinary write, with the asker's rights, validation
    and, when a version is given, the check against silent overwrites."""
    view = viewset_of(type(record))
    asker: Any = request.user
    if view is None or not asker.rights.allows(view.module, "change"):
        raise Forbidden(missing=f"{view.module if view else change.on}.change")
    [readable] = told([change], type(record), hidden_fields(asker, type(record)))
    found = [part["old"] for part in readable["fields"] if part["field"] == field and part["restorable"]]
    if not found:
        raise NotRestorable(fields={"field": [str(NotRestorable.message)]})
    return _written(view, request, record.pk, (field, found[0], version))


def _written(view_class: type[RecordViewSet], request: Request, pk: int, asked: tuple[str, Any, int | None]) -> Any:
    field, value, version = asked
    view = view_class(request=request, action="partial_update", kwargs={"pk": pk}, args=(), format_kwarg=None)
    record = view.get_object()
    given = {_input_name(view.get_serializer(record), field): value}
    serializer = view.get_serializer(record, data=given | ({"version": version} if version else {}), partial=True)
    serializer.is_valid(raise_exception=True)
    view.perform_update(serializer)
    return serializer.data


def _input_name(serializer: Any, column: str) -> str:
    """How the form names the column; NotRestorable when it is not a field of the form."""
    for name, field in serializer.fields.items():
        if field.source == column and not field.read_only:
            return str(name)
    raise NotRestorable(fields={"field": [str(NotRestorable.message)]})
