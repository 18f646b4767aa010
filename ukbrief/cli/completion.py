"""Completion of queries in the shell: the ids of what a command shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def ids(command: str) -> Callable[[str], list[str]]:
    """Return what completes a word after ``command``: ids of the kind that it shows."""

    def complete(incomplete: str) -> list[str]:
        from ukbrief.brief import open_brief  # noqa: PLC0415 - only where a shell asks
        from ukbrief.output.words import COMMANDS  # noqa: PLC0415

        kinds = {name: kind for kind, name in COMMANDS.items()} | {"compare": "plan"}
        with open_brief() as brief:
            return [ref.id for ref in brief.list(kinds.get(command)).refs if ref.id.startswith(incomplete)]

    return complete
