"""Numbers as Turkish words, both ways: 1234 <-> "bin iki yüz otuz dört"."""

from decimal import Decimal

from turkish.fold import fold

ONES = ("", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
TENS = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")
SCALES = ("", "bin", "milyon", "milyar", "trilyon", "katrilyon", "kentilyon")

# Folded spellings, as they come out of `fold`; the short ones are those of Turkish offices and of spreadsheets.
SMALL_WORDS = {fold(word): value for value, word in enumerate(ONES) if word} | {
    fold(word): 10 * value for value, word in enumerate(TENS) if word
}
SCALE_WORDS = {fold(word): 1000**power for power, word in enumerate(SCALES) if word} | {
    "k": 10**3,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "m": 10**6,
    "mr": 10**9,
    "mlr": 10**9,
    "mrd": 10**9,
}
ZERO, HUNDRED, AND_A_HALF, HALF = "sifir", "yuz", "bucuk", "yarim"


def number_in_words(number: int) -> str:
    """1234 -> "bin iki yüz otuz dört"; "eksi" in front of a negative; ValueError from 10^21 on."""
    if abs(number) >= 1000 ** len(SCALES):
        raise ValueError("Sayı yazıya çevrilemeyecek kadar büyük.")
    if number == 0:
        return "sıfır"
    words: list[str] = []
    for power in range(len(SCALES) - 1, -1, -1):
        group = abs(number) // 1000**power % 1000
        if group:
            words += _group_words(group, SCALES[power])
    return " ".join((["eksi"] if number < 0 else []) + words)


def _group_words(group: int, scale: str) -> list[str]:
    if group == 1 and scale == "bin":
        return ["bin"]
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    words = [ONES[hundreds] if hundreds > 1 else "", "yüz" if hundreds else "", TENS[tens], ONES[ones], scale]
    return [word for word in words if word]


class NumberReader:
    """Adds up the parts of one spoken or mixed number: "iki milyon beş yüz bin", "2,5 milyon", "5 bin 250".

    Feed it literals and folded words in order; each answers False when the part does not fit what stands before.
    """

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.chunk: Decimal | None = None  # what stands before the next scale word
        self.room = 1000  # the next spoken word must be smaller than this
        self.last_scale: int | None = None
        self.closed = False  # after a fraction nothing smaller may follow

    def value(self) -> Decimal | None:
        """The number read so far; None when there is none or its parts contradict each other."""
        chunk = self.chunk if self.chunk is not None else Decimal(0)
        if (self.chunk is None and self.last_scale is None) or not self._below_last_scale(chunk):
            return None
        return self.total + chunk

    def literal(self, number: Decimal) -> bool:
        if self.closed or self.chunk is not None:
            return False
        self.chunk, self.room, self.closed = number, 0, number != number.to_integral_value()
        return True

    def word(self, word: str) -> bool:
        if word in SCALE_WORDS:
            return self._scale(SCALE_WORDS[word])
        if word in (AND_A_HALF, HALF):
            return self._half(word)
        if self.closed:
            return False
        return self._zero() if word == ZERO else self._hundred() if word == HUNDRED else self._small(word)

    def _small(self, word: str) -> bool:
        value = SMALL_WORDS.get(word)
        if value is None or value >= self.room:
            return False
        self.chunk = (self.chunk or Decimal(0)) + value
        self.room = 10 if value >= 10 else 1
        return True

    def _hundred(self) -> bool:
        if self.chunk is None:
            self.chunk = Decimal(100)
        elif self.room == 1 and 2 <= self.chunk <= 9:
            self.chunk *= 100
        else:
            return False
        self.room = 100
        return True

    def _zero(self) -> bool:
        if self.chunk is not None or self.last_scale is not None:
            return False
        self.chunk, self.room, self.closed = Decimal(0), 0, True
        return True

    def _half(self, word: str) -> bool:
        if self.closed or (self.chunk is None) == (word == AND_A_HALF):
            return False
        self.chunk = (self.chunk or Decimal(0)) + Decimal("0.5")
        self.room, self.closed = 0, True
        return True

    def _scale(self, scale: int) -> bool:
        # "bin" alone is a thousand; "milyon" alone is not a number.
        chunk = Decimal(1) if self.chunk is None and scale == 1000 else self.chunk
        if not chunk or (self.chunk is None and self.closed) or not self._below_last_scale(Decimal(scale)):
            return False
        product = chunk * scale
        self.total += product.to_integral_value() if product == product.to_integral_value() else product
        self.chunk, self.room, self.last_scale = None, 1000, scale
        return True

    def _below_last_scale(self, chunk: Decimal) -> bool:
        return self.last_scale is None or chunk < self.last_scale
