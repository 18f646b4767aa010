"""The words of a text as stems, for finding passages: "treaties" and "treaty" meet in "treati".

The stemmer is Snowball's English one (Porter 2), as the facts are in English, and its Russian one for Cyrillic words,
whose endings it takes off in Ukrainian as well. What a word of another language means in English is the glossary's
business.
"""

from __future__ import annotations

import re
from itertools import filterfalse
from unicodedata import combining, normalize

import Stemmer

from ukbrief.fold import is_cyrillic

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’](?:s|$)")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu)['’](?=\w{2})")
_VERBS = dict.fromkeys(("marched", "marching", "marches"), "marched")
"""Words that the stemmer would make a month, beside the exceptions that it has of its own."""

_ENGLISH = Stemmer.Stemmer("english")
_RUSSIAN = Stemmer.Stemmer("russian")
# The letters that Russian lacks, so that one stemmer serves both.
_UKRAINIAN = str.maketrans("іїєґ", "ииег")


def words(text: str) -> list[str]:
    """Return the words and numbers of ``text`` in their order: lower case, without accents, possessives and elisions.

    Thousands separators go: "800,000" is the word "800000", while "2.5" keeps its point.
    """
    bare = text.casefold()
    if not bare.isascii():
        bare = normalize("NFC", "".join(filterfalse(combining, normalize("NFKD", bare))))
    found = _WORD.findall(bare)
    return [_number(word) if word[0].isdigit() else _POSSESSIVE.sub("", _ELISION.sub("", word)) for word in found]


def stems(text: str) -> list[str]:
    """Return the stems of the words of ``text`` in their order."""
    return [stem(word) for word in words(text)]


def stem(word: str) -> str:
    """Return the stem of one lower-case word."""
    if is_cyrillic(word):
        return str(_RUSSIAN.stemWord(word.translate(_UKRAINIAN)))
    return _VERBS.get(word) or str(_ENGLISH.stemWord(word))


def _number(word: str) -> str:
    groups = word.split(",")
    if len(groups) > 1 and all(len(group) == 3 for group in groups[1:]):  # noqa: PLR2004 - thousands
        return "".join(groups)
    return word.replace(",", ".")
