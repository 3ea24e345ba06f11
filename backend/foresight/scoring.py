"""Chances of events (a lead is won, a contract ends): card, then ridge, then ridge and steps (docs/foresight.md)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from foresight import encoding, levels, ridge, stumps
from foresight import scorecard as scorecards
from foresight.distributions import Floats, normal_quantile
from foresight.encoding import Field, Row
from foresight.errors import NotEnoughData
from foresight.reading import number

FORMAT = 1
LOWEST, HIGHEST = 0.005, 0.97
_BASES = ridge.log_odds(LOWEST), ridge.log_odds(HIGHEST)
_FEWEST_OF_A_CLASS = 5
_RANGE = normal_quantile(0.9)


def fit_predict(
    X_train: Sequence[Row],  # noqa: N803  the names are part of the frozen interface
    y_train: Sequence[int | None],
    X_test: Sequence[Row],  # noqa: N803
    *,
    scorecard: Mapping[str, Any] | None = None,
) -> list[float]:
    """Chances of 1 for the test rows; see `fit`."""
    return fit(X_train, y_train, scorecard=scorecard).predict(X_test)


def explain(
    X_train: Sequence[Row],  # noqa: N803
    y_train: Sequence[int | None],
    X_test: Sequence[Row],  # noqa: N803
    *,
    scorecard: Mapping[str, Any] | None = None,
) -> list[dict[str, Any]]:
    """Reasons for the chances that fit_predict gives to the same arguments; see `Model.explain`."""
    return fit(X_train, y_train, scorecard=scorecard).explain(X_test)


def fit(rows: Sequence[Row], outcomes: Sequence[int | None], *, scorecard: Mapping[str, Any] | None = None) -> "Model":
    """Rows of numbers, words or None, and their outcomes 0 or 1; None is a row still open, and left out.

    Without any result the card alone speaks (see foresight.scorecard); without a card either: NotEnoughData.
    """
    if len(rows) != len(outcomes):
        raise ValueError(f"{len(rows)} rows have {len(outcomes)} outcomes.")
    closed = [(row, number(outcome)) for row, outcome in zip(rows, outcomes, strict=True) if outcome is not None]
    if any(outcome not in (0.0, 1.0) for _, outcome in closed):
        raise ValueError("An outcome is 0, 1 or None.")
    if not closed and scorecard is None:
        raise NotEnoughData("Neither a result nor a scorecard to start from.")
    return _fit([row for row, _ in closed], np.array([outcome for _, outcome in closed]), scorecards.read(scorecard))


@dataclass(frozen=True)
class Model:
    """All that a chance is computed from; `to_json` and `from_json` are its only storage."""

    card: scorecards.Scorecard
    fields: list[Field]
    means: Floats
    coefficients: Floats
    covariance: Floats
    card_means: dict[str, float]
    base: float
    step_tables: list[Floats]
    step_share: float
    results: int
    house_rate: float

    def predict(self, rows: Sequence[Row]) -> list[float]:
        """Chance of 1 per row, never below 0.5 % or above 97 %."""
        if not rows:
            return []
        return _clipped(ridge.sigmoid(self.base + sum(self._parts(rows).values(), np.zeros(len(rows)))))

    def recentred(self, rows: Sequence[Row], outcomes: Sequence[int]) -> "Model":
        """The same slopes on the base rate of these newest closed rows: a new price list moves everybody alike.

        The old base counts as ten results; rows and outcomes as in `fit`, without open ones.
        """
        chosen = np.array([number(outcome) for outcome in outcomes], dtype=float)
        if len(rows) != len(chosen) or not np.isin(chosen, (0, 1)).all():
            raise ValueError("Recent rows need an outcome of 0 or 1 each.")
        fitted = self.base + sum(self._parts(rows).values(), np.zeros(len(rows)))
        base = self.base + ridge.shift(fitted, chosen, self.house_rate)
        rate = (float(chosen.sum()) + ridge.OLD_RESULTS * self.house_rate) / (len(rows) + ridge.OLD_RESULTS)
        return replace(self, base=float(np.clip(base, *_BASES)), house_rate=rate)

    def explain(self, rows: Sequence[Row]) -> list[dict[str, Any]]:
        """Per row: probability, low and high (80 %), base and contributions in log-odds, level.

        sigmoid(base + sum of contributions) is the probability; a contribution is measured from the house average.
        """
        if not rows:
            return []
        parts = self._parts(rows)
        chances = self.predict(rows)
        half = _RANGE * self._spread(rows)
        return [self._reason(at, chance, parts, float(half[at])) for at, chance in enumerate(chances)]

    def to_json(self) -> dict[str, Any]:
        """Plain lists, numbers and words."""
        return {
            "format": FORMAT,
            "card": {"house_rate": self.card.house_rate, "points": dict(self.card.points)},
            "fields": [encoding.as_json(entry) for entry in self.fields],
            "means": self.means.tolist(),
            "coefficients": self.coefficients.tolist(),
            "covariance": self.covariance.tolist(),
            "card_means": self.card_means,
            "base": self.base,
            "step_tables": [table.tolist() for table in self.step_tables],
            "step_share": self.step_share,
            "results": self.results,
            "house_rate": self.house_rate,
        }

    @staticmethod
    def from_json(stored: Mapping[str, Any]) -> "Model":
        """The inverse of to_json; ValueError for parameters of another format."""
        if stored.get("format") != FORMAT:
            raise ValueError(f"These parameters have format {stored.get('format')}, this code reads {FORMAT}.")
        values = {key: value for key, value in stored.items() if key != "format"}
        for name in ("means", "coefficients", "covariance"):
            values[name] = np.array(values[name], dtype=float)
        values["card"] = scorecards.read(values["card"])
        values["fields"] = [encoding.from_json(entry) for entry in values["fields"]]
        values["step_tables"] = [np.array(table, dtype=float) for table in values["step_tables"]]
        return Model(**values)

    def _parts(self, rows: Sequence[Row]) -> dict[str, Floats]:
        """Log-odds per field, zero where the row is like the house's average."""
        parts = {name: earned - self.card_means[name] for name, earned in self.card.log_odds(rows).items()}
        start = 0
        for entry, table in zip(self.fields, self.step_tables, strict=True):
            read = entry.read(encoding.column(rows, entry.name))
            block = entry.columns(read)
            end = start + block.shape[1]
            slopes = (1 - self.step_share) * self.coefficients[start:end]
            learnt = (block - self.means[start:end]) @ slopes + self.step_share * table[entry.codes(read)]
            parts[entry.name] = parts.get(entry.name, 0.0) + learnt
            start = end
        return parts

    def _spread(self, rows: Sequence[Row]) -> Floats:
        """Standard deviation of the log-odds, from the Laplace covariance of the linear part."""
        blocks = [entry.columns(entry.read(encoding.column(rows, entry.name))) for entry in self.fields]
        columns = np.hstack([np.ones((len(rows), 1)), *blocks])
        columns[:, 1:] -= self.means
        return np.sqrt(np.einsum("ij,ij->i", columns @ self.covariance, columns))

    def _reason(self, at: int, chance: float, parts: Mapping[str, Floats], half: float) -> dict[str, Any]:
        shown = ridge.log_odds(chance)
        raw = {name: float(part[at]) for name, part in parts.items()}
        total = sum(raw.values())
        # A clipped chance is explained as it is shown: the reasons shrink together until they add up to it.
        kept = (shown - self.base) / total if abs(total) > 1e-12 else 0.0
        ends = ridge.sigmoid(np.array([shown - half, shown + half]))
        return {
            "probability": chance,
            "low": min(chance, max(LOWEST, float(ends[0]))),
            "high": max(chance, min(HIGHEST, float(ends[1]))),
            "base": self.base,
            "contributions": {name: part * kept for name, part in raw.items()},
            "class": levels.classify(chance, self.house_rate),
            "level": levels.data_level(self.results),
            "level_text": levels.describe_level(self.results),
        }


