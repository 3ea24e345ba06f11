"""The package stands on numpy alone."""

import subprocess
import sys
from pathlib import Path

import foresight

ROOT = Path(foresight.__file__).parent
HEAVY = ("django", "scipy", "sklearn", "pandas")


def test_no_module_needs_more_than_numpy():
    modules = sorted(f"foresight.{path.stem}" for path in ROOT.glob("*.py") if path.stem != "__init__")
    question = f"import sys, {', '.join(modules)}; print([name for name in {HEAVY} if name in sys.modules])"

    answer = subprocess.run(
        [sys.executable, "-c", question], cwd=ROOT.parent, capture_output=True, text=True, check=True
    )

    assert answer.stdout.strip() == "[]"
