"""Facts that answer a question, best first.

A fact is scored by the share of the question that it explains, each part weighed by its rarity: what a question
speaks of and no fact explains counts against every fact, which is how strangers are refused. Among facts that explain
as much, the one of the wanted kind (a number, a date, a person) comes first, then the closest by BM25 and the newest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ukbrief.match.questions import Question, Unit, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ukbrief.match.corpus import Corpus, Passage

ACCEPTED = 0.6
"""The share of a question that the best fact must explain; measured on tests/cases (see README)."""

ACCEPTED_OF_NAMED = 0.5
"""The same where the fact explains a name in the question: what else is asked may be said in other words."""

ACCEPTED_SUBJECT = 0.72
"""The share of a question that the names of its subject must explain."""

LEAD = 0.03
"""The subject of a question leads the next by at least as much."""

_CANDIDATES = 400
_OWN, _NAMED, _SPOKEN, _FILED, _AROUND = 1.0, 0.97, 1.0, 0.85, 0.8
_OWN_BONUS, _SUBJECT_BONUS, _KIND_BONUS, _CLOSE_BONUS, _NEW_BONUS, _PLACE_BONUS = 0.1, 0.1, 0.1, 0.06, 0.06, 0.03
_NOW = 3
_HIGHEST_RANK = 1.45
_WHOLE_BONUS = 0.15
_WHOLE = 0.9
_UNNAMED = 0.1
_CALLED, _CALLED_OTHERWISE = 0.9, 0.8
_NEWEST = 2026
_YEAR = re.compile(r"^(?:19|20)\d\d$")


class Found(NamedTuple):
    """A fact with the share of the question that it explains (0 to 1), and the rank by which it is sorted.

    ``named`` tells whether a name is among what it explains.
    """

    passage: Passage
    score: float
    rank: float
    named: bool

    @property
    def confidence(self) -> float:
        """The rank from 0 to 1: what a reader is told, and what falls from each fact to the next."""
        return round(min(max(self.rank, 0.0) / _HIGHEST_RANK, 1.0), 3)


def find(text: str, corpus: Corpus, kinds: Sequence[str] | None = None) -> list[Found]:
    """Return the facts that answer the question ``text``, best first; none where no fact explains enough of it."""
    question = parse(text, corpus)
    if not question.anchored:
        return []
    found = [_found(question, passage) for passage in corpus.passages(question.tokens, kinds, _CANDIDATES)]
    found.sort(key=lambda one: (-one.rank, one.passage.kind, one.passage.id, one.passage.position))
    return [one for one in found if one.score >= (ACCEPTED_OF_NAMED if one.named else ACCEPTED)]


def subjects(text: str, corpus: Corpus, kinds: Sequence[str]) -> list[Found]:
    """Return the records of ``kinds`` that the question ``text`` is about, best first: each by its first fact.

    A record is scored by the share of the question that its title, aliases and own question explain; none is returned
    below `ACCEPTED_SUBJECT`, and what the next comes close to is not the answer but one of several.
    """
    question = parse(text, corpus)
    if not question.anchored or len(question.units) == 1:  # one name is no question
        return []
    whole = sum(unit.weight for unit in question.units)
    best: dict[str, Found] = {}
    for passage in corpus.passages(question.tokens, kinds, _CANDIDATES):
        share = sum(unit.weight * unit.trust * _titled(unit, passage) for unit in question.units) / whole
        if share >= ACCEPTED_SUBJECT:
            found = Found(passage, round(share, 3), share + _CLOSE_BONUS * passage.closeness, named=True)
            known = best.get(passage.id)
            best[passage.id] = found if known is None or found.rank > known.rank else known
    return sorted(best.values(), key=lambda found: (-found.rank, found.passage.id))


def _found(question: Question, passage: Passage) -> Found:
    whole = sum(unit.weight for unit in question.units)
    explained = [_explained(unit, passage) for unit in question.units]
    share = sum(unit.weight * unit.trust * part for unit, part in zip(question.units, explained, strict=True)) / whole
    share -= _UNNAMED * sum(
        1 for unit, part in zip(question.units, explained, strict=True) if unit.named and unit.marks and not part
    )
    own = sum(unit.weight for unit in question.units if f"{passage.kind}/{passage.id}" in unit.marks) / whole
    subject = sum(unit.weight * _titled(unit, passage) for unit in question.units) / whole
    rank = (
        share
        + _OWN_BONUS * own
        + (_WHOLE_BONUS if own > _WHOLE else 0.0)
        + _SUBJECT_BONUS * subject
        + _KIND_BONUS * _of_kind(question, passage)
        + _CLOSE_BONUS * passage.closeness
        + _NEW_BONUS * _newness(passage.date) * _wanted_new(question.wants)
        + _PLACE_BONUS / (1 + passage.position)
    )
    told = [unit for unit, part in zip(question.units, explained, strict=True) if unit.telling and part]
    named = any(unit.named for unit in told)
    return Found(passage, round(share, 3), rank, named)


def _titled(unit: Unit, passage: Passage) -> float:
    """Return from 0 to 1 how well ``unit`` calls, or asks for, the record that ``passage`` belongs to."""
    if f"{passage.kind}/{passage.id}" in unit.marks:
        return 1.0
    if unit.stems and passage.context.issuperset(unit.stems):
        return _CALLED
    return _CALLED_OTHERWISE if any(mark.startswith("term/") for mark in unit.marks & passage.home) else 0.0


def _explained(unit: Unit, passage: Passage) -> float:
    """Return from 0 to 1 how well ``passage`` speaks of ``unit``."""
    best = 0.0
    if f"{passage.kind}/{passage.id}" in unit.marks:
        best = _OWN
    elif unit.marks & passage.marks:
        best = _NAMED
    elif unit.marks & passage.home:
        best = _FILED
    if unit.stems and best < _SPOKEN:
        around = passage.text | passage.context
        if passage.text.issuperset(unit.stems):
            best = _SPOKEN
        elif around.issuperset(unit.stems):
            best = max(best, _AROUND)
    return best


def _of_kind(question: Question, passage: Passage) -> float:
    """Return from 0 to 1 how much ``passage`` holds the kind of thing that the question wants."""
    asked = {mark for unit in question.units for mark in unit.marks}
    dated = any(_YEAR.match(token) for token in passage.text)
    polled = passage.kind == "poll"
    holds = {
        "opinion": polled and bool(passage.home & asked),
        "plan": passage.field == "points",
        "number": any(token[0].isdigit() and not _YEAR.match(token) for token in passage.text),
        "when": 1.0 if passage.kind == "event" else 0.6 * dated,
        "where": any(mark.startswith("term/place-") and mark not in asked for mark in passage.marks),
        "who": any(mark.startswith("actor/") and mark not in asked for mark in passage.marks),
    }
    return max((float(holds.get(want, 0.0)) for want in question.wants), default=0.0)


def _wanted_new(wants: frozenset[str]) -> int:
    """Return how much newness counts: most where the question is about now, not at all where it looks for a day."""
    return _NOW if "now" in wants else 0 if "when" in wants else 1


def _newness(date: str | None) -> float:
    """Return from 0 to 1 how new what happened on ``date`` is: halved at two years of age."""
    return 1 / (1 + max(_NEWEST - int(date[:4]), 0) / 2) if date else 0.0
