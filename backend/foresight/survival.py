"""Will a customer without contract come back? Order and drop-out rates from first, last, count (docs/foresight.md)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from foresight.distributions import Floats
from foresight.errors import NotEnoughData
from foresight.observation import Observations, observations
from foresight.reading import wanted
from foresight.search import lowest

_PRIOR = np.log([0.5, 0.3, 0.8, 2.5])  # r, alpha / mean age, a, b: a few orders, many who stop; fitted to no house
_PRIOR_SPREAD = 0.7
_FARTHEST = 5.0  # in logs; nonsense counts must not overflow
_FARTHEST_DAYS = 1e6
_LOWEST, _HIGHEST = 0.005, 0.97


@dataclass(frozen=True)
class _Posterior:
    """Log-likelihood per customer of being still there and of having stopped, the common part left out."""

    alive: Floats
    stopped: Floats


def inactive_probability(history: Sequence[Mapping[str, object]], horizon_days: float) -> list[float]:
    """Chance per customer of no order within the next horizon_days.

    Rows carry `first` and `last` order (date, ISO text or day number), `count` of orders and `observed`, the days of
    observation (see foresight.observation). Mean of BG/NBD (Fader, Hardie & Lee 2005) and MBG/NBD (Batislam et al.
    2007), each fitted to all customers around a prior, so that even one customer gets an answer.
    """
    if not history:
        raise NotEnoughData("Without a customer there is nobody to foresee.")
    horizon = min(wanted(horizon_days, "A horizon"), _FARTHEST_DAYS)
    if horizon < 0:
        raise ValueError("A horizon cannot be negative.")
    seen = observations(history)
    scale = max(float(seen.age.mean()), 1e-9)
    scaled = Observations(seen.repeats, seen.recency / scale, seen.age / scale)
    chances = [_inactive(scaled, horizon / scale, first_may_be_last) for first_may_be_last in (False, True)]
    return [float(chance) for chance in np.clip(np.mean(chances, axis=0), _LOWEST, _HIGHEST)]


def silence_ratio(days_since_last: float, usual_gap: float | None, *, prior_gap: float = 90.0, gaps: int = 0) -> float:
    """Days of silence in own usual gaps, which count fully from three on; above 2 amber, above 3 red."""
    own = prior_gap if usual_gap is None or usual_gap <= 0 else usual_gap
    weight = min(gaps, 3) / 3
    return days_since_last / (weight * own + (1 - weight) * prior_gap)


def _inactive(seen: Observations, horizon: float, first_may_be_last: bool) -> Floats:
    """One model's chances; times in mean customer ages."""

    def badness(parameters: Floats) -> float:
        posterior, common = _likelihood(seen, parameters, first_may_be_last)
        fit = common + np.logaddexp(posterior.alive, posterior.stopped)
        return float(-fit.sum() + 0.5 * (((parameters - _PRIOR) / _PRIOR_SPREAD) ** 2).sum())

    parameters = lowest(badness, _PRIOR)
    posterior, _ = _likelihood(seen, parameters, first_may_be_last)
    r, alpha = np.exp(np.clip(parameters, _PRIOR - _FARTHEST, _PRIOR + _FARTHEST))[:2]
    alive = np.exp(posterior.alive - np.logaddexp(posterior.alive, posterior.stopped))
    silent = ((alpha + seen.age) / (alpha + seen.age + horizon)) ** (r + seen.repeats)
    return 1 - alive * (1 - silent)


def _likelihood(seen: Observations, parameters: Floats, first_may_be_last: bool) -> tuple[_Posterior, Floats]:
    """Rates are Gamma(r, alpha) over customers, chances to stop after an order Beta(a, b).

    In MBG/NBD a customer may stop after the first order already, in BG/NBD only after a repeat.
    """
    r, alpha, a, b = np.exp(np.clip(parameters, _PRIOR - _FARTHEST, _PRIOR + _FARTHEST))
    repeats = seen.repeats
    chances_to_stop = repeats + (1 if first_may_be_last else 0)
    stayed_on = _log_rising(b, chances_to_stop) - _log_rising(a + b, chances_to_stop)
    alive = stayed_on - (r + repeats) * np.log(alpha + seen.age)
    left = np.log(a) + _log_rising(b, np.maximum(chances_to_stop - 1, 0)) - _log_rising(a + b, chances_to_stop)
    stopped = np.where(chances_to_stop > 0, left - (r + repeats) * np.log(alpha + seen.recency), -np.inf)
    return _Posterior(alive, stopped), _log_rising(r, repeats) + r * np.log(alpha)


def _log_rising(start: float, steps: Floats) -> Floats:
    """log Gamma(start + steps) - log Gamma(start) for whole steps, as a table of sums."""
    table = np.concatenate([[0.0], np.cumsum(np.log(start + np.arange(int(steps.max()) + 1)))])
    return table[steps.astype(int)]
