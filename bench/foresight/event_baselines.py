"""What others would use for scoring: scikit-learn's models on one-hot columns, and a frequency table like Odoo's."""

import warnings

import numpy as np
from sklearn.compose import make_column_transformer
from sklearn.ensemble import RandomForestClassifier
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression, LogisticRegressionCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

Rows = list[dict]


def logistic(rows: Rows, won: list[int], asked: Rows) -> np.ndarray:
    return _fitted(LogisticRegression(max_iter=1000), rows, won, asked)


def searched_logistic(rows: Rows, won: list[int], asked: Rows) -> np.ndarray:
    folds = min(5, sum(won), len(won) - sum(won))
    model = LogisticRegressionCV(Cs=8, cv=max(folds, 2), scoring="neg_log_loss", max_iter=300)
    return _fitted(model, rows, won, asked)


def forest(rows: Rows, won: list[int], asked: Rows) -> np.ndarray:
    return _fitted(RandomForestClassifier(200, min_samples_leaf=5, random_state=0), rows, won, asked)


def odoo_style(rows: Rows, won: list[int], asked: Rows) -> np.ndarray:
    """Naive Bayes over a table (field, value, won, lost) with 0.1 added to every stored cell; numbers are not used."""
    wins, losses = sum(won), len(won) - sum(won)
    names = [name for name in rows[0] if any(isinstance(row[name], str) for row in rows)]
    cells: dict[tuple[str, object], list[float]] = {}
    for row, outcome in zip(rows, won, strict=True):
        for name in names:
            cells.setdefault((name, row[name]), [0.1, 0.1])[1 - outcome] += 1
    prior = np.log(wins / losses)
    odds = [
        prior + sum(np.log(c[0] / wins) - np.log(c[1] / losses) for n in names if (c := cells.get((n, row[n]))))
        for row in asked
    ]
    return np.clip(1 / (1 + np.exp(-np.array(odds))), 1e-4, 1 - 1e-4)


def _fitted(model: object, rows: Rows, won: list[int], asked: Rows) -> np.ndarray:
    names = list(rows[0])
    words = [at for at, name in enumerate(names) if any(isinstance(row[name], str) for row in rows)]
    numbers = [at for at in range(len(names)) if at not in words]
    columns = make_column_transformer(
        (OneHotEncoder(handle_unknown="ignore"), words), (StandardScaler(), numbers), sparse_threshold=0
    )
    pipeline = make_pipeline(columns, model)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", category=ConvergenceWarning)
        warnings.simplefilter("ignore", category=FutureWarning)
        pipeline.fit(_matrix(rows, names, words, rows), won)
        return np.clip(pipeline.predict_proba(_matrix(asked, names, words, rows))[:, 1], 1e-4, 1 - 1e-4)


def _matrix(rows: Rows, names: list[str], words: list[int], known: Rows) -> np.ndarray:
    """Gaps become a word of their own, or the median of the known rows."""
    filled = np.empty((len(rows), len(names)), dtype=object)
    for at, name in enumerate(names):
        usual = [row[name] for row in known if isinstance(row[name], float)]
        gap = "?" if at in words else float(np.median(usual)) if usual else 0.0
        kind = str if at in words else float
        filled[:, at] = [_filled(row[name], kind, gap) for row in rows]
    return filled


def _filled(value: object, kind: type, gap: object) -> object:
    return gap if value is None or (kind is float and isinstance(value, str)) else kind(value)
