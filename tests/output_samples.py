"""Small answers of every shape, with one text in every field that holds text: what a painter must be able to show."""

from __future__ import annotations

from typing import Any

from ukbrief.answer import Answer, Candidate, Hit, Match, Panels, Subject
from ukbrief.records import (
    Actor,
    Challenge,
    Event,
    Fact,
    Pack,
    Plan,
    Poll,
    Precedent,
    Ref,
    Result,
    Role,
    Source,
    Topic,
)

TEXT = "One plain statement."
KEPT = "2026-07-03"
PACK = Pack("Facts", KEPT)


def source(text: str = TEXT, name: str = "s", grade: str | None = "B") -> Source:
    return Source(name, text, text, f"https://example.org/{name}", "2025-11-20", "news", grade)


SOURCES = ("s", "weak", "weaker", "other")


def sources(text: str = TEXT) -> dict[str, Source]:
    grades = {"s": "B", "weak": "C", "weaker": "D", "other": None}
    return {name: source(text, name, grades[name]) for name in SOURCES}


def facts(text: str = TEXT) -> tuple[Fact, ...]:
    """Facts with every status, and with all that can qualify one."""
    return (
        Fact("actor/x#1", text, ("s",), "established"),
        Fact("actor/x#2", text, ("s", "weak"), "reported", "2025-11", by="x"),
        Fact("actor/x#3", text, ("weak", "weaker"), "disputed", "2026-01-02", until="2026-02-03", reason=text),
        Fact("actor/x#4", text, ("other",), "proposed", "2024", until="2025"),
    )


def actor(text: str = TEXT) -> Actor:
    roles = (
        Role(text, "2025-01-21"),
        Role(text, "2021", "2025-01-20"),
        Role(text, None, "2020-05"),
        Role(text),
        Role(text, "2030-01-01"),
    )
    return Actor("x", text, "person", "united-states", text, (text,), text, roles, facts(text), ("plan/p", "actor/y"))


def event(text: str = TEXT, date: str = "2025-11-23", weight: int = 1, end: str | None = None) -> Event:
    told = Fact(f"event/e{date}#1", text, ("s",), "reported", date=date, end=end, place=text)
    return Event(
        f"e{date}", text, date, text, weight, "reported", ("s",), end, text, actors=("x",), topics=("t",), facts=(told,)
    )


def poll(text: str = TEXT, day: str = "2025-12-04", series: str | None = None, *, multiple: bool = False) -> Poll:
    shares = (Result(text, 53.0), Result("No", 33.5), Result("Undecided", 0.0))
    told = Fact(
        f"poll/q{day}#1",
        text,
        ("s",),
        "established",
        question=text,
        since=day[:7],
        to=day,
        population="ukraine",
        pollster=text,
        results=shares,
    )
    return Poll(
        f"q{day}",
        text,
        text,
        "ukraine",
        text,
        day[:7],
        day,
        shares,
        ("s", "weak"),
        1001,
        text,
        series,
        multiple,
        ("t",),
        facts=(told,),
    )


def point(text: str, number: str, topics: tuple[str, ...] = ()) -> Fact:
    return Fact(f"plan/p#{number}", text, ("s",), "proposed", number=number, heading=text, topics=topics)


def plan(text: str = TEXT, name: str = "p", points: int = 10) -> Plan:
    numbered = tuple(point(text, str(number), (("t",), ("u",), ())[number % 3]) for number in range(1, points + 1))
    return Plan(name, text, "2025-11-20", (text, text), text, (), text, numbered, facts(text), ("actor/x",))


def challenge(text: str = TEXT) -> Challenge:
    sides = ("ukraine", "russia", "united-states", "europe")
    positions = tuple(fact._replace(side=side) for fact, side in zip(facts(text), sides, strict=True))
    return Challenge("c", text, (), text, positions, facts(text), ("topic/t",))


def precedent(text: str = TEXT) -> Precedent:
    return Precedent("d", text, "1995-12", text, text, text, (), text, facts(text), facts(text))


def topic(text: str = TEXT) -> Topic:
    return Topic("t", text, text, (), text, facts(text) * 3, ("x",), ("c",), ("q",), ("p",), ("topic/u",))


