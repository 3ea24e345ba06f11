"""Logistic regression shrunk towards a prior: its strengths are not chosen but averaged by their leave-one-out loss."""

from dataclasses import dataclass

import numpy as np

from foresight.distributions import Floats

_PRIOR_SPREADS = (0.35, 0.6, 1.0, 1.6, 2.5)  # sd of the log-odds that all columns together may add before any result
_PSEUDO_RESULTS = 4.0
_TEMPERATURE = 0.4  # below 1 because the leave-one-out losses of neighbouring strengths are all but the same number
_ROUNDS = 15
OLD_RESULTS = 10.0  # what the base of older results weighs when only the base rate is learnt anew


@dataclass(frozen=True)
class Ridge:
    """Intercept first; columns are centred. left_out are the log-odds of each training row as if it had been absent."""

    coefficients: Floats
    covariance: Floats
    left_out: Floats


def sigmoid(log_odds: Floats) -> Floats:
    return 0.5 * (1 + np.tanh(log_odds / 2))


def log_odds(probability: float) -> float:
    return float(np.log(probability / (1 - probability)))


def fit(columns: Floats, outcomes: Floats, offset: Floats, house_rate: float) -> Ridge:
    """Minimise log loss + |beta|^2 / 2 tau^2 around the offset (the card's log-odds), averaged over the prior spreads.

    columns (rows, fields) centred, outcomes 0/1, offset (rows,). The intercept is held by four pseudo-results of the
    house rate.
    """
    design = np.column_stack([np.ones(len(outcomes)), columns])
    start = np.zeros(design.shape[1])
    start[0] = log_odds(house_rate)
    total = float(columns.var(axis=0).sum()) if columns.size else 0.0
    fits = []
    beta = start
    for spread in _PRIOR_SPREADS:
        precision = np.full(design.shape[1], max(total, 1e-9) / spread**2)
        precision[0] = _PSEUDO_RESULTS * house_rate * (1 - house_rate)
        beta, covariance = _newton(design, outcomes, offset, beta, (start, precision))
        fits.append((beta, covariance, _leave_one_out(design, outcomes, offset, beta, covariance)))
    weights = _weights(np.array([_loss(left_out, outcomes) for _, _, left_out in fits]))
    return Ridge(*(sum(w * part for w, part in zip(weights, parts, strict=True)) for parts in zip(*fits, strict=True)))


def shift(fitted: Floats, outcomes: Floats, house_rate: float) -> float:
    """What to add to all log-odds so that they meet the outcomes; no shift counts as ten results."""
    moved = 0.0
    prior = OLD_RESULTS * house_rate * (1 - house_rate)
    for _ in range(_ROUNDS):
        chance = sigmoid(fitted + moved)
        gradient = float((chance - outcomes).sum()) + prior * moved
        step = gradient / (float((chance * (1 - chance)).sum()) + prior)
        moved -= min(max(step, -1.0), 1.0)
    return moved


def _newton(
    design: Floats, outcomes: Floats, offset: Floats, beta: Floats, prior: tuple[Floats, Floats]
) -> tuple[Floats, Floats]:
    """Newton's method with halved steps: the maximum a posteriori and its Laplace covariance."""
    start, precision = prior
    for _ in range(_ROUNDS):
        chance = sigmoid(offset + design @ beta)
        weight = np.maximum(chance * (1 - chance), 1e-6)
        gradient = design.T @ (chance - outcomes) + precision * (beta - start)
        curvature = (design * weight[:, None]).T @ design
        curvature[np.diag_indices_from(curvature)] += precision
        step = np.linalg.solve(curvature, gradient)
        beta = beta - step * min(1.0, 5.0 / max(float(np.abs(step).max()), 1e-12))
        if float(np.abs(step).max()) < 3e-3:
            break
    return beta, np.linalg.inv(curvature)


def _leave_one_out(design: Floats, outcomes: Floats, offset: Floats, beta: Floats, covariance: Floats) -> Floats:
    """Log-odds of each row without itself, to first order (Rad & Maleki 2020)."""
    fitted = offset + design @ beta
    chance = sigmoid(fitted)
    leverage = np.einsum("ij,ij->i", design @ covariance, design)
    return fitted + leverage * (chance - outcomes) / np.maximum(1 - leverage * chance * (1 - chance), 0.05)


def _loss(fitted: Floats, outcomes: Floats) -> float:
    """Total log loss of log-odds, without overflow."""
    return float(np.sum(np.logaddexp(0, fitted) - outcomes * fitted))


def _weights(losses: Floats) -> Floats:
    raw = np.exp(-_TEMPERATURE * (losses - losses.min()))
    return np.asarray(raw / raw.sum())
