"""What a query comes to: one of three outcomes, and everything that a painter needs to show it.

An answer is complete. How much of it a reader sees first (`--limit`, the few rows of a panel) is the painter's
business, so that text, Markdown and JSON are cut from one cloth.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from ukbrief.records import Fact, Pack, Record, Ref, Source

Outcome: TypeAlias = Literal["answer", "ambiguous", "unknown"]
How: TypeAlias = Literal["exact", "alias", "fuzzy", "text"]


class Match(NamedTuple):
    """Why a record answers: ``how`` it was found, ``on`` which of its names, with what score from 0 to 1."""

    kind: str
    id: str
    title: str
    how: How
    on: str
    score: float


class Candidate(NamedTuple):
    """A record that might have been meant: a suggestion, or one of several that match equally well."""

    kind: str
    id: str
    title: str
    score: float
    on: str = ""


class Hit(NamedTuple):
    """One fact that answers a question, the record it belongs to, and its score from 0 to 1."""

    fact: Fact
    record: Ref
    score: float


class Panels(NamedTuple):
    """The records that bear on a topic, most relevant first; ``history`` by weight, then newest first."""

    actors: tuple[Record, ...] = ()
    history: tuple[Record, ...] = ()
    challenges: tuple[Record, ...] = ()
    opinion: tuple[Record, ...] = ()
    plans: tuple[Record, ...] = ()


class Subject(NamedTuple):
    """One row of a comparison: a subject, and the points of each plan that bear on it (either may be empty)."""

    id: str
    title: str
    left: tuple[Fact, ...]
    right: tuple[Fact, ...]


class Answer(NamedTuple):
    """The outcome of one query.

    ``command`` and ``query`` repeat what was asked; ``as_of`` is the day as of which it is answered (ISO), ``dated``
    tells whether the reader asked for that day (``--as-of``) or it is the day up to which the facts were kept.
    ``record`` is the one record of the answer (None for lists and refusals), ``records`` the rows of a list,
    ``panels`` a topic's, ``hits`` the facts that answer a question, ``subjects`` the rows of a comparison of the
    two plans in ``records``. ``sources`` holds every source cited in it, ``names`` the title of every record that it
    refers to, by ``kind/id``; ``related`` the records that it names as related, ``refs`` the rows of a bare list.
    ``listing`` is true for the commands and forms that answer with rows.
    ``notes`` are sentences about the answer itself: a narrowed list, a caution.
    """

    command: str
    query: str
    outcome: Outcome
    as_of: str | None = None
    dated: bool = False
    match: Match | None = None
    alternatives: tuple[Candidate, ...] = ()
    record: Record | None = None
    records: tuple[Record, ...] = ()
    listing: bool = False
    panels: Panels | None = None
    hits: tuple[Hit, ...] = ()
    subjects: tuple[Subject, ...] = ()
    sources: dict[str, Source] = {}  # noqa: RUF012 - a default that nothing writes to
    names: dict[str, str] = {}  # noqa: RUF012 - likewise
    related: tuple[Ref, ...] = ()
    refs: tuple[Ref, ...] = ()
    pack: Pack = Pack()
    notes: tuple[str, ...] = ()

    @property
    def found(self) -> bool:
        """Whether the query was answered."""
        return self.outcome == "answer"
