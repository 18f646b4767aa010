"""What a single value in a fact file may be: text, a name, a date, an address, a reference.

What must be compared beyond the value (references, names, statements) is noted on the way, for `rules`.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, NamedTuple, Protocol, TypeGuard
from unicodedata import normalize

from ukbrief import dates
from ukbrief.factfiles.faults import any_of, escaped, nearest, shown, type_of
from ukbrief.factfiles.spots import Spot, Wrong
from ukbrief.records import KINDS

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters of ASCII and of Latin-1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction: marks, embeddings, overrides, isolates
    "\u2028\u2029"  # separators of lines and of paragraphs
    "\u00ad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"  # shown as nothing
    "\ud800-\udfff]"  # half a character, or a byte that is not UTF-8
)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG = 80
_LONGEST_URL = 1000
_URL = re.compile(r'(?i:https?)://(?:[\w-]+\.)+(?:[\w-]+)?(?::\d{1,5})?(?:[/?#][^\s"<>\\^`{|}]*)?')
"""No user's name before the host: ``https://bbc.com@elsewhere.example`` lies to whoever reads it."""


class Type(Protocol):
    """What a value may be."""

    @property
    def expected(self) -> str:
        """What the value may be, in the words of a message."""

    def read(self, value: object, spot: Spot) -> object:
        """Return ``value`` as records hold it. Raises Wrong where it cannot be used.

        What holds other values tells their faults itself, and returns None where too little of it is left. (TOML
        has no null, so that None is nothing else.)
        """


def attempt(type_: Type, value: object, spot: Spot) -> Any:  # noqa: ANN401 - the codebook is data to the type checker
    """Return ``value`` as ``type_`` reads it, or None where it cannot be used; the fault is told at ``spot``."""
    try:
        return type_.read(value, spot)
    except Wrong as wrong:
        spot.fault(wrong.wrong, wrong.expected or type_.expected)
        return None


class Text(NamedTuple):
    """Text of at most ``limit`` characters, in one line or where ``lines`` is true in several; in NFC."""

    limit: int
    lines: bool = False

    @property
    def expected(self) -> str:
        """What the text may be."""
        return f"text of at most {self.limit} characters"

    def read(self, value: object, spot: Spot) -> str:
        """Return the text."""
        if not isinstance(value, str):
            raise Wrong(f"{spot.key} is {type_of(value)}")
        hidden = _HIDDEN.search(value.replace("\n", " ") if self.lines else value)
        if hidden:
            raise Wrong(
                f"{spot.key} holds {escaped(hidden[0])} as its character {hidden.start() + 1}",
                "nothing that steers a terminal, turns text around or does not show",
            )
        text = normalize("NFC", value)
        if not text.strip():
            raise Wrong(f"{spot.key} is empty")
        if len(text) > self.limit:
            raise Wrong(f"{spot.key} has {len(text)} characters", f"at most {self.limit}")
        return text


class Name(NamedTuple):
    """Text by which a record is found: no two records of one kind may share it."""

    text: Text

    @property
    def expected(self) -> str:
        """What the name may be."""
        return self.text.expected

    def read(self, value: object, spot: Spot) -> str:
        """Return the name, and note it."""
        text = self.text.read(value, spot)
        spot.notes.names.append((spot, text))
        return text


class Statement(NamedTuple):
    """Text that states a fact: a record says it once."""

    text: Text

    @property
    def expected(self) -> str:
        """What the statement may be."""
        return self.text.expected

    def read(self, value: object, spot: Spot) -> str:
        """Return the statement, and note it."""
        text = self.text.read(value, spot)
        spot.notes.statements.append((spot, text))
        return text


class Slug(NamedTuple):
    """An id."""

    expected: str = f"a slug of a-z, 0-9 and single '-', at most {_LONGEST_SLUG} characters"

    def read(self, value: object, spot: Spot) -> str:
        """Return the slug."""
        if not is_slug(value):
            raise Wrong(f"{spot.key} is {shown(value)}")
        return value


def is_slug(value: object) -> TypeGuard[str]:
    """Return whether ``value`` can be an id."""
    return isinstance(value, str) and len(value) <= _LONGEST_SLUG and _SLUG.fullmatch(value) is not None


class Day(NamedTuple):
    """A date of which the day, or the month too, may be unknown."""

    expected: str = 'a date like 2025-11-21, "2025-11" or "2025"'

    def read(self, value: object, spot: Spot) -> str:
        """Return the date as in ISO 8601, as long as it is known."""
        if isinstance(value, date) and not isinstance(value, datetime):
            return value.isoformat()
        if isinstance(value, str):
            try:
                return dates.parse(value)
            except ValueError:
                pass  # told below
        raise Wrong(f"{spot.key} is {shown(value)}")


class Url(NamedTuple):
    """An address on the web."""

    expected: str = f"an address that begins with https:// or http://, at most {_LONGEST_URL} characters"

    def read(self, value: object, spot: Spot) -> str:
        """Return the address."""
        if (
            isinstance(value, str)
            and len(value) <= _LONGEST_URL
            and _URL.fullmatch(value)
            and not _HIDDEN.search(value)
        ):
            return normalize("NFC", value)
        raise Wrong(f"{spot.key} is {shown(value)}")


class Word(NamedTuple):
    """One of a few words."""

    choices: tuple[str, ...]

    @property
    def expected(self) -> str:
        """The words."""
        return any_of(self.choices)

    def read(self, value: object, spot: Spot) -> str:
        """Return the word."""
        if not isinstance(value, str) or value not in self.choices:
            near = nearest(value, frozenset(self.choices)) if isinstance(value, str) else None
            raise Wrong(f"{spot.key} is {shown(value)}", f"{self.expected}, perhaps {near}" if near else "")
        return value


class Whole(NamedTuple):
    """A whole number from ``least`` to ``most``."""

    least: int
    most: int

    @property
    def expected(self) -> str:
        """The range."""
        return f"a whole number from {self.least} to {self.most}"

    def read(self, value: object, spot: Spot) -> int:
        """Return the number."""
        if not isinstance(value, int) or isinstance(value, bool) or not self.least <= value <= self.most:
            raise Wrong(f"{spot.key} is {shown(value)}")
        return value


class Flag(NamedTuple):
    """Yes or no."""

    expected: str = "true or false"

    def read(self, value: object, spot: Spot) -> bool:
        """Return the flag."""
        if not isinstance(value, bool):
            raise Wrong(f"{spot.key} is {shown(value)}")
        return value


class Reference(NamedTuple):
    """The id of a record or source of ``kind``; without a kind, ``kind/id``. Whether it leads there is asked later."""

    kind: str = ""

    @property
    def expected(self) -> str:
        """Whose id, or which kinds."""
        return f"the id of {with_article(self.kind)}" if self.kind else f"kind/id, the kind {any_of(KINDS)}"

    def read(self, value: object, spot: Spot) -> str:
        """Return the reference as it stands, and note what it leads to."""
        if not isinstance(value, str):
            raise Wrong(f"{spot.key} holds {shown(value)}")
        kind, _, id_ = (self.kind, "", value) if self.kind else value.partition("/")
        if not is_slug(id_) or not (self.kind or kind in KINDS):
            raise Wrong(f"{spot.key} holds {shown(value)}")
        spot.notes.mentions.append((spot, kind, id_))
        return value


def with_article(kind: str) -> str:
    """Return ``kind`` with its indefinite article."""
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
