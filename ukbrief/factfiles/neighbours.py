"""Names that a slip of the finger turns into another record's."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from ukbrief import fold
from ukbrief.index.near import pieces

if TYPE_CHECKING:
    from collections.abc import Iterable

_ONE_EDIT, _TWO_EDITS = 4, 8
"""From so many folded letters one edit is forgiven, and two: the budget of the matching."""


def within_budget(word: str, other: str) -> bool:
    """Return whether a reader's slip may turn one folded word into the other; in a number none is forgiven."""
    if min(len(word), len(other)) < _ONE_EDIT or any(letter.isdigit() for letter in word + other):
        return False
    budget = 1 if max(len(word), len(other)) < _TWO_EDITS else 2
    return 0 < OSA.distance(word, other, score_cutoff=budget) <= budget


class Neighbours:
    """The names of one kind of record, by their folded words."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Take the names as (name, id of the record)."""
        self._holders: dict[tuple[str, ...], tuple[str, str]] = {}
        for name, id_ in names:
            self._holders.setdefault(fold.words(name), (name, id_))
        self._by_piece: dict[int, list[str]] = defaultdict(list)
        for word in {word for words in self._holders for word in words}:
            for piece in pieces(word):
                self._by_piece[piece].append(word)
        self._near = cache(self._near_words)

    def of(self, name: str, id_: str) -> list[tuple[str, str]]:
        """Return the names that ``name`` becomes by a slip in one word, each with its record, which is not ``id_``."""
        words = fold.words(name)
        slips = (
            (*words[:place], near, *words[place + 1 :]) for place, word in enumerate(words) for near in self._near(word)
        )
        found = {self._holders[slip] for slip in slips if slip in self._holders}
        return sorted((other, holder) for other, holder in found if holder != id_)

    def _near_words(self, word: str) -> list[str]:
        candidates = {near for piece in pieces(word) for near in self._by_piece.get(piece, ())}
        return [near for near in candidates if within_budget(word, near)]
