"""Tables of figures: mean and, over several seeds, the spread behind it."""

from collections.abc import Mapping, Sequence

import numpy as np


def table(title: str, columns: Sequence[object], rows: Mapping[str, Sequence[Sequence[float]]], digits: int = 3) -> str:
    """One line per method; every cell is a list of measurements over seeds."""
    cells = {name: [_cell(seeds, digits) for seeds in row] for name, row in rows.items()}
    head = [str(column) for column in columns]
    widths = [max(len(text) for text in column) for column in zip(head, *cells.values(), strict=True)]
    first = max(len(name) for name in rows)
    lines = [" " * first + "  " + "  ".join(t.rjust(w) for t, w in zip(head, widths, strict=True))]
    for name, row in cells.items():
        lines.append(name.ljust(first) + "  " + "  ".join(t.rjust(w) for t, w in zip(row, widths, strict=True)))
    return "\n".join([title, *lines])


def _cell(seeds: Sequence[float], digits: int) -> str:
    known = [value for value in seeds if np.isfinite(value)]
    if not known:
        return "-"
    spread = f" ±{np.std(known):.{digits}f}" if len(known) > 1 else ""
    return f"{np.mean(known):.{digits}f}{spread}"
