"""Fields that a role does not show: named once per role, obeyed wherever a record's values leave the program."""

from functools import cache
from typing import Any

from django.db.models import DecimalField, Model
from django.utils.translation import gettext as _

from apps.core.history.comparing import followed
from apps.core.records import kinds

AMOUNTS = "amounts"  # stands for every amount of money in the module


def hidden_fields(user: Any, model: type[Model]) -> frozenset[str]:
    """Names of the model's fields that this person's roles hide."""
    hidden: frozenset[str] = user.rights.hidden
    return hidden_from(hidden, model)


@cache
def hidden_from(hidden: frozenset[str], model: type[Model]) -> frozenset[str]:
    """Those of the hidden fields ("customers.monthly_total") that are the model's."""
    names = (name.partition(".") for name in hidden)
    return frozenset(name for module, _dot, name in names if module == model._meta.app_label)


def expanded(module: str, names: frozenset[str]) -> frozenset[str]:
    """The names with "amounts" spelled out."""
    return names | amounts_of(module) if AMOUNTS in names else names


def amounts_of(module: str) -> frozenset[str]:
    return frozenset(
        field.name
        for model in _models(module)
        for field in model._meta.concrete_fields
        if isinstance(field, DecimalField)
    )


def hideable(module: str) -> frozenset[str]:
    """What may be hidden in the module: amounts, and every field that no record of it must have."""
    fields = [field for model in _models(module) for field in followed(model)]
    needed = {field.name for field in fields if not field.blank and not field.has_default()}
    return frozenset({AMOUNTS}) | {field.name for field in fields} - needed


def labels_of(module: str) -> dict[str, str]:
    fields = (field for model in _models(module) for field in followed(model))
    return {AMOUNTS: str(_("Tutarlar"))} | {field.name: str(field.verbose_name) for field in fields}


def _models(module: str) -> list[type[Model]]:
    return [kind.model for kind in kinds() if kind.module == module]


def without_hidden(record: Any, hidden: frozenset[str]) -> Any:
    """The loaded record with its hidden values blanked, for showing only; it must not be saved."""
    for name in hidden & {field.name for field in record._meta.concrete_fields}:
        field = record._meta.get_field(name)
        setattr(record, field.attname, None if field.null or not field.empty_strings_allowed else "")
    return record
