"""A fact folder to records and faults."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ukbrief.factfiles.build import build
from ukbrief.factfiles.close import close
from ukbrief.factfiles.rules import compare
from ukbrief.factfiles.survey import survey
from ukbrief.records import Facts, Pack

if TYPE_CHECKING:
    from pathlib import Path

    from ukbrief.factfiles.faults import Fault


class Reading(NamedTuple):
    """The good content of a fact folder, and its faults in the order of files and lines."""

    facts: Facts
    faults: tuple[Fault, ...]


def read(folder: Path, base: Facts | None = None) -> Reading:
    """Read every ``*.toml`` file of the tree ``folder``; its references and citations may lead into ``base`` as well.

    Nothing is raised, whatever the files hold: all that is wrong is a fault, all that is good is kept. A field that
    cannot be used is left out; where the record or the fact needs it, that is left out whole. What is kept refers
    and cites only what is kept, or stands in ``base``.
    """
    base = base or Facts(Pack(), {}, {}, {})
    surveyed = survey(folder)
    facts = build(compare(surveyed, base))
    faults = surveyed.notes.faults
    if faults:
        facts = close(facts, base)
    return Reading(facts, tuple(sorted(set(faults))))
