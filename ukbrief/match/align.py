"""The words of a query aligned to the words of names, scored, and decided.

The score is the share of the query that a record's names explain, each word weighed by its rarity, times a share of
the name that the query explains. A word of the query that nothing explains costs its whole weight ("marco polo" is not
Marco Rubio); a word of the name that the query leaves out costs little ("rubio" is).
"""

from __future__ import annotations

import re
from functools import cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from ukbrief import fold
from ukbrief.match.everyday import is_everyday
from ukbrief.match.glossary import articles, bare, common, content, honorifics, skipped, translated, without_s
from ukbrief.match.names import SUGGESTIONS, Finding, Scored, Words
from ukbrief.match.words import alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ukbrief.match.lexicon import Lexicon, Name
    from ukbrief.match.names import Held

ACCEPTED = 0.76
"""The least score of an answer; measured on tests/cases."""

LEAD, LEAD_OF_PART, LEAD_OF_OFFICE = 0.05, 0.2, 0.12
"""An answer leads the best other record by at least as much; what comes closer is equally good.

More where it is only part of a name ("donald", "andrei"): the others are as likely to be meant; less of that where it
is an office, whose whole title few people type.
"""

EQUAL_IN_PART = 0.65
"""The least score of what is equally good beside part of a name: Andriy beside Andrei."""

SUGGESTED = 0.4
"""The least score of a suggestion."""

_MOST_WORDS = 12
_CANDIDATES = 2000
_NAME_SHARE, _ALIAS_SHARE = 0.28, 0.7
_BESIDE = 0.85
_INITIAL = 0.85
_PATRONYMIC = re.compile("iq(?:a|u|em|e)?$|(?:[oei]v|iq)n(?:a|i|u|oi|ou|e)$")
"""Вікторович, Анатоліївна, Ильинична and their cases, folded."""

_SLIGHT = 0.5
_FULL = 0.99
_BEFORE, _OFFICE = 0.5, 0.2


class Asked(NamedTuple):
    """The words of a query, the words of names that each may stand for (with their likeness), and their weights.

    ``telling`` holds the places of the words that are neither words of asking nor at home in every subject: no record
    is found by others.
    ``slight`` holds those of the words that say little where no name explains them: honorifics and patronymics.
    """

    words: Sequence[str]
    likenesses: Sequence[dict[str, float]]
    weights: Sequence[float]
    telling: frozenset[int]
    slight: frozenset[int]


class Aligned(NamedTuple):
    """One name aligned to a query: the likeness of each word that it explains, and the share of itself explained."""

    name: Name
    explained: dict[int, float]
    own_share: float

    @property
    def full(self) -> bool:
        """Whether the query holds a title of several words, first name and surname: what goes before is an epithet."""
        return self.name.how == "name" and len(self.explained) > 1 and self.own_share >= _FULL


def align(typed: Words, lexicon: Lexicon, kinds: Sequence[str] | None, held: Held) -> Finding:
    """Return what the words ``typed`` name: as they stand, and as the glossary says them."""
    if len(typed) > _MOST_WORDS:
        return Finding("unknown")
    phrases = bare(typed)
    folded = [word.folded for word in phrases]
    said = translated(phrases, lexicon.glossary(folded) | lexicon.glossary([without_s(word) for word in folded]))
    best: dict[int, Scored] = {}
    for words in dict.fromkeys((content(typed), content(said))):
        for scored in _scored(_asked(words, lexicon), lexicon, kinds, held):
            known = best.get(scored.name.record)
            if known is None or scored.score > known.score:
                best[scored.name.record] = scored
    return decide(best.values())


def decide(found: Iterable[Scored]) -> Finding:
    """Return the outcome of the candidates ``found``: one with score and lead, several as good, or suggestions."""
    ranked = sorted(found, key=lambda scored: (-scored.score, scored.name.kind, scored.name.id))
    if not ranked or ranked[0].score < ACCEPTED:
        return Finding("unknown", tuple(scored for scored in ranked[:SUGGESTIONS] if scored.score >= SUGGESTED))
    lead, least = (LEAD, ACCEPTED) if ranked[0].whole else (LEAD_OF_PART, EQUAL_IN_PART)
    if ranked[0].name.how == "role" and not ranked[0].whole:
        lead, least = LEAD_OF_OFFICE, ACCEPTED
    equal = [scored for scored in ranked if scored.score > ranked[0].score - lead and scored.score >= least]
    if len(equal) == 1:
        return Finding("answer", tuple(ranked[: 1 + SUGGESTIONS]))
    return Finding("ambiguous", tuple(equal))


def _scored(asked: Asked, lexicon: Lexicon, kinds: Sequence[str] | None, held: Held) -> Iterator[Scored]:
    """Yield each record of which a name shares a word with the query, with its score: by the names that are ``held``.

    An office that is not held may still stand beside a name, if beside no other office: "Oberbefehlshaber Syrskyj".
    """
    shared = {word for likeness in asked.likenesses for word in likeness}
    records: dict[int, list[Name]] = {}
    every = lexicon.having(shared, kinds, _CANDIDATES)
    for name in every:
        records.setdefault(name.record, []).append(name)
    asking = set(held(every))
    offices = {word for names in records.values() for name in names if name.how == "role" for word in name.words}
    official = frozenset(place for place, word in enumerate(asked.words) if word in offices)
    for names in records.values():
        aligned = [_aligned(name, asked, lexicon) for name in names]
        if not any(asked.telling & one.explained.keys() for one in aligned):
            continue
        own = official if any(name.how == "role" for name in names) else frozenset()  # a body's head is somebody else
        current = [one for one in aligned if one.name in asking]
        scored = [_score(one, current if one.name.how == "role" else aligned, asked, own) for one in current]
        if scored:
            yield max(scored, key=lambda scored: scored.score)


