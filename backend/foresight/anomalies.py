"""Odd payments: four named surprises and three exact rules; the reason is the rule that fired (docs/foresight.md)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from foresight import exact_rules, surprises
from foresight.distributions import Floats
from foresight.ledger import Ledger, Transaction, read

NOTABLE = 1.0  # one in ten; below it nothing is said
_REST = 0.1

_SURPRISES: dict[str, Callable[[Ledger], Floats]] = {
    "amount": surprises.amount,
    "duplicate": surprises.duplicate,
    "newcomer": surprises.newcomer,
    "rhythm": surprises.rhythm,
}
_SENTENCES = {
    "amount": "Tutar, bu tedarikçinin olağan tutarının {ratio} katı.",
    "duplicate": "Aynı tedarikçiye aynı tutar on gün içinde ikinci kez ödenmiş.",
    "newcomer": "Bu tedarikçiye ilk ödeme; tutar olağan ödemelere göre büyük ve yuvarlak.",
    "rhythm": "Düzenli ödenen tedarikçiye iki ödeme arasında fazladan ödeme.",
    "same_invoice": "Bu fatura numarası daha önce ödenmiş (kayıt {related}).",
    "changed_iban": "Aynı alıcıya daha önce başka bir IBAN ile ödenmiş (kayıt {related}).",
    "weekend_cash": "Hafta sonu nakit ödeme.",
}


@dataclass(frozen=True)
class _Findings:
    """Per rule every row's score, and the rows that exact rules point to."""

    ledger: Ledger
    scores: dict[str, Floats]
    related: dict[str, list[int | None]]

    def total(self) -> Floats:
        table = np.array(list(self.scores.values()))
        return (1 - _REST) * table.max(axis=0, initial=0.0) + _REST * table.sum(axis=0)


def flag(transactions: Sequence[Transaction]) -> list[float]:
    """Per payment how much it deserves a look, 0 and up: the largest surprise plus a tenth of the others.

    Fields id, date (date or ISO text), amount, vendor, account; where known also currency, invoice_number, tax_number,
    iban, method. Payments that are not positive (credit notes) are never odd.
    """
    return [float(score) for score in _findings(transactions).total()]


def explain(transactions: Sequence[Transaction]) -> list[dict[str, Any]]:
    """Per payment: id, score as flagged, the rule that fired (None below 1), its sentence, all scores, `related` id."""
    findings = _findings(transactions)
    ratios = _spread_out(surprises.times_the_usual(findings.ledger), findings.ledger, len(transactions))
    totals = findings.total().tolist()
    tables = {rule: part.tolist() for rule, part in findings.scores.items()}
    answers = []
    for at, row in enumerate(transactions):
        scores = {rule: part[at] for rule, part in tables.items()}
        rule = _strongest(scores)
        other = findings.related[rule][at] if rule in findings.related else None
        related = None if other is None else transactions[other].get("id")
        text = _SENTENCES[rule].format(ratio=_turkish(ratios[at]), related=related) if rule else ""
        found = {"id": row.get("id"), "score": totals[at], "rule": rule, "text": text}
        answers.append({**found, "scores": scores, "related": related})
    return answers


def _findings(rows: Sequence[Transaction]) -> _Findings:
    ledger = read(rows)
    at_rows = {rule: surprise(ledger) if len(ledger.places) else np.zeros(0) for rule, surprise in _SURPRISES.items()}
    scores = {rule: _spread_out(part, ledger, len(rows)) for rule, part in at_rows.items()}
    payable = _spread_out(np.ones(len(ledger.places)), ledger, len(rows))
    invoices, invoice_rows = exact_rules.same_invoice(rows)
    ibans, iban_rows = exact_rules.changed_iban(rows)
    scores["same_invoice"], scores["changed_iban"] = invoices * payable, ibans * payable
    scores["weekend_cash"] = exact_rules.weekend_cash(rows) * payable
    return _Findings(ledger, scores, {"same_invoice": invoice_rows, "changed_iban": iban_rows})


def _spread_out(values: Floats, ledger: Ledger, rows: int) -> Floats:
    """Values of the ledger's payments at their rows in the input, zero elsewhere."""
    spread = np.zeros(rows)
    spread[ledger.places] = values
    return spread


def _strongest(scores: dict[str, float]) -> str | None:
    """The rule that fired, None when the largest surprise is not worth a word."""
    rule = max(scores, key=lambda rule: scores[rule])
    return rule if scores[rule] >= NOTABLE else None


def _turkish(ratio: float) -> str:
    return f"{ratio:.1f}".replace(".", ",")
