"""Money and percentages as values: an amount never travels without its currency."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from turkish.money import format_money, format_percent

KURUS = Decimal("0.01")


@dataclass(frozen=True)
class Money:
    amount: Decimal
    currency: str = "TRY"

    def __str__(self) -> str:
        return format_money(self.amount, self.currency)

    def rounded(self) -> "Money":
        """To the kuruş, half up."""
        return Money(self.amount.quantize(KURUS, ROUND_HALF_UP), self.currency)


@dataclass(frozen=True)
class Percent:
    value: Decimal

    def __str__(self) -> str:
        return format_percent(self.value)
