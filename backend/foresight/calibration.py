"""Was the number right? Reliability tables, skill and the rules by which a model is replaced or steps back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np

from foresight.distributions import Floats
from foresight.errors import NotEnoughData
from foresight.reading import all_wanted

Case = TypeVar("Case")
Predictor = Callable[[Sequence[Case], Sequence[float], Sequence[Case]], Sequence[float]]

_CLIP = 1e-6
_RECENT = 50
_FEWEST_IN_A_GROUP = 10


@dataclass(frozen=True)
class Comparison:
    """Mean loss of old and new over the same cases, the mean saving with its standard error, and the verdict."""

    old: float
    new: float
    saving: float
    error: float

    @property
    def replace(self) -> bool:
        """Better by more than one standard error."""
        return self.saving > self.error


def log_losses(chances: Sequence[float], outcomes: Sequence[int]) -> Floats:
    """Minus the log of what each outcome had been given."""
    chance, outcome = _pair(chances, outcomes)
    chance = np.clip(chance, _CLIP, 1 - _CLIP)
    return -(outcome * np.log(chance) + (1 - outcome) * np.log(1 - chance))


def skill(chances: Sequence[float], outcomes: Sequence[int], base_rate: float) -> float:
    """1 - log loss / log loss of always saying the base rate: 0 is no better than the house rate, 1 is perfect."""
    plain = float(log_losses([base_rate] * len(outcomes), outcomes).mean())
    return 1 - float(log_losses(chances, outcomes).mean()) / plain


def calibration_error(chances: Sequence[float], outcomes: Sequence[int], groups: int = 10) -> float:
    """Expected calibration error over equally large groups of rising chance."""
    table = reliability(chances, outcomes, groups=groups, fewest=1)
    return float(sum(row["count"] * abs(row["said"] - row["came"]) for row in table) / len(chances))


def reliability(
    chances: Sequence[float], outcomes: Sequence[int], *, groups: int = 10, fewest: int = _FEWEST_IN_A_GROUP
) -> list[dict[str, Any]]:
    """Groups of rising chance with what was said and what came: count, said, won, came (share), text.

    A group holds `fewest` cases or more, so few cases make few groups.
    """
    chance, outcome = _pair(chances, outcomes)
    order = np.argsort(chance, kind="stable")
    parts = np.array_split(order, max(1, min(groups, len(order) // fewest)))
    return [_row(chance[part], outcome[part]) for part in parts]


def coverage(outcomes: Sequence[float], low: Sequence[float], high: Sequence[float]) -> float:
    """Share of outcomes inside their interval."""
    values, lower, upper = (all_wanted(part, "An outcome") for part in (outcomes, low, high))
    if not len(values):
        raise NotEnoughData("Nothing has come true yet.")
    return float(np.mean((values >= lower) & (values <= upper)))


def pinball(outcomes: Sequence[float], quantiles: Sequence[float], probability: float) -> float:
    """Mean pinball loss of a quantile forecast."""
    away = all_wanted(outcomes, "An outcome") - all_wanted(quantiles, "A quantile")
    return float(np.maximum(probability * away, (probability - 1) * away).mean())


def should_fall_back(chances: Sequence[float], outcomes: Sequence[int], base_rate: float) -> bool:
    """The last fifty outcomes would have been foretold better by the base rate alone."""
    recent = slice(-_RECENT, None)
    return len(outcomes) >= _RECENT and skill(chances[recent], outcomes[recent], base_rate) < 0


def compare(old: Sequence[float], new: Sequence[float]) -> Comparison:
    """Losses of two models over the same cases, in time order."""
    losses, challengers = all_wanted(old, "A loss"), all_wanted(new, "A loss")
    if len(losses) != len(challengers):
        raise ValueError(f"{len(losses)} losses cannot be compared with {len(challengers)}.")
    if len(losses) < 2:
        raise NotEnoughData("Two models need two cases or more to be compared.")
    savings = losses - challengers
    error = float(savings.std(ddof=1)) / np.sqrt(len(savings))
    return Comparison(float(losses.mean()), float(challengers.mean()), float(savings.mean()), float(error))


def rolling_origin(
    cases: Sequence[Case], outcomes: Sequence[float], predict: Predictor[Case], *, first: int, step: int
) -> tuple[list[float], list[float]]:
    """Cases in time order: from `first` on, every block of `step` is predicted from all before it -> (said, came).

    predict(older cases, their outcomes, newer cases) returns one number per newer case.
    """
    if len(cases) != len(outcomes):
        raise ValueError(f"{len(cases)} cases have {len(outcomes)} outcomes.")
    if not 0 < first < len(cases) or step < 1:
        raise NotEnoughData(f"{len(cases)} cases leave nothing to judge after the first {first}.")
    said: list[float] = []
    for start in range(first, len(cases), step):
        said.extend(predict(cases[:start], outcomes[:start], cases[start : start + step]))
    return said, [float(outcome) for outcome in outcomes[first:]]


def _row(chance: Floats, outcome: Floats) -> dict[str, Any]:
    said, won = float(chance.mean()), int(outcome.sum())
    share = won / len(outcome)
    text = f"%{100 * said:.0f} denen {len(outcome)} kayıttan {won} tanesi gerçekleşti (%{100 * share:.0f})"
    return {"count": len(outcome), "said": said, "won": won, "came": share, "text": text}


def _pair(chances: Sequence[float], outcomes: Sequence[int]) -> tuple[Floats, Floats]:
    """Both as arrays; NotEnoughData without a single case."""
    if len(chances) != len(outcomes):
        raise ValueError(f"{len(chances)} chances have {len(outcomes)} outcomes.")
    if not len(chances):
        raise NotEnoughData("Nothing has come true yet.")
    chance, outcome = all_wanted(chances, "A chance"), all_wanted(outcomes, "An outcome")
    if np.any((chance < 0) | (chance > 1)) or not np.isin(outcome, (0, 1)).all():
        raise ValueError("A chance lies between 0 and 1, and an outcome is one of them.")
    return chance, outcome
