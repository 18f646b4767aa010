"""From a record to an answer: the records that bear on it, the sources cited, the titles of what it refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ukbrief.answer import Answer, Panels
from ukbrief.records import Event, Poll, Ref, Topic, facts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ukbrief.index import Store
    from ukbrief.records import Record


class Gatherer:
    """Collects what an answer needs from an index, as things stood on ``day`` (None: as they stand)."""

    def __init__(self, store: Store, day: str | None) -> None:
        """Take the index to collect from, and the day."""
        self._store = store
        self._day = day

    def record(self, kind: str, id_: str) -> Record | None:
        """Return the record, or None where there is none, or none yet on the day."""
        record = self._store.record(kind, id_)
        return None if record is None else self.as_known(record)

    def as_known(self, record: Record) -> Record | None:
        """Return ``record`` as it stood on the day, or None where it did not exist yet."""
        if self._day is None:
            return record
        from ukbrief.asof import known_on  # noqa: PLC0415 - only with --as-of

        sources = self._store.sources({id_ for fact in facts_of(record) for id_ in fact.sources})
        return known_on(self._day, record, sources)

    def panels(self, record: Record) -> Panels | None:
        """Return the records that bear on a topic, most relevant first, and None for any other kind."""
        if not isinstance(record, Topic):
            return None
        return Panels(
            actors=self._known(self._store.records("actor", record.actors)),
            history=self._known(sorted(self._store.linked("event", "topic", record.id), key=_newest_first)),
            challenges=self._known(self._store.records("challenge", record.challenges)),
            opinion=self._known(self._store.records("poll", record.polls)),
            plans=self._known(self._store.records("plan", record.plans)),
        )

    def complete(self, answer: Answer) -> Answer:
        """Return ``answer`` with the sources it cites and the titles of the records it refers to."""
        shown = list(_shown(answer))
        cited = dict.fromkeys(id_ for record in shown for fact in facts_of(record) for id_ in fact.sources)
        cited.update(dict.fromkeys(id_ for hit in answer.hits for id_ in hit.fact.sources))
        names = self._store.titles(dict.fromkeys(reference for record in shown for reference in references(record)))
        own = answer.record.related if answer.record else ()
        related = tuple(
            Ref(kind, id_, names[f"{kind}/{id_}"])
            for kind, _, id_ in (reference.partition("/") for reference in own)
            if f"{kind}/{id_}" in names
        )
        return answer._replace(sources=self._store.sources(cited), names=names, related=related)

    def _known(self, records: Iterable[Record]) -> tuple[Record, ...]:
        return tuple(known for record in records if (known := self.as_known(record)) is not None)


def references(record: Record) -> Iterator[str]:
    """Yield every record that ``record`` refers to, as ``kind/id``."""
    yield from record.related
    for fact in facts_of(record):
        if fact.by:
            yield f"actor/{fact.by}"
        yield from (f"topic/{topic}" for topic in fact.topics)
    if isinstance(record, Event | Topic):
        yield from (f"actor/{actor}" for actor in record.actors)
    if isinstance(record, Event | Poll):
        yield from (f"topic/{topic}" for topic in record.topics)
    if isinstance(record, Topic):
        yield from (f"challenge/{challenge}" for challenge in record.challenges)
        yield from (f"poll/{poll}" for poll in record.polls)
        yield from (f"plan/{plan}" for plan in record.plans)


def _shown(answer: Answer) -> Iterator[Record]:
    if answer.record:
        yield answer.record
    yield from answer.records
    for panel in answer.panels or ():
        yield from panel


def _newest_first(record: Record) -> tuple[int, int]:
    """Order events by weight, and within a weight from the newest to the oldest."""
    weight = record.weight if isinstance(record, Event) else 0
    date = getattr(record, "date", "")
    return weight, -int((date.replace("-", "") + "0000")[:8] or 0)
