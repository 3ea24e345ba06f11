"""The statistics behind every prediction: numbers in, numbers out; no database, no clock, no hidden chance."""

from foresight.errors import NotEnoughData

__all__ = ["NotEnoughData"]
