"""Quantiles and tails of the normal and Student distributions, without scipy."""

from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]


def normal_quantile(probability: float) -> float:
    """z such that a standard normal stays below it with this probability."""
    return NormalDist().inv_cdf(probability)


def student_quantile(probability: float, freedom: float) -> float:
    """Student quantile by the Cornish-Fisher expansion (Abramowitz & Stegun 26.7.5); within 1 % from 4 degrees on."""
    z = normal_quantile(probability)
    terms = (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return sum(term / freedom**power for power, term in enumerate(terms))


def student4_tail(t: Floats) -> Floats:
    """P(T > t) with 4 degrees of freedom, exact far out: (1 - u)^2 (2 + u) / 4 with u = t / sqrt(4 + t^2)."""
    root = np.sqrt(4 + t * t)
    below = np.where(t > 0, 4 / (root * (root + np.abs(t))), 1 - t / root)
    return below**2 * (3 - below) / 4
