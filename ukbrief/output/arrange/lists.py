"""Answers that are rows: events, polls, plans and the like; what answers a question; a comparison; sources."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ukbrief.output.arrange.desk import entry, newest_first, shared_status
from ukbrief.output.arrange.polls import asked, figures_of_fact, trend
from ukbrief.output.clean import cut
from ukbrief.output.page import Contrast, Found, Page, Paragraph, Points, Row, Section
from ukbrief.output.words import COMMANDS, HEADINGS, again, count, day, slug
from ukbrief.records import Event, Plan, Poll, Precedent, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ukbrief.answer import Hit
    from ukbrief.output.arrange.desk import Desk
    from ukbrief.output.page import Statement
    from ukbrief.records import Fact, Record, Source

_EVENTS = 30
_EVENTS_WITH_ALL_SOURCES = 12
"""In a longer timeline the best sources of each event are enough."""

_QUESTIONS = 10
_ANSWERS = 8
_TITLE = 70

_KINDS = {command: kind for kind, command in COMMANDS.items()} | {"sources": "source"}


def rows(desk: Desk) -> Page:
    """Return the page of an answer that has rows."""
    arranged = _COMMANDS.get(desk.answer.command, _records)
    page = arranged(desk)
    if not page.sections or not any(section.items for section in page.sections):
        page = page._replace(sections=(), notes=(_none(desk),))
    match = None if desk.answer.command == "ask" else desk.answer.match
    subject = match.id if match else desk.answer.query
    return page._replace(label=slug(f"{desk.answer.command} {subject}"))


def _title(desk: Desk, name: str) -> str:
    """Return ``name`` with the subject to which the reader narrowed the list."""
    subject = _subject(desk)
    return f"{name}: {subject}" if subject else name


def _subject(desk: Desk) -> str:
    match, query = desk.answer.match, desk.answer.query.strip()
    return cut(match.title if match else query, _TITLE)


def _none(desk: Desk) -> str:
    """Return what was asked and what to try, for a list that has come out empty."""
    answer, subject = desk.answer, _subject(desk)
    if answer.command == "list":
        return f"no {answer.query or 'record'} here; what there is: ukbrief list"
    said = f"no {_KINDS[answer.command]}{' on ' + subject if subject else ''} here"
    if answer.dated:
        return (
            f"{said} from {day(answer.as_of or '')} or before; as things stand: {again(answer._replace(dated=False))}"
        )
    if answer.command == "history":
        return f"{said} from that time; from any time: {again(answer, '' if subject else '--all')}"
    return f"{said}; what there is: ukbrief list"


def _history(desk: Desk) -> Page:
    """Return a timeline, oldest first; a limit keeps the latest events, as they matter most to where things stand."""
    events = sorted((r for r in desk.answer.records if isinstance(r, Event)), key=lambda event: event.date)
    most = desk.view.most(_EVENTS if desk.answer.query.strip() else None)
    shown = events if most is None else events[max(len(events) - most, 0) :]
    moments = tuple(desk.moment(event, brief=len(shown) > _EVENTS_WITH_ALL_SOURCES) for event in shown)
    section = Section("", moments, desk.rest(len(events) - len(shown), "event", adjective="earlier"))
    return Page(_title(desk, "History"), count(len(events), "event"), "", (section,))


def _opinion(desk: Desk) -> Page:
    questions = newest_first(asked(desk.answer.records), lambda polls: polls[-1].to)
    shown, left = desk.most(questions, _QUESTIONS)
    items = tuple(trend(desk, polls, whole=len(questions) == 1) for polls in shown)
    section = Section("", items, desk.rest(left, "question"))
    # The title of one poll is its question, which stands below.
    one_poll = desk.answer.match is not None and desk.answer.match.kind == "poll"
    title = "Public opinion" if one_poll else _title(desk, "Public opinion")
    return Page(title, count(len(desk.answer.records), "poll"), "", (section,))


def _ask(desk: Desk) -> Page:
    hits, left = desk.most(desk.answer.hits, _ANSWERS)
    found = tuple(_found(desk, hit) for hit in hits)
    more = desk.rest(left, "fact")
    best = Section("", found[:1], None if found[1:] else more)
    also = (Section("Also", found[1:], more),) if found[1:] else ()
    return Page(cut(desk.answer.query, _TITLE), "question", "", (best, *also), form="answer")


def _found(desk: Desk, hit: Hit) -> Found:
    """Return a fact that answers, headed by the actor whose it is: it may call him "he"."""
    fact = hit.fact
    if fact.results:
        return Found(figures_of_fact(desk, fact), fact.date or "", *hit.record)
    told = desk.statement(fact, fact.number or "")
    what = told._replace(heading=hit.record.title) if hit.record.kind == "actor" else told
    return Found(what, fact.date or "", *hit.record)


def _compare(desk: Desk) -> Page:
    """Return two plans subject by subject; what only one of them has stands by itself."""
    plans = [plan for plan in desk.answer.records if isinstance(plan, Plan)]
    titles = tuple(plan.title for plan in plans)
    rows = [(row.title, _points(desk, row.left), _points(desk, row.right)) for row in desk.answer.subjects]
    status = shared_status(point for row in desk.answer.subjects for point in (*row.left, *row.right))
    both = tuple(Contrast(subject, left, right) for subject, left, right in rows if left and right)
    only = (
        tuple(Points(subject, left) for subject, left, right in rows if not right),
        tuple(Points(subject, right) for subject, left, right in rows if not left),
    )
    sections = (
        Section("", tuple(Paragraph(plan.standing, plan.title) for plan in plans if plan.standing)),
        Section("Subject by subject", both, beside=titles, status=status),
        *(Section(f"Only in {title}", points, status=status) for title, points in zip(titles, only, strict=True)),
    )
    page = Page("Two plans side by side", "comparison", "", sections, form="answer")
    return page._replace(sections=tuple(section for section in sections if section.items))


def _points(desk: Desk, points: tuple[Fact, ...]) -> tuple[Statement, ...]:
    return tuple(desk.statement(point, point.number or "") for point in points)


def _sources(desk: Desk) -> Page:
    """Return the sources of one record newest first; all of them by publisher, and newest first within each."""
    sources = newest_first(desk.answer.sources.values(), lambda source: source.date)
    shown, left = desk.most(sources, None)
    groups = [("", shown)] if _subject(desk) else _by_publisher(shown)
    sections = [Section(publisher, tuple(map(entry, group))) for publisher, group in groups]
    if sections:
        sections[-1] = sections[-1]._replace(more=desk.rest(left, "source"))
    return Page(_title(desk, "Sources"), count(len(sources), "source"), "", tuple(sections))


def _by_publisher(sources: Iterable[Source]) -> list[tuple[str, list[Source]]]:
    in_order = sorted(sources, key=lambda source: source.publisher.casefold())
    return [(name, list(group)) for name, group in groupby(in_order, key=lambda source: source.publisher)]


def _records(desk: Desk) -> Page:
    """Return records of one kind with a line on each, as most lists hold them."""
    shown, left = desk.most(desk.answer.records, None)
    kind = _KINDS.get(desk.answer.command, "record")
    section = Section("", tuple(map(_row, shown)), desk.rest(left, kind))
    title = _title(desk, HEADINGS.get(kind, "Records"))
    return Page(title, count(len(desk.answer.records), kind), "", (section,))


def _list(desk: Desk) -> Page:
    """Return the names of records, a section a kind."""
    refs = desk.answer.refs
    shown, left = desk.most(refs, None)
    kinds = {ref.kind for ref in refs}
    noun, name = (refs[0].kind, HEADINGS.get(refs[0].kind, "")) if len(kinds) == 1 else ("record", "")
    sections = [
        Section("" if name else HEADINGS.get(kind, kind), tuple(Row(ref.id, ref.title) for ref in group))
        for kind, group in groupby(shown, key=lambda ref: ref.kind)
    ]
    if sections:
        sections[-1] = sections[-1]._replace(more=desk.rest(left, noun))
    return Page(name or "All records", count(len(refs), noun), "", tuple(sections))


def _row(row: Record) -> Row:
    if isinstance(row, Event | Plan | Precedent):
        gloss = {"event": "text", "plan": "standing", "precedent": "outcome"}[kind_of(row)]
        return Row(row.id, row.title, getattr(row, gloss), date=row.date)
    if isinstance(row, Poll):
        return Row(row.id, row.title, row.pollster, date=row.to)
    return Row(row.id, row.title, row.summary, getattr(row, "side", ""))


_COMMANDS: dict[str, Callable[[Desk], Page]] = {
    "history": _history,
    "opinion": _opinion,
    "ask": _ask,
    "compare": _compare,
    "list": _list,
    "sources": _sources,
}
