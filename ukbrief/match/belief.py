"""How sure it is that a question is about what the facts are about: what strangers ask is refused by it.

A question is ours where one fact explains much of it, and several of its words together. Names, terms of several words
and words that are not everyday English speak for it as well. The evidence adds up to log odds, as in logistic
regression, and its weights were fitted so to the questions and strangers of tests/cases.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ukbrief.match.questions import Question, Unit

_BEFOREHAND, _EXPLAINED, _TOGETHER = -8.4, 7.1, 1.4
_NAMED, _SEVERAL_WORDS, _PECULIAR = 1.4, 2.4, 1.2


def belief(question: Question, share: float, together: int) -> float:
    """Return the probability that ``question`` is ours.

    ``share`` is how much of it the best fact explains, from 0 to 1; ``together`` is how many of its telling words some
    fact speaks of at once.
    """
    told = [unit for unit in question.units if unit.telling and unit.known]
    odds = _BEFOREHAND + _EXPLAINED * share + _TOGETHER * together + sum(map(_evidence, told))
    return 1 / (1 + exp(-odds))


def _evidence(unit: Unit) -> float:
    """Return what ``unit``, which facts know, adds to the log odds."""
    return _NAMED * unit.named + _SEVERAL_WORDS * (" " in unit.text) + _PECULIAR * unit.peculiar
