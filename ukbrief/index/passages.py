"""What a fact is searched by: the stems of its words, of what surrounds it, and the records and terms it speaks of."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ukbrief import fold
from ukbrief.match.corpus import HOLDS_NUMBER, HOLDS_REASON, HOLDS_SHARE, MONTHS, date_mark
from ukbrief.match.questions import is_foreign, unasked
from ukbrief.records import FACT_LISTS, Actor, Event, Fact, Facts, Plan, Poll, Precedent, Record, Topic
from ukbrief.stem import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONGEST_NAME = 6
_DATE = re.compile(rf"\b\d{{1,2}}(?:-\d{{1,2}})? (?={'|'.join(MONTHS)})|\b(?:19|20)\d\d\b", re.IGNORECASE)
_SAID = re.compile(
    rf"\b(?:(\d{{1,2}})(?:(?:-| and | to )(\d{{1,2}}))? )?({'|'.join(MONTHS).title()})\b(?: (\d{{4}})\b)?"
)
_SHARE = re.compile(r"\d ?%|\d per ?cent|\bone per ?cent|\b(?:half|third|quarter)s?\b", re.IGNORECASE)
_REASON = re.compile(
    r"\b(?:because|reasons?|since|as|so that|due to|citing|blam\w+|in (?:answer|response|return|order) to|caused?|"
    r"fear\w*|lest|therefore|led to|aims?|would mean|accus\w+)\b",
    re.IGNORECASE,
)


class Passage(NamedTuple):
    """One fact as the index searches it; ``field`` and ``position`` say where in its record it stands.

    The last five are words joined by spaces: stems of the fact's own text; of its keywords, and their marks; of its
    context (title and aliases of the record, heading, place, dates in words); marks (``kind/id`` of the records and
    ``term/id`` of the glossary terms that the text names); and home, the same for the record as a whole and for the
    date in words.
    """

    field: str
    position: int
    date: str | None
    text: str
    keywords: str
    context: str
    marks: str
    home: str


class Linker:
    """Finds the records and the terms that a text names, by the names and the glossary of all facts."""

    def __init__(self, facts: Facts) -> None:
        """Gather every name of every record, folded, and every phrase of the glossary, stemmed."""
        self._asked = cache(self.marks)  # the same words ask for many facts
        self._names = _Phrases()
        self._terms = _Phrases()
        actors = facts.records.get("actor", {}).values()
        self._people = {f"actor/{actor.id}" for actor in actors if isinstance(actor, Actor) and actor.type == "person"}
        for kind, records in facts.records.items():
            for record in records.values():
                native = (record.native,) if isinstance(record, Actor) and record.native else ()
                for text in (record.title, *native, *record.aliases):
                    self._names.add(fold.words(text), f"{kind}/{record.id}")
        for id_, term in facts.terms.items():
            for text in (term.title, *term.aliases):
                self._terms.add(stems(text), f"term/{id_}")

    def marks(self, text: str) -> set[str]:
        """Return the references of the records and terms that ``text`` names: at each place the longest name."""
        bare = words(text)
        folded = [word for typed in bare for word in fold.words(typed)]
        return {*self._names.within(folded), *self._terms.within([stem(word) for word in bare])}

    def asked(self, keywords: str) -> set[str]:
        """Return the references of the records and terms that any single word of ``keywords`` names."""
        return set().union(*map(self._asked, keywords.split()))

    def people(self, marks: Iterable[str]) -> set[str]:
        """Return a mark ``person/id`` for each actor of ``marks`` that is a person."""
        return {mark.replace("actor/", "person/", 1) for mark in self._people.intersection(marks)}


class _Phrases:
    """Phrases of several words, each with the references of what it means."""

    def __init__(self) -> None:
        self._meant: dict[tuple[str, ...], set[str]] = {}
        self._lengths: dict[str, int] = {}

    def add(self, phrase: Sequence[str], reference: str) -> None:
        if phrase:
            self._meant.setdefault(tuple(phrase), set()).add(reference)
            self._lengths[phrase[0]] = min(_LONGEST_NAME, max(self._lengths.get(phrase[0], 0), len(phrase)))

    def within(self, tokens: Sequence[str]) -> Iterator[str]:
        """Yield what ``tokens`` name: at each place the longest phrase."""
        start = 0
        while start < len(tokens):
            for length in range(self._lengths.get(tokens[start], 0), 0, -1):
                meant = self._meant.get(tuple(tokens[start : start + length]))
                if meant:
                    yield from meant
                    start += length - 1
                    break
            start += 1


def passages_of(kind: str, record: Record, linker: Linker) -> Iterator[Passage]:
    """Yield every fact of ``record`` as a passage."""
    title = [record.title, *map(_content, record.aliases), *_surroundings(record)]
    called = set(stems(" ".join(title)))
    home = {f"{kind}/{record.id}", *_about(record)}.union(*(linker.marks(text) for text in title))
    for field in FACT_LISTS:
        for position, fact in enumerate(getattr(record, field, ())):
            date = fact.date or fact.as_of or fact.to or _date(record)
            spoken = _spoken(date)
            context = [fact.number or "", fact.heading or "", fact.place or "", fact.side or "", spoken]
            marks = linker.marks(f"{_said_with(record, fact)}. {fact.text}") | linker.marks(fact.place or "")
            marks.update(f"topic/{topic}" for topic in fact.topics)
            marks.update(f"actor/{actor}" for actor in (fact.by, fact.side) if actor)
            marks.update(_held(fact.text), _dates(fact.text, date), linker.people(marks))
            if isinstance(record, Event):
                marks.update(_dates(_spoken(record.date), None), _dates(_spoken(record.end), None))
            yield Passage(
                field,
                position,
                date,
                " ".join(stems(f"{_said_with(record, fact)} {fact.text}")),
                " ".join([*stems(fact.keywords), *sorted(linker.asked(fact.keywords))]),
                " ".join(sorted(called.union(stems(" ".join(context))))),
                " ".join(sorted(marks)),
                " ".join(sorted(home.union(linker.marks(spoken), _dates(spoken, None)))),
            )


def _dates(text: str, told: str | None) -> Iterator[str]:
    """Yield the marks of the days and months that ``text`` names.

    A month without a year is of the year that the text names last before it, else next, else of ``told``, the date of
    the fact.
    """
    said = list(_SAID.finditer(text))
    years = [int(found[4]) if found[4] else None for found in said]
    before = None
    for at, found in enumerate(said):
        before = years[at] or before
        year = before or next(filter(None, years[at:]), None) or (int(told[:4]) if told else None)
        month = MONTHS.index(found[3].lower()) + 1
        days = [int(day) for day in found.group(1, 2) if day]
        for day in days or (None,):
            yield from _of(year, month, day)


def _of(year: int | None, month: int, day: int | None) -> Iterator[str]:
    """Yield the marks of a day, or of a month where ``day`` is None; the year may be unknown."""
    if year:
        yield date_mark(year, month)
    if day:
        yield date_mark(None, month, day)
    if year and day:
        yield date_mark(year, month, day)


def _held(text: str) -> Iterator[str]:
    """Yield a mark for each kind of answer that ``text`` holds: a number, a share, a reason."""
    if any(letter.isdigit() for letter in _DATE.sub("", text)):
        yield HOLDS_NUMBER
    if _SHARE.search(text):
        yield HOLDS_SHARE
    if _REASON.search(text):
        yield HOLDS_REASON


def _said_with(record: Record, fact: Fact) -> str:
    """Return what is part of the statement without standing in its text: an event's title, a point's heading."""
    return record.title if isinstance(record, Event) else fact.heading or ""


def _content(alias: str) -> str:
    """Return ``alias`` without the words of asking of its language: the die of "die Ukraine" is no death."""
    typed = words(alias)
    return " ".join(word for word in typed if word not in unasked()) if is_foreign(typed) else alias


def _surroundings(record: Record) -> list[str]:
    """Return what else a record is known by: a topic's question, a precedent's conflict, an actor's offices."""
    match record:
        case Topic():
            return [record.question]
        case Precedent():
            return [record.conflict, record.parties]
        case Plan():
            return list(record.authors)
        case Actor():
            return [role.title for role in record.roles]
        case Poll():
            return [record.pollster, record.population.replace("-", " "), "poll, survey"]
        case _:
            return []


def _about(record: Record) -> set[str]:
    """Return the references of what ``record`` is filed under."""
    match record:
        case Event():
            return {f"topic/{topic}" for topic in record.topics} | {f"actor/{actor}" for actor in record.actors}
        case Poll():
            return {f"topic/{topic}" for topic in record.topics} | {f"actor/{record.population}"}
        case _:
            return set()


def _date(record: Record) -> str | None:
    return getattr(record, "date", None)


def _spoken(date: str | None) -> str:
    """Return ``date`` as people write it: "21 November 2025"."""
    if not date:
        return ""
    year, month, day = (*date.split("-"), "", "")[:3]
    return " ".join(part for part in (day.lstrip("0"), MONTHS[int(month) - 1].title() if month else "", year) if part)
