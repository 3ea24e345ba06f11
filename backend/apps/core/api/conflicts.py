"""Two people, one record: the slower writer is told field by field, and silently merged where nothing overlaps."""

from typing import Any

from django.db.models import F
from rest_framework.relations import PrimaryKeyRelatedField
from rest_framework.serializers import BaseSerializer

from apps.core.errors import VersionConflict

ENVELOPE = {"version", "base"}


def claim_version(serializer: BaseSerializer[Any], expected: Any, base: Any = None) -> None:
    """Raises the version by one. When somebody was faster than `expected`: VersionConflict with the current record,
    unless `base` (the values that the writer started from) shows that the two wrote different fields."""
    instance: Any = serializer.instance
    rows = type(instance)._default_manager.filter(pk=instance.pk)
    # The update locks the row first, so that what is read below is what is written over.
    rows.update(version=F("version") + 1)
    found = instance.version
    now = rows.values_list("version", flat=True).get()
    if now != found + 1:
        instance.refresh_from_db()
    instance.version = now
    if expected is not None and (not isinstance(expected, int) or expected != now - 1):
        _settle(serializer, base)


def _settle(serializer: Any, base: Any) -> None:
    serializer.instance.version -= 1
    current = type(serializer)(serializer.instance, context=serializer.context).data
    if not isinstance(base, dict):
        raise VersionConflict(current=current)
    if conflicts := _conflicts(serializer, base, current):
        raise VersionConflict(current=current, conflicts=conflicts)
    serializer.instance.version += 1


def _conflicts(serializer: Any, base: dict[str, Any], current: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """field → {mine, theirs, original}; own fields stand as `extra.key`."""
    sent = {name: value for name, value in serializer.initial_data.items() if name not in ENVELOPE}
    theirs = {name: _theirs(serializer, name, current) for name in sent}
    flat_sent, flat_theirs, flat_base = _flat(sent), _flat(theirs), _flat(base)
    return {
        name: {"mine": mine, "theirs": flat_theirs.get(name), "original": flat_base.get(name)}
        for name, mine in flat_sent.items()
        if flat_theirs.get(name) not in (mine, flat_base.get(name, None if _is_own(name, base) else ...))
    }


def _theirs(serializer: Any, name: str, current: dict[str, Any]) -> Any:
    field = serializer.fields.get(name)
    if isinstance(field, PrimaryKeyRelatedField) and field.write_only:
        return getattr(serializer.instance, f"{field.source}_id")
    return current.get(name)


def _flat(values: dict[str, Any]) -> dict[str, Any]:
    flat = {name: value for name, value in values.items() if name != "extra"}
    extra = values.get("extra")
    return flat | {f"extra.{key}": value for key, value in extra.items()} if isinstance(extra, dict) else flat


def _is_own(name: str, base: dict[str, Any]) -> bool:
    """Whether it is an own field that was empty when the writer started."""
    return name.startswith("extra.") and isinstance(base.get("extra"), dict)
