"""What the agency's own fields tell about any record."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Model

from apps.ai.facts import Fact, Facts
from apps.core import custom
from apps.core.models import DATE, MONEY, PERSON, TEXT, CustomField
from apps.core.money import Money


def own_fields(record: Model) -> Facts:
    """Label and value of each own field that is filled in; free text is fenced."""
    extra = custom.shown(type(record), getattr(record, "extra", {}))
    fields = {field.key: field for field in custom.fields_of(type(record)) if field.key in extra}
    return Facts(
        **{
            f"ozel_{key}": Fact(field.label, _value(field, extra[key]), source=record, untrusted=field.type == TEXT)
            for key, field in fields.items()
        }
    )


def _value(field: CustomField, stored: Any) -> Any:
    if field.type == MONEY:
        return Money(Decimal(stored))
    if field.type == DATE:
        return date.fromisoformat(stored)
    if field.type == PERSON:
        return get_user_model().objects.filter(pk=stored).values_list("name", flat=True).first()
    return Decimal(str(stored)) if isinstance(stored, float) else stored
