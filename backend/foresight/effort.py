"""Hours of tasks nobody estimated: ridge regression of log hours on whatever fields the tasks carry."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from foresight import encoding
from foresight.distributions import Floats, normal_quantile
from foresight.encoding import Row
from foresight.quantiles import raised, weighted_quantiles

_PROBABILITIES = np.array([0.5, 0.8, 0.95])
_FEWEST = 8
_PSEUDO_DEFAULTS = 4.0
_PSEUDO_TASKS = 8.0
_STRENGTHS = (0.15, 0.3, 0.6, 1.0, 1.6)  # share of the log hours' spread that all fields together may explain a priori
_TITLE_WORDS = 60
_SEEN = 3
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_NORMAL = np.array([normal_quantile((at + 0.5) / 40) for at in range(40)])


def log_hours(rows: Sequence[Row], hours: Floats, task: Row, defaults: tuple[float, float, float]) -> Floats:
    """Log hours at 50, 80 and 95 %: the default mixed with the first few tasks, from eight tasks on the ridge."""
    known = np.log(hours)
    if len(known) < _FEWEST:
        return _from_few(known, np.log(defaults))
    expected, errors = _ridge(*_columns(rows, task), known)
    spread = float(np.std(errors))
    values = np.concatenate([errors, spread * _NORMAL])
    weights = np.concatenate([np.ones(len(errors)), np.full(len(_NORMAL), _PSEUDO_TASKS / len(_NORMAL))])
    return expected + weighted_quantiles(values, weights, raised(_PROBABILITIES, len(errors), _PSEUDO_TASKS))


def _from_few(known: Floats, defaults: Floats) -> Floats:
    """Quantiles of the tasks so far and four pseudo-tasks that are spread as the defaults say."""
    scores = np.array([normal_quantile(p) for p in _PROBABILITIES])
    below = defaults[0] - (defaults[1] - defaults[0]) / scores[1] * 3
    beyond = defaults[2] + (defaults[2] - defaults[1]) / (scores[2] - scores[1])
    prior = np.interp(_NORMAL, [-3.0, *scores, scores[2] + 1], [below, *defaults, beyond])
    if not len(known):
        return defaults
    weights = np.concatenate([np.ones(len(known)), np.full(len(prior), _PSEUDO_DEFAULTS / len(prior))])
    return weighted_quantiles(np.concatenate([known, prior]), weights, _PROBABILITIES)


def _columns(rows: Sequence[Row], task: Row) -> tuple[Floats, Floats]:
    """(tasks, columns) of the history and (columns,) of the task: fields as they are, titles as their words."""
    titles = [name for name in dict.fromkeys(name for row in rows for name in row) if _is_title(rows, name)]
    texts = [_words(row, titles) for row in rows]
    counts = Counter(word for words in texts for word in words)
    vocabulary = [
        word for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if count >= _SEEN
    ]
    plain = [{name: value for name, value in row.items() if name not in titles} for row in rows]
    fields = encoding.fields_of(plain)
    return (
        _matrix(plain, fields, texts, vocabulary[:_TITLE_WORDS]),
        _matrix([task], fields, [_words(task, titles)], vocabulary[:_TITLE_WORDS])[0],
    )


def _matrix(
    rows: Sequence[Row], fields: Sequence[encoding.Field], texts: Sequence[set[str]], vocabulary: Sequence[str]
) -> Floats:
    blocks = [entry.columns(entry.read(encoding.column(rows, entry.name))) for entry in fields]
    said = np.array([[word in words for word in vocabulary] for words in texts], dtype=float)
    return np.hstack([np.zeros((len(rows), 0)), *blocks, said.reshape(len(rows), len(vocabulary))])


def _is_title(rows: Sequence[Row], name: str) -> bool:
    """A text field of which most values are unlike any other and have more than one word."""
    texts = [row[name] for row in rows if isinstance(row.get(name), str)]
    if len(set(texts)) <= len(rows) / 2:
        return False
    spoken = [text for text in texts if len(_LETTERS.findall(str(text))) > 1]
    return len(spoken) > len(rows) / 2


def _words(row: Mapping[str, object], titles: Sequence[str]) -> set[str]:
    return {word.casefold() for name in titles for word in _LETTERS.findall(str(row.get(name) or ""))}


def _ridge(design: Floats, asked: Floats, known: Floats) -> tuple[float, Floats]:
    """Expected log hours of the task and leave-one-out errors of the history, averaged over the prior strengths."""
    middle = float(np.median(known))
    means = design.mean(axis=0)
    left, singular, right = np.linalg.svd(design - means, full_matrices=False)
    target = known - known.mean()
    total = max(float((singular**2).sum()) / len(known), 1e-12)
    expected, errors, losses = [], [], []
    for strength in _STRENGTHS:
        kept = singular**2 / (singular**2 + total / strength**2)
        leverage = (left**2) @ kept + 1 / len(known)
        error = (target - left @ (kept * (left.T @ target))) / np.maximum(1 - leverage, 0.1)
        slopes = right.T @ (kept / np.maximum(singular, 1e-12) * (left.T @ target))
        expected.append(known.mean() + float((asked - means) @ slopes))
        errors.append(error)
        losses.append(len(known) / 2 * np.log(float(np.abs(error).mean()) + 1e-9))
    flat = known - middle
    expected.append(middle)
    errors.append(flat * len(known) / (len(known) - 1))
    losses.append(len(known) / 2 * np.log(float(np.abs(flat).mean()) + 1e-9))
    weights = np.exp(min(losses) - np.array(losses))
    weights /= weights.sum()
    return float(weights @ np.array(expected)), np.asarray(weights @ np.array(errors))
