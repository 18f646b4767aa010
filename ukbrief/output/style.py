"""The visual language: one style for each kind of thing, and the marks that stand for it without colour.

Named ANSI colours alone, so that the reader's own palette decides what is readable on its background; none of them is
yellow or white, which vanish on a light one, nor black or plain blue, which vanish on a dark one. A colour never
says what no word or mark says.
"""

from __future__ import annotations

from typing import NamedTuple

from rich import box

TITLE = "bold"
LABEL = "bold"
QUIET = "dim"
DATE = "cyan"
NUMBER = "cyan"
CITE = "dim"
NAME = "bold"
COMMAND = "default"
SUBJECT = "bold cyan"
SHARE = "bold"
BAR = "cyan"
FRAME = "dim"

SIDES = {
    "ukraine": "bright_blue",
    "russia": "red",
    "united-states": "magenta",
    "europe": "cyan",
    "international": "green",
    "mediator": "green",
}

STATUSES = {
    "reported": "italic",
    "disputed": "bold red",
    "proposed": "italic magenta",
}

WEIGHTS = {1: TITLE, 2: "default", 3: QUIET}

TEXT_WIDTH = 104
"""No answer is wider: longer lines are hard to read."""

THREE_COLUMNS_FROM = 72
"""From this width on, names, sides and offices stand in columns."""

COLUMNS_FROM = 96
"""From this width on, positions stand side by side."""

HALVES_FROM = 72
"""From this width on, two plans stand side by side."""


class Marks(NamedTuple):
    """The characters beside letters that an answer is drawn with."""

    frame: box.Box
    rule: str
    bullet: str
    dot: str
    dash: str
    weights: dict[int, str]
    bar: str
    levels: str


FINE = Marks(
    frame=box.ROUNDED,
    rule="─",
    bullet="•",
    dot="·",
    dash="\N{EN DASH}",
    weights={1: "●", 2: "○", 3: "·"},
    bar=" ╸━",
    levels="▁▂▃▄▅▆▇",
)

ASCII = Marks(
    frame=box.ASCII,
    rule="-",
    bullet="*",
    dot="-",
    dash="-",
    weights={1: "#", 2: "o", 3: "."},
    bar=" #",
    levels="_.-=+*%#",
)
