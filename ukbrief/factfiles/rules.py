"""What must hold from table to table: an id given once, references that lead somewhere, sources cited, names apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from ukbrief import fold
from ukbrief.factfiles.faults import nearest, shown
from ukbrief.factfiles.spec import SINGLE
from ukbrief.factfiles.values import with_article
from ukbrief.records import Actor, Event, Facts, Poll, facts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ukbrief.factfiles.spots import Spot
    from ukbrief.factfiles.survey import Entry, Survey

_Key: TypeAlias = tuple[str, str]
"""Kind and id."""

_ABBREVIATION = 4
"""Folded letters: in so few, the letter classes make one of what everybody keeps apart (MBS and MBZ)."""


def compare(survey: Survey, base: Facts) -> list[Entry]:
    """Tell every fault between the tables of ``survey``, laid over ``base``; return the first good one of each id."""
    first = _ids_once(survey.entries)
    _references(survey, set(first) | _keys(base))
    _citations(survey, first, base)
    _names(survey, set(first), base)
    _statements(survey)
    good: dict[_Key, Entry] = {}
    for entry in survey.entries:
        if entry.fields is not None:
            good.setdefault((entry.kind, entry.id), entry)
    return list(good.values())


def _keys(facts: Facts) -> set[_Key]:
    keys = {(kind, id_) for kind, records in facts.records.items() for id_ in records}
    return keys | {("source", id_) for id_ in facts.sources}


def _ids_once(entries: list[Entry]) -> dict[_Key, Entry]:
    """Return the first table of every id, whether it can be used or not, and tell of every further one."""
    first: dict[_Key, Entry] = {}
    for entry in entries:
        if not entry.id and entry.kind != SINGLE:
            continue
        known = first.setdefault((entry.kind, entry.id), entry)
        if known is entry:
            continue
        if entry.kind == SINGLE:
            entry.spot.fault(f"a second [{SINGLE}], the first at {known.spot}", "one")
        else:
            where = f"the first at {known.spot.at('id')}"
            entry.spot.at("id").fault(f"a second {entry.kind} {shown(entry.id)}, {where}", "an id of its own")
    return first


def _references(survey: Survey, known: set[_Key]) -> None:
    ids: dict[str, frozenset[str]] = {}
    for spot, kind, id_ in survey.notes.mentions:
        if (kind, id_) in known or id_ in survey.lost:
            continue
        if kind not in ids:
            ids[kind] = frozenset(other for kind_, other in known if kind_ == kind)
        near = nearest(id_, ids[kind])
        hint = f", perhaps {shown(near)}" if near else ""
        spot.fault(f"{spot.key} names {kind} {shown(id_)}, which is nowhere", f"the id of {with_article(kind)}{hint}")


def _citations(survey: Survey, first: dict[_Key, Entry], base: Facts) -> None:
    cited = {id_ for _, kind, id_ in survey.notes.mentions if kind == "source"} | survey.lost
    idle = [entry for (kind, id_), entry in first.items() if kind == "source" and id_ not in cited]
    if any(entry.id in base.sources for entry in idle):  # a source laid over a known one is cited down there
        cited |= {
            source
            for kind, records in base.records.items()
            for id_, record in records.items()
            if (kind, id_) not in first
            for fact in facts_of(record)
            for source in fact.sources
        }
    for entry in idle:
        if entry.id not in cited:
            entry.spot.at("id").fault("nothing cites the source", "a fact that does")


def _names(survey: Survey, replaced: set[_Key], base: Facts) -> None:
    """Tell of every name that two records of one kind share, however each of them spells it."""
    holders: dict[_Key, tuple[str, Spot | None]] = {}
    for key, name in _names_below(base):
        if key not in replaced:
            holders.setdefault((key[0], spelled(name)), ("/".join(key), None))
    told: set[_Key] = set()
    for spot, name in survey.notes.names:
        kind, spelling = spot.record.partition("/")[0], spelled(name)
        holder, where = holders.setdefault((kind, spelling), (spot.record, spot))
        if holder != spot.record and (spot.record, spelling) not in told:
            told.add((spot.record, spelling))
            place = f", at {where}" if where else ", in the facts below"
            spot.fault(f"{shown(name)} is a name of {holder} too{place}", f"a name of one {kind} alone")


def spelled(name: str) -> str:
    """Return what two spellings of one name have in common; an abbreviation has one spelling."""
    folded = fold.key(name)
    return folded if len(folded) > _ABBREVIATION else name.casefold()


def _statements(survey: Survey) -> None:
    first: dict[object, Spot] = {}
    for spot, text in survey.notes.statements:
        known = first.setdefault((spot.table, text), spot)
        if known is not spot:
            spot.fault(f"{spot.key} says again what stands at {known}", "each fact once in a record")


def _names_below(base: Facts) -> Iterator[tuple[_Key, str]]:
    """Yield the names that `spec` calls names, of the records and terms of ``base``."""
    for kind, records in base.records.items():
        for id_, record in records.items():
            own = () if isinstance(record, Event | Poll) else (record.title,)
            native = (record.native,) if isinstance(record, Actor) and record.native else ()
            yield from (((kind, id_), name) for name in (*own, *native, *record.aliases))
    for id_, term in base.terms.items():
        yield from ((("term", id_), name) for name in (term.title, *term.aliases))
