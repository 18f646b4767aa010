"""A question, taken apart: what it is about, word by word, and what kind of answer it wants."""

from __future__ import annotations

import re
from functools import cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from ukbrief import fold
from ukbrief.match import daysaid
from ukbrief.match.corpus import MONTHS
from ukbrief.match.endings import nominatives
from ukbrief.match.everyday import is_everyday
from ukbrief.match.words import alike
from ukbrief.match.words_of_asking import COMMON, HOMOGRAPHS, OPINING, SKIPPED, SKIPPED_ENGLISH, SKIPPED_FOREIGN, WANTS
from ukbrief.stem import stem, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ukbrief.match.corpus import Corpus

LONGEST = 40
"""So many words of a question are read; what follows can only be noise."""

_LONGEST_NAME = 6
_CORRECTED = 0.9
_SHORTEST_CORRECTED = 4
_SHORTEST_STEM, _ENDING = 5, 3
"""So many letters two forms of a word have in common, and so many each may have after them."""

_COMMON_WEIGHT = 0.8
_VOWELS = frozenset("aeiou")
_FOREIGN_WEIGHT = 0.5
_ALIKE = 0.8
_HOLDERS = 200
YEAR = re.compile(r"(?:19|20)\d\d$")
"""A year as a question or a fact names it."""

_DATES = ("term/month-", "date/")
_PARTIES = frozenset({"term/ukraine", "term/russia"})


class Unit(NamedTuple):
    """One thing that a question speaks of: a name, a term of the glossary, a number or a word.

    A fact speaks of it too where it bears any of ``marks`` or holds all of ``stems``. ``weight`` grows with rarity;
    ``trust`` is 1, or less where the spelling had to be corrected. A unit with neither marks nor stems is a word that
    no fact knows. ``telling`` is false for what is at home in every subject: common words, and numbers. ``named`` is
    true for a name: of a record, a place, a party to the war, or a word that the facts never write small. ``parts``
    are the units of its words where it has several: a fact that speaks of those speaks of it nearly as well.
    """

    text: str
    stems: tuple[str, ...]
    marks: frozenset[str]
    weight: float
    trust: float = 1.0
    telling: bool = True
    named: bool = False
    parts: tuple[Unit, ...] = ()

    @property
    def known(self) -> bool:
        """Whether any fact could speak of it."""
        return bool(self.stems or self.marks)

    @property
    def dated(self) -> bool:
        """Whether it is a month or a year."""
        return bool(YEAR.match(self.text)) or any(mark.startswith(_DATES) for mark in self.marks)

    @property
    def peculiar(self) -> bool:
        """Whether it is one word, and not one of everyday English."""
        return " " not in self.text and not is_everyday(self.text)


class Question(NamedTuple):
    """A question as the corpus can answer it; ``wants`` holds the kinds of answer asked for (who, when, …)."""

    units: tuple[Unit, ...]
    wants: frozenset[str]

    @property
    def tokens(self) -> set[str]:
        """Every stem and mark by which a fact could be found."""
        every = [one for unit in self.units for one in (unit, *unit.parts)]
        return {token for unit in every for token in (*unit.stems, *unit.marks)}

    @property
    def asked(self) -> frozenset[str]:
        """The records and terms that it names."""
        return frozenset(mark for unit in self.units for mark in unit.marks)


def parse(text: str, corpus: Corpus) -> Question:
    """Take ``text`` apart: at each place the longest name or term, else the word, corrected where nothing knows it."""
    typed = words(daysaid.spaced(text))[:LONGEST]
    foreign = _foreign(typed)
    skipped = _skipped() | (_homographs() if foreign else frozenset())
    known = _Known(typed, skipped - _shouted(text), corpus)
    units: dict[str, Unit] = {}
    start = 0
    while start < len(typed):
        unit, start = _unit_at(start, known)
        if unit is not None:
            units.setdefault(unit.text, _lighter(unit) if foreign else unit)
    return Question(tuple(units.values()), wants(typed))


def _lighter(unit: Unit) -> Unit:
    """Return ``unit`` of a question that is not English: a word that the facts, which are, do not know says less."""
    return unit if unit.known else unit._replace(weight=unit.weight * _FOREIGN_WEIGHT)


