"""Finds the record that a query names: exact keys first, then its words one by one, then the three outcomes."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ukbrief import dates, fold
from ukbrief.fold import Word
from ukbrief.match import frames
from ukbrief.match.everyday import is_everyday

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ukbrief.answer import How, Outcome
    from ukbrief.match.lexicon import Lexicon, Name

    Held = Callable[[Iterable[Name]], list[Name]]

LONGEST = 300
"""A longer query, in letters, names nobody."""

Words = tuple[Word, ...]

_SHORTEST = 2
_SURE = 0.9
_CLEARLY = 0.05
"""What is ambiguous as it folds stays so unless one reading of its letters leads by more."""

_ASIDE = re.compile(r"\([^)]*\)|(?<=\s)\[[^\]]*\]|(?<=\w)@\S+")
"""What is in brackets, and the host of a mail address."""

_AFTER = re.compile(r"(?<=\w\s)\W*[-–—|].*|,.*")
"""What follows a name after a dash or a comma: an office, a byline."""

_RANK = {"id": 0, "name": 0, "alias": 1, "role": 2}
_HOW: dict[str, How] = {"id": "exact", "name": "exact", "alias": "alias", "role": "alias"}
SUGGESTIONS = 3


class Scored(NamedTuple):
    """A record that a query may mean: the name by which, how it was found, and how sure it is from 0 to 1."""

    name: Name
    score: float
    how: How
    whole: bool = True


class Finding(NamedTuple):
    """What a query comes to: the answer and its alternatives, the records that match equally well, or suggestions."""

    outcome: Outcome
    scored: tuple[Scored, ...] = ()


def find(query: str, lexicon: Lexicon, *, kinds: Sequence[str] | None, day: str, exact: bool = False) -> Finding:
    """Return what ``query`` names among the records of ``kinds`` (None: all), with the roles that were held on ``day``.

    Who leads a body is asked by a verb as well as by the office. An office that nobody holds on that day is answered
    by who held it last, and a former one by all who held it. ``exact`` allows ids, names and aliases alone.
    """
    if not _SHORTEST <= len(fold.key(query)) <= LONGEST:
        return Finding("unknown")
    words = _read(query, lexicon)
    office = frames.former(words)
    called = _exact(_key(words), query.strip().casefold(), lexicon, kinds, partial(on, day)) if office else []
    if office and not exact and not called:
        finding = _find(query, office, lexicon, kinds, partial(_held_before, day))
        return finding if finding.outcome != "unknown" else _find(query, office, lexicon, kinds, partial(before, day))
    for leader in () if exact else frames.led(words):
        finding = _find(query, leader, lexicon, kinds, partial(on, day))
        if finding.outcome == "answer" and finding.scored[0].name.how == "role":
            return finding
    finding = _find(query, words, lexicon, kinds, partial(on, day), exact=exact)
    if finding.outcome == "unknown" and not exact:
        last = _find(query, words, lexicon, kinds, partial(on, day, last=True))
        return finding if last.outcome == "unknown" else last
    return finding


def _find(  # noqa: PLR0913 - what to find where
    query: str, words: Words, lexicon: Lexicon, kinds: Sequence[str] | None, held: Held, *, exact: bool = False
) -> Finding:
    """Return what the ``words`` of ``query`` name, with the roles that ``held`` leaves."""
    bare = words if exact else frames.strip(words)
    for spelled in dict.fromkeys(_key(of, between) for of in (words, bare) for between in (" ", "")):
        found = _exact(spelled, query.strip().casefold(), lexicon, kinds, held)
        if found:
            return Finding("answer" if len(found) == 1 else "ambiguous", tuple(found))
    if exact:
        return Finding("unknown")
    from ukbrief.match.align import align  # noqa: PLC0415 - an exact answer needs no fuzzy matching

    finding = align(bare, lexicon, kinds, held)
    if _best(finding) < _SURE:  # a slip can change how the letters around it fold: Pooshenko is no Yushchenko
        literal = align(tuple(Word(word.typed, word.typed) for word in bare), lexicon, kinds, held)
        lead = _CLEARLY if finding.outcome == "ambiguous" else 0.0
        finding = literal if _best(literal) > _best(finding) + lead else finding
    if finding.outcome == "unknown":
        for other in _otherwise(query, words, bare, lexicon):
            again = align(other, lexicon, kinds, held)
            if again.outcome != "unknown":
                return again
    return finding


def _best(finding: Finding) -> float:
    return max((scored.score for scored in finding.scored), default=0.0)


def _otherwise(query: str, words: Words, bare: Words, lexicon: Lexicon) -> list[Words]:
    """Return other readings of ``query`` than ``bare``, those of its ``words`` that are left without the frames.

    With the frames (the Kim of Kim Jong Un is who in Turkish), without what is in brackets, as other languages spell,
    up to a dash or comma, in the words that Chinese and Japanese write in one.
    """
    from ukbrief.match.unparted import parted  # noqa: PLC0415 - an exact answer needs no other reading

    foreign = not all(is_everyday(word.typed) for word in bare)
    texts = [_ASIDE.sub(" ", query), *(fold.readings(query) if foreign else ())]
    first = _AFTER.sub("", _ASIDE.sub(" ", query))
    texts += [first] if len(first.split()) > 1 else []
    readings = dict.fromkeys([words, *(frames.strip(_read(text, lexicon)) for text in texts), parted(words, lexicon)])
    return [other for other in readings if other and _key(other) != _key(bare)]


def _key(words: Words, between: str = " ") -> str:
    return between.join(word.folded for word in words)


def _read(text: str, lexicon: Lexicon) -> Words:
    """Return the words of ``text``; an everyday word with which no name is spelled stays unfolded (parish, Paris)."""
    return tuple(
        word
        if word.typed == word.folded or lexicon.spelled(word.typed) or not is_everyday(word.typed)
        else Word(word.typed, word.typed)
        for word in fold.tokens(text)
    )


def on(day: str, names: Iterable[Name], *, last: bool = False) -> list[Name]:
    """Return ``names`` without the roles that were not held on ``day``; with ``last`` also those nobody held since."""
    names = list(names)
    held = [name for name in names if name.how != "role" or dates.held_on(day, name.since, name.until)]
    if not last:
        return held
    taken = {name.words for name in held}
    ended = sorted((name for name in before(day, names) if name.how == "role"), key=lambda name: name.until or "")
    return held + list({name.words: name for name in ended if name.words not in taken}.values())


def before(day: str, names: Iterable[Name]) -> list[Name]:
    """Return ``names`` with those roles alone that had ended by ``day``."""
    return [name for name in names if name.how != "role" or (name.until is not None and name.until <= day)]


def _held_before(day: str, names: Iterable[Name]) -> list[Name]:
    """Return ``names`` as `before` does, without aliases: one that is an office in other words has no date."""
    return [name for name in before(day, names) if name.how != "alias"]


def _exact(key: str, typed: str, lexicon: Lexicon, kinds: Sequence[str] | None, held: Held) -> list[Scored]:
    """Return the records of which a name folds to ``key``: those by their own name, else by alias, else by role.

    What is spelled as ``typed``, in lower case, goes before what merely folds so (MBS, MBZ), and that before initials.
    """
    names = held(lexicon.named(key, kinds))
    best = min((_RANK[name.how] for name in names), default=0)
    equal = [name for name in names if _RANK[name.how] == best]
    literal = [name for name in equal if name.text.casefold() in (typed, typed.replace(".", ""))]
    spelled = [name for name in equal if "".join(name.words) == key.replace(" ", "")]
    first = {name.record: name for name in reversed(literal or spelled or equal)}
    return [Scored(name, 1.0, _HOW[name.how]) for name in sorted(first.values(), key=lambda name: name.record)]
