"""Which words may lie within the edit budget of a word, without measuring them all.

Two words within *k* edits (an insertion, a deletion, a change, a swap of neighbours) have in common what is left of
each when at most *k* letters are deleted. Storing what is left of every word makes the search a look-up. It is the
method of Wolf Garbe's SymSpell (2012), with its shortening to the first letters, which keeps the number of entries
per word small whatever its length.
"""

from __future__ import annotations

from itertools import combinations
from zlib import crc32

PREFIX = 8
"""Only this many first letters are taken: at least two more than the largest budget, so nothing is missed."""


def pieces(word: str) -> set[int]:
    """Return the checksums of what is left of ``word`` when up to its number of edits is deleted from its beginning.

    One letter from words of three to five, two from longer ones: the budget of a pair goes by the longer word
    (four letters for one edit, eight for two), which may have one or two letters more than this one. Checksums of
    different pieces may coincide: the pieces give candidates, which the caller measures.
    """
    if len(word) < 3:  # noqa: PLR2004 - no pair with so short a word has an edit to spend
        return set()
    start = word[:PREFIX]
    deletions = 1 if len(word) < 6 else 2  # noqa: PLR2004 - 6 = 8 less two deletions
    return {
        crc32("".join(left).encode("utf-8", "surrogatepass"))
        for spared in range(deletions + 1)
        for left in combinations(start, len(start) - spared)
    }
