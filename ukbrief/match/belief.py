"""How sure it is that a question is about what the facts are about: what strangers ask is refused by it.

A question is ours where much speaks for one fact as its answer (`merits`), and where that fact speaks of several of its
telling words together and of its dates, and the question says the title of its record. Names, of records above all,
terms of several words and words that are not everyday English speak for it as well; words that no fact knows speak
against it. The evidence adds up to log odds, as in logistic regression, and its weights were fitted so to the questions
and strangers of tests/cases.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ukbrief.match.merits import Found
    from ukbrief.match.questions import Question
    from ukbrief.match.units import Unit

_BEFOREHAND, _BEARING, _TITLE, _TOLD, _DATED = -13.65, 3.1, 1.6, 1.3, 2.65
_RECORD, _PROPER, _SEVERAL_WORDS, _PECULIAR, _UNKNOWN = 1.35, 0.65, 3.0, 0.95, 1.15


def belief(question: Question, found: Sequence[Found]) -> float:
    """Return the probability that ``question`` is ours, by the best of the facts ``found`` for it; 0 without any."""
    if not found:
        return 0.0
    best = max(found, key=lambda one: (one.rank, one.told, one.dated))
    answered = _BEARING * best.bearing + _TITLE * best.merits.title + _TOLD * best.told + _DATED * best.dated
    odds = _BEFOREHAND + answered + sum(map(_evidence, question.units))
    return 1 / (1 + exp(-odds))


def _evidence(unit: Unit) -> float:
    """Return what ``unit`` adds to the log odds: most where it names a record; less than 0 where no fact knows it."""
    if not unit.known:
        return -_UNKNOWN
    if not unit.telling:
        return 0.0
    record = any(not mark.startswith("term/") for mark in unit.marks)
    named = (_RECORD if record else _PROPER) * unit.named
    return named + _SEVERAL_WORDS * (len(unit.stems) > 1) + _PECULIAR * unit.peculiar
