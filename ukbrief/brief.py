"""The library's face: what the command line does, Python can do.

>>> import ukbrief
>>> with ukbrief.open() as brief:
...     answer = brief.who("rubo")
>>> answer.match.how, answer.match.on
('fuzzy', 'Rubio')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

from ukbrief import dates
from ukbrief.answer import Answer, Candidate, Hit, Match
from ukbrief.comparison import narrowed, subjects
from ukbrief.gather import Gatherer
from ukbrief.index import BUILTIN, Store
from ukbrief.match import names
from ukbrief.records import KINDS, Fact, Plan, Poll, Ref, facts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from ukbrief.factfiles import Fault
    from ukbrief.match.corpus import Passage
    from ukbrief.match.names import Finding, Scored
    from ukbrief.match.passages import Found
    from ukbrief.records import Record

_SUGGESTIONS = 3
_SUBJECTS = ("topic", "actor", "event", "plan", "challenge", "precedent")
_TITLED = ("topic", "plan", "challenge", "precedent")
_HITS = 60
_END_OF_TIME = "9999-12-31"


class Day(NamedTuple):
    """The day as of which a query is answered; ``asked`` where the reader named it."""

    iso: str
    asked: bool


def open_brief(folders: Sequence[Path] = (), *, builtin: bool = True, cache: Path | None = None) -> Brief:
    """Open the built-in facts, with ``folders`` of more fact files laid over them in their order.

    ``builtin=False`` leaves the built-in ones out; ``cache`` is the folder in which compiled overlays are kept
    (None: in memory). Raises `ukbrief.index.IndexFault` where the built-in index cannot be read.
    """
    if builtin and not folders:
        return Brief(Store.open(BUILTIN))
    from ukbrief.overlay import open_overlay  # noqa: PLC0415 - only for extra folders

    store, faults = open_overlay(folders, builtin=builtin, cache=cache)
    return Brief(store, faults)


class Brief:
    """An open brief: every method takes a query as typed and returns an `Answer`.

    ``as_of`` (a year, month or day) answers as things stood then; ``exact`` allows ids, names and aliases alone.
    A bad date raises ValueError. ``faults`` are those of the extra folders; the good records are there all the same.
    """

    def __init__(self, store: Store, faults: Sequence[Fault] = ()) -> None:
        """Take over an open index."""
        self._store = store
        self.faults = tuple(faults)
        self.pack = store.pack

    def close(self) -> None:
        """Close the index."""
        self._store.close()

    def __enter__(self) -> Self:
        """Return the brief itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the index."""
        self.close()

    @property
    def content_hash(self) -> str:
        """The hash of everything in the brief, in hexadecimal digits."""
        return self._store.content_hash

    def record(self, kind: str, id_: str) -> Record | None:
        """Return the record of ``kind`` with that id as it stands, or None."""
        return self._store.record(kind, id_)

    # -- one record

    def who(self, query: str, *, as_of: str | None = None, exact: bool = False) -> Answer:
        """Return the actor that ``query`` names: a person, state, organisation or group."""
        return self._one("who", query, "actor", as_of, exact=exact)

    def topic(self, query: str, *, as_of: str | None = None, exact: bool = False) -> Answer:
        """Return the briefing that ``query`` names, with the panels of the records that bear on it."""
        return self._one("topic", query, "topic", as_of, exact=exact)

    # -- a list, or one record of it

    def challenges(self, query: str | None = None, *, as_of: str | None = None, exact: bool = False) -> Answer:
        """Return the obstacles to a settlement, or the one that ``query`` names."""
        return self._list_or_one("challenges", query, "challenge", as_of, exact=exact)

    def precedent(self, query: str | None = None, *, as_of: str | None = None, exact: bool = False) -> Answer:
        """Return the earlier settlements, or the one that ``query`` names."""
        return self._list_or_one("precedent", query, "precedent", as_of, exact=exact)

    def plan(
        self,
        query: str | None = None,
        *,
        point: str | None = None,
        as_of: str | None = None,
        exact: bool = False,
    ) -> Answer:
        """Return the peace plans, or the one that ``query`` names; ``point`` narrows it to the point of that number.

        A point that the plan does not have makes the answer unknown, with a note that names those it has.
        """
        answer = self._list_or_one("plan", query, "plan", as_of, exact=exact)
        if point is None or not isinstance(answer.record, Plan):
            return answer
        points = tuple(found for found in answer.record.points if (found.number or "").casefold() == point.casefold())
        if points:
            return answer._replace(record=answer.record._replace(points=points, facts=()))
        numbers = ", ".join(found.number or "" for found in answer.record.points)
        note = f"{answer.record.title} has no point {point}; it has {numbers}"
        return Answer(answer.command, answer.query, "unknown", answer.as_of, answer.dated, notes=(note,))

    def compare(
        self, left: str, right: str, *, about: str | None = None, as_of: str | None = None, exact: bool = False
    ) -> Answer:
        """Return two plans side by side, subject by subject; ``about`` narrows them to the points on one subject."""
        day = self._day(as_of)
        query = f"{left} / {right}"
        plans: list[Plan] = []
        gather = self._gather(day)
        for named in (left, right):
            finding = self._find(named, ("plan",), day, exact=exact)
            found = gather.record("plan", finding.scored[0].name.id) if finding.outcome == "answer" else None
            if not isinstance(found, Plan):
                return self._refused("compare", named, finding, day, exact=False)
            plans.append(found)
        titles = self._store.titles(f"topic/{topic}" for plan in plans for fact in plan.points for topic in fact.topics)
        rows = subjects(plans[0], plans[1], titles)
        if about is not None:
            ids = {plan.id for plan in plans}
            found_points = [one.passage for one in self._passages(about, ("plan",)) if one.passage.id in ids]
            wanted = {fact.id for passage in found_points if (fact := self._fact(passage, gather)) is not None}
            rows = narrowed(rows, wanted)
            if not rows:
                note = f"neither plan has a point about {about}"
                return Answer("compare", query, "unknown", day.iso, day.asked, pack=self.pack, notes=(note,))
        answer = Answer(
            "compare", query, "answer", day.iso, day.asked, records=tuple(plans), subjects=rows, pack=self.pack
        )
        return gather.complete(answer)

    # -- facts

    def ask(self, question: str, *, as_of: str | None = None, exact: bool = False) -> Answer:
        """Return the facts that answer ``question``, best first, each with the record it belongs to.

        ``exact`` makes it a look-up: only the name of a record is answered, with that record's facts.
        """
        day = self._day(as_of)
        gather = self._gather(day)
        found = [] if exact else self._passages(question)[:_HITS]
        hits: dict[str, Hit] = {}
        for one in found:
            fact = self._fact(one.passage, gather)
            if fact is not None:  # the same statement may stand in several records: it is said once
                record = Ref(one.passage.kind, one.passage.id, one.passage.title)
                hits.setdefault(fact.text, Hit(fact, record, one.confidence))
        if not hits:
            return self._named(question, day, exact=exact)
        ranked = tuple(hits.values())
        best = ranked[0]
        others = dict.fromkeys(hit.record for hit in ranked if hit.record != best.record)
        answer = Answer(
            "ask",
            question,
            "answer",
            day.iso,
            day.asked,
            match=Match(best.record.kind, best.record.id, best.record.title, "text", best.fact.text, best.score),
            alternatives=tuple(Candidate(*other, 0.0) for other in list(others)[:_SUGGESTIONS]),
            record=gather.record(best.record.kind, best.record.id),
            hits=ranked,
            pack=self.pack,
        )
        return gather.complete(answer)

    def _named(self, question: str, day: Day, *, exact: bool) -> Answer:
        """Answer a question that is nothing but a record's name, or asks for its subject, with that record's facts."""
        finding = self._find(question, None, day, exact=True)
        if finding.outcome == "unknown" and not exact:
            finding = self._find(question, _TITLED, day, exact=False)
        match = _match(finding.scored[0]) if finding.outcome == "answer" else None
        if match is None and not exact:
            match = next(filter(None, (self._subject(question, kind) for kind in _TITLED)), None)
        if match is None:
            return self._refused("ask", question, finding, day, exact=exact)
        answer = self._answered("ask", question, match, finding.scored[1:], day)
        if answer.record is None or answer.match is None:
            return answer
        place = Ref(answer.match.kind, answer.match.id, answer.match.title)
        return answer._replace(
            panels=None, hits=tuple(Hit(fact, place, answer.match.score) for fact in facts_of(answer.record))
        )

    def _passages(self, query: str, kinds: Sequence[str] | None = None) -> list[Found]:
        from ukbrief.match import passages  # noqa: PLC0415 - a name is found without

        return passages.find(query, self._store, kinds)

    def _fact(self, passage: Passage, gather: Gatherer) -> Fact | None:
        """Return the fact that stands where ``passage`` says, or None where it was not known yet on the day."""
        record = self._store.record(passage.kind, passage.id)
        if record is None:
            return None
        fact: Fact = getattr(record, passage.field)[passage.position]
        known = gather.as_known(record)
        return fact if known is not None and any(one.id == fact.id for one in facts_of(known)) else None

    # -- rows

    def history(  # noqa: PLR0913 - each is an option of the command
        self,
        query: str | None = None,
        *,
        since: str | None = None,
        until: str | None = None,
        everything: bool = False,
        as_of: str | None = None,
        exact: bool = False,
    ) -> Answer:
        """Return dated events, oldest first, from ``since`` to ``until``; ``query`` narrows them to a subject.

        Without a query and without bounds these are the events that everyone should know (weight 1), unless
        ``everything`` is true.
        """
        day = self._day(as_of)
        first = dates.first_day(dates.parse(since)) if since else ""
        last = min(dates.last_day(dates.parse(until)) if until else _END_OF_TIME, day.iso)
        if query is None:
            weight = 3 if everything or since or until else 1
            events = self._store.every("event", since=first, until=last, weight=weight)
            return self._rows("history", "", events, day)

        def bearing_on(kind: str, id_: str) -> Sequence[Record]:
            if kind == "event":
                return self._store.records("event", [id_])
            return self._store.linked("event", kind, id_)

        answer = self._narrowed("history", query, day, ("event",), bearing_on, exact=exact)
        within = tuple(event for event in answer.records if first <= dates.first_day(_date(event)) <= last)
        return answer._replace(records=within)

    def opinion(self, query: str | None = None, *, as_of: str | None = None, exact: bool = False) -> Answer:
        """Return polls, oldest first: all, or those of the population or on the subject that ``query`` names."""
        day = self._day(as_of)
        if query is None:
            return self._rows("opinion", "", self._store.every("poll", until=day.iso), day)

        def bearing_on(kind: str, id_: str) -> Sequence[Record]:
            if kind == "poll":
                polls = self._store.records("poll", [id_])
                series = [poll.series for poll in polls if isinstance(poll, Poll) and poll.series]
                return self._store.linked("poll", "series", series[0]) if series else polls
            relation = "population" if kind == "actor" else kind
            return self._store.linked("poll", relation, id_)

        return self._narrowed("opinion", query, day, ("poll",), bearing_on, exact=exact)

    def sources(self, query: str | None = None, *, as_of: str | None = None, exact: bool = False) -> Answer:
        """Return the sources of the record that ``query`` names, or all of them."""
        day = self._day(as_of)
        if query is None:
            return Answer(
                "sources", "", "answer", day.iso, day.asked, listing=True, sources=self._store.sources(), pack=self.pack
            )
        finding = self._find(query, None, day, exact=exact)
        if finding.outcome != "answer":
            return self._refused("sources", query, finding, day, exact=exact)
        answer = self._answered("sources", query, _match(finding.scored[0]), finding.scored[1:], day)
        return answer._replace(listing=True)

    def list(self, kind: str | None = None) -> Answer:
        """Return the id and title of every record, or of those of one kind (``actor``, ``actors``, ``source`` …)."""
        day = self._day(None)
        wanted = None if kind is None else singular(kind)
        if wanted is not None and wanted not in (*KINDS, "source"):
            close = tuple(Candidate(name, "", name, 0.0) for name in (*KINDS, "source"))
            return Answer("list", kind or "", "unknown", day.iso, alternatives=close, listing=True, pack=self.pack)
        if wanted == "source":
            refs = tuple(Ref("source", source.id, source.title) for source in self._store.sources().values())
        else:
            refs = tuple(Ref(*row) for row in self._store.listing(wanted))
        return Answer("list", kind or "", "answer", day.iso, listing=True, refs=refs, pack=self.pack)

    # -- how the above are made

    def _day(self, as_of: str | None) -> Day:
        kept = self.pack.as_of
        newest = dates.last_day(kept) if kept else _END_OF_TIME
        if as_of is None:
            return Day(newest, asked=False)
        return Day(min(dates.last_day(dates.parse(as_of)), newest), asked=True)

    def _find(self, query: str, kinds: Sequence[str] | None, day: Day, *, exact: bool) -> Finding:
        return names.find(query, self._store, kinds=kinds, day=day.iso, exact=exact)

    def _one(self, command: str, query: str, kind: str, as_of: str | None, *, exact: bool) -> Answer:
        day = self._day(as_of)
        finding = self._find(query, (kind,), day, exact=exact)
        if finding.outcome == "answer":
            return self._answered(command, query, _match(finding.scored[0]), finding.scored[1:], day)
        asked_for = None if exact or kind == "actor" else self._subject(query, kind)
        if asked_for is not None:
            return self._answered(command, query, asked_for, finding.scored, day)
        return self._refused(command, query, finding, day, exact=exact)

    def _subject(self, question: str, kind: str) -> Match | None:
        """Return the record of ``kind`` that a whole question is about, or None where none leads the others."""
        from ukbrief.match import passages  # noqa: PLC0415 - a name is found without

        found = passages.subjects(question, self._store, (kind,))
        if not found or (len(found) > 1 and found[1].score > found[0].score - passages.LEAD):
            return None
        passage = found[0].passage
        return Match(kind, passage.id, passage.title, "text", question, min(found[0].score, 1.0))

    def _list_or_one(self, command: str, query: str | None, kind: str, as_of: str | None, *, exact: bool) -> Answer:
        if query is not None:
            return self._one(command, query, kind, as_of, exact=exact)
        day = self._day(as_of)
        return self._rows(command, "", self._store.every(kind), day)

    def _gather(self, day: Day) -> Gatherer:
        return Gatherer(self._store, day.iso if day.asked else None)

    def _answered(self, command: str, query: str, match: Match, others: Sequence[Scored], day: Day) -> Answer:
        gather = self._gather(day)
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
            alternatives=_candidates(others),
            record=record,
            panels=gather.panels(record),
            pack=self.pack,
        )
        return gather.complete(answer)

    def _refused(self, command: str, query: str, finding: Finding, day: Day, *, exact: bool) -> Answer:
        """Return an ambiguous or unknown answer; a record of another kind leads the suggestions."""
        scored = finding.scored
        if finding.outcome == "unknown":
            elsewhere = self._find(query, None, day, exact=exact)
            if elsewhere.outcome != "unknown":
                scored = (*elsewhere.scored, *scored)
            scored = scored[:_SUGGESTIONS]
        return Answer(
            command,
            query,
            finding.outcome,
            day.iso,
            day.asked,
            alternatives=_candidates(scored),
            pack=self.pack,
        )

    def _rows(self, command: str, query: str, records: Sequence[Record], day: Day) -> Answer:
        gather = self._gather(day)
        rows = tuple(row for record in records if (row := gather.as_known(record)) is not None)
        answer = Answer(command, query, "answer", day.iso, day.asked, records=rows, listing=True, pack=self.pack)
        return gather.complete(answer)

    def _narrowed(  # noqa: PLR0913 - all of what a list is narrowed by
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
        """
        finding = self._find(query, (*own, *_SUBJECTS), day, exact=exact)
        best = finding.scored[0] if finding.outcome != "unknown" else None
        same = [scored for scored in finding.scored if best and scored.score >= best.score]
        rows = {row.id: row for scored in same for row in bearing_on(scored.name.kind, scored.name.id)}
        if best is None or not rows:
            found = [] if exact else self._passages(query, own)
            if found:
                return self._spoken_of(command, query, found, day)
            return self._refused(command, query, finding, day, exact=exact)._replace(listing=True, outcome="unknown")
        answer = self._rows(command, query, sorted(rows.values(), key=lambda row: (_date(row), row.id)), day)
        return answer._replace(match=_match(best))

    def _spoken_of(self, command: str, query: str, found: Sequence[Found], day: Day) -> Answer:
        """Return the rows whose words speak of ``query``, where no record is called so."""
        best = found[0]
        rows = {one.passage.id: self._store.record(one.passage.kind, one.passage.id) for one in found}
        records = sorted((row for row in rows.values() if row is not None), key=lambda row: (_date(row), row.id))
        passage = best.passage
        match = Match(passage.kind, passage.id, passage.title, "text", query, min(best.score, 1.0))
        return self._rows(command, query, records, day)._replace(match=match)


def singular(kind: str) -> str:
    """Return the name of a kind for what people type: its plural, or the command that shows it."""
    commands = {"who": "actor", "history": "event", "opinion": "poll", "country": "actor"}
    return commands.get(kind, kind.removesuffix("s"))


def _match(scored: Scored) -> Match:
    name = scored.name
    return Match(name.kind, name.id, name.title, scored.how, name.text, scored.score)


def _candidates(scored: Sequence[Scored]) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(found.name.kind, found.name.id, found.name.title, found.score, found.name.text) for found in scored
    )


def _date(record: Record) -> str:
    return record.to if isinstance(record, Poll) else getattr(record, "date", "")
