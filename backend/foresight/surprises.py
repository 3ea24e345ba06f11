"""Four ways in which a payment can surprise, each as -log10 of a tail probability (3 = one in a thousand)."""

import numpy as np

from foresight.distributions import Floats, student4_tail
from foresight.ledger import Codes, Ledger, Mask, group_medians, group_sums, row_medians

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
    repeats = ledger.follows & (np.diff(cents, prepend=np.nan) == 0)
    quick = _quick_before(ledger, later, distance) - 1
    again = group_sums(repeats, ledger.vendors)[later] - 1
    others = np.maximum(ledger.counts[later] - 2, 0)
    house_quick = _share(ledger.gaps <= _DUPLICATE_DAYS, ledger.follows)
    score = np.zeros(len(order))
    score[later] = -np.log10(_rate(quick, others, house_quick) * _rate(again, others, _share(repeats, ledger.follows)))
    return score


def _quick_before(ledger: Ledger, rows: Codes, distances: Floats) -> Floats:
    """How many of the vendor's gaps are as short as each distance (0-10 days)."""
    short = ledger.gaps <= _DUPLICATE_DAYS
    table = np.zeros((int(ledger.vendors.max(initial=-1)) + 1, _DUPLICATE_DAYS + 1))
    np.add.at(table, (ledger.vendors[short], np.ceil(ledger.gaps[short]).astype(int)), 1.0)
    return np.cumsum(table, axis=1)[ledger.vendors[rows], np.ceil(distances).astype(int)]


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
    undated = group_sums(np.isnan(ledger.days), ledger.vendors) > 0
    regular = (ledger.counts >= _REGULAR_FROM) & (ledger.vendors >= 0) & ~undated
    return np.where(regular, _surprise(student4_tail(_shortness(ledger))), 0.0)


def _shortness(ledger: Ledger) -> Floats:
    """How many spreads the longer of the two gaps beside each payment lies under the vendor's usual gap."""
    days = np.maximum(ledger.gaps, 0.5)
    gaps = np.log(days)
    usual, known = ledger.vendor_medians(gaps)
    spread = 1.4826 * ledger.vendor_medians(np.abs(gaps - usual))[0]
    spread = np.sqrt((known * spread**2 + 2 * 0.3**2) / (known + 2))
    following, together = (np.append(part, np.nan) for part in (gaps[1:], np.log(days[:-1] + days[1:])))
    inside = (usual - np.maximum(gaps, following)) / spread - np.abs(together - usual) / spread * 0.5
    return np.nan_to_num(np.maximum(inside, 0.0))


def _typical(distances: Floats) -> float:
    """The house's usual distance from the usual amount, as a standard deviation of logs."""
    return max(1.4826 * float(np.median(distances)), _SMALLEST_SPREAD) if len(distances) else 0.5


def _vendor_spread(ledger: Ledger, distances: Floats, house: float) -> Floats:
    """The vendor's own spread from three known distances on, shrunk to the house's by four pseudo-payments."""
    middle, known = ledger.vendor_medians(distances)
    own = 1.4826 * middle
    shared = np.sqrt((known * own**2 + _PSEUDO_PAYMENTS * house**2) / (known + _PSEUDO_PAYMENTS))
    return np.maximum(np.where((known >= 3) & (ledger.vendors >= 0), shared, house), _SMALLEST_SPREAD)


def _drift(ledger: Ledger) -> Floats:
    """How far prices have moved each payment from the vendor's first: half the payments against the other half."""
    count, place = ledger.counts, np.arange(len(ledger.logs)) - ledger.firsts
    half = count // 2
    older = ledger.vendor_medians(np.where(place < half, ledger.logs, np.nan))[0]
    newer = ledger.vendor_medians(np.where(place >= count - half, ledger.logs, np.nan))[0]
    drift = place * (newer - older) / (count - half) * count / (count + _PSEUDO_PAYMENTS)
    return np.where((half >= _DRIFT_FROM) & (ledger.vendors >= 0), drift, 0.0)


def _account_centres(ledger: Ledger) -> tuple[Floats, float]:
    """Median log amount of each payment's account, and how far payments lie from it."""
    centre = group_medians(ledger.logs, ledger.accounts)[0]
    return centre, max(_typical(np.abs(ledger.logs - centre)), 2 * _SMALLEST_SPREAD)


def _since_last_year(ledger: Ledger, score: Floats, spread: Floats) -> Floats:
    """The same score against the vendor's payment of about a year ago, where there was one: renewals come back."""
    compared = score.copy()
    for at in np.flatnonzero(score > 2):
        first = ledger.firsts[at]
        window = [ledger.days[at] - _YEAR[1], ledger.days[at] - _YEAR[0] + 1e-9]
        start, end = first + np.searchsorted(ledger.known_days[first:at], window)
        if end > start and ledger.vendors[at] >= 0:
            compared[at] = (ledger.logs[at] - ledger.logs[start:end].max()) / (spread[at] * np.sqrt(2))
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


def _rate(seen: Floats, others: Codes, house: float) -> Floats:
    """Share of the vendor's other payments, with two pseudo-payments of the house."""
    return (np.maximum(seen, 0.0) + 2 * house) / (others + 2)


def _surprise(tail: Floats) -> Floats:
    return -np.log10(np.maximum(2 * np.minimum(tail, 0.5), 1e-12))
