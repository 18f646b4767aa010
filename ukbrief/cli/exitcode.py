"""The exit codes: what a script may rely on."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a call ended. 70 and 74 bear the meaning that ``sysexits.h`` gives them."""

    ANSWERED = 0
    UNKNOWN = 1
    USAGE = 2
    AMBIGUOUS = 3
    FAULTY = 4
    INTERNAL = 70
    UNWRITTEN = 74
    INTERRUPTED = 130

    @classmethod
    def of(cls, outcome: str) -> ExitCode:
        """Return the code of the ``outcome`` of one query: answer, ambiguous or unknown."""
        return {"answer": cls.ANSWERED, "ambiguous": cls.AMBIGUOUS}.get(outcome, cls.UNKNOWN)
