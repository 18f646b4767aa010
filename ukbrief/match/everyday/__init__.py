"""Words of everyday English, and common names: what somebody typed who did not mean to type something else.

"Macaroon" is no slip of the fingers in Macron, nor is "bass" one in "base". The list is SCOWL's (Spell Checker Oriented
Word Lists, wordlist.aspell.net, version 2020.12.07): its words of English up to size 60 and its upper-case words and
proper names up to size 50, those of two and three letters up to size 35, one a line, sorted, in lower case. COPYRIGHT
gives its terms.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from pathlib import Path


def is_everyday(word: str) -> bool:
    """Return whether the lower-case ``word``, as it was typed, is in the list."""
    listed = _listed()
    sought = word.encode()

    def line_at(place: int) -> bytes:
        return listed[listed.rfind(b"\n", 0, place) + 1 : listed.index(b"\n", place)]

    place = bisect_left(range(len(listed)), sought, key=line_at)
    return place < len(listed) and line_at(place) == sought


@cache
def _listed() -> bytes:
    return Path(__file__).with_name("words.txt").read_bytes()
