"""Prints how many suffixes a second of processor time attaches: `python -m turkish.suffixes` (cold: without cache)."""

import sys
import time

from turkish.suffixes import CASES, attach

BASES = (
    *("Deniz", "Eis Gold", "Işık Yapı A.Ş.", "Facebook", "TCMB", "750 TL", "1.250,50 TL", "12 Mart", "15.01.2026"),
    *("2026", "%60", "08.30", "5 kg", "kitap", "web sitesi", "Türk Dil Kurumu", "example.com", "KOBİ Destek Ltd. Şti."),
)
ROUNDS = 40


def rate(*, cold: bool) -> float:
    """Return the attachments a second over every base and case."""
    cases = sorted(set(CASES.values()) - {"ordinal"})
    work = attach.__wrapped__ if cold else attach
    start = time.process_time()
    for _ in range(ROUNDS):
        for base in BASES:
            for case in cases:
                work(base, case)
    return ROUNDS * len(BASES) * len(cases) / (time.process_time() - start)


if __name__ == "__main__":
    attach("Deniz", "genitive")
    sys.stdout.write(f"cold {rate(cold=True):,.0f}/s, warm {rate(cold=False):,.0f}/s\n")