def _foreign(typed: Sequence[str]) -> bool:
    """Return whether a question is not in English: in Cyrillic, or with more words of asking of other languages."""
    english, foreign = _languages()
    return any(map(fold.is_cyrillic, typed)) or len(foreign.intersection(typed)) > len(english.intersection(typed))


def wants(typed: Sequence[str]) -> frozenset[str]:
    """Return the kinds of answer that the words ``typed`` ask for; a first word may ask how things stand.

    When and where a people did something is no matter of opinion ("when did the russians leave"), but what it expects.
    """
    asked = {kind: set(typed[:1] if kind == "state" else typed) for kind in _wants()}
    kinds = frozenset(kind for kind, asking in _wants().items() if asking & asked[kind])
    return kinds - {"opinion"} if kinds & {"when", "where"} and not _opining() & {*typed} else kinds


def _shouted(text: str) -> set[str]:
    """Return the words of ``text`` in capitals among others that are not: US and UN are no words of asking."""
    typed = text.split()
    return {word for shouted in typed if shouted.isupper() for word in words(shouted)} if not text.isupper() else set()


class _Known(NamedTuple):
    """The words of a question, those to skip, and what the corpus knows of its phrases."""

    typed: Sequence[str]
    skipped: frozenset[str]
    corpus: Corpus

    def marks(self, start: int, end: int) -> frozenset[str]:
        """Return the records and terms that the words from ``start`` to ``end`` name, a plural s aside."""
        phrase = " ".join(self.typed[start:end])
        return self._marks(phrase) or (self._marks(phrase[:-1]) if phrase.endswith("s") else frozenset())

    def _marks(self, phrase: str) -> frozenset[str]:
        names = self.corpus.named(fold.key(phrase), None)
        stemmed = " ".join(stem(word) for word in phrase.split())
        terms = self.corpus.terms([stemmed]).get(stemmed, set())
        return frozenset({f"{name.kind}/{name.id}" for name in names if name.how != "role"} | terms)

    def month(self, word: str) -> int:
        """Return which month ``word`` names, 1 to 12; 0 where it names none."""
        terms = self.corpus.terms([stem(word)]).get(stem(word), set()) if word.isalpha() else set()
        return next((at for at, month in enumerate(MONTHS, 1) if f"term/month-{month}" in terms), 0)


def _unit_at(start: int, known: _Known) -> tuple[Unit | None, int]:
    """Return the unit that begins at ``start`` (None for a word to skip) and the place after it."""
    typed = known.typed
    said = daysaid.said_at(start, typed, known.month)
    if said is not None:
        return _dated(start, said, known), said.end
    for end in range(min(start + _LONGEST_NAME, len(typed)), start, -1):
        phrase = typed[start:end]
        if all(word in known.skipped for word in phrase):
            continue
        marks = known.marks(start, end)
        if marks:
            marks |= _in_case(phrase, known.corpus)
            stems = tuple(stem(word) for word in phrase if word not in known.skipped)
            unit = _weighed(" ".join(phrase), stems, marks, known.corpus)
            parts = _parts(start, end, known) if end - start > 1 else ()
            return unit._replace(parts=parts), end
    word = typed[start]
    if word in known.skipped:
        return None, start + 1
    return _word(word, known.corpus), start + 1


def _dated(start: int, said: daysaid.Said, known: _Known) -> Unit:
    """Return the unit of a date; a fact of the same month, or of that month or year at least, speaks of part of it."""
    text = " ".join(known.typed[start : said.end])
    unit = _weighed(text, (), said.marks, known.corpus)
    month = (_weighed(text, (), said.month, known.corpus),) if said.month else ()
    named = (part for part in _parts(start, said.end, known) if part.dated)
    return unit._replace(parts=(unit, *month, *named))


def _in_case(phrase: Sequence[str], corpus: Corpus) -> frozenset[str]:
    """Return the records that a term in Cyrillic calls as well, in another case: Малюка is a child's, or Malyuk's."""
    called = _called(phrase[0], corpus) if len(phrase) == 1 and fold.is_cyrillic(phrase[0]) else None
    return called.marks if called else frozenset()


