"""Every table of a folder held against the codebook, each by itself.

What stands in several tables is compared by `rules`; another report over the same tables can begin here as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ukbrief.factfiles.documents import Document, load
from ukbrief.factfiles.faults import nearest, shown, type_of
from ukbrief.factfiles.spec import SINGLE, TABLES
from ukbrief.factfiles.spots import Notes, Spot
from ukbrief.factfiles.values import attempt, is_slug

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Entry(NamedTuple):
    """One table at the top of a fact file: a record, a source, a term or the pack.

    ``id`` is empty where there is none that can be used; ``fields`` hold what is good, under the names of the files,
    and are None where the table cannot be used.
    """

    kind: str
    id: str
    fields: dict[str, Any] | None
    spot: Spot


class Survey(NamedTuple):
    """What a folder holds: its tables in the order of its files, the notes, and the words of text that is no TOML."""

    entries: list[Entry]
    notes: Notes
    lost: set[str]


def survey(folder: Path) -> Survey:
    """Read every table of ``folder`` and note its faults. Nothing is raised."""
    documents, faults, lost = load(folder)
    notes = Notes(faults, [], [], [])
    return Survey([entry for document in documents for entry in _entries(document, notes)], notes, lost)


def _entries(document: Document, notes: Notes) -> Iterator[Entry]:
    for kind, value in document.tables.items():
        spot = Spot(document, "", (kind,), notes)
        if kind not in TABLES:
            near = nearest(kind, frozenset(TABLES))
            spot.fault(f"unknown table or key {shown(kind)}", shown(near) if near else f"one of {', '.join(TABLES)}")
        elif kind == SINGLE:
            yield _entry(kind, value, spot)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield _entry(kind, item, spot.at(index))
        else:
            spot.fault(f"{shown(kind)} is {type_of(value)}", f"tables, each with the header [[{kind}]]")


def _entry(kind: str, value: object, spot: Spot) -> Entry:
    id_ = value.get("id") if isinstance(value, dict) and kind != SINGLE else None
    known = str(id_) if is_slug(id_) else ""
    spot = spot._replace(record=f"{kind}/{known}" if known else kind)
    return Entry(kind, known, attempt(TABLES[kind], value, spot), spot)
