"""Regular vendors whose prices rise faster than everybody's; the rest of the waste list is questions to the records."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from foresight.distributions import Floats
from foresight.ledger import Codes, Ledger, Transaction, read
from foresight.reading import wanted

_WORTH_A_WORD = 0.05  # a rise above inflation
_YEAR = (300.0, 430.0)  # days between the payments compared
_FEWEST = 3


def price_rises(
    transactions: Sequence[Transaction], inflation: float, *, above: float = _WORTH_A_WORD
) -> list[dict[str, Any]]:
    """Vendors whose latest payment exceeds that of a year ago by more than yearly inflation (0.4 = 40 %) and `above`.

    Per vendor: id of the latest payment, vendor, rise, real_rise and extra (money above the inflated old price), the
    largest extra first. A year ago is the median of the payments 300-430 days before; vendors are judged in their
    currency, from three payments on.
    """
    level = 1 + wanted(inflation, "Inflation")
    if level <= 0:
        raise ValueError("Inflation lies above -1.")
    ledger = read(transactions)
    found = []
    for last in _latest(ledger):
        now, then = float(ledger.amounts[last]), _a_year_before(ledger, int(last))
        if len(then) and now / float(np.median(then)) / level - 1 > above:
            old, row = float(np.median(then)), transactions[int(ledger.places[last])]
            figures = {"rise": now / old - 1, "real_rise": now / old / level - 1, "extra": now - old * level}
            found.append({"id": row.get("id"), "vendor": row.get("vendor"), **figures})
    return sorted(found, key=lambda reason: -reason["extra"])


def _latest(ledger: Ledger) -> Codes:
    """The last payment of every known vendor with three or more."""
    ends = ledger.firsts + ledger.counts - 1
    judged = (ledger.vendors >= 0) & (ledger.counts >= _FEWEST) & (np.arange(len(ends)) == ends)
    return np.flatnonzero(judged)


def _a_year_before(ledger: Ledger, at: int) -> Floats:
    first = int(ledger.firsts[at])
    ago = ledger.days[at] - ledger.days[first:at]
    return ledger.amounts[first:at][(ago >= _YEAR[0]) & (ago <= _YEAR[1])]
