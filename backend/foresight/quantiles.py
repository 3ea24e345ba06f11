"""Quantiles of few observations beside a prior sample, and of observations only known to be "at least"."""

import numpy as np

from foresight.distributions import Floats


def weighted_quantiles(values: Floats, weights: Floats, probabilities: Floats) -> Floats:
    """Quantiles of a weighted sample, interpolated between the middles of the weights."""
    order = np.argsort(values, kind="stable")
    middles = np.cumsum(weights[order]) - weights[order] / 2
    return np.interp(probabilities * float(weights.sum()), middles, values[order])


def raised(probabilities: Floats, own: int, pseudo: float) -> Floats:
    """Upper probabilities as a sample must be read to hold for the next value: p (n + 1) / n, for its own part."""
    upper = np.minimum(probabilities * (1 + own / (own + pseudo) ** 2), 0.99)
    return np.where(probabilities > 0.5, upper, probabilities)


def left_out_medians(values: Floats) -> Floats:
    """For each of two or more values the median of the others."""
    order = np.argsort(values, kind="stable")
    ranks = np.empty(len(values), dtype=int)
    ranks[order] = np.arange(len(values))
    low, high = (len(values) - 2) // 2, (len(values) - 1) // 2
    ascending = values[order]
    return (ascending[low + (ranks <= low)] + ascending[high + (ranks <= high)]) / 2


def passed_on(values: Floats, weights: Floats, finished: Floats) -> Floats:
    """Weights after every unfinished value has handed its own to the finished ones above it (Efron 1967).

    What has nobody above it keeps its weight: it is the longest known so far.
    """
    if finished.all():
        return weights
    passed = weights.astype(float)
    order = np.lexsort((-finished, values))
    for position, at in enumerate(order):
        above = order[position + 1 :]
        receiving = passed[above] * finished[above]
        total = float(receiving.sum())
        if not finished[at] and total > 0:
            passed[above] += passed[at] * receiving / total
            passed[at] = 0.0
    return passed
