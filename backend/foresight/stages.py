"""What reaching a stage says: a won lead has passed them all, a lost one only those up to its last."""

from collections.abc import Mapping, Sequence

import numpy as np

from foresight.ridge import log_odds, sigmoid
from foresight.scoring import HIGHEST, LOWEST

_PSEUDO_LEADS = 5.0
_KEPT = 0.7  # share of lost leads that pass from one stage to the next before the house knows better


def stage_log_odds(stages: Sequence[str], lost_at: Mapping[str, int]) -> dict[str, float]:
    """Log-odds that a lead gains by reaching each stage: minus the log of the share of lost leads that got there.

    stages in their order; lost_at: how many lost leads had which stage as their last one. Shares are held by five
    pseudo-leads (Beta smoothing); the first stage says nothing, and a later one never less than the one before.
    """
    counts = np.array([max(int(lost_at.get(stage, 0)), 0) for stage in stages], dtype=float)
    reached = np.cumsum(counts[::-1])[::-1]
    usual = _KEPT ** np.arange(len(stages))
    shares = (reached + _PSEUDO_LEADS * usual) / (counts.sum() + _PSEUDO_LEADS)
    return {stage: max(0.0, -float(np.log(share))) for stage, share in zip(stages, shares, strict=True)}


def at_stage(probability: float, gained: float) -> float:
    """A chance from fields that know no stage, moved by what the stage adds; within 0.5-97 % like every chance."""
    start = log_odds(min(max(probability, LOWEST), HIGHEST))
    return min(max(float(sigmoid(np.array(start + gained))), LOWEST), HIGHEST)
