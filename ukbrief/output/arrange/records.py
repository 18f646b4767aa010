"""Answers that are one record: who, topic, and one challenge, plan or precedent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ukbrief.dates import first_day, held_on
from ukbrief.output.arrange.desk import newest_first, shared_status
from ukbrief.output.arrange.polls import asked, figures
from ukbrief.output.page import More, Names, Office, Page, Paragraph, Points, Row, Section
from ukbrief.output.words import COMMANDS, again, day, handle, typed
from ukbrief.records import KINDS, Actor, Challenge, Event, Plan, Precedent, Topic, kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ukbrief.output.arrange.desk import Desk
    from ukbrief.output.page import Item
    from ukbrief.records import Fact, Record

_FACTS = 10
_KEY_FACTS = 8
_ACTORS = 5
_EVENTS = 5
_CHALLENGES = 4
_QUESTIONS = 3
_PLANS = 3
_NAMES = 6

_SEE_ALSO = "See also"

_ENOUGH_POINTS = 8
"""A plan with fewer points than this is read by number, not by subject."""


def record(desk: Desk) -> Page:
    """Return the page of the one record of the answer."""
    found = desk.answer.record
    if isinstance(found, Actor):
        page = _actor(desk, found)
    elif isinstance(found, Topic):
        page = _topic(desk, found)
    elif isinstance(found, Challenge):
        page = _challenge(desk, found)
    elif isinstance(found, Plan):
        page = _plan(desk, found)
    elif isinstance(found, Precedent):
        page = _precedent(desk, found)
    else:
        raise TypeError(f"no page for one {type(found).__name__.lower()}: events and polls are answered as lists")
    kept = tuple(section for section in page.sections if section.items)
    if not kept or kept[0].title == _SEE_ALSO:
        kept = (_nothing(desk), *kept)
    return page._replace(sections=kept, label=found.id, form="record")


def _nothing(desk: Desk) -> Section:
    """Return what to say of a record of which nothing is known on the day."""
    if not desk.answer.dated:
        return Section("", (Paragraph("Nothing is known but the name."),))
    command = again(desk.answer._replace(dated=False))
    known = Paragraph(f"Nothing that is known here dates from {day(desk.answer.as_of or '')} or before.")
    return Section("", (known,), More("as things stand now", command))


def _actor(desk: Desk, actor: Actor) -> Page:
    facts = newest_first(actor.facts, lambda fact: fact.as_of or fact.date)
    return Page(
        actor.title,
        actor.type,
        "",
        (
            Section("", (*_offices(desk, actor), *_summary(actor.summary))),
            _facts(desk, "What is known", facts, _FACTS, dated=True),
            _see_also(desk, actor),
        ),
        native=actor.native or "",
        side=actor.side,
    )


def _offices(desk: Desk, actor: Actor) -> list[Office]:
    """Return the roles held on the day of the answer, then those that ended, the latest first, then coming ones."""
    day = desk.answer.as_of or "9999"
    roles = newest_first(actor.roles, lambda role: role.until or "9999")
    held = [
        Office(role.title, role.since, role.until, current=True)
        for role in roles
        if held_on(day, role.since, role.until)
    ]
    rest = [role for role in roles if not held_on(day, role.since, role.until)]
    if desk.answer.dated:
        rest = [role for role in rest if role.since is None or first_day(role.since) <= day]
    return [*held, *(Office(role.title, role.since, role.until, current=False) for role in rest)]


def _topic(desk: Desk, topic: Topic) -> Page:
    question = (Paragraph(topic.question, "Question"),) if topic.question else ()
    head = Section("", (*question, *_summary(topic.summary)))
    key = _facts(desk, "Key facts", topic.facts, _KEY_FACTS)
    return Page(topic.title, "topic", "", (head, key, *_panels(desk, topic), _see_also(desk, topic)))


def _panels(desk: Desk, topic: Topic) -> list[Section]:
    panels = desk.answer.panels
    if panels is None:
        return []
    actors, more_actors = desk.most(panels.actors, _ACTORS)
    events, more_events = _weightiest(desk, panels.history)
    challenges, more_challenges = desk.most(panels.challenges, _CHALLENGES)
    questions, more_questions = desk.most(asked(panels.opinion), _QUESTIONS)
    plans, more_plans = desk.most(panels.plans, _PLANS)
    return [
        Section(
            "Actors",
            tuple(_player(desk, actor) for actor in actors if isinstance(actor, Actor)),
            desk.rest(more_actors, "actor") or _one(desk, "more on one", actors),
            brief=True,
        ),
        Section(
            "History",
            tuple(desk.moment(event, brief=True) for event in events),
            desk.rest(more_events, "event", f"ukbrief history {topic.id}"),
            brief=True,
        ),
        Section(
            "Challenges",
            tuple(Row(row.id, row.title, row.summary) for row in challenges),
            desk.rest(more_challenges, "challenge") or _one(desk, "the positions side by side", challenges),
            brief=True,
        ),
        Section(
            "Public opinion",
            tuple(figures(desk, polls[-1], desk.best(polls[-1].sources)) for polls in questions),
            desk.rest(more_questions, "question", f"ukbrief opinion {topic.id}"),
            brief=True,
        ),
        Section(
            "Plans",
            tuple(Row(plan.id, plan.title, plan.standing, date=plan.date) for plan in plans if isinstance(plan, Plan)),
            desk.rest(more_plans, "plan") or _one(desk, "point by point", plans),
            brief=True,
        ),
    ]


def _player(desk: Desk, actor: Actor) -> Row:
    offices = [office.title for office in _offices(desk, actor) if office.current]
    return Row(actor.id, actor.title, "; ".join(offices) or actor.summary, actor.side)


def _weightiest(desk: Desk, history: Sequence[Record]) -> tuple[list[Event], int]:
    """Return the events that matter most, newest first, and how many are left out."""
    events = [event for event in history if isinstance(event, Event)]
    shown, left = desk.most(sorted(events, key=lambda event: event.weight), _EVENTS)
    return newest_first(shown, lambda event: event.date), left


def _one(desk: Desk, words: str, records: Sequence[Record]) -> More | None:
    """Return the line that says how to see the first of ``records`` by itself."""
    if not records:
        return None
    first = records[0]
    return desk.more(words, typed(kind_of(first), first.id, first.title))


def _challenge(desk: Desk, challenge: Challenge) -> Page:
    positions = tuple(desk.statement(fact, fact.side or "") for fact in challenge.positions)
    sections = (
        Section("", tuple(_summary(challenge.summary))),
        Section("Positions", positions, beside=tuple(statement.lead for statement in positions)),
        _facts(desk, "Facts", challenge.facts, _FACTS),
        _see_also(desk, challenge),
    )
    return Page(challenge.title, "challenge", "", sections)


def _plan(desk: Desk, plan: Plan) -> Page:
    labelled = (
        ("What became of it", plan.standing),
        ("Authors", "; ".join(plan.authors)),
        ("", plan.summary),
    )
    head = tuple(Paragraph(text, label) for label, text in labelled if text)
    facts = _facts(desk, "Facts", plan.facts, None)
    sections = (Section("", head), _points(desk, plan.points), facts, _see_also(desk, plan))
    return Page(plan.title, "plan", "", sections, date=plan.date)


def _points(desk: Desk, points: Sequence[Fact]) -> Section:
    """Return the points by subject, or by number where the subjects would tear them into single points."""
    shown, left = desk.most(points, None)
    subjects = dict.fromkeys(_subject(point) for point in shown)
    more = desk.rest(left, "point")
    status = shared_status(points)
    if len(shown) < _ENOUGH_POINTS or len(subjects) * 2 > len(shown):
        numbered = tuple(desk.statement(point, point.number or "") for point in shown)
        return Section("Points", numbered, more, status=status)
    # What belongs to no subject comes last.
    groups = tuple(
        Points(
            desk.name("topic", subject) if subject else "Other points",
            tuple(desk.statement(point, point.number or "") for point in shown if _subject(point) == subject),
        )
        for subject in sorted(subjects, key=lambda subject: not subject)
    )
    return Section("Points by subject", groups, more, status=status)


def _subject(point: Fact) -> str:
    return point.topics[0] if point.topics else ""


def _precedent(desk: Desk, precedent: Precedent) -> Page:
    labelled = (
        ("Conflict", precedent.conflict),
        ("Parties", precedent.parties),
        ("Outcome", precedent.outcome),
        ("", precedent.summary),
    )
    sections = (
        Section("", tuple(Paragraph(text, label) for label, text in labelled if text)),
        _facts(desk, "Lessons drawn", precedent.lessons, _FACTS),
        _facts(desk, "Facts", precedent.facts, _FACTS),
        _see_also(desk, precedent),
    )
    return Page(precedent.title, "precedent", "", sections, date=precedent.date)


def _summary(text: str) -> list[Paragraph]:
    return [Paragraph(text)] if text else []


def _facts(desk: Desk, title: str, facts: Sequence[Fact], most: int | None, *, dated: bool = False) -> Section:
    shown, left = desk.most(facts, most)
    return Section(title, tuple(desk.statement(fact) for fact in shown), desk.rest(left, "fact"), dated=dated)


def _see_also(desk: Desk, found: Record) -> Section:
    """Return the related records by the command that answers with them."""
    refs = [ref for ref in desk.answer.related if (ref.kind, ref.id) != (kind_of(found), found.id)]
    items: list[Item] = []
    for kind in KINDS:
        names = [handle(kind, ref.id, ref.title) for ref in refs if ref.kind == kind]
        # A limit is for what an answer tells: here it can only lift this one.
        shown = names if desk.view.most(_NAMES) is None else names[:_NAMES]
        if shown:
            items.append(Names(f"ukbrief {COMMANDS[kind]}", tuple(shown), len(names) - len(shown)))
    return Section(_SEE_ALSO, tuple(items))
