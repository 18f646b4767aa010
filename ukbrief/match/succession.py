"""Who came next in an office that somebody left: whom a question of a succession asks for ("who replaced yermak")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ukbrief import fold
from ukbrief.dates import days_between

if TYPE_CHECKING:
    from ukbrief.match.corpus import Corpus
    from ukbrief.records import Role

_VACANT = 180
"""So many days after an office was left somebody may have held it in between whom no record knows."""


def successors(id_: str, corpus: Corpus) -> set[str]:
    """Return the ids of those who came next in each office that the actor ``id_`` has left."""
    return {later for office in corpus.offices(id_) for later in _next(office, corpus)} - {id_}


def _next(office: Role, corpus: Corpus) -> list[str]:
    """Return the id of who held ``office`` next after its end, if anybody did soon."""
    left = office.until
    if left is None:
        return []
    holders = [name for name in corpus.named(fold.key(office.title), ("actor",)) if name.how == "role"]
    came = [(name.since, name.id) for name in holders if name.since and name.since >= left[: len(name.since)]]
    return [id_ for since, id_ in sorted(came)[:1] if days_between(left, since) <= _VACANT]
