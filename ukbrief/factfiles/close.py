"""What is left when the faulty is out, without a loose end: every reference and citation leads somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ukbrief.records import FACT_LISTS, Event, Facts, Poll

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ukbrief.records import Fact, Record

_REFERENCES = {"actors": "actor", "topics": "topic", "challenges": "challenge", "polls": "poll", "plans": "plan"}
"""The fields of records and facts that hold ids of one kind."""


def close(facts: Facts, base: Facts) -> Facts:
    """Return ``facts`` without references to what neither it nor ``base`` holds.

    A fact whose sources are all gone goes with them: no answer stands without a source. So does an event or a poll,
    which is a fact itself.
    """

    def cited(id_: str) -> bool:
        return id_ in facts.sources or id_ in base.sources

    sourced = {
        kind: {id_: kept for id_, record in records.items() if (kept := _sourced(record, cited)) is not None}
        for kind, records in facts.records.items()
    }

    def known(kind: str, id_: str) -> bool:
        return id_ in sourced.get(kind, {}) or id_ in base.records.get(kind, {})

    records = {kind: {id_: _referring(record, known) for id_, record in of.items()} for kind, of in sourced.items()}
    return facts._replace(records=records)


def _sourced(record: Record, cited: Callable[[str], bool]) -> Record | None:
    changes: dict[str, Any] = {}
    for name in FACT_LISTS:
        kept = (fact._replace(sources=tuple(filter(cited, fact.sources))) for fact in getattr(record, name, ()))
        changes[name] = tuple(fact for fact in kept if fact.sources)
    if isinstance(record, Event | Poll):
        changes["sources"] = tuple(filter(cited, record.sources))
        if not changes["sources"]:
            return None
    sourced: Record = record._replace(**{name: value for name, value in changes.items() if hasattr(record, name)})
    return sourced


def _referring(record: Record, known: Callable[[str, str], bool]) -> Record:
    changes: dict[str, Any] = {
        name: _known_ids(kind, getattr(record, name), known)
        for name, kind in _REFERENCES.items()
        if hasattr(record, name)
    }
    changes["related"] = tuple(reference for reference in record.related if known(*reference.split("/", 1)))
    for name in FACT_LISTS:
        if hasattr(record, name):
            changes[name] = tuple(_referring_fact(fact, known) for fact in getattr(record, name))
    referring: Record = record._replace(**changes)
    return referring


def _referring_fact(fact: Fact, known: Callable[[str, str], bool]) -> Fact:
    return fact._replace(
        by=fact.by if fact.by and known("actor", fact.by) else None, topics=_known_ids("topic", fact.topics, known)
    )


def _known_ids(kind: str, ids: Iterable[str], known: Callable[[str, str], bool]) -> tuple[str, ...]:
    return tuple(id_ for id_ in ids if known(kind, id_))
