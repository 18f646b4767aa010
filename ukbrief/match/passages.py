"""Facts that answer a question, best first.

The question is taken apart (`questions`), whom it asks for as a successor is looked up (`succession`), the facts that
hold any of its words are fetched from the index and judged (`merits`), and whether it is answered at all goes by how
sure it is that it is ours (`belief`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ukbrief.match import names
from ukbrief.match.belief import belief
from ukbrief.match.merits import Found, judged
from ukbrief.match.questions import parse
from ukbrief.match.succession import successors
from ukbrief.match.units import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ukbrief.match.corpus import Corpus
    from ukbrief.match.questions import Question

ACCEPTED = 0.3
"""The least belief that a question is ours; measured on tests/cases (see README)."""

ACCEPTED_SUBJECT = 0.63
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
        return question._replace(units=tuple(_successor(unit, corpus) for unit in question.units))
    if "who" not in question.wants:
        return question
    finding = names.find(text, corpus, kinds=("actor",), day=day)
    if finding.outcome != "answer":
        return question
    weight = _MEANT * sum(unit.weight for unit in question.units)
    meant = frozenset({f"actor/{finding.scored[0].name.id}"})
    return question._replace(units=(*question.units, Unit(text, (), meant, weight, named=True)))


def _successor(unit: Unit, corpus: Corpus) -> Unit:
    """Return ``unit`` with those who came next in the offices of the actors that it names in the place of these."""
    actors = [mark.removeprefix("actor/") for mark in unit.marks if mark.startswith("actor/")]
    later = frozenset(f"actor/{next_one}" for id_ in actors for next_one in successors(id_, corpus))
    return unit._replace(marks=later) if later else unit


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
    best: dict[str, Found] = {}
    for found in judged(question, corpus.passages(question.tokens, (kind,), _CANDIDATES)):
        known = best.get(found.passage.id)
        best[found.passage.id] = found if known is None or found.rank > known.rank else known
    if not best:
        return None
    records = list(best.values())
    first = max(records, key=lambda one: (one.merits.record + one.merits.subject + _FACT * one.rank, one.passage.id))
    sure = belief(question, records)
    if sure < ACCEPTED_SUBJECT or first.merits.record < _EXPLAINED:
        return None
    return first._replace(score=round(sure * min(first.merits.record, 1.0), 3))