def _asked(words: Words, lexicon: Lexicon) -> Asked:
    """Weigh each word of the query by the rarity of what it most likely stands for, or of a word that nobody has."""
    alone = len(words) == 1
    likenesses = [
        {
            like.word: like.alike
            for like in alike(
                word.folded,
                lexicon,
                alone=alone,
                everyday=is_everyday(word.typed),
                cyrillic=fold.is_cyrillic(word.typed),
            )
        }
        for word in words
    ]
    likeliest = [
        max(likeness, key=lambda like: (likeness[like], like), default=word.folded)
        for word, likeness in zip(words, likenesses, strict=True)
    ]
    telling = frozenset(
        place
        for place, word in enumerate(words)
        if len(word.folded) > 1 and word.typed not in common() and word.typed not in skipped()
    )
    slight = frozenset(
        place for place, word in enumerate(words) if word.typed in honorifics() or _PATRONYMIC.search(word.folded)
    )
    weights = [_rarity(word, lexicon) for word in likeliest]
    return Asked([word.folded for word in words], likenesses, weights, telling, slight)


def _rarity(word: str, lexicon: Lexicon) -> float:
    return log(1 + lexicon.size / max(lexicon.frequency(word), 1))


def _aligned(name: Name, asked: Asked, lexicon: Lexicon) -> Aligned:
    """Align each word of the query to one word of ``name``, the most alike pairs first."""
    pairs = sorted(
        (-likeness[other], place, spot)
        for place, likeness in enumerate(asked.likenesses)
        for spot, other in enumerate(name.words)
        if other in likeness
    )
    explained: dict[int, float] = {}
    taken: set[int] = set()
    for likeness, place, spot in pairs:
        if place not in explained and spot not in taken:
            explained[place] = -likeness
            taken.add(spot)
    if explained and name.how != "role":  # the E of "E. Macron" is not that of who advises Emmanuel Macron
        _initials(name, asked.words, explained, taken)
    rarities = {spot: _rarity(word, lexicon) for spot, word in enumerate(name.words) if word not in articles()}
    whole = sum(rarities.values())
    return Aligned(name, explained, sum(rarities.get(spot, 0.0) for spot in taken) / whole if whole else 0.0)


def _initials(name: Name, words: Sequence[str], explained: dict[int, float], taken: set[int]) -> None:
    """Let a single letter stand for a word of ``name`` that begins with it, beside a word that is spelled out.

    The title has a word that begins as that word does: the A of "А. Єрмак" is none of "адвокат Єрмака", who is
    Oleksandr Bevz.
    """
    single = [place for place, word in enumerate(words) if len(word) == 1 and place not in explained]
    titled = {word[:2] for word in fold.words(name.title)} if single else set()
    for place in single:
        word = words[place]
        for spot, other in enumerate(name.words):
            if spot not in taken and other.startswith(word) and other[:2] in titled:
                explained[place] = _INITIAL
                taken.add(spot)
                break


def _score(one: Aligned, others: Sequence[Aligned], asked: Asked, official: frozenset[int]) -> Scored:
    """Score a name; what it leaves unexplained other names of the record may explain ("president putin").

    Of an actor only the title and the offices: an alias may name somebody else as well ("successor of Francis"). An
    office has no words of another one: who was mayor and leads a government of London is not the mayor of London.
    ``official`` holds the places of words that are those of an office, of whomever.
    """
    telling = [other for other in others if other.name.kind != "actor" or other.name.how not in ("alias", one.name.how)]
    beside = {place for other in telling for place in other.explained}
    likenesses = dict.fromkeys(beside, _BESIDE) | one.explained
    explained = sum(asked.weights[place] * likeness for place, likeness in likenesses.items())
    whole = sum(
        asked.weights[place] if place in likenesses else _missing(place, asked, one, official)
        for place in range(len(asked.words))
    )
    # A part of a title is a name ("rubio"); a part of an actor's alias need not be one ("king" of the chocolate king).
    own = _ALIAS_SHARE if one.name.kind == "actor" and one.name.how == "alias" else _NAME_SHARE
    score = explained / whole * (1 - own + own * one.own_share)
    return Scored(one.name, round(score, 4), "fuzzy", whole=one.own_share >= _FULL)


def _missing(place: int, asked: Asked, one: Aligned, official: frozenset[int]) -> float:
    """Return what the word of the query at ``place`` weighs that no name of the record explains.

    No less than the average word, as a common word may be the one that matters; but little where it is an honorific,
    or a patronymic, if only its initial, as few names are listed with theirs, and where it names a party to the war
    beside a subject, as all subjects are about them ("blackouts in ukraine"). An office of another party than the one
    that is named is not meant at all. Beside a full name an office says little, whoever held it and when, and half of
    its weight goes where it stands before the name.
    """
    if one.name.how == "role" and asked.words[place] in _parties():
        return sum(asked.weights)
    slight = place in asked.slight if one.name.kind == "actor" else asked.words[place] in _parties()
    if slight or (len(asked.words[place]) == 1 and len(one.explained) > 1):  # the V of "Sergey V. Lavrov"
        return _SLIGHT
    weight = max(asked.weights[place], sum(asked.weights) / len(asked.weights))
    if not one.full:
        return weight
    return weight * (_OFFICE if place in official else _BEFORE if place < min(one.explained) else 1.0)


@cache
def _parties() -> frozenset[str]:
    return frozenset(fold.words("Ukraine Ukrainian Russia Russian war"))
