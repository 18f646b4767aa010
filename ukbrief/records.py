"""The vocabulary: what a brief is made of.

Every record is an immutable tuple with named fields. Named tuples, because they cost a tenth of what frozen
dataclasses cost at start-up, and the answering path pays for every class at each call.

Dates are strings: ``2025-11-21``, or ``2025-11`` or ``2025`` where no page gives the day. They sort as they stand.

Annotations are evaluated here, not kept as strings: typing would compile each string again when the module is loaded.
"""

from typing import Any, Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["actor", "topic", "event", "challenge", "poll", "plan", "precedent"]
Status: TypeAlias = Literal["established", "reported", "disputed", "proposed"]
Grade: TypeAlias = Literal["A", "B", "C", "D"]

KINDS: tuple[Kind, ...] = ("actor", "topic", "event", "challenge", "poll", "plan", "precedent")
"""The kinds of record that a query can find, in the order in which lists show them."""

STATUSES: tuple[Status, ...] = ("established", "reported", "disputed", "proposed")
SIDES = ("ukraine", "russia", "united-states", "europe", "international", "mediator")
GRADES: tuple[Grade, ...] = ("A", "B", "C", "D")
SOURCE_TYPES = ("official", "poll", "news", "research", "reference")
ACTOR_TYPES = ("person", "state", "organisation", "group")


class Ref(NamedTuple):
    """A record named from elsewhere: enough to show it and to ask for it."""

    kind: str
    id: str
    title: str = ""


class Source(NamedTuple):
    """Where a fact was read. The editor's note on what was read there stays in the fact file."""

    id: str
    title: str
    publisher: str
    url: str
    date: str | None = None
    type: str = "news"
    grade: str | None = None


class Result(NamedTuple):
    """One answer of a poll and the share, in percent, of those who gave it."""

    answer: str
    percent: float


class Fact(NamedTuple):
    """One statement with its sources: the unit of every answer.

    The fields after ``reason`` apply to some facts only: ``side`` to a position in a challenge; ``number``,
    ``heading`` and ``topics`` to a point of a plan; ``date``, ``end`` and ``place`` to an event; the rest to a poll,
    whose fieldwork ran ``since`` to ``to`` (``from`` in the files and in JSON). ``keywords`` are words by which it is
    asked for and which it does not hold: they are searched and never shown.
    """

    id: str
    text: str
    sources: tuple[str, ...]
    status: str
    as_of: str | None = None
    by: str | None = None
    until: str | None = None
    reason: str | None = None
    side: str | None = None
    number: str | None = None
    heading: str | None = None
    topics: tuple[str, ...] = ()
    date: str | None = None
    end: str | None = None
    place: str | None = None
    question: str | None = None
    since: str | None = None
    to: str | None = None
    population: str | None = None
    pollster: str | None = None
    sample: int | None = None
    results: tuple[Result, ...] = ()
    keywords: str = ""


class Role(NamedTuple):
    """An office that an actor holds or held; ``until`` is absent while it lasts, ``since`` where no page gives it."""

    title: str
    since: str | None = None
    until: str | None = None


class Actor(NamedTuple):
    """A person, state, organisation or group."""

    id: str
    title: str
    type: str
    side: str
    native: str | None = None
    aliases: tuple[str, ...] = ()
    summary: str = ""
    roles: tuple[Role, ...] = ()
    facts: tuple[Fact, ...] = ()
    related: tuple[str, ...] = ()


class Topic(NamedTuple):
    """A briefing on one subject, with the ids of the records that bear on it, most relevant first."""

    id: str
    title: str
    question: str = ""
    aliases: tuple[str, ...] = ()
    summary: str = ""
    facts: tuple[Fact, ...] = ()
    actors: tuple[str, ...] = ()
    challenges: tuple[str, ...] = ()
    polls: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


class Event(NamedTuple):
    """Something that happened on a day. ``facts`` holds the event itself as a fact, then any others."""

    id: str
    title: str
    date: str
    text: str
    weight: int
    status: str
    sources: tuple[str, ...]
    end: str | None = None
    place: str | None = None
    aliases: tuple[str, ...] = ()
    summary: str = ""
    actors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    related: tuple[str, ...] = ()


class Challenge(NamedTuple):
    """An obstacle to a settlement; each position is a fact with its ``side``."""

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    summary: str = ""
    positions: tuple[Fact, ...] = ()
    facts: tuple[Fact, ...] = ()
    related: tuple[str, ...] = ()


class Poll(NamedTuple):
    """One question asked once. ``series`` joins the repeats of a question; ``since`` to ``to`` is the fieldwork.

    ``title`` is the question, shortened by nobody. ``facts`` holds the poll itself as a fact. Where ``multiple`` is
    true the answers were asked one by one or several could be chosen: the shares need not sum to 100.
    """

    id: str
    title: str
    pollster: str
    population: str
    question: str
    since: str
    to: str
    results: tuple[Result, ...]
    sources: tuple[str, ...]
    sample: int | None = None
    method: str | None = None
    series: str | None = None
    multiple: bool = False
    topics: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    summary: str = ""
    facts: tuple[Fact, ...] = ()
    related: tuple[str, ...] = ()


class Plan(NamedTuple):
    """A plan for peace; ``standing`` says what became of it, each point is a fact with number, heading and topics."""

    id: str
    title: str
    date: str
    authors: tuple[str, ...]
    standing: str
    aliases: tuple[str, ...] = ()
    summary: str = ""
    points: tuple[Fact, ...] = ()
    facts: tuple[Fact, ...] = ()
    related: tuple[str, ...] = ()


class Precedent(NamedTuple):
    """An earlier settlement and the lessons that named people drew from it."""

    id: str
    title: str
    date: str
    conflict: str
    parties: str
    outcome: str
    aliases: tuple[str, ...] = ()
    summary: str = ""
    lessons: tuple[Fact, ...] = ()
    facts: tuple[Fact, ...] = ()
    related: tuple[str, ...] = ()


Record: TypeAlias = Actor | Topic | Event | Challenge | Poll | Plan | Precedent

CLASSES: dict[str, type[Record]] = {
    "actor": Actor,
    "topic": Topic,
    "event": Event,
    "challenge": Challenge,
    "poll": Poll,
    "plan": Plan,
    "precedent": Precedent,
}

FACT_LISTS = ("positions", "points", "lessons", "facts")
"""The fields of a record that hold facts, in the order in which a record shows them."""


class Term(NamedTuple):
    """A word of the field and the other words, in any language, that mean the same: the glossary."""

    id: str
    title: str
    aliases: tuple[str, ...] = ()


class Pack(NamedTuple):
    """What a fact folder says of itself. ``as_of`` is the day up to which its facts were kept."""

    title: str = ""
    as_of: str | None = None
    license: str | None = None
    about: str | None = None


class Facts(NamedTuple):
    """The content of one or more fact folders: every record by kind, the sources by id."""

    pack: Pack
    records: dict[str, dict[str, Record]]
    sources: dict[str, Source]
    terms: dict[str, Term]


def kind_of(record: Record) -> Kind:
    """Return the kind of ``record``, as the contract names it."""
    name: Any = type(record).__name__.lower()
    kind: Kind = name
    return kind


def facts_of(record: Record) -> list[Fact]:
    """Return every fact of ``record``: positions, points or lessons first, then the plain facts."""
    return [fact for field in FACT_LISTS for fact in getattr(record, field, ())]
