"""Measure foresight beside baselines on public data: `python bench/foresight/run.py [--quick] [--only forecast]`."""

import argparse
import sys
import time
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "backend"))

import customer_bench
import event_bench
import forecast_bench
import payment_bench
import task_bench

SECTIONS = {
    "forecast": forecast_bench.measure,
    "scoring": event_bench.measure,
    "customers": customer_bench.measure,
    "duration": task_bench.measure,
    "anomalies": payment_bench.measure,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer series, rows and seeds; under a minute")
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=list(SECTIONS))
    chosen = parser.parse_args()
    warnings.filterwarnings("ignore", category=FutureWarning)
    for name in chosen.only:
        started = time.perf_counter()
        for table in SECTIONS[name](chosen.quick):
            sys.stdout.write(f"{table}\n\n")
        sys.stdout.write(f"[{name}: {time.perf_counter() - started:.0f} s]\n\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
