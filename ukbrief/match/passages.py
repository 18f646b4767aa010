"""Facts that answer a question, best first.

The question is taken apart (`questions`), whom it asks for as a successor is looked up (`succession`), the facts that
hold any of its words are fetched from the index and judged (`merits`), and whether it is answered at all goes by how
sure it is that it is ours (`belief`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ukbrief.match import names
from ukbrief.match.belief import belief
from ukbrief.match.merits import Found, judged, together
from ukbrief.match.questions import parse
from ukbrief.match.succession import successors
from ukbrief.match.units import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ukbrief.match.corpus import Corpus
    from ukbrief.match.questions import Question

ACCEPTED = 0.6
"""The least belief that a question is ours; measured on tests/cases (see README)."""

ACCEPTED_SUBJECT = 0.72
"""The least belief that a query is ours where it is answered with a whole record."""

_CANDIDATES = 400
_MEANT = 0.5
"""What the actor whom a question asks for weighs beside its words."""

_SUCCESSION = "term/replace"
_OF_THE_CHANGE = frozenset({"when", "where", "why", "number"})
"""What a question of a succession may ask of the change itself."""

_NEARLY = 0.6
"""A fact that explains so much of what the best one explains is told after it."""

_EXPLAINED, _FACT = 0.4, 0.3


def find(text: str, corpus: Corpus, day: str, kinds: Sequence[str] | None = None) -> list[Found]:
    """Return the facts that answer the question ``text`` on that day, best first; none where it is not ours."""
    question = _of_whom(text, parse(text, corpus), corpus, day)
    found = judged(question, corpus.passages(question.tokens, kinds, _CANDIDATES))
    if not found:
        return []
    sure = belief(question, found)
    if sure < ACCEPTED:
        return []
    found = _sorted(found)
    highest, share = found[0].rank, found[0].merits.share
    return [
        one._replace(score=round(sure * max(one.rank, 0.0) / highest, 3))
        for one in found
        if one.merits.share >= _NEARLY * share
    ]


def _of_whom(text: str, question: Question, corpus: Corpus, day: str) -> Question:
    """Return ``question`` with the actor whom it asks for without a name: a successor, or the holder of an office.

    A successor takes the place of the actor whom the question names; who holds an office is a unit more.
    """
    if _SUCCESSION in question.asked and not question.wants & _OF_THE_CHANGE:
        return question._replace(units=_of_successors(question.units, corpus))
    if "who" not in question.wants:
        return question
    finding = names.find(text, corpus, kinds=("actor",), day=day)
    if finding.outcome != "answer":
        return question
    weight = _MEANT * sum(unit.weight for unit in question.units)
    meant = frozenset({f"actor/{finding.scored[0].name.id}"})
    return question._replace(units=(*question.units, Unit(text, (), meant, weight, named=True)))


def _of_successors(units: Sequence[Unit], corpus: Corpus) -> tuple[Unit, ...]:
    """Return ``units`` with those who came next in the offices of the actors that they name in the place of these.

    The words that ask for a successor ("replaced") are a part of what names him.
    """
    asking = tuple(unit for unit in units if _SUCCESSION in unit.marks)
    later = {unit: _later(unit, corpus) for unit in units}
    if not any(later.values()):
        return tuple(units)
    return tuple(
        unit._replace(marks=later[unit], stems=(), parts=asking) if later[unit] else unit
        for unit in units
        if unit not in asking
    )


def _later(unit: Unit, corpus: Corpus) -> frozenset[str]:
    """Return who came next in the offices of the actors that ``unit`` names."""
    actors = [mark.removeprefix("actor/") for mark in unit.marks if mark.startswith("actor/")]
    return frozenset(f"actor/{next_one}" for id_ in actors for next_one in successors(id_, corpus))


def _sorted(found: Sequence[Found]) -> list[Found]:
    """Return ``found`` by rank; of polls that repeat a question the newest stands where the best of them would.

    Where the question names a month or a year, the newest of those of that date.
    """
    asked: dict[str, float] = {}
    for one in found:
        asked[_topic_of(one)] = max(asked.get(_topic_of(one), one.rank), one.rank)
    found = sorted(found, key=lambda one: (one.passage.kind, one.passage.id, one.passage.position))
    found.sort(key=lambda one: (one.dated, one.passage.date or ""), reverse=True)
    return sorted(found, key=lambda one: -asked[_topic_of(one)])


def _topic_of(one: Found) -> str:
    """Return what a poll asks of whom, or the reference of any other fact."""
    passage = one.passage
    if passage.kind != "poll":
        return f"{passage.reference} {passage.field} {passage.position}"
    asked_of = sorted(mark for mark in passage.home if mark.startswith("actor/"))
    return " ".join((passage.title, *asked_of))


def subject(text: str, corpus: Corpus, kind: str) -> Found | None:
    """Return the record of ``kind`` that ``text`` is about, by its best fact; None where that is too uncertain.

    A record is about what its facts explain together, and what its title, aliases and own question say. A name or a
    date alone is not a subject: what is called so is known, and is something else.
    """
    question = parse(text, corpus)
    if len(question.units) == 1 and question.units[0].named:
        return None
    found = judged(question, corpus.passages(question.tokens, (kind,), _CANDIDATES))
    if not found:
        return None
    records: dict[str, list[Found]] = {}
    for one in found:
        records.setdefault(one.passage.id, []).append(one)
    explained = {id_: together(question, facts) for id_, facts in records.items()}
    best = [max(facts, key=lambda one: one.rank) for facts in records.values()]
    first = max(best, key=lambda one: (_about(one, explained), one.passage.id))
    sure = belief(question, best)
    if sure < ACCEPTED_SUBJECT or explained[first.passage.id] < _EXPLAINED:
        return None
    return first._replace(score=round(sure * min(explained[first.passage.id], 1.0), 3))


def _about(best: Found, explained: Mapping[str, float]) -> float:
    """Return how much a record is what a query is about, by its ``best`` fact and what its facts explain together."""
    return explained[best.passage.id] + best.merits.subject + _FACT * best.rank
