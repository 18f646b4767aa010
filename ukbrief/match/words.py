"""One word of a query against the words of names: the same, in another case, an abbreviation, or misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ukbrief.match.endings import nominatives

if TYPE_CHECKING:
    from ukbrief.match.lexicon import Lexicon

_ONE_EDIT, _TWO_EDITS = 4, 8
"""From so many letters of the longer word one edit is forgiven, and two."""

_INFLECTED = 0.97
_FIRST_LETTER = 0.5


class Likeness(NamedTuple):
    """A word of some name that a word of the query may stand for, and how alike they are (1: the same)."""

    word: str
    alike: float


def alike(word: str, lexicon: Lexicon) -> list[Likeness]:
    """Return the words of names that the folded ``word`` may stand for, the most alike first."""
    found = {word: 1.0} if lexicon.frequency(word) else {}
    for form in nominatives(word):
        if lexicon.frequency(form):
            found.setdefault(form, _INFLECTED)
    if len(word) >= _ONE_EDIT - 1:
        for near, likeness in _misspelt(word, lexicon):
            found[near] = max(found.get(near, 0.0), likeness)
    return sorted((Likeness(*one) for one in found.items()), key=lambda one: (-one.alike, one.word))


def _misspelt(word: str, lexicon: Lexicon) -> list[tuple[str, float]]:
    """Return the words of names within the edit budget of ``word``."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - an exact answer needs no fuzzy matching

    close = []
    for near in lexicon.near(word):
        longer = max(len(word), len(near))
        budget = 0 if longer < _ONE_EDIT else 1 if longer < _TWO_EDITS else 2
        edits = OSA.distance(word, near, score_cutoff=budget)
        if 0 < edits <= budget:
            cost = edits + (_FIRST_LETTER if word[0] != near[0] else 0.0)
            close.append((near, max(0.0, 1 - cost / longer)))
    return close
