"""The words of Chinese and Japanese, which set no space between them: 北约秘书长 is NATO's secretary general."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ukbrief.fold import Word
from ukbrief.match.glossary import honorifics

if TYPE_CHECKING:
    from ukbrief.match.lexicon import Lexicon
    from ukbrief.match.names import Words

_UNPARTED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")

_OF = "の的"
"""What joins an office and its holder's state, and is in no name."""

_LONGEST_WORD = 60
"""So many letters have a name and an office written in one, at most: what is longer names nobody."""

_LONGEST_PART = 20
"""So many letters has the longest of the known words."""


def parted(words: Words, lexicon: Lexicon) -> Words:
    """Return ``words``, those of Chinese and Japanese as the fewest known ones of which they are written."""
    every = (_parts(word, lexicon) if _unparted(word.folded) else (word,) for word in words)
    return tuple(part for parts in every for part in parts)


def _unparted(text: str) -> bool:
    return len(text) <= _LONGEST_WORD and _UNPARTED.match(text) is not None


def _parts(word: Word, lexicon: Lexicon) -> Words:
    """Return the known words that make up the whole of ``word``, or ``word`` itself where something would be left."""
    text = word.folded
    until: dict[int, Words] = {0: ()}
    for end in range(1, len(text) + 1):
        ways = [
            (*until[start], Word(text[start:end], text[start:end]))
            for start in range(max(0, end - _LONGEST_PART), end)
            if start in until and _known(text[start:end], lexicon)
        ]
        if text[end - 1] in _OF and end - 1 in until:
            ways.append(until[end - 1])
        if ways:
            until[end] = min(ways, key=len)
    return until.get(len(text), (word,))


def _known(piece: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.frequency(piece) or piece in honorifics() or lexicon.glossary([piece]))
