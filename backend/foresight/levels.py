"""How much a number knows: the level of its evidence, in the words that the page shows."""

LITTLE = 25  # results from which the own history is worth more than a line
ENOUGH = 200
_PERCENT_FROM = 40

CLASSES = ("Düşük", "Orta", "Yüksek")


def data_level(results: int) -> int:
    """0 without results, 1 while they are mixed with the prior, 2 when they speak for themselves."""
    return 0 if results == 0 else 1 if results < ENOUGH else 2


def describe_level(results: int) -> str:
    """The line beside every number."""
    wordings = ("Varsayılan puan kartı", f"Karışık: {results} sonuç", f"Kendi veriniz: {results} sonuç")
    return wordings[data_level(results)]


def shows_percent(results: int) -> bool:
    """Under 40 results a percentage would pretend; the page shows the class and the house rate."""
    return results >= _PERCENT_FROM


def classify(probability: float, house_rate: float) -> str:
    """Düşük, Orta or Yüksek: under two thirds of the house's odds, near them, or above one and a half times them."""
    odds = probability / (1 - probability) / (house_rate / (1 - house_rate))
    return CLASSES[0] if odds < 2 / 3 else CLASSES[2] if odds > 1.5 else CLASSES[1]
