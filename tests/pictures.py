"""Draws the pictures of README.md from what the command answers today: ``python -m tests.pictures``.

They are Rich's own export of the panels, on the day up to which the facts were kept; a long answer is cut.
"""

from __future__ import annotations

import io
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console
from rich.segment import Segment, Segments
from rich.text import Text

import ukbrief
from ukbrief.cli.queries import two_plans
from ukbrief.output import panels
from ukbrief.output.view import View

if TYPE_CHECKING:
    from ukbrief.answer import Answer
    from ukbrief.brief import Brief

FOLDER = Path(__file__).with_name("pictures")
_WIDTH = 96


class Picture(NamedTuple):
    """A command line without ``ukbrief``, and how many lines of its answer there is room for."""

    arguments: str
    lines: int


PICTURES = {
    "who": Picture("who rubio", 60),
    "topic": Picture("topic nato", 60),
    "opinion": Picture("opinion ukraine", 36),
    "compare": Picture("compare us-28-point-plan 20-point-plan --about nato", 60),
}


def drawn(name: str) -> str:
    """Return the SVG of the picture ``name``."""
    picture = PICTURES[name]
    with ukbrief.open() as brief:
        answer = _asked(shlex.split(picture.arguments), brief)
        view = View(width=_WIDTH, today=brief.pack.as_of)
    console = Console(
        file=io.StringIO(),
        record=True,
        width=_WIDTH,
        color_system="truecolor",
        force_terminal=True,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    lines = console.render_lines(panels.render(answer, view), pad=False)
    shown = lines if len(lines) <= picture.lines else lines[: _last_end(lines[: picture.lines])]
    console.print(Segments([segment for line in shown for segment in (*line, Segment.line())]), end="")
    if shown is not lines:
        console.print(Text("[…]", "dim"))
    svg = console.export_svg(title=f"ukbrief {picture.arguments}", unique_id=f"ukbrief-{name}")
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def _last_end(lines: list[list[Segment]]) -> int:
    """Return after how many of ``lines`` the last frame or paragraph ends."""
    texts = ["".join(segment.text for segment in line).strip() for line in lines]
    return max(number for number, text in enumerate(texts, 1) if not text or text.startswith("╰"))


def _asked(arguments: list[str], brief: Brief) -> Answer:
    command, *words = arguments
    if command == "compare":
        left, right = two_plans(words[: words.index("--about")])
        return brief.compare(left, right, about=words[-1])
    asked: Answer = getattr(brief, command)(" ".join(words))
    return asked


def told(svg: str) -> list[str]:
    """Return the texts of a picture: what stays the same where another Rich draws it a little otherwise."""
    return re.findall(r">([^<>]+)</text>", svg)


def write() -> None:
    """Draw every picture anew."""
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        (FOLDER / f"{name}.svg").write_text(drawn(name), encoding="utf-8")


if __name__ == "__main__":
    write()