def _parts(start: int, end: int, known: _Known) -> tuple[Unit, ...]:
    """Return the units of the single words from ``start`` to ``end``."""
    parts = []
    for at in range(start, end):
        word = known.typed[at]
        marks = known.marks(at, at + 1)
        if word not in known.skipped:
            parts.append(_weighed(word, (stem(word),), marks, known.corpus) if marks else _word(word, known.corpus))
    return tuple(part for part in parts if part is not None)


def _word(word: str, corpus: Corpus) -> Unit | None:
    """Return the unit of one word that is no name and no term: itself, its correction, or an unknown.

    None for a word of asking that is misspelt ("wich", "meny").
    """
    stemmed = stem(word)
    if stemmed in _common():
        known = (stemmed,) if corpus.spread(stemmed) else ()
        return Unit(word, known, frozenset(), _COMMON_WEIGHT, telling=False)
    everyday = is_everyday(word)
    spoken = corpus.spread(stemmed)
    called = None if everyday or (spoken and word.isascii()) else _called(word, corpus)
    if called is not None:
        return called
    if spoken:
        number = word[0].isdigit()
        unit = _weighed(word, (stemmed,), frozenset(), corpus)
        return unit._replace(telling=not number, named=not number and not everyday and corpus.proper(word))
    corrected = None if everyday else _corrected(word, corpus)
    if corrected is not None:
        stems, marks = corrected
        return _weighed(word, stems, marks, corpus)._replace(trust=_CORRECTED)
    if not everyday and _misspells_asking(word):
        return None
    other = None if everyday else _declined(word, corpus) or _inflected(word, corpus)
    return other or Unit(word, (), frozenset(), log(1 + corpus.facts_count))


def _called(word: str, corpus: Corpus) -> Unit | None:
    """Return the unit of the records that are called by one ``word`` in another case or spelling, or None."""
    folded = fold.key(word)
    for like in alike(folded, corpus, alone=True, cyrillic=fold.is_cyrillic(word)) if " " not in folded else ():
        names = corpus.having([like.word], None, _HOLDERS)
        marks = frozenset(f"{name.kind}/{name.id}" for name in names if name.words == (like.word,))
        if marks and like.alike >= _ALIKE:
            return _weighed(word, (), marks, corpus)._replace(trust=like.alike)
    return None


def _declined(word: str, corpus: Corpus) -> Unit | None:
    """Return the unit of a name that the facts hold and that ``word`` is in a Slavic case, or None: Лиманом, Wyrykach.

    It is spelled as it is: what stands in another case is not misspelt too.
    """
    forms = nominatives(fold.key(word), _SHORTEST_CORRECTED)
    spelled = (known for form in forms for known, key, _ in corpus.spelled_like(form) if key == form)
    known = next((known for known in spelled if corpus.proper(known)), None)
    return _weighed(word, (stem(known),), frozenset(), corpus)._replace(trust=_CORRECTED, named=True) if known else None


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
            return _weighed(word, (), frozenset[str]().union(*ids), corpus)._replace(trust=_CORRECTED)
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


def _weighed(text: str, stems: tuple[str, ...], marks: frozenset[str], corpus: Corpus) -> Unit:
    """Return a unit weighed by rarity: the inverse document frequency of its most common reading."""
    readings = [corpus.spread(mark) for mark in marks]
    readings.append(min((corpus.spread(stemmed) for stemmed in stems), default=0))
    weight = log(1 + corpus.facts_count / max(1, *readings))
    named = any(not mark.startswith("term/") or mark.startswith("term/place-") for mark in marks)
    dated = any(mark.startswith(_DATES) for mark in marks)
    named = named or bool(marks & _PARTIES)
    return Unit(text, stems, marks, weight, telling=not dated, named=named)


@cache
def _skipped() -> frozenset[str]:
    return frozenset(words(SKIPPED))


@cache
def _opining() -> frozenset[str]:
    return frozenset(words(OPINING))


@cache
def _homographs() -> frozenset[str]:
    return frozenset(words(HOMOGRAPHS))


@cache
def _languages() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of asking that only English has, and those that only other languages have."""
    english, foreign = frozenset(words(SKIPPED_ENGLISH)), frozenset(words(SKIPPED_FOREIGN))
    return english - foreign, foreign - english


@cache
def _common() -> frozenset[str]:
    return frozenset(stem(word) for word in words(COMMON))


@cache
def _wants() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words(asking)) for kind, asking in WANTS.items()}
