"""What speaks for a fact as an answer to a question.

A fact is ranked by the share of the question that it explains, each part weighed by its rarity, and by what speaks for
it beside: that the question names its record, that it is of the wanted kind (a number, a date, a person), that its
record explains the rest of the question, how close it is by BM25 and how new.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ukbrief.dates import days_between

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ukbrief.match.corpus import Passage
    from ukbrief.match.questions import Question, Unit

_OWN, _NAMED, _SPOKEN, _FILED, _AROUND = 1.0, 0.97, 1.0, 0.85, 0.8
_PARTS = 0.9
_CALLED, _CALLED_OTHERWISE = 0.9, 0.8
_UNDATED = 50.0
_DATED = 0.6
_YEAR = re.compile(r"^(?:19|20)\d\d$")


class Merits(NamedTuple):
    """What speaks for a fact, each from 0 to 1.

    Shares of the question: ``share`` that the fact explains, ``own`` that names its record (``whole`` where that is
    nearly all), ``subject`` that calls its record, ``record`` that the facts of its record explain together. ``kind``
    tells how much it is of the wanted kind, ``close`` is its closeness by BM25, ``new`` how new it is, ``now`` the same
    where the question is about now. ``unasked`` marks a poll or a point of a plan where the question wants none.
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
    unasked: float


WEIGHTS = Merits(
    share=1.0, own=0.5, whole=0.5, subject=0.38, record=0.55, kind=0.1, close=0.46, new=0.08, now=0.6, unasked=-0.15,
)  # fmt: skip
"""What each merit counts for: fitted to the questions of tests/cases that are there to tune on."""


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


def judged(question: Question, passages: Iterable[Passage]) -> list[Found]:
    """Return ``passages`` with what speaks for each as an answer to ``question``, in their order, unscored."""
    passages = list(passages)
    newest = max((passage.date for passage in passages if passage.date), default="")
    whole = sum(unit.weight for unit in question.units)
    explained = [(passage, [_explained(unit, passage) for unit in question.units]) for passage in passages]
    together: dict[str, list[float]] = {}
    for passage, parts in explained:
        known = together.setdefault(passage.reference, parts)
        together[passage.reference] = [max(pair) for pair in zip(known, parts, strict=True)]
    records = {reference: _share(question, parts, whole) for reference, parts in together.items()}
    return [
        Found(passage, _merits(question, passage, parts, records[passage.reference], newest), _told(question, parts))
        for passage, parts in explained
    ]


def _told(question: Question, parts: Sequence[float]) -> int:
    return sum(unit.telling and part >= _AROUND for unit, part in zip(question.units, parts, strict=True))


def _share(question: Question, parts: Sequence[float], whole: float) -> float:
    return sum(unit.weight * unit.trust * part for unit, part in zip(question.units, parts, strict=True)) / whole


def _merits(question: Question, passage: Passage, parts: Sequence[float], record: float, newest: str) -> Merits:
    whole = sum(unit.weight for unit in question.units)
    own = sum(unit.weight for unit in question.units if passage.reference in unit.marks) / whole
    age = _age(passage.date, newest)
    return Merits(
        share=_share(question, parts, whole),
        own=own,
        whole=float(own > 0.9),  # noqa: PLR2004 - nearly all of it
        subject=sum(unit.weight * unit.trust * _titled(unit, passage) for unit in question.units) / whole,
        record=record,
        kind=_of_kind(question, passage),
        close=passage.closeness,
        new=0.0 if "when" in question.wants else 1 / (1 + age / 2),
        now=1 / (1 + 2 * age) if "now" in question.wants else 0.0,
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
    if not question.wants:
        return 0.0
    asked = {mark for unit in question.units for mark in unit.marks}
    return max(float(_HOLDS[want](passage, asked)) if want in _HOLDS else 0.0 for want in question.wants)


# What a passage holds of the kind that is wanted, beside the marks that are asked about.
_HOLDS: dict[str, Callable[[Passage, set[str]], float]] = {
    "opinion": lambda passage, asked: passage.kind == "poll" and bool(passage.home & asked),
    "plan": lambda passage, _: passage.field == "points",
    "number": lambda passage, _: any(token[0].isdigit() and not _YEAR.match(token) for token in passage.text),
    "when": lambda passage, _: max(passage.kind == "event", _DATED * any(map(_YEAR.match, passage.text))),
    "where": lambda passage, asked: any(mark.startswith("term/place-") for mark in passage.marks - asked),
    "who": lambda passage, asked: any(mark.startswith("actor/") for mark in passage.marks - asked),
}


def _age(date: str | None, newest: str) -> float:
    """Return how many years before ``newest`` something of ``date`` happened; many where no date is told."""
    return days_between(date, newest) / 365 if date else _UNDATED
