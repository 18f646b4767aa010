"""Places in documents, where faults are laid and notes are taken while tables are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ukbrief.factfiles.faults import Fault, shown

if TYPE_CHECKING:
    from ukbrief.factfiles.documents import Document
    from ukbrief.factfiles.locate import Path


class Wrong(Exception):
    """What a value must not be, and what was expected; without the latter, what its type expects of any value."""

    def __init__(self, wrong: str, expected: str = "") -> None:
        """Take both as they stand in a message: "``wrong``; expected ``expected``"."""
        super().__init__(wrong)
        self.wrong = wrong
        self.expected = expected


class Notes(NamedTuple):
    """What reading a folder brought to light: the faults so far, and what must be compared from table to table.

    ``mentions`` are references as (where, kind, id); ``names`` and ``statements`` are (where, text).
    """

    faults: list[Fault]
    mentions: list[tuple[Spot, str, str]]
    names: list[tuple[Spot, str]]
    statements: list[tuple[Spot, str]]


class Spot(NamedTuple):
    """A place in a document: ``path`` leads to it, ``record`` is what faults call the record that it belongs to."""

    document: Document
    record: str
    path: Path
    notes: Notes

    def at(self, key: str | int) -> Spot:
        """Return the place of what stands here under ``key``."""
        return Spot(self.document, self.record, (*self.path, key), self.notes)

    @property
    def key(self) -> str:
        """The key under which the value stands, quoted."""
        return shown(next(part for part in reversed(self.path) if isinstance(part, str)))

    @property
    def table(self) -> tuple[Document, Path]:
        """The table of the record that the place belongs to, as something to compare."""
        return self.document, self.path[:2]

    def __str__(self) -> str:
        """Return file and line, as faults show them."""
        return f"{self.document.file}:{self.document.line(self.path)}"

    def fault(self, wrong: str, expected: str) -> None:
        """Tell that something here is wrong, and what was expected."""
        line = self.document.line(self.path)
        self.notes.faults.append(Fault(self.document.file, line, self.record, f"{wrong}; expected {expected}"))
