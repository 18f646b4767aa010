"""Facts laid over facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ukbrief.records import KINDS, Event, Facts, Pack

if TYPE_CHECKING:
    from ukbrief.records import Record


def merge(base: Facts, extra: Facts) -> Facts:
    """Return ``base`` with ``extra`` laid over it: a record, source or term of ``extra`` replaces the one with its id.

    The pack keeps the base's title, licence and words about itself where it has any; ``as_of`` is the newer day.
    """
    days = [day for day in (base.pack.as_of, extra.pack.as_of) if day]
    pack = Pack(
        title=base.pack.title or extra.pack.title,
        as_of=max(days, default=None),
        license=base.pack.license or extra.pack.license,
        about=base.pack.about or extra.pack.about,
    )
    records: dict[str, dict[str, Record]] = {
        kind: {**base.records.get(kind, {}), **extra.records.get(kind, {})} for kind in KINDS
    }
    return arranged(Facts(pack, records, {**base.sources, **extra.sources}, {**base.terms, **extra.terms}))


def arranged(facts: Facts) -> Facts:
    """Return ``facts`` with every kind sorted by id, and events by date first: the order of files leaves no trace."""
    return Facts(
        facts.pack,
        {kind: dict(sorted(facts.records.get(kind, {}).items(), key=_place)) for kind in KINDS},
        dict(sorted(facts.sources.items())),
        dict(sorted(facts.terms.items())),
    )


def _place(item: tuple[str, Record]) -> tuple[str, str]:
    id_, record = item
    return record.date if isinstance(record, Event) else "", id_
