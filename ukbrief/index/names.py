"""By which names a record is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ukbrief import fold
from ukbrief.match.glossary import translated
from ukbrief.records import Actor, Record

if TYPE_CHECKING:
    from collections.abc import Mapping


class Entry(NamedTuple):
    """One name of a record: as the facts spell it, what kind of name it is, its folded key and words, a role's dates.

    The words of a role are those of the glossary, so that an office is found by whatever it is called.
    """

    text: str
    how: str
    key: str
    words: tuple[str, ...]
    since: str | None = None
    until: str | None = None


def names_of(record: Record, glossary: Mapping[str, str]) -> list[Entry]:
    """Return the names of ``record``: its id, its title, its native name and aliases, its roles.

    ``glossary`` has the folded phrases of the glossary, each with the folded name of its term.

    Of several names with one key the first stands, so that a record is found by the more telling of them. Roles
    stand beside: the same office can be held twice.
    """
    native = [record.native] if isinstance(record, Actor) and record.native else []
    spelled = [(record.id, "id"), (record.title, "name"), *((alias, "alias") for alias in [*native, *record.aliases])]
    entries: dict[str, Entry] = {}
    for text, how in spelled:
        key = fold.key(text.replace("-", " ") if how == "id" else text)
        if key:
            # The title reads better than the id, to which it often folds.
            keep = entries.get(key)
            if keep is None or (keep.how == "id" and how == "name"):
                entries[key] = Entry(text, how, key, tuple(key.split()))
    return [*entries.values(), *_roles(record, glossary)]


def _roles(record: Record, glossary: Mapping[str, str]) -> list[Entry]:
    if not isinstance(record, Actor):
        return []
    return [
        Entry(role.title, "role", key, translated(key.split(), glossary), role.since, role.until)
        for role in record.roles
        for key in [fold.key(role.title)]
    ]
