"""Ledgers with planted oddities: multiples, duplicates, newcomers and extra payments, a quarter each.

months: M3 series as vendors paid once a month; shop: orders of CDNOW customers as payments; cards: simulated card
purchases (no public ledger ships in a package); payments: simulated suppliers, punctual and vague, with rising prices.
"""

import time
from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
from payment_sources import cards, months, payments, shop
from sklearn.ensemble import IsolationForest
from tables import table

from foresight.anomalies import flag

SOURCES = {"months": (months, 0.02), "shop": (shop, 0.03), "cards": (cards, 0.03), "payments": (payments, 0.03)}
KINDS = ("multiple", "duplicate", "newcomer", "extra")

Ledger = list[dict]


def measure(quick: bool) -> list[str]:
    seeds = range(1 if quick else 4)
    ledgers = {name: [_planted(make(seed), share, seed) for seed in seeds] for name, (make, share) in SOURCES.items()}
    scored = {way: [_scored(method, versions) for versions in ledgers.values()] for way, method in METHODS.items()}
    tables = [_judged(what, judge, scored) for what, judge in JUDGES.items()]
    kinds = {kind: [[_found(*s, kind) for s in versions] for versions in scored["foresight"]] for kind in KINDS}
    speeds = {"foresight": [[_speed(ledger) for ledger, _ in ls] for ls in ledgers.values()]}
    return [
        *tables,
        table("Odd payments: found by foresight, by kind", list(SOURCES), kinds),
        table("Odd payments: milliseconds of processor time a ledger", list(SOURCES), speeds, digits=0),
    ]


def _scored(method: Callable, versions: list[tuple[Ledger, list[str]]]) -> list[tuple[list[float], list[str]]]:
    return [(method(ledger), kinds) for ledger, kinds in versions]


def _judged(what: str, judge: Callable, scored: dict[str, list]) -> str:
    rows = {way: [[judge(*seed) for seed in versions] for versions in sources] for way, sources in scored.items()}
    return table(f"Odd payments: {what}", list(SOURCES), rows)


def _planted(rows: Ledger, share: float, seed: int) -> tuple[Ledger, list[str]]:
    """The ledger in time order with oddities, and what each row is ("" for a plain one)."""
    rng = np.random.default_rng([seed, 61])
    places: dict[object, list[int]] = {}
    for at, row in enumerate(rows):
        places.setdefault(row["vendor"], []).append(at)
    kinds = [""] * len(rows)
    added: list[tuple[dict, str]] = []
    for at in range(max(4, int(share * len(rows)))):
        kind = KINDS[at % len(KINDS)]
        regular = _regular(rows, places, rng)
        if kind == "multiple":
            rows[regular] = {
                **rows[regular],
                "amount": round(rows[regular]["amount"] * float(rng.choice([2.5, 3, 5, 9])), 2),
            }
            kinds[regular] = kind
        else:
            added.append((_odd(kind, rows, places, regular, rng), kind))
    together = sorted([*zip(rows, kinds, strict=True), *added], key=lambda pair: pair[0]["date"])
    return [{**row, "id": at} for at, (row, _) in enumerate(together)], [kind for _, kind in together]


def _odd(kind: str, rows: Ledger, places: dict, regular: int, rng: np.random.Generator) -> dict:
    row = rows[regular]
    if kind == "duplicate":
        return {**row, "date": row["date"] + timedelta(days=int(rng.integers(0, 8)))}
    if kind == "newcomer":
        return _newcomer(rows, rng)
    days = sorted(rows[at]["date"] for at in places[row["vendor"]])
    before = int(rng.integers(len(days) - 1))
    gap = (days[before + 1] - days[before]).days
    when = days[before] + timedelta(days=int(gap * rng.uniform(0.3, 0.7)))
    return {**row, "date": when, "amount": round(row["amount"] * float(np.exp(rng.normal(0, 0.1))), 2)}


def _newcomer(rows: Ledger, rng: np.random.Generator) -> dict:
    first, last = min(row["date"] for row in rows), max(row["date"] for row in rows)
    amount = float(np.quantile([row["amount"] for row in rows], rng.uniform(0.8, 0.99)))
    amount = float(f"{amount:.1g}") if rng.random() < 0.6 else round(amount, 2)
    day = first + timedelta(days=int(rng.integers((last - first).days // 3, (last - first).days)))
    return {"date": day, "amount": amount, "vendor": f"yeni {rng.integers(10**9)}", "account": rows[0]["account"]}


def _regular(rows: Ledger, places: dict, rng: np.random.Generator) -> int:
    """A payment whose vendor has five or more."""
    while True:
        at = int(rng.integers(len(rows)))
        if len(places[rows[at]["vendor"]]) >= 5:
            return at


def _found(scores: list[float], kinds: list[str], kind: str | None = None) -> float:
    planted = sum(map(bool, kinds))
    shown = np.argsort(-np.asarray(scores), kind="stable")[: 2 * planted]
    wanted = [bool(k) if kind is None else k == kind for k in kinds]
    return sum(wanted[at] for at in shown) / sum(wanted)


def _precision(scores: list[float], kinds: list[str]) -> float:
    hits = np.array([bool(kinds[at]) for at in np.argsort(-np.asarray(scores), kind="stable")])
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean())


def _speed(ledger: Ledger) -> float:
    started = time.process_time()
    flag(ledger)
    return (time.process_time() - started) * 1000


def _vendor_rules(ledger: Ledger) -> list[float]:
    """Robust z within the vendor, and five more for the same amount within ten days."""
    logs: dict[object, list[float]] = {}
    for row in ledger:
        logs.setdefault(row["vendor"], []).append(np.log(row["amount"]))
    seen: dict[tuple, date] = {}
    scores = []
    for row in ledger:
        own = np.array(logs[row["vendor"]])
        middle = np.median(own)
        spread = 1.4826 * np.median(np.abs(own - middle)) + 0.1
        key = row["vendor"], row["amount"]
        again = key in seen and (row["date"] - seen[key]).days <= 10
        seen[key] = row["date"]
        scores.append(max((np.log(row["amount"]) - middle) / spread if len(own) > 2 else 0.0, 0.0) + 5.0 * again)
    return scores


def _forest(ledger: Ledger) -> list[float]:
    own = {row["vendor"]: [] for row in ledger}
    for row in ledger:
        own[row["vendor"]].append(np.log(row["amount"]))
    columns = [
        [np.log(r["amount"]), np.log(r["amount"]) - np.median(own[r["vendor"]]), len(own[r["vendor"]])] for r in ledger
    ]
    return list(-IsolationForest(n_estimators=100, random_state=0).fit(columns).score_samples(columns))


METHODS = {"foresight": flag, "vendor z + duplicates": _vendor_rules, "isolation forest": _forest}
JUDGES = {"share found in twice the planted number": _found, "average precision": _precision}
