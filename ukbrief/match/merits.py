"""What speaks for a fact as an answer to a question.

A fact is ranked by the share of the question that it explains, each part weighed by its rarity, and by what speaks for
it beside: that the question names its record, that it is of the wanted kind (a number, a date, a person), how close it
is by BM25, and how early in its record.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ukbrief.dates import days_between
from ukbrief.match.corpus import HOLDS_NUMBER, HOLDS_REASON, HOLDS_SHARE
from ukbrief.match.units import YEAR
from ukbrief.stem import stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ukbrief.match.corpus import Passage
    from ukbrief.match.questions import Question
    from ukbrief.match.units import Unit

_OWN, _NAMED, _SPOKEN, _ASKED, _FILED, _AROUND = 1.0, 0.97, 1.0, 0.9, 0.85, 0.8
_PARTS = 0.9
_CALLED, _CALLED_OTHERWISE = 0.9, 0.8
_UNDATED = 50.0
_MANY = 10
"""So many facts of one record in what was found are as good as more."""

_DATED = 0.6
_NEARLY_ALL = 0.9
_AMONG_OTHERS = 0.33
"""What being early in a record counts where a question names more than the record."""

_WORDS = 5
"""A fact of which every fifth word is asked for says nothing else."""


class Merits(NamedTuple):
    """What speaks for a fact, each from 0 to 1.

    Shares of the question: ``share`` that the fact explains, ``each`` the same with all units weighed alike, ``own``
    that names its record, ``subject`` that calls its record. ``title`` is the share of its record's title that the
    question says, ``many`` tells how many facts of its record were found, ``dense`` how much of what the fact says is
    asked for. ``kind`` tells how much it is of the wanted kind, ``opinion`` whether it is a poll where one is wanted,
    ``close`` is its closeness by BM25, ``now`` how new it is where the question is about now, ``early`` how early it
    stands in its record where that is asked about.
    """

    share: float
    each: float
    own: float
    subject: float
    title: float
    many: float
    dense: float
    kind: float
    opinion: float
    close: float
    now: float
    early: float


WEIGHTS = Merits(
    share=0.8, each=1.1, own=0.54, subject=0.56, title=0.3, many=0.29, dense=0.24, kind=0.2, opinion=0.47, close=1.23,
    now=0.73, early=0.6,
)  # fmt: skip
"""What each merit counts for: fitted to the questions of tests/cases that are there to tune on."""


class Found(NamedTuple):
    """A fact with what speaks for it, and its score, 0 to 1.

    ``parts`` tells how well it speaks of each unit of the question, ``told`` of how many telling units, and ``dated``
    of how many words of dates.
    """

    passage: Passage
    merits: Merits
    parts: tuple[float, ...]
    told: int
    dated: int = 0
    score: float = 0.0

    @property
    def rank(self) -> float:
        """What the fact is sorted by."""
        return sum(weight * merit for weight, merit in zip(WEIGHTS, self.merits, strict=True))

    @property
    def bearing(self) -> float:
        """What speaks for the fact beside its place: how early in its record, and among how many of it, it stands."""
        return self.rank - WEIGHTS.early * self.merits.early - WEIGHTS.many * self.merits.many


class _Ground(NamedTuple):
    """What a fact is judged against: the question, the weight of all of it, and what the facts found have in common.

    ``said`` holds the stems of the words of the question and of the English names of what it names, ``newest`` is the
    date of the newest fact, ``many`` tells by reference how many facts of a record were found.
    """

    question: Question
    whole: float
    said: frozenset[str]
    newest: str
    many: Counter[str]


def judged(question: Question, passages: Iterable[Passage]) -> list[Found]:
    """Return ``passages`` with what speaks for each as an answer to ``question``, in their order, unscored."""
    passages = list(passages)
    ground = _Ground(
        question,
        sum(unit.weight for unit in question.units),
        _said(question),
        max((passage.date for passage in passages if passage.date), default=""),
        Counter(passage.reference for passage in passages),
    )
    return [_judged(ground, passage) for passage in passages]


def _judged(ground: _Ground, passage: Passage) -> Found:
    parts = tuple(_explained(unit, passage) for unit in ground.question.units)
    return Found(passage, _merits(ground, passage, parts), parts, *_told(ground.question, parts))


def together(question: Question, found: Iterable[Found]) -> float:
    """Return the share of ``question`` that the facts ``found`` explain together."""
    best = [max(parts) for parts in zip(*(one.parts for one in found), strict=True)]
    return _share(question, best, sum(unit.weight for unit in question.units))


def _said(question: Question) -> frozenset[str]:
    named = {mark.partition("/")[2].replace("-", " ") for unit in question.units for mark in unit.marks}
    return frozenset(stem for unit in question.units for stem in unit.stems).union(*map(_stems, named))


@lru_cache(maxsize=1 << 12)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stems(text))


def _told(question: Question, parts: Sequence[float]) -> tuple[int, int]:
    told = [unit for unit, part in zip(question.units, parts, strict=True) if part >= _AROUND]
    dates = [unit.text.split() for unit in told if unit.dated and not unit.telling]
    return sum(unit.telling for unit in told), sum(map(len, dates))


def _share(question: Question, parts: Sequence[float], whole: float) -> float:
    return sum(unit.weight * unit.trust * part for unit, part in zip(question.units, parts, strict=True)) / whole


def _merits(ground: _Ground, passage: Passage, parts: Sequence[float]) -> Merits:
    question, whole = ground.question, ground.whole
    own = sum(unit.weight for unit in question.units if passage.reference in unit.marks) / whole
    title = _stems(passage.title)
    age = _age(passage.date, ground.newest)
    return Merits(
        share=_share(question, parts, whole),
        each=sum(part >= _AROUND for part in parts) / len(parts),
        own=own,
        subject=sum(unit.weight * unit.trust * _titled(unit, passage) for unit in question.units) / whole,
        title=len(title & ground.said) / max(1, len(title)),
        many=min(1.0, ground.many[passage.reference] / _MANY),
        dense=min(1.0, _WORDS * sum(_says(passage, unit) for unit in question.units) / len(passage.text)),
        kind=_of_kind(question, passage),
        opinion=float("opinion" in question.wants and _of_opinion(passage, question.asked)),
        close=passage.closeness,
        now=("now" in question.wants) / (1 + 2 * age),
        early=_early(question, own, passage),
    )


def _titled(unit: Unit, passage: Passage) -> float:
    """Return from 0 to 1 how well ``unit`` calls, or asks for, the record that ``passage`` belongs to."""
    if passage.reference in unit.marks:
        return 1.0
    if unit.stems and passage.context.issuperset(unit.stems):
        return _CALLED
    return _CALLED_OTHERWISE if any(mark.startswith(("term/", "date/")) for mark in unit.marks & passage.home) else 0.0


def _says(passage: Passage, unit: Unit) -> bool:
    """Return whether the own words of ``passage`` speak of ``unit``."""
    return bool(unit.marks & passage.marks) or bool(unit.stems and passage.text.issuperset(unit.stems))


def _explained(unit: Unit, passage: Passage) -> float:
    """Return from 0 to 1 how well ``passage`` speaks of ``unit``."""
    best = 0.0
    if passage.reference in unit.marks:
        best = _OWN
    elif unit.marks & passage.marks:
        best = _NAMED
    elif unit.marks & passage.keywords:
        best = _ASKED
    elif unit.marks & passage.home:
        best = _FILED
    if unit.stems and best < _SPOKEN:
        if passage.text.issuperset(unit.stems):
            best = _SPOKEN
        elif all(stem in passage.text or stem in passage.keywords for stem in unit.stems):
            best = max(best, _ASKED)
        elif all(stem in passage.text or stem in passage.context for stem in unit.stems):
            best = max(best, _AROUND)
    if unit.parts and (best < _PARTS or best == _OWN):
        whole = sum(part.weight for part in unit.parts)
        told = sum(part.weight * _explained(part, passage) for part in unit.parts) / whole
        best = max(best, _PARTS * told) if best < _PARTS else _PARTS + (_OWN - _PARTS) * told
    return best


def _early(question: Question, own: float, passage: Passage) -> float:
    """Return 1 for the first fact of a record, less for those after it; 0 for an event, a poll, a point of a plan.

    Editors put the most important facts of a record first; events and polls stand alone, points in the plan's order.
    It counts less where the question names more than the record, and not where it names dates alone or asks for one.
    """
    if passage.kind in {"event", "poll"} or passage.field == "points" or "when" in question.wants:
        return 0.0
    asked = 1.0 if own > _NEARLY_ALL else _AMONG_OTHERS * any(unit.telling for unit in question.units)
    return asked / (1 + passage.position)


def _of_kind(question: Question, passage: Passage) -> float:
    """Return from 0 to 1 how much ``passage`` holds the kind of thing that the question wants."""
    if not question.wants:
        return 0.0
    return max(float(_HOLDS[want](passage, question.asked)) if want in _HOLDS else 0.0 for want in question.wants)


def _of_opinion(passage: Passage, asked: frozenset[str]) -> bool:
    """Return whether ``passage`` is a poll, or gives shares of people, on what or of whom is asked."""
    if passage.kind == "poll":
        return bool(passage.home & asked)
    return HOLDS_SHARE in passage.marks and bool((passage.home | passage.marks) & asked)


# What a passage holds of the kind that is wanted, beside the marks that are asked about.
_HOLDS: dict[str, Callable[[Passage, frozenset[str]], float]] = {
    "opinion": _of_opinion,
    "plan": lambda passage, _: passage.field == "points",
    "number": lambda passage, _: HOLDS_NUMBER in passage.marks,
    "share": lambda passage, _: HOLDS_SHARE in passage.marks,
    "why": lambda passage, _: HOLDS_REASON in passage.marks,
    "when": lambda passage, _: max(passage.kind == "event", _DATED * any(map(YEAR.match, passage.text))),
    "event": lambda passage, _: _DATED * (passage.kind == "event"),
    "where": lambda passage, asked: any(mark.startswith("term/place-") for mark in passage.marks - asked),
    "who": lambda passage, asked: any(
        mark.startswith("person/") and mark.replace("person/", "actor/") not in asked for mark in passage.marks
    ),
}


def _age(date: str | None, newest: str) -> float:
    """Return how many years before ``newest`` something of ``date`` happened; many where no date is told."""
    return days_between(date, newest) / 365 if date else _UNDATED
