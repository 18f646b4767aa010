"""A record as it stood on a day: roles held then, facts known then, nothing later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ukbrief.dates import first_day, last_day
from ukbrief.records import FACT_LISTS, Actor, Event, Plan, Poll

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ukbrief.records import Fact, Record, Role, Source


def known_on(day: str, record: Record, sources: Mapping[str, Source]) -> Record | None:
    """Return ``record`` as it stood on ``day`` (ISO), or None where it did not exist yet.

    A fact without a date of its own was known from the day of its earliest source in ``sources``. Summaries, and a
    plan's standing, are written with hindsight, so they are left out.
    """
    begun = _begun(record)
    if begun is not None and first_day(begun) > day:
        return None
    changes: dict[str, Any] = {
        field: tuple(_still_open(fact, day) for fact in getattr(record, field) if _known(fact, day, sources))
        for field in FACT_LISTS
        if hasattr(record, field)
    }
    changes["summary"] = ""
    if isinstance(record, Actor):
        changes["roles"] = tuple(_open_role(role, day) for role in record.roles if _taken(role, day))
    elif isinstance(record, Plan):
        changes["standing"] = ""
    elif isinstance(record, Event) and record.end and last_day(record.end) > day:
        changes["end"] = None
    known: Record = record._replace(**changes)
    return known


def _begun(record: Record) -> str | None:
    match record:
        case Poll():
            return record.to
        case Event() | Plan():
            return record.date
        case _:
            return None


def _known(fact: Fact, day: str, sources: Mapping[str, Source]) -> bool:
    known = fact.date or fact.as_of or fact.to
    if known is None:
        read = [source.date for id_ in fact.sources if (source := sources.get(id_)) and source.date]
        known = min(read) if read else None
    return known is None or first_day(known) <= day


def _still_open(fact: Fact, day: str) -> Fact:
    """Return ``fact`` without an end that came after ``day``."""
    if fact.until and first_day(fact.until) > day:
        fact = fact._replace(until=None, reason=None)
    if fact.end and first_day(fact.end) > day:
        fact = fact._replace(end=None)
    return fact


def _taken(role: Role, day: str) -> bool:
    return role.since is None or first_day(role.since) <= day


def _open_role(role: Role, day: str) -> Role:
    return role._replace(until=None) if role.until and first_day(role.until) > day else role
