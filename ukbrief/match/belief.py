"""How sure it is that a question is about what the facts are about: what strangers ask is refused by it.

A question is ours where much speaks for one fact as its answer (`merits`), and where that fact speaks of several of its
telling words together and of its dates. Names, of records above all, terms of several words and words that are not
everyday English speak for it as well. The evidence adds up to log odds, as in logistic regression, and its weights were
fitted so to the questions and strangers of tests/cases.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ukbrief.match.merits import Found
    from ukbrief.match.questions import Question
    from ukbrief.match.units import Unit

_BEFOREHAND, _RANK, _TOLD, _DATED = -16.9, 3.6, 1.25, 2.3
_RECORD, _PROPER, _SEVERAL_WORDS, _PECULIAR = 1.45, 0.85, 2.75, 0.8


def belief(question: Question, found: Sequence[Found]) -> float:
    """Return the probability that ``question`` is ours, by the best of the facts ``found`` for it; 0 without any."""
    if not found:
        return 0.0
    best = max(found, key=lambda one: (one.rank, one.told, one.dated))
    named = sum(_evidence(unit) for unit in question.units if unit.telling and unit.known)
    odds = _BEFOREHAND + _RANK * best.rank + _TOLD * best.told + _DATED * best.dated + named
    return 1 / (1 + exp(-odds))


def _evidence(unit: Unit) -> float:
    """Return what ``unit``, which facts know, adds to the log odds: most where it names a record of ours."""
    record = any(not mark.startswith("term/") for mark in unit.marks)
    named = (_RECORD if record else _PROPER) * unit.named
    return named + _SEVERAL_WORDS * (len(unit.stems) > 1) + _PECULIAR * unit.peculiar
