"""The things that a question speaks of, each with how much it says."""

from __future__ import annotations

import re
from math import log
from typing import TYPE_CHECKING, NamedTuple

from ukbrief.match.everyday import is_everyday

if TYPE_CHECKING:
    from ukbrief.match.corpus import Corpus

YEAR = re.compile(r"(?:19|20)\d\d$")
"""A year as a question or a fact names it."""

_DATES = ("term/month-", "date/")
_PARTIES = frozenset({"term/ukraine", "term/russia"})


class Unit(NamedTuple):
    """One thing that a question speaks of: a name, a term of the glossary, a number or a word.

    A fact speaks of it too where it bears any of ``marks`` or holds all of ``stems``. ``weight`` grows with rarity;
    ``trust`` is 1, or less where the spelling had to be corrected. A unit with neither marks nor stems is a word that
    no fact knows. ``telling`` is false for what is at home in every subject: common words, numbers and dates. ``named``
    is true for what has a name: a record, a place, a party to the war, a day, or a word that the facts never write
    small. ``parts`` are the units of its words where it has several, and of a date itself, its month and its year: a
    fact that speaks of those speaks of it nearly as well.
    """

    text: str
    stems: tuple[str, ...]
    marks: frozenset[str]
    weight: float
    trust: float = 1.0
    telling: bool = True
    named: bool = False
    parts: tuple[Unit, ...] = ()

    @property
    def known(self) -> bool:
        """Whether any fact could speak of it."""
        return bool(self.stems or self.marks)

    @property
    def dated(self) -> bool:
        """Whether it is a date: a day, a month or a year."""
        return bool(YEAR.match(self.text)) or any(mark.startswith(_DATES) for mark in self.marks)

    @property
    def peculiar(self) -> bool:
        """Whether it is one word, and not one of everyday English."""
        return " " not in self.text and not is_everyday(self.text)


def weighed(text: str, stems: tuple[str, ...], marks: frozenset[str], corpus: Corpus) -> Unit:
    """Return a unit weighed by rarity: the inverse document frequency of its most common reading."""
    readings = [corpus.spread(mark) for mark in marks]
    readings.append(min((corpus.spread(stemmed) for stemmed in stems), default=0))
    weight = log(1 + corpus.facts_count / max(1, *readings))
    named = any(not mark.startswith("term/") or mark.startswith("term/place-") for mark in marks)
    dated = any(mark.startswith(_DATES) for mark in marks)
    named = named or bool(marks & _PARTIES)
    return Unit(text, stems, marks, weight, telling=not dated, named=named)
