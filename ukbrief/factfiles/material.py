"""What an editorial rule looks through: the records, facts, names and sources of fact folders, each with its place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from ukbrief.factfiles.neighbours import Neighbours
from ukbrief.factfiles.survey import survey
from ukbrief.records import KINDS, Actor, Event, Fact, Facts, Poll, Record, Role, Source, Topic, facts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ukbrief.factfiles.spots import Spot

T = TypeVar("T")


class Placed(NamedTuple, Generic[T]):
    """Something in a fact folder, and where it stands."""

    spot: Spot
    value: T


class Named(NamedTuple):
    """A name under which the record ``id`` of ``kind`` is found; ``alias`` tells it from a title."""

    kind: str
    id: str
    text: str
    alias: bool


class Material:
    """The content of ``folders``, seen with all that lies below them: ``facts`` holds both.

    Only what stands in the folders is looked through; what it is compared with may lie below. A record that two of
    the folders define has its place in the last.
    """

    def __init__(self, folders: Iterable[Path], facts: Facts) -> None:
        """Survey ``folders``, of which ``facts`` were read."""
        self.facts = facts
        self._entries: dict[tuple[str, str], Spot] = {}
        self._texts: dict[tuple[str, str], Spot] = {}
        for surveyed in map(survey, folders):
            self._entries |= {(entry.kind, entry.id): entry.spot for entry in surveyed.entries}
            noted = (*surveyed.notes.names, *surveyed.notes.statements)
            self._texts |= {(spot.record, text): spot for spot, text in noted}

    @cached_property
    def statements(self) -> list[Placed[Fact]]:
        """Every fact; what an event or a poll says by itself is one, as is each point of a plan."""
        return [
            Placed(self._texts.get((spot.record, fact.text), spot), fact)
            for spot, record in self._records()
            for fact in facts_of(record)
        ]

    @cached_property
    def standing_facts(self) -> list[Placed[Fact]]:
        """The facts and positions that may change: no event, poll or point of a plan, each of which has its day."""
        return [
            placed
            for placed in self.statements
            if not (placed.value.date or placed.value.pollster or placed.value.number)
        ]

    @cached_property
    def claims(self) -> list[Placed[Fact]]:
        """The facts that may be contested: reported or disputed, and neither a poll's result nor a side's position."""
        return [
            placed
            for placed in self.statements
            if placed.value.status in {"reported", "disputed"} and not (placed.value.pollster or placed.value.side)
        ]

    @cached_property
    def disputed(self) -> list[Placed[Fact]]:
        """The facts on which parties or sources disagree."""
        return [placed for placed in self.statements if placed.value.status == "disputed"]

    @cached_property
    def topics(self) -> list[Placed[Topic]]:
        """Every topic."""
        return [Placed(spot, record) for spot, record in self._records() if isinstance(record, Topic)]

    @cached_property
    def events(self) -> list[Placed[Event]]:
        """Every event."""
        return [Placed(spot, record) for spot, record in self._records() if isinstance(record, Event)]

    @cached_property
    def polls(self) -> list[Placed[Poll]]:
        """Every poll."""
        return [Placed(spot, record) for spot, record in self._records() if isinstance(record, Poll)]

    @cached_property
    def roles(self) -> list[Placed[Role]]:
        """Every role of every actor."""
        return [
            Placed(spot.at("roles").at(index), role)
            for spot, record in self._records()
            if isinstance(record, Actor)
            for index, role in enumerate(record.roles)
        ]

    @cached_property
    def sources(self) -> list[Placed[Source]]:
        """Every source."""
        return [
            Placed(self._entries["source", id_], source)
            for id_, source in self.facts.sources.items()
            if ("source", id_) in self._entries
        ]

    @cached_property
    def names(self) -> list[Placed[Named]]:
        """Every title, native name and alias of a record."""
        return [
            Placed(self._texts.get((spot.record, name.text), spot), name)
            for spot, record in self._records()
            for name in names_of(spot.record.partition("/")[0], record)
        ]

    @cached_property
    def aliases(self) -> list[Placed[Named]]:
        """Every alias of a record."""
        return [placed for placed in self.names if placed.value.alias]

    @cached_property
    def named_by_events(self) -> frozenset[str]:
        """The ids of the topics that an event names."""
        events = self.facts.records.get("event", {}).values()
        return frozenset(id_ for event in events if isinstance(event, Event) for id_ in event.topics)

    @cached_property
    def neighbours(self) -> dict[str, Neighbours]:
        """The names of each kind, to be asked which lie within a slip of another."""
        return {
            kind: Neighbours(
                (name.text, name.id)
                for record in self.facts.records.get(kind, {}).values()
                for name in names_of(kind, record)
            )
            for kind in KINDS
        }

    def _records(self) -> Iterator[tuple[Spot, Record]]:
        for kind, records in self.facts.records.items():
            for id_, record in records.items():
                spot = self._entries.get((kind, id_))
                if spot:
                    yield spot, record


def names_of(kind: str, record: Record) -> Iterator[Named]:
    """Yield the names of ``record``; the title of an event or a poll is none: what happens twice may share it."""
    if not isinstance(record, Event | Poll):
        yield Named(kind, record.id, record.title, alias=False)
    if isinstance(record, Actor) and record.native:
        yield Named(kind, record.id, record.native, alias=False)
    yield from (Named(kind, record.id, alias, alias=True) for alias in record.aliases)
