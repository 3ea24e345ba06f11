"""Four ways in which a payment can surprise, each as -log10 of a tail probability (3 = one in a thousand)."""

import numpy as np

from foresight.distributions import Floats, student4_tail
from foresight.ledger import Ledger, Mask, row_medians

_REACH = 6  # payments to each side that say what is usual just then: prices rise
_PSEUDO_PAYMENTS = 4.0
_SMALLEST_SPREAD = 0.05
_DRIFT_FROM = 4  # payments in each half
_DUPLICATE_DAYS = 10
_LEARNING = 0.2  # share of the time during which every vendor is new
_REGULAR_FROM = 5
_YEAR = (330.0, 400.0)


def amount(ledger: Ledger) -> Floats:
    """Above what this vendor is usually paid, on the log scale, with the spread shrunk to the house's typical one."""
    steady = ledger.logs - _drift(ledger)
    usual, known = row_medians(ledger.beside(steady, _REACH))
    away = steady - usual
    house = _typical(np.abs(away[known >= 2]))
    spread = _vendor_spread(ledger, np.abs(away), house)
    centre, between = _account_centres(ledger)
    pull = np.minimum((spread / between) ** 2, 4.0)
    expected = (known * np.nan_to_num(usual) + pull * (centre - ledger.logs + steady)) / (known + pull)
    score = (steady - expected) / (spread * np.sqrt(1 + 1 / (known + pull)))
    return _surprise(student4_tail(np.minimum(score, _since_last_year(ledger, score, spread))))


def times_the_usual(ledger: Ledger) -> Floats:
    """Amount as a multiple of the vendor's payments around it, or of its account's where there is no other."""
    if not len(ledger.places):
        return np.zeros(0)
    usual, known = row_medians(ledger.beside(ledger.logs, _REACH))
    return np.exp(ledger.logs - np.where(known > 0, usual, _account_centres(ledger)[0]))


def duplicate(ledger: Ledger) -> Floats:
    """Same vendor and amount within ten days of the earlier one, against how often this vendor does either."""
    cents = np.round(ledger.amounts * 100)
    order = np.lexsort((ledger.places, ledger.days, cents, ledger.vendors))
    same = (np.diff(ledger.vendors[order]) == 0) & (np.diff(cents[order]) == 0) & (ledger.vendors[order][1:] >= 0)
    apart = np.diff(ledger.days[order])
    later, distance = order[1:][same & (apart <= _DUPLICATE_DAYS)], apart[same & (apart <= _DUPLICATE_DAYS)]
    score = np.zeros(len(order))
    repeats = ledger.follows & (np.diff(cents, prepend=np.nan) == 0)
    house_quick = _share(ledger.gaps <= _DUPLICATE_DAYS, ledger.follows)
    house_repeats = _share(repeats, ledger.follows)
    for at, days in zip(later, distance, strict=True):
        own = slice(*np.searchsorted(ledger.vendors, [ledger.vendors[at], ledger.vendors[at] + 1]))
        others = max(int(ledger.follows[own].sum()) - 1, 0)
        quick = _rate(float((ledger.gaps[own] <= days).sum()) - 1, others, house_quick)
        again = _rate(float(repeats[own].sum()) - 1, others, house_repeats)
        score[at] = -np.log10(quick * again)
    return score


def newcomer(ledger: Ledger) -> Floats:
    """First payment to a vendor after the house's own first fifth: by how large, how round and how unusual that is."""
    if not np.isfinite(ledger.days).any():
        return np.zeros(len(ledger.days))
    start, end = np.nanmin(ledger.days), np.nanmax(ledger.days)
    late = ledger.days > start + _LEARNING * (end - start)
    first = ~ledger.follows & late & (ledger.vendors >= 0)
    rarity = (first.sum() + 0.5) / (late.sum() + 1)
    larger, rounder = _share_at_least(ledger.amounts), _share_at_least(_trailing_zeros(ledger.amounts))
    return np.where(first, -np.log10(larger) - 0.5 * np.log10(rounder) - 0.5 * np.log10(rarity), 0.0)


def rhythm(ledger: Ledger) -> Floats:
    """A payment in the middle of a regular vendor's interval: both gaps beside it are short."""
    score = np.zeros(len(ledger.days))
    for own in ledger.vendor_slices:
        days = ledger.days[own]
        if len(days) >= _REGULAR_FROM and np.isfinite(days).all():
            score[own] = _surprise(student4_tail(_shortness(days)))
    return score


