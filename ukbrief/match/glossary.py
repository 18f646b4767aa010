"""Words of the field in other words and languages, said in the one that the glossary prefers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ukbrief import fold
from ukbrief.match.words_of_asking import COMMON, SKIPPED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST = 7
"""So many words has the longest phrase of the glossary."""

_ARTICLES = (
    "of the a an and for in to on de la le les du des der die das den dem von und et el y i w z i w na o в і и та"
)

_HONORIFICS = """
mr mrs ms miss mister dr doctor prof professor sen senator gen col sir lord lady his excellency rep ret amb madame
monsieur herr frau señor pan pani пан пані г-н господин госпожа сенатор sayın bay
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
    """Return ``words`` without honorifics and the words of asking; all of them where nothing else is there."""
    kept = tuple(word for word in words if word not in _small())
    return kept or tuple(words)


@cache
def articles() -> frozenset[str]:
    """Return the folded articles and prepositions of names: what is left out of the whole of a name."""
    return frozenset(word for typed in _ARTICLES.split() for word in fold.words(typed))


@cache
def common() -> frozenset[str]:
    """Return the folded words that are at home in every subject."""
    return frozenset(word for typed in COMMON.split() for word in fold.words(typed))


@cache
def _small() -> frozenset[str]:
    return frozenset(word for typed in f"{SKIPPED} {_HONORIFICS}".split() for word in fold.words(typed))
