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
from foresight.reading import number

POINTS_PER_UNIT = 10.0
HOUSE_RATE = 0.2
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
    rate = float(card.get("house_rate", HOUSE_RATE))
    if not 0 < rate < 1:
        raise ValueError(f"The house rate must lie between 0 and 1, not {rate}.")
    points = card.get("points", {name: rule for name, rule in card.items() if name != "house_rate"})
    for name, rule in points.items():
        if isinstance(rule, str) or not isinstance(rule, (int, float, Mapping, Sequence)):
            raise ValueError(f"The points of {name} must be a number, a table or a list of ranges.")
    return Scorecard(rate, dict(points))


def _earned(rule: Any, value: object) -> float:
    if isinstance(rule, Mapping):
        return float(rule.get(value, rule.get(str(value), 0.0)))
    if isinstance(rule, (int, float)):
        return float(rule) if _true(value) else 0.0
    found = number(value)
    return sum(float(part["points"]) for part in rule if part.get("from", -np.inf) <= found < part.get("to", np.inf))


def _true(value: object) -> bool:
    return value.strip().casefold() not in _NO if isinstance(value, str) else bool(value)
