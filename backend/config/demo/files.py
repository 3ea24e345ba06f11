"""The lists and stories beside the code."""

import csv
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@lru_cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of lists/<name>.tsv by column name."""
    with (FOLDER / "lists" / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@lru_cache
def column(name: str, key: str) -> tuple[str, ...]:
    return tuple(row[key] for row in rows(name))


@lru_cache
def tree(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def story_files() -> list[str]:
    """The texts of stories/*.txt in the order of their names."""
    return [path.read_text(encoding="utf-8") for path in sorted((FOLDER / "stories").glob("*.txt"))]