def _shortness(days: Floats) -> Floats:
    """How many spreads the longer of the two gaps beside each payment lies under the vendor's usual gap."""
    gaps = np.log(np.maximum(np.diff(days), 0.5))
    usual = float(np.median(gaps))
    spread = 1.4826 * float(np.median(np.abs(gaps - usual)))
    spread = float(np.sqrt((len(gaps) * spread**2 + 2 * 0.3**2) / (len(gaps) + 2)))
    longer = np.maximum(gaps[:-1], gaps[1:])
    together = np.log(np.exp(gaps[:-1]) + np.exp(gaps[1:]))
    inside = (usual - longer) / spread - np.abs(together - usual) / spread * 0.5
    return np.concatenate([[0.0], np.maximum(inside, 0.0), [0.0]])


def _typical(distances: Floats) -> float:
    """The house's usual distance from the usual amount, as a standard deviation of logs."""
    return max(1.4826 * float(np.median(distances)), _SMALLEST_SPREAD) if len(distances) else 0.5


def _vendor_spread(ledger: Ledger, distances: Floats, house: float) -> Floats:
    spread = np.full(len(distances), house)
    for own in ledger.vendor_slices:
        known = distances[own][~np.isnan(distances[own])]
        if len(known) >= 3:
            own_spread = 1.4826 * float(np.median(known))
            shared = (len(known) * own_spread**2 + _PSEUDO_PAYMENTS * house**2) / (len(known) + _PSEUDO_PAYMENTS)
            spread[own] = np.sqrt(shared)
    return np.maximum(spread, _SMALLEST_SPREAD)


def _drift(ledger: Ledger) -> Floats:
    """How far prices have moved each payment from the vendor's first: half the payments against the other half."""
    drift = np.zeros(len(ledger.logs))
    for own in ledger.vendor_slices:
        logs = ledger.logs[own]
        half = len(logs) // 2
        if half >= _DRIFT_FROM:
            step = (np.median(logs[-half:]) - np.median(logs[:half])) / (len(logs) - half)
            drift[own] = np.arange(len(logs)) * step * len(logs) / (len(logs) + _PSEUDO_PAYMENTS)
    return drift


def _account_centres(ledger: Ledger) -> tuple[Floats, float]:
    """Median log amount of each payment's account, and how far payments lie from it."""
    centre = np.zeros(len(ledger.logs))
    for account in np.unique(ledger.accounts):
        own = ledger.accounts == account
        centre[own] = np.median(ledger.logs[own])
    return centre, max(_typical(np.abs(ledger.logs - centre)), 2 * _SMALLEST_SPREAD)


def _since_last_year(ledger: Ledger, score: Floats, spread: Floats) -> Floats:
    """The same score against the vendor's payment of about a year ago, where there was one: renewals come back."""
    compared = score.copy()
    for at in np.flatnonzero(score > 2):
        own = slice(*np.searchsorted(ledger.vendors, [ledger.vendors[at], ledger.vendors[at] + 1]))
        ago = ledger.days[at] - ledger.days[own]
        then = ledger.logs[own][(ago >= _YEAR[0]) & (ago <= _YEAR[1])]
        if len(then) and ledger.vendors[at] >= 0:
            compared[at] = (ledger.logs[at] - then.max()) / (spread[at] * np.sqrt(2))
    return compared


def _share_at_least(values: Floats) -> Floats:
    """Share of all values that are as large as each, itself counted half."""
    return (len(values) - np.searchsorted(np.sort(values), values, side="left") - 0.5) / len(values)


def _trailing_zeros(amounts: Floats) -> Floats:
    """How round: the number of zeros at the end of the amount in hundredths."""
    cents = np.round(amounts * 100)
    return np.sum([cents % 10**power == 0 for power in range(1, 9)], axis=0).astype(float)


def _share(event: Mask, among: Mask) -> float:
    return (float((event & among).sum()) + 0.5) / (float(among.sum()) + 5)


def _rate(seen: float, others: int, house: float) -> float:
    """Share of the vendor's other payments, with two pseudo-payments of the house."""
    return (max(seen, 0.0) + 2 * house) / (others + 2)


def _surprise(tail: Floats) -> Floats:
    return -np.log10(np.maximum(2 * np.minimum(tail, 0.5), 1e-12))
