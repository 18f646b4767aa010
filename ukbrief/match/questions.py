"""A question, taken apart: what it is about, unit by unit, and what kind of answer it wants."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ukbrief import fold
from ukbrief.match import daysaid
from ukbrief.match.singleword import called, of_word
from ukbrief.match.units import Unit, weighed
from ukbrief.match.words_of_asking import (
    HOMOGRAPHS,
    OPINING,
    PARTS_OF_A_YEAR,
    SKIPPED,
    SKIPPED_ENGLISH,
    SKIPPED_FOREIGN,
    WANTS,
)
from ukbrief.stem import stem, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ukbrief.match.corpus import Corpus

LONGEST = 40
"""So many words of a question are read; what follows can only be noise."""

_LONGEST_NAME = 6
_FOREIGN_WEIGHT = 0.5


class Question(NamedTuple):
    """A question as the corpus can answer it; ``wants`` holds the kinds of answer asked for (who, when, …)."""

    units: tuple[Unit, ...]
    wants: frozenset[str]

    @property
    def tokens(self) -> set[str]:
        """Every stem and mark by which a fact could be found."""
        every = [one for unit in self.units for one in (unit, *unit.parts)]
        return {token for unit in every for token in (*unit.stems, *unit.marks)}

    @property
    def asked(self) -> frozenset[str]:
        """The records and terms that it names."""
        return frozenset(mark for unit in self.units for mark in unit.marks)


def parse(text: str, corpus: Corpus) -> Question:
    """Take ``text`` apart: at each place the longest name or term, else the word, corrected where nothing knows it."""
    typed = words(daysaid.spaced(text))[:LONGEST]
    foreign = is_foreign(typed)
    skipped = unasked() if foreign else _skipped()
    known = _Known(typed, skipped - _shouted(text), _periods(typed, corpus), corpus)
    units: dict[str, Unit] = {}
    start = 0
    while start < len(typed):
        unit, start = _unit_at(start, known)
        if unit is not None:
            units.setdefault(unit.text, _lighter(unit) if foreign else unit)
    return Question(tuple(units.values()), wants(typed))


def _lighter(unit: Unit) -> Unit:
    """Return ``unit`` of a question that is not English: a word that the facts, which are, do not know says less."""
    return unit if unit.known else unit._replace(weight=unit.weight * _FOREIGN_WEIGHT)


def is_foreign(typed: Sequence[str]) -> bool:
    """Return whether the words ``typed`` are not English: in Cyrillic, or more words of asking of other languages."""
    english, foreign = _languages()
    return any(map(fold.is_cyrillic, typed)) or len(foreign.intersection(typed)) > len(english.intersection(typed))


def wants(typed: Sequence[str]) -> frozenset[str]:
    """Return the kinds of answer that the words ``typed`` ask for.

    When and where a people did something is no matter of opinion ("when did the russians leave"), but what it expects.
    """
    kinds = frozenset(kind for kind, asking in _wants().items() if asking & {*typed})
    return kinds - {"opinion"} if kinds & {"when", "where"} and not _opining() & {*typed} else kinds


def _shouted(text: str) -> set[str]:
    """Return the words of ``text`` in capitals among others that are not: US and UN are no words of asking."""
    typed = text.split()
    return {word for shouted in typed if shouted.isupper() for word in words(shouted)} if not text.isupper() else set()


class _Known(NamedTuple):
    """The words of a question, those to skip, which months each names, and what the corpus knows of its phrases."""

    typed: Sequence[str]
    skipped: frozenset[str]
    periods: Mapping[str, tuple[int, ...]]
    corpus: Corpus

    def marks(self, start: int, end: int) -> frozenset[str]:
        """Return the records and terms that the words from ``start`` to ``end`` name, a plural s aside."""
        phrase = " ".join(self.typed[start:end])
        return self._marks(phrase) or (self._marks(phrase[:-1]) if phrase.endswith("s") else frozenset())

    def _marks(self, phrase: str) -> frozenset[str]:
        names = self.corpus.named(fold.key(phrase), None)
        stemmed = " ".join(stem(word) for word in phrase.split())
        terms = self.corpus.terms([stemmed]).get(stemmed, set())
        return frozenset({f"{name.kind}/{name.id}" for name in names if name.how != "role"} | terms)


def _periods(typed: Sequence[str], corpus: Corpus) -> dict[str, tuple[int, ...]]:
    """Return which months each of the words ``typed`` names that names a month, a season or a part of a year."""
    terms = corpus.terms(stem(word) for word in typed)
    named = daysaid.PERIODS
    of_terms = {word: named[term] for word in typed for term in terms.get(stem(word), ()) if term in named}
    return _parts_of_a_year() | of_terms


def _unit_at(start: int, known: _Known) -> tuple[Unit | None, int]:
    """Return the unit that begins at ``start`` (None for a word to skip) and the place after it."""
    typed = known.typed
    said = daysaid.said_at(start, typed, known.periods)
    if said is not None:
        return _dated(start, said, known), said.end
    for end in range(min(start + _LONGEST_NAME, len(typed)), start, -1):
        phrase = typed[start:end]
        if all(word in known.skipped for word in phrase):
            continue
        marks = known.marks(start, end)
        if marks:
            marks |= _in_case(phrase, known.corpus)
            stems = tuple(stem(word) for word in phrase if word not in known.skipped)
            unit = weighed(" ".join(phrase), stems, marks, known.corpus)
            parts = _parts(start, end, known) if end - start > 1 else ()
            return unit._replace(parts=parts), end
    word = typed[start]
    if word in known.skipped:
        return None, start + 1
    return of_word(word, known.corpus), start + 1


def _dated(start: int, said: daysaid.Said, known: _Known) -> Unit:
    """Return the unit of a date; a fact of the same month, or of that month or year at least, speaks of part of it."""
    text = " ".join(known.typed[start : said.end])
    unit = weighed(text, (), said.marks, known.corpus)
    month = (weighed(text, (), said.month, known.corpus),) if said.month else ()
    named = (part for part in _parts(start, said.end, known) if part.dated)
    return unit._replace(parts=(unit, *month, *named))


def _in_case(phrase: Sequence[str], corpus: Corpus) -> frozenset[str]:
    """Return the records that a term in Cyrillic calls as well, in another case: Малюка is a child's, or Malyuk's."""
    unit = called(phrase[0], corpus) if len(phrase) == 1 and fold.is_cyrillic(phrase[0]) else None
    return unit.marks if unit else frozenset()


def _parts(start: int, end: int, known: _Known) -> tuple[Unit, ...]:
    """Return the units of the single words from ``start`` to ``end``."""
    parts = []
    for at in range(start, end):
        word = known.typed[at]
        marks = known.marks(at, at + 1)
        if word not in known.skipped:
            parts.append(weighed(word, (stem(word),), marks, known.corpus) if marks else of_word(word, known.corpus))
    return tuple(part for part in parts if part is not None)


@cache
def _skipped() -> frozenset[str]:
    return frozenset(words(SKIPPED))


@cache
def _parts_of_a_year() -> dict[str, tuple[int, ...]]:
    return {word: months for months, saying in PARTS_OF_A_YEAR.items() for word in words(saying)}


@cache
def _opining() -> frozenset[str]:
    return frozenset(words(OPINING))


@cache
def unasked() -> frozenset[str]:
    """Return the words of asking of what is not in English."""
    return _skipped() | frozenset(words(HOMOGRAPHS))


@cache
def _languages() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of asking that only English has, and those that only other languages have."""
    english, foreign = frozenset(words(SKIPPED_ENGLISH)), frozenset(words(SKIPPED_FOREIGN))
    return english - foreign, foreign - english


@cache
def _wants() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words(asking)) for kind, asking in WANTS.items()}
