"""Bars and small charts made of characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ukbrief.output.style import Marks


def bar(share: float, width: int, marks: Marks) -> str:
    """Return a bar for ``share`` percent where 100 percent fill ``width`` columns; no share but 0 is without a mark."""
    steps = len(marks.bar) - 1
    filled = round(max(0.0, min(share, 100.0)) / 100 * width * steps)
    if share > 0:
        filled = max(filled, 1)
    whole, part = divmod(filled, steps)
    return marks.bar[-1] * whole + (marks.bar[part] if part else "")


def line(shares: Sequence[float | None], marks: Marks) -> str:
    """Return one character a share, its height within the range of all; a missing one leaves a gap.

    The range is at least ten points, so that noise does not look like a landslide.
    """
    known = [share for share in shares if share is not None]
    if not known:
        return ""
    middle, half = (max(known) + min(known)) / 2, max((max(known) - min(known)) / 2, 5.0)
    top = len(marks.levels) - 1
    return "".join(
        " " if share is None else marks.levels[round((share - middle + half) / (2 * half) * top)] for share in shares
    )
