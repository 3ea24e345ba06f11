"""Turkish suffixes behind any value: names, brands, abbreviations, figures, money, dates, nouns, compounds."""

from turkish.suffixes.attaching import attach
from turkish.suffixes.kinds import KINDS
from turkish.suffixes.mending import re_harmonise
from turkish.suffixes.sounds import CASES

__all__ = ["CASES", "KINDS", "attach", "re_harmonise"]
