"""Which server versions are safe to talk to."""

import re

from apps.ai.engines.base import VersionState

LEAST = (0, 17, 1)


def state_of(version: str) -> VersionState:
    """ "too_old" below 0.17.1 (memory leak CVE-2026-7482); "unknown" for a self-built 0.0.0 or anything unreadable."""
    match = re.fullmatch(r"v?(\d+)\.(\d+)\.(\d+)([-+].*)?", version.strip())
    if match is None:
        return "unknown"
    numbers = (int(match[1]), int(match[2]), int(match[3]))
    if numbers == (0, 0, 0):
        return "unknown"
    is_candidate = numbers == LEAST and (match[4] or "").startswith("-")
    return "too_old" if numbers < LEAST or is_candidate else "ok"
