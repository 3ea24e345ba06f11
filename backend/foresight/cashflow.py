"""The balance ahead: what is already known first, the forecast of the rest, combined by two thousand seeded courses."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from foresight.distributions import Floats, normal_quantile
from foresight.reading import all_wanted, wanted

_COURSES = 2000
_SEED = 20240401
_SHARED = 0.6  # of a line's forecast error is the same in every month of a course: a wrong level stays wrong
_PSEUDO_INVOICES = 3.0


def balance(
    opening: float,
    months: int,
    *,
    known: Sequence[Mapping[str, float]] = (),
    receipts: Sequence[Mapping[str, Sequence[float]]] = (),
    expenses: Sequence[Mapping[str, Sequence[float]]] = (),
) -> dict[str, Any]:
    """Balance at the end of each coming month in lists p10, p50, p90, and how likely it falls below zero.

    known: {"month": 0 for the coming one, "amount": signed, "chance": 1 unless said} for invoices, contracts, salaries,
    taxes, loans, pipeline. receipts and expenses: answers of foresight.forecast, forecast apart and never netted.
    {"below_zero": chance per month, "ever_below_zero": chance, "first_month": the first with a negative p10 or None}.
    """
    if months < 1:
        raise ValueError("A balance needs at least one month ahead.")
    rng = np.random.default_rng(_SEED)
    moves = sum((_happening(item, months, rng) for item in known), np.zeros((_COURSES, months)))
    moves = (
        moves
        + sum(_drawn(line, months, rng) for line in receipts)
        - sum(_drawn(line, months, rng) for line in expenses)
    )
    ends = wanted(opening, "The opening balance") + np.cumsum(moves, axis=1)
    low, middle, high = (np.quantile(ends, share, axis=0) for share in (0.1, 0.5, 0.9))
    negative = np.flatnonzero(low < 0)
    return {
        "p10": low.tolist(),
        "p50": middle.tolist(),
        "p90": high.tolist(),
        "below_zero": np.mean(ends < 0, axis=0).tolist(),
        "ever_below_zero": float(np.mean((ends < 0).any(axis=1))),
        "first_month": int(negative[0]) if len(negative) else None,
    }


def usual_delay(own: Sequence[float], house: Sequence[float], *, unknown: float = 30.0) -> float:
    """Median days a customer pays late, shrunk by three pseudo-invoices to the house's (30 days when unknown)."""
    late, others = all_wanted(own, "Days late"), all_wanted(house, "Days late")
    everybody = float(np.median(others)) if len(others) else unknown
    if not len(late):
        return everybody
    return (len(late) * float(np.median(late)) + _PSEUDO_INVOICES * everybody) / (len(late) + _PSEUDO_INVOICES)


def _happening(item: Mapping[str, float], months: int, rng: np.random.Generator) -> Floats:
    """(courses, months) of a known amount that comes with its chance; a month beyond the horizon does not count."""
    moves = np.zeros((_COURSES, months))
    month = int(wanted(item.get("month"), "The month of a payment"))
    comes = rng.random(_COURSES) < wanted(item.get("chance", 1.0), "The chance of a payment")
    if 0 <= month < months:
        moves[:, month] = comes * wanted(item.get("amount"), "The amount of a payment")
    return moves


def _drawn(line: Mapping[str, Sequence[float]], months: int, rng: np.random.Generator) -> Floats:
    """(courses, months) of a forecast, its 80 % interval read as a normal spread, never negative where it never was."""
    mean, low, high = (all_wanted(line[name][:months], "A forecast") for name in ("mean", "lo80", "hi80"))
    if len(mean) < months:
        raise ValueError(f"The forecast covers {len(mean)} of {months} months.")
    spread = (high - low) / (2 * normal_quantile(0.9))
    level = rng.standard_normal((_COURSES, 1))
    own = rng.standard_normal((_COURSES, months))
    drawn = mean + spread * (np.sqrt(_SHARED) * level + np.sqrt(1 - _SHARED) * own)
    return np.maximum(drawn, 0.0) if min(line["lo95"]) >= 0 else drawn