def _fit(rows: list[Row], outcomes: Floats, card: scorecards.Scorecard) -> Model:
    """Ridge around the card, and from 25 results with five of each class on also steps around it."""
    fields = encoding.fields_of(rows)
    earned = card.log_odds(rows)
    card_means = {name: float(part.mean()) if len(rows) else 0.0 for name, part in earned.items()}
    offset = sum((part - card_means[name] for name, part in earned.items()), np.zeros(len(rows)))
    columns = [entry.read(encoding.column(rows, entry.name)) for entry in fields]
    blocks = [entry.columns(values) for entry, values in zip(fields, columns, strict=True)]
    design = np.hstack([np.zeros((len(rows), 0)), *blocks])
    means = design.mean(axis=0) if len(rows) else np.zeros(0)
    linear = ridge.fit(design - means, outcomes, offset, card.house_rate)
    codes = [entry.codes(values) for entry, values in zip(fields, columns, strict=True)]
    share = _step_share(outcomes)
    steps = stumps.fit(fields, codes, outcomes, offset) if share > 0 else stumps.none(fields)
    centres = [float(table[code].mean()) for table, code in zip(steps.tables, codes, strict=True)]
    base = (1 - share) * linear.coefficients[0] + share * (steps.base + sum(centres))
    return Model(
        card=card,
        fields=fields,
        means=means,
        coefficients=linear.coefficients[1:],
        covariance=linear.covariance,
        card_means=card_means,
        base=float(np.clip(base, *_BASES)),
        step_tables=[table - centre for table, centre in zip(steps.tables, centres, strict=True)],
        step_share=share,
        results=len(rows),
        house_rate=(float(outcomes.sum()) + 4 * card.house_rate) / (len(rows) + 4),
    )


def _step_share(outcomes: Floats) -> float:
    """The steps' share of the blend: none for a handful of results, 0.25 at 50, 0.45 at 500."""
    rarer = min(outcomes.sum(), len(outcomes) - outcomes.sum())
    if len(outcomes) < levels.LITTLE or rarer < _FEWEST_OF_A_CLASS:
        return 0.0
    return 0.5 * len(outcomes) / (len(outcomes) + 50)


def _clipped(chances: Floats) -> list[float]:
    return [float(chance) for chance in np.clip(chances, LOWEST, HIGHEST)]
