"""The lowest point of a smooth function of few variables, without scipy."""

from collections.abc import Callable

import numpy as np

from foresight.distributions import Floats

_STEP = 0.4
_TOLERANCE = 0.05
_MOST_ROUNDS = 120


def lowest(badness: Callable[[Floats], float], start: Floats) -> Floats:
    """Nelder & Mead (1965) from a simplex of 0.4 around the start, until its values differ by less than 0.05."""
    corners = [start, *(start + _STEP * axis for axis in np.eye(len(start)))]
    simplex = sorted(((badness(corner), corner) for corner in corners), key=_value)
    for _ in range(_MOST_ROUNDS):
        if simplex[-1][0] - simplex[0][0] < _TOLERANCE:
            break
        simplex = sorted(_moved(badness, simplex), key=_value)
    return simplex[0][1]


Corner = tuple[float, Floats]


def _value(corner: Corner) -> float:
    return corner[0]


def _moved(badness: Callable[[Floats], float], simplex: list[Corner]) -> list[Corner]:
    """The worst corner reflected, stretched or pulled in; all pulled towards the best one when nothing helps."""
    *rest, worst = simplex
    centre = np.mean([corner for _, corner in rest], axis=0)

    def at(factor: float) -> Corner:
        corner = centre + factor * (centre - worst[1])
        return badness(corner), corner

    reflected = at(1.0)
    if reflected[0] < simplex[0][0]:
        return [*rest, min(reflected, at(2.0), key=_value)]
    if reflected[0] < rest[-1][0]:
        return [*rest, reflected]
    pulled = at(0.5 if reflected[0] < worst[0] else -0.5)
    if pulled[0] < min(reflected[0], worst[0]):
        return [*rest, pulled]
    best = simplex[0][1]
    return [simplex[0], *((badness(corner), corner) for corner in (best + 0.5 * (c - best) for _, c in simplex[1:]))]