def answered(command: str, query: str = "x", **fields: Any) -> Answer:  # noqa: ANN401 - the fields of an Answer
    """An answer with what every answer has; ``fields`` says what it is about."""
    text = str(fields.pop("text", TEXT))
    names = {"actor/x": text, "topic/t": text, "plan/p": text}
    answer = Answer(command, query, "answer", KEPT, sources=sources(text), names=names, pack=PACK)
    return answer._replace(**fields)


def samples(text: str = TEXT) -> dict[str, Answer]:
    """An answer of every shape, with ``text`` wherever the facts or the reader give a text."""
    match = Match("actor", "x", text, "fuzzy", text, 0.912345)
    related = tuple(Ref(kind, text, text) for kind in ("actor", "plan", "event", "topic"))
    one: dict[str, Any] = {"match": match, "related": related, "text": text}
    many: dict[str, Any] = {"listing": True, "text": text}
    series = tuple(poll(text, day, "again") for day in ("2022-05", "2023-02-03", "2025-12-04"))
    events = (
        event(text, "2014", 3),
        event(text, "2022-02-24", 1, "2022-04-02"),
        event(text, "2025-11-23", 2, "2025-11-24"),
    )
    panels = Panels((actor(text),) * 7, events[::-1] * 3, (challenge(text),) * 6, (*series, poll(text)), (plan(text),))
    points = (point(text, "1"), point(text, "2"))
    subjects = (
        Subject("t", text, points, points),
        Subject("u", text, points, ()),
        Subject("", text, (), points),
    )
    hits = (
        Hit(facts(text)[1], Ref("actor", "x", text), 0.9),
        Hit(event(text).facts[0], Ref("event", "e", text), 0.7),
        Hit(poll(text).facts[0], Ref("poll", "q", text), 0.6),
        Hit(point(text, "7"), Ref("plan", "p", text), 0.5),
    )
    return {
        "who": answered("who", text, record=actor(text), **one),
        "topic": answered("topic", text, record=topic(text), panels=panels, **one),
        "challenge": answered("challenges", text, record=challenge(text), **one),
        "plan": answered("plan", text, record=plan(text), **one),
        "short plan": answered("plan", text, record=plan(text, points=3), **one),
        "precedent": answered("precedent", text, record=precedent(text), **one),
        "history": answered("history", text, records=events, match=match, **many),
        "opinion": answered("opinion", text, records=(*series, poll(text, "2024-01-02", multiple=True)), **many),
        "series": answered("opinion", text, records=series, **many),
        "challenges": answered("challenges", "", records=(challenge(text),), **many),
        "plans": answered("plan", "", records=(plan(text),), **many),
        "precedents": answered("precedent", "", records=(precedent(text),), **many),
        "nothing": answered("history", text, **many),
        "sources": answered("sources", text, **many),
        "list": answered("list", text, refs=(Ref("plan", text, text), Ref("source", text, text)), **many),
        "compare": answered("compare", text, records=(plan(text), plan(text, "r")), subjects=subjects, text=text),
        "ask": answered("ask", text, record=actor(text), hits=hits, match=match, notes=(text,), text=text),
    }


def refusals(text: str = TEXT) -> dict[str, Answer]:
    """The answers that are none."""
    known = Candidate("actor", "x", text, 1.0, text)
    near = Candidate("topic", "t", text, 0.5, text)
    return {
        "unknown": Answer("who", text, "unknown", KEPT, pack=PACK),
        "near": Answer("who", text, "unknown", KEPT, alternatives=(near, known._replace(score=0.4))),
        "elsewhere": Answer("topic", text, "unknown", KEPT, alternatives=(known, near)),
        "ambiguous": Answer("who", text, "ambiguous", KEPT, alternatives=(known, known)),
        "not then": Answer("plan", text, "unknown", KEPT, notes=(text,)),
        "no subject": Answer("history", text, "unknown", KEPT, alternatives=(near,), listing=True),
        "no plan": Answer("compare", text, "unknown", KEPT, alternatives=(near,)),
        "no answer": Answer("ask", text, "unknown", KEPT),
        "no kind": Answer(
            "list", text, "unknown", KEPT, alternatives=(Candidate("plan", "", "plan", 0.0),), listing=True
        ),
        "no sources": Answer("sources", text, "unknown", KEPT, alternatives=(near,)),
    }
