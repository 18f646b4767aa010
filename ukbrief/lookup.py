"""How a query becomes an answer: what `Brief` puts together its answers with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ukbrief import dates
from ukbrief.answer import Answer, Candidate, Hit, Match
from ukbrief.gather import Gatherer
from ukbrief.match import names
from ukbrief.records import Actor, Poll, Ref, facts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ukbrief.index import Store
    from ukbrief.match.corpus import Passage
    from ukbrief.match.merits import Found
    from ukbrief.match.names import Finding, Scored
    from ukbrief.records import Fact, Record

SUGGESTIONS = 3
"""So many records are suggested for a query that is not answered."""

_SUBJECTS = ("topic", "actor", "event", "plan", "challenge", "precedent")
_TITLED = ("topic", "plan", "challenge", "precedent")
_SAID = 0.9
"""A row that says so much of a query, or of what the best row says of it, is meant."""

END_OF_TIME = "9999-12-31"
"""Later than every fact."""


class Day(NamedTuple):
    """The day as of which a query is answered; ``asked`` where the reader named it."""

    iso: str
    asked: bool


class Lookup:
    """Finds records in an index and makes answers of them."""

    def __init__(self, store: Store) -> None:
        """Take the index to look in."""
        self.store = store
        self.pack = store.pack

    def day(self, as_of: str | None) -> Day:
        """Return the day as of which to answer: the one asked for, or that up to which the facts were kept."""
        kept = self.pack.as_of
        newest = dates.last_day(kept) if kept else END_OF_TIME
        if as_of is None:
            return Day(newest, asked=False)
        return Day(min(dates.last_day(dates.parse(as_of)), newest), asked=True)

    def find(self, query: str, kinds: Sequence[str] | None, day: Day, *, exact: bool) -> Finding:
        """Return what ``query`` names among the records of ``kinds`` (None: all) on that day."""
        return names.find(query, self.store, kinds=kinds, day=day.iso, exact=exact)

    def one(self, command: str, query: str, kind: str, as_of: str | None, *, exact: bool) -> Answer:
        """Return the record of ``kind`` that ``query`` names or asks for, or a refusal.

        What a query says beside the name of an actor may be what the facts say of him ("Uschakow, Putins Berater").
        """
        day = self.day(as_of)
        finding = self.find(query, (kind,), day, exact=exact)
        if finding.outcome == "answer" and self._elsewhere(query, finding.scored[0], day):
            finding = finding._replace(outcome="unknown", scored=finding.scored[:SUGGESTIONS])
        if finding.outcome == "answer":
            return self.answered(command, query, match_of(finding.scored[0]), finding.scored[1:], day)
        asked_for = None if exact else self._asked_for(query, kind, finding)
        if asked_for is not None:
            return self.answered(command, query, asked_for, finding.scored, day)
        return self.refused(command, query, self.suggesting(query, finding, day, exact=exact), day)

    def _asked_for(self, query: str, kind: str, finding: Finding) -> Match | None:
        """Return the record that what the facts say makes of a query whose names alone gave ``finding``.

        An actor is only he whom the names suggest first: not by an office, which is that of others as well, and no
        state, since what is said beside its name is the office of somebody whom the facts do not know.
        """
        if kind != "actor":
            return self.subject(query, kind)
        first = finding.scored[0].name if finding.outcome == "unknown" and finding.scored else None
        if first is None or first.how == "role":
            return None
        record = self.store.record(kind, first.id)
        if not isinstance(record, Actor) or record.type == "state":
            return None
        described = self.subject(query, kind)
        return described if described is not None and described.id == record.id else None

    def _elsewhere(self, query: str, best: Scored, day: Day) -> bool:
        """Return whether a query that is only part of a name is the whole name of something else: a topic of Orbán."""
        return best.how == "fuzzy" and not best.whole and self.find(query, None, day, exact=True).outcome == "answer"

    def subject(self, question: str, kind: str) -> Match | None:
        """Return the record of ``kind`` that a whole question is about, or None where none leads the others."""
        from ukbrief.match import passages  # noqa: PLC0415 - a name is found without

        found = passages.subject(question, self.store, kind)
        return Match(kind, found.passage.id, found.passage.title, "text", question, found.score) if found else None

    def list_or_one(self, command: str, query: str | None, kind: str, as_of: str | None, *, exact: bool) -> Answer:
        """Return all records of ``kind``, or the one that ``query`` names."""
        if query is not None:
            return self.one(command, query, kind, as_of, exact=exact)
        day = self.day(as_of)
        return self.rows(command, "", self.store.every(kind), day)

    def gather(self, day: Day) -> Gatherer:
        """Return what collects an answer as things stood on that day."""
        return Gatherer(self.store, day.iso if day.asked else None)

    def answered(self, command: str, query: str, match: Match, others: Sequence[Scored], day: Day) -> Answer:
        """Return the answer with the record that ``match`` names; unknown where it was not there yet."""
        gather = self.gather(day)
        record = gather.record(match.kind, match.id)
        if record is None:  # it is known, but not yet on that day
            note = f"{match.title} was not there yet on {day.iso}"
            return Answer(command, query, "unknown", day.iso, day.asked, pack=self.pack, notes=(note,))
        answer = Answer(
            command,
            query,
            "answer",
            day.iso,
            day.asked,
            match=match,
            alternatives=candidates(others),
            record=record,
            panels=gather.panels(record),
            pack=self.pack,
        )
        return gather.complete(answer)

    def refused(self, command: str, query: str, finding: Finding, day: Day) -> Answer:
        """Return an ambiguous or unknown answer."""
        return Answer(
            command,
            query,
            finding.outcome,
            day.iso,
            day.asked,
            alternatives=candidates(finding.scored),
            pack=self.pack,
        )

    def suggesting(self, query: str, finding: Finding, day: Day, *, exact: bool) -> Finding:
        """Return ``finding`` among some kinds; where it is unknown, records of other kinds lead the suggestions."""
        if finding.outcome != "unknown":
            return finding
        elsewhere = self.find(query, None, day, exact=exact)
        scored = (*elsewhere.scored, *finding.scored) if elsewhere.outcome != "unknown" else finding.scored
        return finding._replace(scored=scored[:SUGGESTIONS])

    def rows(self, command: str, query: str, records: Sequence[Record], day: Day) -> Answer:
        """Return a list of ``records`` as things stood on that day."""
        gather = self.gather(day)
        rows = tuple(row for record in records if (row := gather.as_known(record)) is not None)
        answer = Answer(command, query, "answer", day.iso, day.asked, records=rows, listing=True, pack=self.pack)
        return gather.complete(answer)

    def narrowed(  # noqa: PLR0913 - all of what a list is narrowed by
        self,
        command: str,
        query: str,
        day: Day,
        own: Sequence[str],
        bearing_on: Callable[[str, str], Sequence[Record]],
        *,
        exact: bool,
    ) -> Answer:
        """Return the rows that bear on the subject that ``query`` names, of whatever kind it is.

        Several subjects of one name (the alliance and the briefing on it) are one to the reader: their rows are joined.
        Rows whose own words say the whole of ``query`` go before those of a subject that is only like it.
        """
        finding = self.find(query, (*own, *_SUBJECTS), day, exact=exact)
        best = finding.scored[0] if finding.outcome != "unknown" else None
        same = [scored for scored in finding.scored if best and scored.score >= best.score]
        rows = {row.id: row for scored in same for row in bearing_on(scored.name.kind, scored.name.id)}
        if not rows or (best is not None and best.how == "fuzzy"):
            found = [] if exact else self.passages(query, day, own)
            if found and (not rows or found[0].merits.share >= _SAID):
                return self.spoken_of(command, query, found, day)
        if best is None or not rows:
            suggestions = self.suggesting(query, finding, day, exact=exact)
            return self.refused(command, query, suggestions, day)._replace(listing=True, outcome="unknown")
        answer = self.rows(command, query, sorted(rows.values(), key=lambda row: (date_of(row), row.id)), day)
        return answer._replace(match=match_of(best))

    def spoken_of(self, command: str, query: str, found: Sequence[Found], day: Day) -> Answer:
        """Return the rows whose words speak of ``query`` nearly as much as those of the best."""
        best = found[0]
        near = [one for one in found if one.merits.share >= _SAID * best.merits.share]
        rows = {one.passage.id: self.store.record(one.passage.kind, one.passage.id) for one in near}
        records = sorted((row for row in rows.values() if row is not None), key=lambda row: (date_of(row), row.id))
        passage = best.passage
        match = Match(passage.kind, passage.id, passage.title, "text", query, min(best.score, 1.0))
        return self.rows(command, query, records, day)._replace(match=match)

    def named(self, question: str, day: Day, *, exact: bool) -> Answer:
        """Answer a question that is nothing but a record's name, or asks for its subject, with that record's facts."""
        finding = self.find(question, None, day, exact=exact)
        if finding.outcome == "answer" and not (finding.scored[0].whole or finding.scored[0].name.kind in _TITLED):
            finding = finding._replace(outcome="unknown", scored=finding.scored[:SUGGESTIONS])
        match = match_of(finding.scored[0]) if finding.outcome == "answer" else None
        if match is None and not exact:
            match = next(filter(None, (self.subject(question, kind) for kind in _TITLED)), None)
        if match is None:
            return self.refused("ask", question, finding, day)
        answer = self.answered("ask", question, match, finding.scored[1:], day)
        if answer.record is None or answer.match is None:
            return answer
        place = Ref(answer.match.kind, answer.match.id, answer.match.title)
        return answer._replace(
            panels=None, hits=tuple(Hit(fact, place, answer.match.score) for fact in facts_of(answer.record))
        )

    def passages(self, query: str, day: Day, kinds: Sequence[str] | None = None) -> list[Found]:
        """Return the facts that answer ``query`` on that day, best first."""
        from ukbrief.match import passages  # noqa: PLC0415 - a name is found without

        return passages.find(query, self.store, day.iso, kinds)

    def fact(self, passage: Passage, gather: Gatherer) -> Fact | None:
        """Return the fact that stands where ``passage`` says, or None where it was not known yet on the day."""
        record = self.store.record(passage.kind, passage.id)
        if record is None:
            return None
        fact: Fact = getattr(record, passage.field)[passage.position]
        known = gather.as_known(record)
        return fact if known is not None and any(one.id == fact.id for one in facts_of(known)) else None


def match_of(scored: Scored) -> Match:
    """Return why a record answers, as an answer tells it."""
    name = scored.name
    return Match(name.kind, name.id, name.title, scored.how, name.text, scored.score)


def candidates(scored: Sequence[Scored]) -> tuple[Candidate, ...]:
    """Return what was found as suggestions, or as the records that match equally well."""
    return tuple(
        Candidate(found.name.kind, found.name.id, found.name.title, found.score, found.name.text) for found in scored
    )


def date_of(record: Record) -> str:
    """Return the date by which a record is sorted; empty where it has none."""
    return record.to if isinstance(record, Poll) else getattr(record, "date", "")
