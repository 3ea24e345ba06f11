"""Rows of numbers, words and gaps as columns a linear model can use, and as bins a step function can use.

A number becomes the normal score of its rank among the numbers seen (so an outlier has no leverage and the unit of
measure does not matter); a word becomes one column per word seen twice; a gap has a column of its own.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from foresight.distributions import Floats, normal_quantile
from foresight.reading import LARGEST, NUMERIC, number

Row = Mapping[str, object]
Codes = NDArray[np.int_]
Read = NDArray[Any]  # one value per row in the form its field understands: numbers, or places of words

_KNOTS = 32
_BINS = 12
_MOST_WORDS = 24
_SEEN_TWICE = 2


@dataclass(frozen=True)
class NumberField:
    """A field of numbers: knots of its normal scores, cuts between its bins; the last bin is the gap."""

    name: str
    knots: list[float]
    scores: list[float]
    cuts: list[float]
    has_gaps: bool
    kind: str = field(default="number", init=False)

    @property
    def bins(self) -> int:
        return len(self.cuts) + 2

    def read(self, values: Sequence[object]) -> Read:
        """The values as numbers, nan for a gap; what columns and codes take."""
        return _numbers(values)

    def columns(self, numbers: Read) -> Floats:
        """(rows, 1 or 2): the score, and whether it is missing."""
        missing = np.isnan(numbers)
        scores = np.where(missing, 0.0, np.interp(np.where(missing, 0.0, numbers), self.knots, self.scores))
        return np.column_stack([scores, missing]) if self.has_gaps else scores[:, None]

    def codes(self, numbers: Read) -> Codes:
        """The bin of each row."""
        return np.where(np.isnan(numbers), len(self.cuts) + 1, np.searchsorted(self.cuts, numbers, side="left"))

    def splits(self) -> list[list[int]]:
        """Sets of bins that a step may set apart: everything above a cut, or the gap."""
        above = [list(range(cut + 1, len(self.cuts) + 1)) for cut in range(len(self.cuts))]
        return [*above, [self.bins - 1]] if self.has_gaps else above


@dataclass(frozen=True)
class WordField:
    """A field of words: those seen twice or more (None may be one); the last bin is everything else."""

    name: str
    words: list[str | float | None]
    kind: str = field(default="word", init=False)

    @property
    def bins(self) -> int:
        return len(self.words) + 1

    def read(self, values: Sequence[object]) -> Read:
        """The place of each value among the words; what columns and codes take."""
        place = {word: at for at, word in enumerate(self.words)}
        unseen = len(self.words)
        return np.array([place.get(_word(value), unseen) for value in values], dtype=int)

    def columns(self, places: Read) -> Floats:
        """(rows, words): 1.0 where the row has the word; a word never seen has none."""
        return np.asarray(places[:, None] == np.arange(len(self.words)), dtype=float)

    def codes(self, places: Read) -> Codes:
        """The bin of each row."""
        return places

    def splits(self) -> list[list[int]]:
        return [[word] for word in range(len(self.words))]


Field = NumberField | WordField


def fields_of(rows: Sequence[Row]) -> list[Field]:
    """Every field that is not the same in all rows, in the order of first appearance."""
    names = dict.fromkeys(name for row in rows for name in row)
    found = (_field(str(name), column(rows, name)) for name in names)
    return [entry for entry in found if entry is not None]


def column(rows: Sequence[Row], name: str) -> list[object]:
    return [row.get(name) for row in rows]


def as_json(entry: Field) -> dict[str, Any]:
    return asdict(entry)


def from_json(stored: Mapping[str, Any]) -> Field:
    values = {key: value for key, value in stored.items() if key != "kind"}
    return NumberField(**values) if stored["kind"] == "number" else WordField(**values)


def _field(name: str, values: list[object]) -> Field | None:
    numbers = _numbers(values)
    known = numbers[~np.isnan(numbers)]
    if len(known) > sum(isinstance(value, str) for value in values):
        return _number_field(name, known, gaps=len(values) - len(known))
    return _word_field(name, values)


def _number_field(name: str, known: Floats, gaps: int) -> NumberField | None:
    distinct, counts = np.unique(known, return_counts=True)
    has_gaps = gaps >= _SEEN_TWICE
    if len(distinct) < 2 and not has_gaps:
        return None
    middle = (np.cumsum(counts) - counts / 2) / len(known)
    kept = np.unique(np.linspace(0, len(distinct) - 1, _KNOTS).round().astype(int))
    scores = np.array([normal_quantile(share) for share in middle[kept]])
    cuts = (distinct[1:] + distinct[:-1]) / 2
    if len(cuts) > _BINS:
        cuts = np.unique(np.quantile(known, np.arange(1, _BINS) / _BINS))
    return NumberField(name, distinct[kept].tolist(), _standard(scores, distinct[kept], known), cuts.tolist(), has_gaps)


def _standard(scores: Floats, knots: Floats, known: Floats) -> list[float]:
    at_rows = np.interp(known, knots, scores)
    spread = float(at_rows.std())
    return [float(score) for score in (scores - at_rows.mean()) / (spread if spread > 0 else 1.0)]


def _word_field(name: str, values: Iterable[object]) -> WordField | None:
    counts = Counter(_word(value) for value in values)
    words = [word for word, count in counts.most_common(_MOST_WORDS) if count >= _SEEN_TWICE]
    return WordField(name, words) if words and len(counts) > 1 else None


def _numbers(values: Sequence[object]) -> Floats:
    """The finite numbers among the values, nan elsewhere."""
    if not set(map(type, values)) <= {float, bool, type(None)}:
        values = [value if type(value) is float else number(value) for value in values]
    raw = np.array(values, dtype=float)
    return np.where(np.isfinite(raw), np.clip(raw, -LARGEST, LARGEST), math.nan)


def _word(value: object) -> str | float | None:
    """A value as a key: a word or a number as it is, a gap as None, anything else by its name."""
    if type(value) is str:
        return value
    if isinstance(value, NUMERIC):
        found = number(value)
        return None if math.isnan(found) else found
    return None if value is None else str(value)
