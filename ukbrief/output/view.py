"""How an answer is to be shown."""

from typing import NamedTuple


class View(NamedTuple):
    """What the reader asked for and what the screen allows.

    ``limit``: at most so many facts, events or rows; None leaves it to the form, 0 means all. ``everything`` is
    ``--all``. ``width`` counts columns. ``today`` (ISO) tells how old the facts are; without it nothing is said of
    their age. ``ascii`` keeps the output within ASCII.
    """

    limit: int | None = None
    everything: bool = False
    width: int = 80
    today: str | None = None
    ascii: bool = False

    def most(self, default: int | None) -> int | None:
        """Return how many rows to show where the form's own number is ``default``; None means all."""
        if self.everything or self.limit == 0:
            return None
        return default if self.limit is None else self.limit
