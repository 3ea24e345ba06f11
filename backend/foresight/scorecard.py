"""The editable card of the first day: points per field, ten of which are one unit of log-odds.

{"house_rate": 0.2, "points": {"kaynak": {"referans": 9}, "toplanti": 8, "sessiz_gun": [{"from": 14, "points": -8}]}}

A field's points are a table of words, a list of number ranges (from <= value < to), or one number that counts when the
field is true. A card without "points" is read as the points themselves. House rate is 20 % unless told otherwise.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from foresight.distributions import Floats
from foresight.encoding import Row, column
from foresight.reading import number, wanted

POINTS_PER_UNIT = 10.0
HOUSE_RATE = 0.2
_MOST_POINTS = 300.0
_RATES = (0.005, 0.97)
_NO = {"", "0", "hayır", "hayir", "yok", "no", "false"}


@dataclass(frozen=True)
class Scorecard:
    """House rate (0-1) and points per field."""

    house_rate: float
    points: Mapping[str, Any]

    def log_odds(self, rows: Sequence[Row]) -> dict[str, Floats]:
        """Per field of the card, what each row earns there."""
        return {
            name: np.array([_earned(rule, value) for value in column(rows, name)], dtype=float) / POINTS_PER_UNIT
            for name, rule in self.points.items()
        }


def read(card: Mapping[str, Any] | None) -> Scorecard:
    """A card as people write it; ValueError for a house rate outside 0-1 or points that are no points."""
    card = card or {}
    rate = wanted(HOUSE_RATE if card.get("house_rate") is None else card["house_rate"], "The house rate")
    if not 0 < rate < 1:
        raise ValueError(f"The house rate must lie between 0 and 1, not {rate}.")
    points = card.get("points", {name: rule for name, rule in card.items() if name != "house_rate"})
    if not isinstance(points or {}, Mapping):
        raise ValueError("The points must be a table of fields.")
    rules = {str(name): _rule(str(name), rule) for name, rule in (points or {}).items()}
    return Scorecard(min(max(rate, _RATES[0]), _RATES[1]), rules)


def _rule(name: str, rule: object) -> Any:
    """One field's points as plain numbers."""
    if isinstance(rule, Mapping):
        return {word: _points(name, points) for word, points in rule.items()}
    if isinstance(rule, Sequence) and not isinstance(rule, (str, bytes)):
        return [_range(name, part) for part in rule]
    return _points(name, rule)


def _range(name: str, part: object) -> dict[str, float]:
    if not isinstance(part, Mapping):
        raise ValueError(f"The points of {name} must be a number, a table or a list of ranges.")
    ends = {end: wanted(part[end], f"The range of {name}") for end in ("from", "to") if part.get(end) is not None}
    return {**ends, "points": _points(name, part.get("points"))}


def _points(name: str, points: object) -> float:
    found = wanted(points, f"The points of {name}")
    return min(max(found, -_MOST_POINTS), _MOST_POINTS)


def _earned(rule: Any, value: object) -> float:
    if isinstance(rule, Mapping):
        return _of_word(rule, value)
    if isinstance(rule, (int, float)):
        return float(rule) if _true(value) else 0.0
    found = number(value)
    return sum(float(part["points"]) for part in rule if part.get("from", -np.inf) <= found < part.get("to", np.inf))


def _of_word(rule: Mapping[Any, float], value: object) -> float:
    try:
        return rule.get(value, rule.get(str(value), 0.0))
    except TypeError:  # what has no hash is no word
        return 0.0


def _true(value: object) -> bool:
    return value.strip().casefold() not in _NO if isinstance(value, str) else bool(value)
