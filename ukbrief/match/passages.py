"""Facts that answer a question, best first.

A fact is ranked by the share of the question that it explains, each part weighed by its rarity, and by what speaks for
it beside: that the question names its record, that it is of the wanted kind (a number, a date, a person), that its
record explains the rest of the question, how close it is by BM25 and how new. Whether the question is answered at all
is not for one fact to say: `ukbrief.match.belief` weighs all that is known of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ukbrief.match.belief import belief
from ukbrief.match.questions import Question, Unit, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ukbrief.match.corpus import Corpus, Passage

ACCEPTED = 0.5
"""The least belief that a question is ours; measured on tests/cases (see README)."""

ACCEPTED_SUBJECT = 0.75
"""The least belief that a query is ours where it is answered with a whole record."""

_EXPLAINED, _FACT = 0.4, 0.3
_CANDIDATES = 400
_NEARLY = 0.6
_OWN, _NAMED, _SPOKEN, _FILED, _AROUND = 1.0, 0.97, 1.0, 0.85, 0.8
_PARTS = 0.9
_CALLED, _CALLED_OTHERWISE = 0.9, 0.8
_NEWEST = 2026
_YEAR = re.compile(r"^(?:19|20)\d\d$")


class Merits(NamedTuple):
    """What speaks for a fact, each from 0 to 1: the weights of the ranking have the same names.

    ``share`` of the question that it explains, ``own`` share that names its record, ``whole`` where that is nearly
    all, ``subject``: share that calls its record, ``record``: share that the facts of its record explain together,
    ``kind``: how much it is of the wanted kind, ``close`` by BM25, ``new``, ``first``: how far up it stands,
    ``unasked``: a poll or a plan's point where the question wants none.
    """

    share: float
    own: float
    whole: float
    subject: float
    record: float
    kind: float
    close: float
    new: float
    now: float
    first: float
    unasked: float


WEIGHTS = Merits(
    share=1.0, own=0.5, whole=0.5, subject=0.35, record=0.5, kind=0.1, close=0.4, new=0.15, now=0.12, first=0.0,
    unasked=-0.18,
)  # fmt: skip
"""Fitted to the questions of tests/cases that are there to tune on."""


class Found(NamedTuple):
    """A fact with what speaks for it, the number of telling words that it speaks of, and its score from 0 to 1."""

    passage: Passage
    merits: Merits
    told: int
    score: float = 0.0

    @property
    def rank(self) -> float:
        """What the fact is sorted by."""
        return sum(weight * merit for weight, merit in zip(WEIGHTS, self.merits, strict=True))


def find(text: str, corpus: Corpus, kinds: Sequence[str] | None = None) -> list[Found]:
    """Return the facts that answer the question ``text``, best first; none where the question is not ours."""
    question = parse(text, corpus)
    found = judged(question, corpus.passages(question.tokens, kinds, _CANDIDATES))
    if not found:
        return []
    share = max(one.merits.share for one in found)
    sure = belief(question, share, max(one.told for one in found))
    if sure < ACCEPTED:
        return []
    found.sort(key=lambda one: (-one.rank, one.passage.kind, one.passage.id, one.passage.position))
    highest = found[0].rank
    return [
        one._replace(score=round(sure * max(one.rank, 0.0) / highest, 3))
        for one in found
        if one.merits.share >= _NEARLY * share
    ]


def judged(question: Question, passages: Iterable[Passage]) -> list[Found]:
    """Return ``passages`` with what speaks for each as an answer to ``question``, in their order, unscored."""
    whole = sum(unit.weight for unit in question.units)
    explained = [(passage, [_explained(unit, passage) for unit in question.units]) for passage in passages]
    together: dict[str, list[float]] = {}
    for passage, parts in explained:
        known = together.setdefault(passage.reference, parts)
        together[passage.reference] = [max(pair) for pair in zip(known, parts, strict=True)]
    records = {reference: _share(question, parts, whole) for reference, parts in together.items()}
    return [
        Found(passage, _merits(question, passage, parts, whole, records[passage.reference]), _told(question, parts))
        for passage, parts in explained
    ]


def subject(text: str, corpus: Corpus, kind: str) -> Found | None:
    """Return the record of ``kind`` that ``text`` is about, by its best fact; None where that is too uncertain.

    A record is about what its facts explain together, and what its title, aliases and own question say.
    """
    question = parse(text, corpus)
    best: dict[str, Found] = {}
    for found in judged(question, corpus.passages(question.tokens, (kind,), _CANDIDATES)):
        known = best.get(found.passage.id)
        best[found.passage.id] = found if known is None or found.rank > known.rank else known
    if not best:
        return None
    first = max(best.values(), key=lambda one: (one.merits.record + one.merits.subject + _FACT * one.rank, one.passage.id))
    sure = belief(question, max(one.merits.record for one in best.values()), max(one.told for one in best.values()))
    if sure < ACCEPTED_SUBJECT or first.merits.record < _EXPLAINED:
        return None
    return first._replace(score=round(sure * min(first.merits.record, 1.0), 3))


def _told(question: Question, parts: Sequence[float]) -> int:
    return sum(unit.telling and part >= _AROUND for unit, part in zip(question.units, parts, strict=True))


def _share(question: Question, parts: Sequence[float], whole: float) -> float:
    return sum(unit.weight * unit.trust * part for unit, part in zip(question.units, parts, strict=True)) / whole


def _merits(question: Question, passage: Passage, parts: Sequence[float], whole: float, record: float) -> Merits:
    own = sum(unit.weight for unit in question.units if passage.reference in unit.marks) / whole
    new = _newness(passage.date)
    return Merits(
        share=_share(question, parts, whole),
        own=own,
        whole=float(own > 0.9),  # noqa: PLR2004 - nearly all of it
        subject=sum(unit.weight * unit.trust * _titled(unit, passage) for unit in question.units) / whole,
        record=record,
        kind=_of_kind(question, passage),
        close=passage.closeness,
        new=0.0 if "when" in question.wants else new,
        now=new if "now" in question.wants else 0.0,
        first=1 / (1 + passage.position),
        unasked=float(
            (passage.kind == "poll" and not question.wants & {"opinion", "number"})
            or (passage.field == "points" and "plan" not in question.wants)
        ),
    )


def _titled(unit: Unit, passage: Passage) -> float:
    """Return from 0 to 1 how well ``unit`` calls, or asks for, the record that ``passage`` belongs to."""
    if passage.reference in unit.marks:
        return 1.0
    if unit.stems and passage.context.issuperset(unit.stems):
        return _CALLED
    return _CALLED_OTHERWISE if any(mark.startswith("term/") for mark in unit.marks & passage.home) else 0.0


def _explained(unit: Unit, passage: Passage) -> float:
    """Return from 0 to 1 how well ``passage`` speaks of ``unit``."""
    best = 0.0
    if passage.reference in unit.marks:
        best = _OWN
    elif unit.marks & passage.marks:
        best = _NAMED
    elif unit.marks & passage.home:
        best = _FILED
    if unit.stems and best < _SPOKEN:
        if passage.text.issuperset(unit.stems):
            best = _SPOKEN
        elif all(stem in passage.text or stem in passage.context for stem in unit.stems):
            best = max(best, _AROUND)
    if unit.parts and best < _PARTS:
        whole = sum(part.weight for part in unit.parts)
        best = max(best, _PARTS * sum(part.weight * _explained(part, passage) for part in unit.parts) / whole)
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


def _newness(date: str | None) -> float:
    """Return from 0 to 1 how new what happened on ``date`` is: halved at two years of age."""
    return 1 / (1 + max(_NEWEST - int(date[:4]), 0) / 2) if date else 0.0
