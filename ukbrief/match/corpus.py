"""What questions ask of an index, beside the names of records: facts by their words, and words by their spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from ukbrief.match.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ukbrief.records import Role

HOLDS_NUMBER, HOLDS_SHARE, HOLDS_REASON = "holds/number", "holds/share", "holds/reason"
"""Marks of a fact that gives a number other than a date, a share in percent, a reason."""


MONTHS = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
"""The months as facts call them, in small letters."""


def date_mark(year: int | None, month: int, day: int | None = None) -> str:
    """Return the mark of a fact that tells of that day, of a day of that month, or of that day of any year."""
    return "date/" + "-".join(f"{part:02}" for part in (year, month, day) if part)


class Passage(NamedTuple):
    """One fact as it is searched, and where it stands: ``field`` and ``position`` within record ``kind/id``.

    ``text`` holds the stems of the fact's own words, ``keywords`` the stems and marks of words that ask for it and that
    it does not hold, ``context`` the stems of what surrounds it (title, aliases, heading, place, dates in words),
    ``marks`` the records and terms that the text names (``actor/nato``, ``term/territory``; ``person/marco-rubio``
    beside ``actor/marco-rubio``) and what it holds (``holds/number``), ``home`` those that its record is about.
    ``date`` is the day it tells of, ``closeness`` its BM25 rank (higher is closer, 0 the least).
    """

    kind: str
    id: str
    title: str
    field: str
    position: int
    date: str | None
    text: frozenset[str]
    keywords: frozenset[str]
    context: frozenset[str]
    marks: frozenset[str]
    home: frozenset[str]
    closeness: float

    @property
    def reference(self) -> str:
        """The record that the fact belongs to, as ``kind/id``."""
        return f"{self.kind}/{self.id}"


class Corpus(Lexicon, Protocol):
    """The facts of all records, by word, and the words that they are spelled with."""

    @property
    def facts_count(self) -> int:
        """The number of facts."""

    def passages(self, tokens: Iterable[str], kinds: Sequence[str] | None, limit: int) -> list[Passage]:
        """Return up to ``limit`` facts that hold any of ``tokens`` (stems or marks), the closest by BM25 first."""

    def offices(self, id_: str) -> tuple[Role, ...]:
        """Return the offices that the actor ``id_`` holds or held; none where nobody has that id."""

    def spread(self, token: str) -> int:
        """Return in how many facts, or their surroundings, the stem or mark ``token`` occurs."""

    def spelled_like(self, folded: str) -> list[tuple[str, str, int]]:
        """Return the words of the facts that may lie within the edit budget of a ``folded`` word.

        Each as it is spelled, as it folds, and with the number of its uses.
        """

    def proper(self, word: str) -> bool:
        """Return whether the facts hold ``word`` and never write it small: a name."""

    def terms(self, phrases: Iterable[str]) -> dict[str, set[str]]:
        """Return the ids of the glossary terms that stand for each of those stemmed ``phrases`` that is known."""

    def terms_from(self, start: str) -> dict[str, set[str]]:
        """Return the ids of the glossary terms of each single word whose stem begins with ``start``."""
