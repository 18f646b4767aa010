"""Long answers on a terminal, page by page."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ukbrief.cli.environment import Environment


def show(text: str, environment: Environment, *, allowed: bool) -> None:
    """Write ``text`` to standard output: through the reader's pager where it is taller than the terminal."""
    tall = allowed and environment.on_terminal and text.count("\n") >= environment.height
    if not (tall and environment.pager and _paged(text, environment)):
        environment.answer(text)


def _paged(text: str, environment: Environment) -> bool:
    """Hand ``text`` to the pager; return False where there is no such program."""
    import shlex  # noqa: PLC0415 - only for long answers on a terminal
    import subprocess  # noqa: PLC0415

    # As Git does: leave at once where it fits after all, keep colours, leave the text on the screen.
    variables = {"LESS": "FRX", **environment.variables}
    try:
        command = shlex.split(environment.pager)
        process = subprocess.Popen(command, stdin=subprocess.PIPE, env=variables)  # noqa: S603 - the reader's own pager
    except (OSError, ValueError):
        return False
    # Ctrl-C in a pager stops a search there: the pager ends when its reader says so.
    with suppress(KeyboardInterrupt):
        process.communicate(text.encode(environment.stdout.encoding or "utf-8", "ukbrief.plainer"))
    while process.poll() is None:
        with suppress(KeyboardInterrupt):
            process.wait()
    return True
