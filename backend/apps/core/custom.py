"""The agency's own fields: which there are, what may be written into them, how lists filter and sort by them."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import DecimalField, F, Model, Q, QuerySet, TextField
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError

from apps.core.memory import Memory
from apps.core.models import CHOICE, DATE, MONEY, NUMBER, PERSON, TEXT, CustomField
from apps.core.records import kind_for
from turkish.fold import slugify

KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
LONGEST_TEXT = 2000
LARGEST = Decimal(10) ** 12
PREFIX = "extra."
COMPARED = {NUMBER, MONEY, DATE}
OPERATORS = {"": "exact", "gte": "gte", "lte": "lte"}

_fields: Memory[list[CustomField]] = Memory(CustomField)


def fields_on(name: str) -> list[CustomField]:
    """The current own fields of a kind, in their order."""
    return _fields.get(name, lambda: list(CustomField.objects.filter(on=name, archived_at=None)))


def fields_of(model: type[Model]) -> list[CustomField]:
    kind = kind_for(model)
    return fields_on(kind.name) if kind else []


def key_of(label: str) -> str:
    """A key made from the words of a label."""
    key = slugify(label).replace("-", "_")[:40].strip("_")
    return key if KEY.fullmatch(key) else f"alan_{key}"[:40].strip("_")


def checked(model: type[Model], given: Any, *, whole: bool) -> dict[str, Any]:
    """Values by key as they are stored; None empties a field. `whole`: what is required must be there."""
    if not isinstance(given, dict):
        raise ValidationError(_("Bir JSON nesnesi bekleniyordu."))
    known = {field.key: field for field in fields_of(model)}
    missing = {key: None for key, field in known.items() if whole and field.required and key not in given}
    problems, values = {}, {}
    for key, value in {**missing, **given}.items():
        try:
            values[key] = value_of(known[key], value)
        except KeyError:
            problems[key] = [_("Böyle bir alan yok.")]
        except ValueError as problem:
            problems[key] = [str(problem)]
    if problems:
        raise ValidationError(problems)
    return values


def merged(old: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in {**old, **changes}.items() if value is not None}


def shown(model: type[Model], extra: dict[str, Any]) -> dict[str, Any]:
    """The values of current fields; those of archived ones rest."""
    return {field.key: extra[field.key] for field in fields_of(model) if field.key in extra} if extra else {}


def value_of(field: CustomField, given: Any) -> Any:
    """The value as it is stored; ValueError says what is wrong with it."""
    if given is None or (isinstance(given, str) and not given.strip()):
        if field.required:
            raise ValueError(_("Bu alan zorunlu."))
        return None
    return READ[field.type](given, field)


def _text(given: Any, field: CustomField) -> str:
    if not isinstance(given, str) or len(given) > LONGEST_TEXT or "\x00" in given:
        raise ValueError(_("En çok %(most)d karakterlik bir metin olmalı.") % {"most": LONGEST_TEXT})
    return given.strip()


def _decimal(given: Any) -> Decimal:
    try:
        number = Decimal(str(given)) if not isinstance(given, bool) else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number) >= LARGEST:
        raise ValueError(_("Bir sayı olmalı."))
    return number


def _number(given: Any, field: CustomField) -> int | float:
    number = round(_decimal(given), 6)
    return int(number) if number == int(number) else float(number)


def _money(given: Any, field: CustomField) -> str:
    return f"{round(_decimal(given), 2):.2f}"


def _date(given: Any, field: CustomField) -> str:
    try:
        return date.fromisoformat(str(given)).isoformat()
    except ValueError:
        raise ValueError(_("Bir tarih olmalı (YYYY-AA-GG).")) from None


def _choice(given: Any, field: CustomField) -> str:
    if given not in field.choices:
        raise ValueError(_("Seçeneklerden biri olmalı: %(choices)s") % {"choices": ", ".join(field.choices)})
    return str(given)


def _person(given: Any, field: CustomField) -> int:
    known = isinstance(given, int) and not isinstance(given, bool)
    if not known or not get_user_model().objects.filter(pk=given, is_active=True).exists():
        raise ValueError(_("Böyle bir kişi yok."))
    return int(given)


READ: dict[str, Callable[[Any, CustomField], Any]] = {
    TEXT: _text,
    NUMBER: _number,
    MONEY: _money,
    DATE: _date,
    CHOICE: _choice,
    PERSON: _person,
}


def column(field: CustomField) -> Any:
    """What the database compares: numbers as numbers, days and words as text."""
    text = KeyTextTransform(field.key, F("extra"))
    numeric = field.type in {NUMBER, MONEY}
    # As a plain column: the lookups of JSON keys would read the right side as JSON.
    return Cast(text, DecimalField(max_digits=20, decimal_places=6) if numeric else TextField())


def filtered(rows: QuerySet[Any], name: str, raw: str) -> QuerySet[Any]:
    """Rows by `extra.key`, `extra.key__gte` or `extra.key__lte`; commas offer several values."""
    key, _mark, operator = name.removeprefix(PREFIX).partition("__")
    field = _named(rows.model, key, name)
    if operator not in OPERATORS or (operator and field.type not in COMPARED):
        raise ValidationError({name: [_("Bu alan böyle süzülemez.")]})
    try:
        values = [_compared(field, part) for part in ([raw] if field.type == TEXT or operator else raw.split(","))]
    except ValueError as problem:
        raise ValidationError({name: [str(problem)]}) from problem
    rows = rows.alias(**{f"own_{key}": column(field)})
    wanted = Q()
    for value in values:
        wanted |= Q(**{f"own_{key}__{OPERATORS[operator]}": value})
    return rows.filter(wanted)


def _compared(field: CustomField, raw: str) -> Any:
    if field.type in {NUMBER, MONEY}:
        return _decimal(raw.strip())
    return _date(raw.strip(), field) if field.type == DATE else raw.replace("\x00", "")


def ordering(model: type[Model], name: str) -> Any:
    return column(_named(model, name.removeprefix(PREFIX), "ordering"))


def _named(model: type[Model], key: str, name: str) -> CustomField:
    field = next((field for field in fields_of(model) if field.key == key), None)
    if field is None:
        raise ValidationError({name: [_("Böyle bir alan yok.")]})
    return field
