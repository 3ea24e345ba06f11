"""Five named groups by fixed rules: nobody moves because somebody else was imported (docs/foresight.md)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from foresight.levels import CLASSES
from foresight.observation import Observations, observations
from foresight.reading import number

NEW, ACTIVE, LOYAL, AT_RISK, ONCE = "Yeni", "Aktif", "Sadık", "Riskte", "Tek seferlik"

RULES = {
    NEW: "İlk siparişi son 90 gün içinde.",
    ACTIVE: "Birden çok siparişi var ve olağan sipariş aralığının iki katından uzun süredir sessiz değil.",
    LOYAL: "En az altı siparişi var ve olağan sipariş aralığının iki katından uzun süredir sessiz değil.",
    AT_RISK: "Birden çok siparişi var ama olağan sipariş aralığının iki katından uzun süredir sessiz.",
    ONCE: "Tek siparişi var ve üzerinden 90 günden fazla geçti.",
}

_NEW_DAYS = 90.0
_LOYAL_FROM = 6
_SILENT = 2.0
_PRIOR_GAP = 90.0  # days; counts as one gap beside the customer's own


@dataclass(frozen=True)
class Habits:
    """Orders, days since the first and the last one, and the usual gap in days."""

    orders: int
    since_first: float
    since_last: float
    gap: float


def segment(customers: Sequence[Mapping[str, object]]) -> list[str]:
    """One of the five names per customer; rows as in foresight.survival (`first`, `last`, `count`, `observed`)."""
    return [name_of(habits) for habits in habits_of(customers)]


def explain(customers: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
    """Per customer the segment, its rule in words, and the habits it rests on."""
    return [
        {
            "segment": name_of(habits),
            "rule": RULES[name_of(habits)],
            "usual_gap": habits.gap,
            "silent": habits.since_last,
        }
        for habits in habits_of(customers)
    ]


def value_thirds(values: Sequence[object]) -> list[str]:
    """The second axis: Düşük, Orta or Yüksek third of the customers' yearly value; the same value, the same third.

    What is no number counts as nothing spent. Relative to all customers, so shown beside the segment and never in it.
    """
    spent = np.nan_to_num([number(value) for value in values])
    below = np.searchsorted(np.sort(spent), spent, side="left") / max(len(spent), 1)
    return [CLASSES[min(int(3 * share), 2)] for share in below]


def name_of(habits: Habits) -> str:
    """The rule of RULES that applies."""
    if habits.since_first <= _NEW_DAYS and habits.orders < _LOYAL_FROM:
        return NEW
    if habits.orders < 2:
        return ONCE
    if habits.since_last > _SILENT * habits.gap:
        return AT_RISK
    return LOYAL if habits.orders >= _LOYAL_FROM else ACTIVE


def habits_of(customers: Sequence[Mapping[str, object]]) -> list[Habits]:
    """Habits of each customer; the usual gap is the own mean gap with one pseudo-gap of 90 days."""
    if not customers:
        return []
    seen: Observations = observations(customers)
    gaps = (seen.recency + _PRIOR_GAP) / (seen.repeats + 1)
    silences = np.maximum(seen.age - seen.recency, 0.0)
    return [
        Habits(int(repeats) + 1, float(age), float(silence), float(gap))
        for repeats, age, silence, gap in zip(seen.repeats, seen.age, silences, gaps, strict=True)
    ]
