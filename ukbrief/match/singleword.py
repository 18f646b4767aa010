"""What a word of a question is that is no name and no term: a word of the facts, a name in another case, a slip."""

from __future__ import annotations

from functools import cache
from math import log
from typing import TYPE_CHECKING

from ukbrief import fold
from ukbrief.match.endings import nominatives
from ukbrief.match.everyday import is_everyday
from ukbrief.match.units import Unit, weighed
from ukbrief.match.words import alike
from ukbrief.match.words_of_asking import COMMON, SKIPPED
from ukbrief.stem import stem, words

if TYPE_CHECKING:
    from ukbrief.match.corpus import Corpus

_CORRECTED = 0.9
_SHORTEST_CORRECTED = 4
_SHORTEST_STEM, _ENDING = 5, 3
"""So many letters two forms of a word have in common, and so many each may have after them."""

_COMMON_WEIGHT = 0.8
_VOWELS = frozenset("aeiou")
_ALIKE = 0.8
_HOLDERS = 200


def of_word(word: str, corpus: Corpus) -> Unit | None:
    """Return the unit of one word that is no name and no term: itself, its correction, or an unknown.

    None for a word of asking that is misspelt ("wich", "meny").
    """
    stemmed = stem(word)
    if stemmed in _common():
        known = (stemmed,) if corpus.spread(stemmed) else ()
        return Unit(word, known, frozenset(), _COMMON_WEIGHT, telling=False)
    everyday = is_everyday(word)
    spoken = corpus.spread(stemmed)
    record = None if everyday or (spoken and word.isascii()) else called(word, corpus)
    if record is not None:
        return record
    if spoken:
        number = word[0].isdigit()
        unit = weighed(word, (stemmed,), frozenset(), corpus)
        return unit._replace(telling=not number, named=not number and not everyday and corpus.proper(word))
    corrected = None if everyday else _corrected(word, corpus)
    if corrected is not None:
        stems, marks = corrected
        return weighed(word, stems, marks, corpus)._replace(trust=_CORRECTED)
    if not everyday and _misspells_asking(word):
        return None
    other = None if everyday else _declined(word, corpus) or _inflected(word, corpus)
    return other or Unit(word, (), frozenset(), log(1 + corpus.facts_count))


def called(word: str, corpus: Corpus) -> Unit | None:
    """Return the unit of the records that are called by one ``word`` in another case or spelling, or None."""
    folded = fold.key(word)
    for like in alike(folded, corpus, alone=True, cyrillic=fold.is_cyrillic(word)) if " " not in folded else ():
        names = corpus.having([like.word], None, _HOLDERS)
        marks = frozenset(f"{name.kind}/{name.id}" for name in names if name.words == (like.word,))
        if marks and like.alike >= _ALIKE:
            return weighed(word, (), marks, corpus)._replace(trust=like.alike)
    return None


def _declined(word: str, corpus: Corpus) -> Unit | None:
    """Return the unit of a name that the facts hold and that ``word`` is in a Slavic case, or None: Лиманом, Wyrykach.

    It is spelled as it is: what stands in another case is not misspelt too.
    """
    forms = nominatives(fold.key(word), _SHORTEST_CORRECTED)
    spelled = (known for form in forms for known, key, uses in corpus.spelled_like(form) if key == form and uses)
    known = next((known for known in spelled if corpus.proper(known)), None)
    return weighed(word, (stem(known),), frozenset(), corpus)._replace(trust=_CORRECTED, named=True) if known else None


def _inflected(word: str, corpus: Corpus) -> Unit | None:
    """Return the unit of the glossary's terms of which ``word`` is another form, one that is not listed, or None.

    The forms of a word of Polish or German are the same but for their last letters.
    """
    stemmed = stem(word)
    for ending in range(_ENDING + 1):
        start = stemmed[: len(stemmed) - ending]
        forms = corpus.terms_from(start) if len(start) >= _SHORTEST_STEM else {}
        ids = [ids for form, ids in forms.items() if len(form) <= len(start) + _ENDING]
        if ids:
            return weighed(word, (), frozenset[str]().union(*ids), corpus)._replace(trust=_CORRECTED)
    return None


def _misspells_asking(word: str) -> bool:
    """Return whether ``word`` is a slip of a word of asking or a common one: a letter dropped, doubled, swapped."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only where a word is misspelt

    return any(
        word[0] == asked[0]
        and (sorted(word) == sorted(asked) or len(asked) > (4 if len(word) == len(asked) else 3))  # tall is not tell
        and OSA.distance(word, asked, score_cutoff=1) <= 1
        and not _another_sound(word, asked)
        for asked in words(f"{SKIPPED} {COMMON}")
    )


def _corrected(word: str, corpus: Corpus) -> tuple[tuple[str, ...], frozenset[str]] | None:
    """Return the stems and marks of the known word that ``word`` misspells or spells in another alphabet, or None.

    The first letter is trusted: a reader rarely misses it, and most words of other subjects that come near one of
    ours (tower, power) differ in it.
    """
    folded = fold.key(word)
    if len(folded) < _SHORTEST_CORRECTED or any(letter.isdigit() for letter in word):
        return None
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only where a word is misspelt

    spelled = []
    for known, key, uses in corpus.spelled_like(folded):
        longer = max(len(folded), len(key))
        budget = 0 if longer < 5 else 1 if longer < 8 else 2  # noqa: PLR2004 - by the longer word, as for names
        budget *= fold.is_cyrillic(word) == fold.is_cyrillic(known)  # what is spelled otherwise is not misspelt too
        edits = OSA.distance(folded, key, score_cutoff=budget)
        if edits <= budget and key[0] == folded[0] and not _another_sound(folded, key):
            spelled.append((edits, -uses, known))
    if not spelled:
        return None
    meant = min(spelled)[2]
    names = corpus.named(fold.key(meant), None)
    terms = corpus.terms([stem(meant)]).get(stem(meant), set())
    return (stem(meant),), frozenset({f"{name.kind}/{name.id}" for name in names if name.how != "role"} | terms)


def _another_sound(word: str, known: str) -> bool:
    """Return whether two words of one length differ by a consonant put for another letter: another word, not a slip."""
    changed = [pair for pair in zip(word, known, strict=False) if pair[0] != pair[1]]
    return len(word) == len(known) and len(changed) == 1 and not {*changed[0]} <= _VOWELS


@cache
def _common() -> frozenset[str]:
    return frozenset(stem(word) for word in words(COMMON))
