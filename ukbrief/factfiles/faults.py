"""What is wrong in a fact folder, where, and how it is said."""

from __future__ import annotations

from datetime import date, time
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_SHOWN = 60
_LARGEST_SHOWN = 2**63
_TYPES: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (str, "text"),
    (bool, "true or false"),  # before int, of which it is one
    (int, "a whole number"),
    (float, "a number"),
    ((date, time), "a date or a time"),
    (list, "a list"),
    (dict, "a table"),
)


class Fault(NamedTuple):
    """One fault, to be shown as ``file:line: record: what is wrong; expected …``.

    ``file`` is the path as the caller gave the folder, and the file in it; ``line`` counts from 1 and is 0 where the
    fault is the whole file's or folder's; ``record`` is ``kind/id``, the kind alone where there is no good id, and
    empty outside of every record. The text may hold any character that a path may hold: clean it before it is shown.
    """

    file: str
    line: int
    record: str
    message: str

    def __str__(self) -> str:
        """Return the fault on one line, its place first, as editors and terminals follow it."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (place, self.record, self.message) if part)


def shown(value: object) -> str:
    """Return ``value`` as a message quotes it: one line, short, with nothing in it that steers a terminal."""
    if isinstance(value, str):
        short = value if len(value) <= _LONGEST_SHOWN else value[:_LONGEST_SHOWN] + "…"
        return '"' + "".join(char if char.isprintable() else escaped(char) for char in short) + '"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and abs(value) >= _LARGEST_SHOWN:
        return "a number of more than 64 bits"  # and maybe of more digits than Python agrees to print
    return type_of(value) if isinstance(value, list | dict) else str(value)


def escaped(char: str) -> str:
    """Return the code point of ``char`` as Unicode's tables name it."""
    return f"U+{ord(char):04X}"


def type_of(value: object) -> str:
    """Return what ``value`` is, in the words of the codebook."""
    return next(name for type_, name in _TYPES if isinstance(value, type_))


def any_of(words: Iterable[str]) -> str:
    """Return ``words`` as a choice: "a, b or c"."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


@lru_cache(maxsize=1024)
def nearest(word: str, choices: frozenset[str]) -> str | None:
    """Return the one of ``choices`` that ``word`` was probably meant to be, or None where none is near."""
    found = get_close_matches(word[:_LONGEST_SHOWN], sorted(choices), n=1, cutoff=0.75)
    return found[0] if found else None
