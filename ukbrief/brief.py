"""The library's face: what the command line does, Python can do.

>>> import ukbrief
>>> with ukbrief.open() as brief:
...     answer = brief.who("rubo")
>>> answer.match.how, answer.match.on
('fuzzy', 'Rubio')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from ukbrief import dates
from ukbrief.answer import Answer, Candidate, Hit, Match
from ukbrief.comparison import narrowed, subjects
from ukbrief.index import BUILTIN, Store
from ukbrief.lookup import END_OF_TIME, SUGGESTIONS, Lookup, date_of, match_of
from ukbrief.records import KINDS, Plan, Poll, Ref

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ukbrief.factfiles import Fault
    from ukbrief.records import Record

_HITS = 60


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
        self._look = Lookup(store)
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
        return self._look.one("who", query, "actor", as_of, exact=exact)

    def topic(self, query: str, *, as_of: str | None = None, exact: bool = False) -> Answer:
        """Return the briefing that ``query`` names, with the panels of the records that bear on it."""
        return self._look.one("topic", query, "topic", as_of, exact=exact)

    # -- a list, or one record of it

    def challenges(self, query: str | None = None, *, as_of: str | None = None, exact: bool = False) -> Answer:
        """Return the obstacles to a settlement, or the one that ``query`` names."""
        return self._look.list_or_one("challenges", query, "challenge", as_of, exact=exact)

    def precedent(self, query: str | None = None, *, as_of: str | None = None, exact: bool = False) -> Answer:
        """Return the earlier settlements, or the one that ``query`` names."""
        return self._look.list_or_one("precedent", query, "precedent", as_of, exact=exact)

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
        answer = self._look.list_or_one("plan", query, "plan", as_of, exact=exact)
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
        day = self._look.day(as_of)
        query = f"{left} / {right}"
        plans: list[Plan] = []
        gather = self._look.gather(day)
        for named in (left, right):
            finding = self._look.find(named, ("plan",), day, exact=exact)
            found = gather.record("plan", finding.scored[0].name.id) if finding.outcome == "answer" else None
            if not isinstance(found, Plan):
                return self._look.refused(
                    "compare", named, self._look.suggesting(named, finding, day, exact=False), day
                )
            plans.append(found)
        titles = self._store.titles(f"topic/{topic}" for plan in plans for fact in plan.points for topic in fact.topics)
        rows = subjects(plans[0], plans[1], titles)
        if about is not None:
            ids = {plan.id for plan in plans}
            found_points = [one.passage for one in self._look.passages(about, day, ("plan",)) if one.passage.id in ids]
            wanted = {fact.id for passage in found_points if (fact := self._look.fact(passage, gather)) is not None}
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
        day = self._look.day(as_of)
        gather = self._look.gather(day)
        found = [] if exact else self._look.passages(question, day)[:_HITS]
        hits: dict[str, Hit] = {}
        for one in found:
            fact = self._look.fact(one.passage, gather)
            if fact is not None:  # the same statement may stand in several records: it is said once
                record = Ref(one.passage.kind, one.passage.id, one.passage.title)
                hits.setdefault(fact.text, Hit(fact, record, one.score))
        if not hits:
            return self._look.named(question, day, exact=exact)
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
            alternatives=tuple(Candidate(*other, 0.0) for other in list(others)[:SUGGESTIONS]),
            record=gather.record(best.record.kind, best.record.id),
            hits=ranked,
            pack=self.pack,
        )
        return gather.complete(answer)

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
        day = self._look.day(as_of)
        first = dates.first_day(dates.parse(since)) if since else ""
        last = min(dates.last_day(dates.parse(until)) if until else END_OF_TIME, day.iso)
        if query is None:
            weight = 3 if everything or since or until else 1
            events = self._store.every("event", since=first, until=last, weight=weight)
            return self._look.rows("history", "", events, day)

        def bearing_on(kind: str, id_: str) -> Sequence[Record]:
            if kind == "event":
                return self._store.records("event", [id_])
            return self._store.linked("event", kind, id_)

        answer = self._look.narrowed("history", query, day, ("event",), bearing_on, exact=exact)
        within = tuple(event for event in answer.records if first <= dates.first_day(date_of(event)) <= last)
        return answer._replace(records=within)

    def opinion(self, query: str | None = None, *, as_of: str | None = None, exact: bool = False) -> Answer:
        """Return polls, oldest first: all, or those of the population or on the subject that ``query`` names."""
        day = self._look.day(as_of)
        if query is None:
            return self._look.rows("opinion", "", self._store.every("poll", until=day.iso), day)

        def bearing_on(kind: str, id_: str) -> Sequence[Record]:
            if kind == "poll":
                polls = self._store.records("poll", [id_])
                series = [poll.series for poll in polls if isinstance(poll, Poll) and poll.series]
                return self._store.linked("poll", "series", series[0]) if series else polls
            relation = "population" if kind == "actor" else kind
            return self._store.linked("poll", relation, id_)

        return self._look.narrowed("opinion", query, day, ("poll",), bearing_on, exact=exact)

    def sources(self, query: str | None = None, *, as_of: str | None = None, exact: bool = False) -> Answer:
        """Return the sources of the record that ``query`` names, or all of them."""
        day = self._look.day(as_of)
        if query is None:
            return Answer(
                "sources", "", "answer", day.iso, day.asked, listing=True, sources=self._store.sources(), pack=self.pack
            )
        finding = self._look.find(query, None, day, exact=exact)
        if finding.outcome != "answer":
            return self._look.refused("sources", query, finding, day)
        answer = self._look.answered("sources", query, match_of(finding.scored[0]), finding.scored[1:], day)
        return answer._replace(listing=True)

    def list(self, kind: str | None = None) -> Answer:
        """Return the id and title of every record, or of those of one kind (``actor``, ``actors``, ``source`` …)."""
        day = self._look.day(None)
        wanted = None if kind is None else singular(kind)
        if wanted is not None and wanted not in (*KINDS, "source"):
            close = tuple(Candidate(name, "", name, 0.0) for name in (*KINDS, "source"))
            return Answer("list", kind or "", "unknown", day.iso, alternatives=close, listing=True, pack=self.pack)
        if wanted == "source":
            refs = tuple(Ref("source", source.id, source.title) for source in self._store.sources().values())
        else:
            refs = tuple(Ref(*row) for row in self._store.listing(wanted))
        return Answer("list", kind or "", "answer", day.iso, listing=True, refs=refs, pack=self.pack)


def singular(kind: str) -> str:
    """Return the name of a kind for what people type: its plural, or the command that shows it."""
    commands = {"who": "actor", "history": "event", "opinion": "poll", "country": "actor"}
    return commands.get(kind, kind.removesuffix("s"))
