"""Identifiers that pass the checks and belong to nobody's series: VKNs from 999…, TCKNs from 1000…, phones with 000."""

SERIES = 1_000_000
STEP = 700_001  # shares no factor with SERIES, so that neighbours look unrelated and none repeats
LINES = 10_000


def vkn(index: int) -> str:
    """The index-th invented tax number, its check digit right; distinct below SERIES."""
    nine = f"999{_scattered(index):06}"
    return nine + str(-sum(_vkn_weight(int(digit), place) for place, digit in enumerate(nine, start=1)) % 10)


def _vkn_weight(digit: int, place: int) -> int:
    shifted = (digit + 10 - place) % 10
    return shifted and (shifted * 2 ** (10 - place) % 9 or 9)


def tckn(index: int) -> str:
    """The index-th invented citizen's number, both check digits right; distinct below SERIES // 10."""
    digits = [int(digit) for digit in f"1000{_scattered(index) % 100_000:05}"]
    digits.append((7 * sum(digits[0:9:2]) - sum(digits[1:8:2])) % 10)
    return "".join(map(str, digits)) + str(sum(digits) % 10)


def _scattered(index: int) -> int:
    return (index * STEP + 12_345) % SERIES


def landline(area: str, index: int) -> str:
    """E.164, with the subscriber part 000 xx xx that no exchange gives out."""
    return f"+90{area}000{_line(index)}"


def mobile(index: int) -> str:
    return f"+90555000{_line(index)}"


def _line(index: int) -> str:
    return f"{(index * 4_201 + 1_042) % LINES:04}"
