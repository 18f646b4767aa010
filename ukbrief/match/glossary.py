"""Words of the field in other words and languages, said in the one that the glossary prefers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ukbrief import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST = 4
"""So many words has the longest phrase of the glossary."""

_SMALL = """
of the a an and for in at by on to from with under is his her its this that
de la le les du des d l el los las del y e et en au aux der die das den dem des von vom zu zur und für im bei
i v u na pri z ze w o do dla при в у на і и й та з о об по для от из до
"""


def translated(words: Sequence[str], known: Mapping[str, str]) -> tuple[str, ...]:
    """Return ``words`` with each phrase that ``known`` has (folded) replaced by the term's name: the longest first."""
    said: list[str] = []
    start = 0
    while start < len(words):
        for end in range(min(start + LONGEST, len(words)), start, -1):
            name = known.get(" ".join(words[start:end]))
            if name is not None:
                said.extend(name.split())
                start = end
                break
        else:
            said.append(words[start])
            start += 1
    return tuple(said)


def content(words: Sequence[str]) -> tuple[str, ...]:
    """Return ``words`` without articles, prepositions and their like; all of them where nothing else is there."""
    kept = tuple(word for word in words if word not in _small())
    return kept or tuple(words)


@cache
def _small() -> frozenset[str]:
    return frozenset(fold.words(_SMALL))
