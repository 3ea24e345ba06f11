"""What foresight says when nothing can be said."""


class NotEnoughData(ValueError):  # noqa: N818  the name is part of the frozen interface
    """There is nothing to learn from and no prior to fall back on: show "yeterli veri yok"."""
