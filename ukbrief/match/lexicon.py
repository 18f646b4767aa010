"""What matching asks of an index. The index fulfils it with SQL; a test can fulfil it with a dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Name(NamedTuple):
    """One of the names of a record: its id, its title, an alias, or the title of a role.

    ``text`` is the name as the facts spell it, ``words`` its folded words in their order, ``how`` what kind of name
    it is (``id``, ``name``, ``alias``, ``role``). ``since`` and ``until`` bound a role; both are None otherwise.
    ``record`` is the index's number of the record.
    """

    record: int
    kind: str
    id: str
    title: str
    text: str
    how: str
    words: tuple[str, ...]
    since: str | None = None
    until: str | None = None


class Lexicon(Protocol):
    """The names of all records, by key and by word. ``kinds`` narrows an answer to those kinds; None takes all."""

    @property
    def size(self) -> int:
        """The number of records."""

    def named(self, key: str, kinds: Sequence[str] | None) -> list[Name]:
        """Return the names whose folded key (`fold.key`) equals ``key``."""

    def near(self, word: str) -> list[str]:
        """Return the words of names that may lie within the edit budget of the folded ``word``, in no order.

        A superset: the matcher measures each. It never misses a word within two edits (swaps count as one) for
        words of eight letters and more, one edit for words of four to seven, none below.
        """

    def frequency(self, word: str) -> int:
        """Return in how many records' names the folded ``word`` occurs."""

    def spelled(self, typed: str) -> bool:
        """Return whether any name, term or fact is spelled with the word ``typed`` (lower case, without accents)."""

    def having(self, words: Iterable[str], kinds: Sequence[str] | None, limit: int) -> list[Name]:
        """Return up to ``limit`` names that hold any of ``words``, those with the rarest words first."""

    def glossary(self, words: Sequence[str]) -> dict[str, str]:
        """Return the folded name of the term for each phrase of consecutive folded ``words`` that the glossary knows.

        A phrase and a name are words joined by a space.
        """
