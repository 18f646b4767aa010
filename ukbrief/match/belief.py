"""How sure it is that a question is about what the facts are about: what strangers ask is refused by it.

A question is ours where one fact explains much of what any fact knows of it, and several of its words together, and
where it calls the record of that fact. Names, of records above all, terms of several words and words that are not
everyday English speak for it as well; words that no fact knows speak against it. The evidence adds up to log odds, as
in logistic regression, and its weights were fitted so to the questions and strangers of tests/cases.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ukbrief.match.merits import Found
    from ukbrief.match.questions import Question, Unit

_BEFOREHAND, _EXPLAINED, _SUBJECT, _TOGETHER, _UNKNOWN = -9.1, 3.6, 4.0, 1.5, -2.1
_RECORD, _PROPER, _SEVERAL_WORDS, _PECULIAR = 1.7, 0.6, 2.4, 1.1


def belief(question: Question, found: Sequence[Found]) -> float:
    """Return the probability that ``question`` is ours, by the facts ``found`` for it; 0 where there are none."""
    if not found:
        return 0.0
    known = sum(unit.weight for unit in question.units if unit.known)
    whole = sum(unit.weight for unit in question.units)
    told = [unit for unit in question.units if unit.telling and unit.known]
    odds = (
        _BEFOREHAND
        + _EXPLAINED * min(1.0, max(one.merits.share for one in found) * whole / known)
        + _SUBJECT * max(one.merits.subject for one in found)
        + _TOGETHER * max(one.told for one in found)
        + _UNKNOWN * sum(not unit.known for unit in question.units)
        + sum(map(_evidence, told))
    )
    return 1 / (1 + exp(-odds))


def _evidence(unit: Unit) -> float:
    """Return what ``unit``, which facts know, adds to the log odds: most where it names a record of ours."""
    record = any(not mark.startswith("term/") for mark in unit.marks)
    named = (_RECORD if record else _PROPER) * unit.named
    return named + _SEVERAL_WORDS * (len(unit.stems) > 1) + _PECULIAR * unit.peculiar
