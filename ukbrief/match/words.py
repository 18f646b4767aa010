"""One word of a query against the words of names: the same, in another case, an abbreviation, or misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ukbrief.match.endings import nominatives

if TYPE_CHECKING:
    from ukbrief.match.lexicon import Lexicon

_ONE_WORD = 2
"""A single letter is an initial and no word."""

_ONE_EDIT, _TWO_EDITS = 4, 8
"""From so many letters of the longer word one edit is forgiven, and two."""

_INFLECTED, _EVERYDAY = 0.97, 0.7
_STEM, _STEM_ALONE = 3, 4
_FIRST_LETTER, _FIRST_SLIP = 1.35, 0.4
_LONG = 6
"""From so many letters a word is known again with another first letter."""
_OTHER_LETTER = 0.35
_VOWELS = frozenset("aeiou")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""The rows of a keyboard, in the letters that folding leaves."""

_NEXT = tuple(row[at : at + 2] for row in _ROWS for at in range(len(row) - 1))


class Likeness(NamedTuple):
    """A word of some name that a word of the query may stand for, and how alike they are (1: the same)."""

    word: str
    alike: float


def alike(
    word: str, lexicon: Lexicon, *, alone: bool, everyday: bool = False, cyrillic: bool = False
) -> list[Likeness]:
    """Return the words of names that the folded ``word`` may stand for, the most alike first.

    A word that stands ``alone`` keeps more of itself when a case ending is taken off: beside others a short stem is
    safe ("Кіра Стармера"), by itself it is any word. Where it was typed in ``cyrillic`` even three letters may be in
    another case (Юлію). A word of ``everyday`` speech is likely meant as it stands: it is as good as another only
    beside what is certain ("keir starter").
    """
    if len(word) < _ONE_WORD:
        return []
    found = {word: 1.0} if lexicon.frequency(word) else {}
    for form in nominatives(word, _STEM_ALONE if alone else _STEM):
        if (cyrillic or len(word) > _STEM or len(form) > len(word)) and lexicon.frequency(form):
            found.setdefault(form, _INFLECTED)
    if len(word) >= _ONE_EDIT - 1:
        for near, likeness in _misspelt(word, lexicon):
            found[near] = max(found.get(near, 0.0), likeness)
    most = _EVERYDAY if everyday else 1.0
    likely = (Likeness(other, 1.0 if other == word else min(likeness, most)) for other, likeness in found.items())
    return sorted(likely, key=lambda one: (-one.alike, one.word))


def _misspelt(word: str, lexicon: Lexicon) -> list[tuple[str, float]]:
    """Return the words of names within the edit budget of ``word``, each with its likeness."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - an exact answer needs no fuzzy matching

    close = []
    for near in lexicon.near(word):
        longer = max(len(word), len(near))
        budget = 0 if min(len(word), len(near)) < _ONE_EDIT else 1 if longer < _TWO_EDITS else 2
        edits = OSA.distance(word, near, score_cutoff=budget)
        if 0 < edits <= budget and not any(letter.isdigit() for letter in word + near):
            close.append((near, max(0.0, 1 - _cost(word, near, edits) / longer)))
    return close


def _cost(word: str, near: str, edits: int) -> float:
    """Return what ``edits`` between two words cost: more for the first letter, and for a letter of another sound.

    A slip drops, doubles or swaps letters, mistakes a vowel for a vowel, or hits the next key; another consonant is
    most often another word (Iran, Iraq; Kremlin, gremlin; Zakharova, Sharapova).
    """
    cost = float(edits)
    another = _others(word, near) if len(word) == len(near) and sorted(word) != sorted(near) else 0
    if word[0] != near[0] and word[:2] != near[1::-1]:
        return cost + (_FIRST_LETTER if another and len(word) < _LONG else _FIRST_SLIP)
    return cost + _OTHER_LETTER * another


def _others(word: str, near: str) -> int:
    """Return how many letters of two words of one length differ by more than a vowel for a vowel, or the next key."""
    changed = [{*pair} for pair in zip(word, near, strict=True) if pair[0] != pair[1]]
    return sum(not (pair <= _VOWELS or any(pair <= {*two} for two in _NEXT)) for pair in changed)
