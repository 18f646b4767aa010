"""By which names a record is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ukbrief import fold
from ukbrief.match.glossary import articles, bare, translated
from ukbrief.records import Actor, Record, Topic

if TYPE_CHECKING:
    from collections.abc import Mapping


_SHORTEST_INITIALS = 3


class Entry(NamedTuple):
    """One name of a record: as the facts spell it, what kind of name it is, its folded key and words, a role's dates.

    A role is found by its own words and by those of the glossary, so that an office is found by whatever it is called.
    """

    text: str
    how: str
    key: str
    words: tuple[str, ...]
    since: str | None = None
    until: str | None = None


def texts_of(record: Record) -> list[str]:
    """Return the names of ``record`` as the facts spell them: title, native name, aliases, question, roles."""
    roles = [role.title for role in record.roles] if isinstance(record, Actor) else []
    return [record.title, *_others(record), *roles]


def _others(record: Record) -> list[str]:
    native = [record.native] if isinstance(record, Actor) and record.native else []
    asked = [record.question] if isinstance(record, Topic) and record.question else []
    return [*native, *record.aliases, *asked]


def names_of(record: Record, glossary: Mapping[str, str]) -> list[Entry]:
    """Return the names of ``record``: its id, its title, its native name and aliases, its initials, its roles.

    A topic is also found by its own question; a name of several words also when it is written as one ("vonderleyen"),
    and as it is spelled where it folds to something else. Of several names with one key the first stands, so that a
    record is found by the more telling of them. Roles stand beside: the same office can be held twice. ``glossary``
    has the folded phrases of the glossary, each with the folded name of its term.
    """
    spelled = [(record.title, "name"), (record.id, "id"), *((other, "alias") for other in _others(record))]
    entries: dict[str, Entry] = {}
    for text, how in spelled:
        words = fold.words(text.replace("-", " ") if how == "id" else text)
        if words:
            entries.setdefault(" ".join(words), Entry(text, how, " ".join(words), words))
    for entry in list(entries.values()):
        if len(entry.words) > 1:
            together = "".join(entry.words)
            entries.setdefault(together, entry._replace(key=together, words=()))
    for entry in list(entries.values()):
        typed = fold.spelled(entry.text)
        if entry.words and entry.how != "id" and typed != entry.words and entry.text.isascii():
            entries.setdefault(" ".join(typed), entry._replace(key=" ".join(typed), words=typed))
    for initials in _initials(record):
        entries.setdefault(initials, Entry(record.title, "alias", initials, ()))
    roles = _roles(record, glossary)
    return [*(_dated(entry, roles, glossary) for entry in entries.values()), *roles]


def _dated(entry: Entry, roles: list[Entry], glossary: Mapping[str, str]) -> Entry:
    """Return ``entry`` as an office with its dates where it is an alias that says no more than one of the ``roles``."""
    if entry.how != "alias" or not entry.words:
        return entry
    said = {*_said(entry.text, glossary)} - articles()
    office = next((role for role in roles if role.how == "role" and {*role.words} - articles() == said), None)
    return entry if office is None else entry._replace(how="role", since=office.since, until=office.until)


def _initials(record: Record) -> list[str]:
    """Return the initials of an actor of three words and more, with and without the small words between."""
    words = record.title.replace("-", " ").split() if isinstance(record, Actor) else []
    kept = ["".join(word[0] for word in words), "".join(word[0] for word in words if word[0].isupper())]
    return [fold.key(initials) for initials in kept if len(initials) >= _SHORTEST_INITIALS]


def _said(text: str, glossary: Mapping[str, str]) -> tuple[str, ...]:
    """Return the folded words of ``text`` as the glossary says them."""
    return tuple(word.folded for word in translated(bare(fold.tokens(text)), glossary))


def _roles(record: Record, glossary: Mapping[str, str]) -> list[Entry]:
    if not isinstance(record, Actor):
        return []
    how = "role" if record.type == "person" else "alias"  # what a body is said to be is no office that somebody holds
    return [
        Entry(role.title, how, " ".join(fold.words(role.title)), words, role.since, role.until)
        for role in record.roles
        for words in dict.fromkeys((_said(role.title, glossary), fold.words(role.title)))
    ]
