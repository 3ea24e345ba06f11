"""Whether the text says each fact that it must say."""

from datetime import date
from decimal import Decimal
from typing import Any

from apps.ai.checking import periods
from apps.ai.checking.known import Known
from apps.ai.checking.letters import flat, words_of
from apps.ai.checking.moments import Moment
from apps.ai.checking.names import is_familiar
from apps.ai.checking.scanning import Value, scan
from apps.ai.facts import Fact, Facts, Money, Percent

LONG = 80
ENOUGH_OF_LONG = 0.5


def missing(facts: Facts, text: str, values: tuple[Value, ...], known: Known) -> list[Fact]:
    """The required facts that the text does not say."""
    said = words_of(flat(text))
    return [fact for fact in facts.values() if fact.required and not _says(fact.value, said, values, known)]


def _says(wanted: Any, said: frozenset[str], values: tuple[Value, ...], known: Known) -> bool:
    if isinstance(wanted, list | tuple):
        return all(_says(item, said, values, known) for item in wanted)
    if isinstance(wanted, Money | Percent | date | int | Decimal):
        return any(_is(value, wanted, known) for value in values)
    return _says_words(str(wanted), said, values)


def _is(value: Value, wanted: Any, known: Known) -> bool:
    if isinstance(wanted, date):
        return _is_day(value, wanted, known)
    if isinstance(wanted, Money):
        return value.kind == "money" and value.key == (abs(wanted.amount), wanted.currency)
    number = Decimal(wanted.value if isinstance(wanted, Percent) else wanted)
    return number in (value.key if isinstance(value.key, tuple) else (value.key,)) or _is_in_units(value, number)


def _is_in_units(value: Value, number: Decimal) -> bool:
    """12 of "12 yıl", which is kept as 144 months."""
    return value.kind == "duration" and number in (value.key[0] / 7, value.key[0] / 12, value.key[0] / 60)


def _is_day(value: Value, day: date, known: Known) -> bool:
    if value.kind == "date":
        moment: Moment = value.key
        return moment[1:] == (day.month, day.day) and moment.year in (None, day.year)
    if value.kind == "relative" and known.today is not None:
        return periods.named_day(value.key, known.today) == day
    return False


def _says_words(wanted: str, said: frozenset[str], values: tuple[Value, ...]) -> bool:
    own = scan(wanted)
    if own and own[0].start == 0 and own[-1].end == len(wanted.rstrip()):
        return {value.key for value in own} <= {value.key for value in values}
    words = {word for word in words_of(flat(wanted)) if len(word) > 1 and "'" not in word} or words_of(flat(wanted))
    present = sum(word in said or any(is_familiar(other, frozenset({word})) for other in said) for word in words)
    return present >= len(words) * (ENOUGH_OF_LONG if len(wanted) > LONG else 1)
