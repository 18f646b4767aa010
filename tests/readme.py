"""Writes the examples of README.md as they are printed today: ``python -m tests.readme``.

An example is a fenced block of ``console`` that begins with ``$ ukbrief …``; what follows is replaced by what the
command prints, 80 columns wide and without colour, on the day up to which the facts were kept.
"""

from __future__ import annotations

import io
import re
import shlex
from pathlib import Path

import ukbrief
from ukbrief.cli.entry import run
from ukbrief.cli.environment import Environment

README = Path(__file__).parents[1] / "README.md"
_LONGEST = 48
_EXAMPLE = re.compile(r"(?P<fence>```console\n)\$ ukbrief (?P<arguments>[^\n]*)\n.*?```", re.DOTALL)


def printed(arguments: str) -> str:
    """Return what ``ukbrief arguments`` prints to a pipe."""
    with ukbrief.open() as brief:
        today = brief.pack.as_of
    out = io.StringIO()
    run(
        Environment(
            shlex.split(arguments),
            stdin=io.BytesIO(),
            stdout=out,
            stderr=io.StringIO(),
            variables={"COLUMNS": "80", "NO_COLOR": "1"},
            today=today,
        )
    )
    lines = [line.rstrip() for line in out.getvalue().splitlines()]
    return "\n".join([*lines[:_LONGEST], *(["[…]"] if len(lines) > _LONGEST else [])]) + "\n"


def current(text: str) -> str:
    """Return ``text`` with each example as it is printed today; a long answer is cut after its first lines."""

    def example(found: re.Match[str]) -> str:
        return f"{found['fence']}$ ukbrief {found['arguments']}\n{printed(found['arguments'])}```"

    return _EXAMPLE.sub(example, text)


if __name__ == "__main__":
    README.write_text(current(README.read_text(encoding="utf-8")), encoding="utf-8")
