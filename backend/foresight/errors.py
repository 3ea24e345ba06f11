"""What foresight says when nothing can be said."""


class NotEnoughData(ValueError):
    """There is nothing to learn from and no prior to fall back on: show "yeterli veri yok"."""
