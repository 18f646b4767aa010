"""The codebook as data: which tables there are, which fields each has, what a field may hold, how long it may be."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ukbrief.factfiles.tables import Many, Rows, Share, Shares, Table, in_order, shares_add_up
from ukbrief.factfiles.values import Day, Flag, Name, Reference, Slug, Statement, Text, Url, Whole, Word
from ukbrief.records import ACTOR_TYPES, GRADES, SIDES, SOURCE_TYPES, STATUSES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ukbrief.factfiles.tables import Rule
    from ukbrief.factfiles.values import Type

LIMITS = MappingProxyType(
    {
        "alias": 120,
        "answer": 120,
        "author": 160,
        "conflict": 120,
        "event title": 69,  # "under 70": it stands on one line of a timeline
        "fact": 240,
        "heading": 80,
        "keywords": 160,
        "license": 60,
        "method": 300,
        "name": 80,
        "note": 1000,
        "number": 20,
        "outcome": 240,
        "parties": 160,
        "place": 80,
        "point": 300,
        "pollster": 100,
        "population": 60,
        "publisher": 100,
        "question": 300,
        "role": 120,
        "source title": 200,
        "standing": 300,
        "summary": 900,
        "title": 120,
    }
)
"""The longest texts, in characters: what fits where an answer shows them. Raise one only with that in view."""

_LARGEST_SAMPLE = 10_000_000


def _text(limit: str, *, lines: bool = False) -> Text:
    return Text(LIMITS[limit], lines)


def _name(limit: str) -> Name:
    return Name(_text(limit))


_DAY = Day()
_SIDE = Word(SIDES)
_STATUS = Word(STATUSES)
_CITED = Many(Reference("source"), least=1)
_KEYWORDS = _text("keywords")

_FACT_REQUIRED: Mapping[str, Type] = {"text": Statement(_text("fact")), "sources": _CITED, "status": _STATUS}
_FACT_OPTIONAL: Mapping[str, Type] = {
    "as_of": _DAY,
    "by": Reference("actor"),
    "until": _DAY,
    "reason": _text("fact"),
    "keywords": _KEYWORDS,
}
_FACT = Table(_FACT_REQUIRED, _FACT_OPTIONAL)
_POSITION = Table({"side": _SIDE, **_FACT_REQUIRED}, _FACT_OPTIONAL)
_POINT = Table(
    {
        "number": _text("number"),
        "heading": _text("heading"),
        "text": Statement(_text("point")),
        "sources": _CITED,
    },
    # A point of a plan that was agreed or carried out may say so: here, or for the whole plan there.
    {"topics": Many(Reference("topic")), "status": _STATUS, "keywords": _KEYWORDS},
)
_ROLE = Table({"title": _text("role")}, {"from": _DAY, "until": _DAY}, (in_order("from", "until"),))


def _record(required: Mapping[str, Type], optional: Mapping[str, Type], *rules: Rule) -> Table:
    """Return the table of a kind of record: its own fields, and those that every kind has."""
    common: Mapping[str, Type] = {
        "aliases": Many(_name("alias")),
        "summary": _text("summary"),
        "related": Many(Reference()),
        "facts": Rows(_FACT),
    }
    return Table({"id": Slug(), **required}, {**optional, **common}, rules)


TABLES: Mapping[str, Table] = {
    "pack": Table({}, {"title": _text("title"), "as_of": _DAY, "license": _text("license"), "about": _text("summary")}),
    "source": Table(
        {"id": Slug(), "title": _text("source title"), "publisher": _text("publisher"), "url": Url()},
        {"date": _DAY, "type": Word(SOURCE_TYPES), "note": _text("note", lines=True), "grade": Word(GRADES)},
    ),
    "term": Table({"id": Slug(), "name": _name("name")}, {"aliases": Many(_name("alias"))}),
    "actor": _record(
        {"name": _name("name"), "type": Word(ACTOR_TYPES), "side": _SIDE},
        {"native": _name("name"), "roles": Rows(_ROLE)},
    ),
    "topic": _record(
        {"title": _name("title")},
        {
            "question": _text("question"),
            "actors": Many(Reference("actor")),
            "challenges": Many(Reference("challenge")),
            "polls": Many(Reference("poll")),
            "plans": Many(Reference("plan")),
        },
    ),
    "event": _record(
        {
            "date": _DAY,
            "title": _text("event title"),  # no name: what happens twice may be called the same
            "text": Statement(_text("fact")),
            "weight": Whole(1, 3),
            "sources": _CITED,
            "status": _STATUS,
        },
        {
            "end": _DAY,
            "place": _text("place"),
            "actors": Many(Reference("actor")),
            "topics": Many(Reference("topic")),
            "keywords": _KEYWORDS,
        },
        in_order("date", "end"),
    ),
    "challenge": _record({"title": _name("title")}, {"positions": Rows(_POSITION)}),
    "poll": _record(
        {
            "pollster": _text("pollster"),
            "population": _text("population"),
            "from": _DAY,
            "to": _DAY,
            "question": _text("question"),
            "results": Shares(Many(Share(_text("answer")), least=1)),
            "sources": _CITED,
        },
        {
            "sample": Whole(1, _LARGEST_SAMPLE),
            "method": _text("method"),
            "series": Slug(),
            "multiple": Flag(),
            "topics": Many(Reference("topic")),
            # What a pollster published stands; a poll that is doubted may say so.
            "status": _STATUS,
            "keywords": _KEYWORDS,
        },
        in_order("from", "to"),
        shares_add_up,
    ),
    "plan": _record(
        {
            "title": _name("title"),
            "date": _DAY,
            "authors": Many(_text("author"), least=1),
            "standing": _text("standing"),
        },
        {"points": Rows(_POINT), "status": _STATUS},
    ),
    "precedent": _record(
        {
            "title": _name("title"),
            "date": _DAY,
            "conflict": _text("conflict"),
            "parties": _text("parties"),
            "outcome": _text("outcome"),
        },
        {"lessons": Rows(_FACT)},
    ),
}
"""Every table that a fact file may hold at its top: one ``[pack]``, and any number of the others in double brackets."""

SINGLE = "pack"
