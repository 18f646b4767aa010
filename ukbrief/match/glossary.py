"""Words of the field in other words and languages, said in the one that the glossary prefers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ukbrief import fold
from ukbrief.fold import Word
from ukbrief.match.words_of_asking import COMMON, SKIPPED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST = 7
"""So many words has the longest phrase of the glossary."""

_SHORT = 5
"""In so short a word an s is part of it."""

_ARTICLES = (
    "of the a an and for in to on de la le les du des der die das den dem von und et el y i w z i w na o в і и та"
)

_HONORIFICS = """
mr mrs ms miss mister mme mlle dr doctor prof professor sen senator gen lt capt maj col adm brig sir lord lady his he
h.e. excellency rt hon honorable honourable late rep ret amb pres mp mep mdb kc kcb kbe obe phd usaf usn comrade madame
monsieur herr frau genosse señor don pani pan пан пані г-н г-жа господин госпожа гн сенатор товарищ товариш sayın bay
shri ji 氏 さん 先生 将軍 將軍 将军
"""


def translated(words: Sequence[Word], known: Mapping[str, str]) -> tuple[Word, ...]:
    """Return ``words`` with each phrase that ``known`` has (folded) replaced by the term's name: the longest first.

    Phrases are known without articles. The words of a name were not typed: they are the same typed as folded.
    """
    said: list[Word] = []
    start = 0
    while start < len(words):
        for end in range(min(start + LONGEST, len(words)), start, -1):
            if all(word.typed in skipped() for word in words[start:end]):
                continue  # "de la" is no "де"
            phrase = [word.folded for word in words[start:end]]
            name = known.get(" ".join(phrase)) or known.get(" ".join(map(without_s, phrase)))
            if name is not None:
                said.extend(Word(word, word) for word in name.split())
                start = end
                break
        else:
            said.append(words[start])
            start += 1
    return tuple(said)


def bare(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return ``words`` without articles and prepositions, as phrases are looked up; all of them where no other is."""
    return tuple(word for word in words if word.folded not in articles()) or tuple(words)


def without_s(word: str) -> str:
    """Return the folded ``word`` without the s of a genitive or plural: "Polens Ministerpräsident"."""
    return word.removesuffix("s") if len(word) > _SHORT else word


def content(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return ``words`` without the words of asking; all of them where nothing else is there.

    They go by how they are typed: what folds to a word of asking need not be one (the si of Си Цзиньпин, jazz, as).
    Two single letters at an end are the initials of a name (Залужний В. Ф.).
    """
    initials = {place for two in (words[:2], words[-2:]) if all(len(word.typed) == 1 for word in two) for place in two}
    kept = tuple(word for word in words if word.typed not in skipped() or word in initials)
    return kept or tuple(words)


@cache
def articles() -> frozenset[str]:
    """Return the folded articles and prepositions of names: what is left out of the whole of a name."""
    return frozenset(word for typed in _ARTICLES.split() for word in fold.words(typed))


@cache
def honorifics() -> frozenset[str]:
    """Return the forms of address and titles of honour, as they are typed."""
    return _typed(_HONORIFICS)


@cache
def common() -> frozenset[str]:
    """Return the words that are at home in every subject, as they are typed."""
    return _typed(COMMON)


@cache
def skipped() -> frozenset[str]:
    """Return the words of asking, as they are typed."""
    return _typed(SKIPPED)


def _typed(listed: str) -> frozenset[str]:
    return frozenset(word for line in listed.splitlines() for word in fold.spelled(line))
