"""Dates as a question says them, with the months and seasons of any language that the glossary has.

"31 July 2025", "2025-07", "jan 2026", "spring 2025", "end of 2025".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ukbrief.match.corpus import MONTHS, date_mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PERIODS: dict[str, tuple[int, ...]] = {
    **{f"term/month-{month}": (at,) for at, month in enumerate(MONTHS, 1)},
    "term/blackout-winter": (1, 2, 12),
    "term/season-spring": (3, 4, 5),
    "term/season-summer": (6, 7, 8),
    "term/season-autumn": (9, 10, 11),
}
"""The terms of the glossary that name a part of a year, each with its months, 1 to 12."""

_LONGEST = 6
_MONTHS = 12
_CENTURY = 2000
_ORDINALS = frozenset({"st", "nd", "rd", "th", "er", "of"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
_DOTTED = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\b")

# A letter for each word: y a year, d a day (or a month in digits), m a month by name, s a season, o what makes an
# ordinal.
_PART_OF_A_YEAR = re.compile("[ms]o?y")
_FORMS = tuple(
    re.compile(form)
    for form in (
        "(?P<d>d)(?P<last>d?)o*(?P<m>m)(?P<y>y?)",
        "(?P<m>m)(?P<d>d)(?P<last>)o?(?P<y>y?)",
        "(?P<y>y)(?P<m>d)(?P<d>d)(?P<last>)",
        "(?P<d>d)(?P<last>)(?P<m>d)(?P<y>y)",
    )
)


class Said(NamedTuple):
    """A date that a question says up to the word ``end``: its marks, and that of the month of a day that it says."""

    end: int
    marks: frozenset[str]
    month: frozenset[str]


def spaced(text: str) -> str:
    """Return ``text`` with each date in digits and full stops, which would be one number, as three: 31.7.2025."""
    return _DOTTED.sub(r"\1 \2 \3", text)


def said_at(start: int, typed: Sequence[str], periods: Mapping[str, tuple[int, ...]]) -> Said | None:
    """Return the date that begins at ``start`` in the words ``typed``, or None.

    ``periods`` holds which month a word names, 1 to 12, or which months: those of a season, which is a date with its
    year.
    """
    ahead = typed[start : start + _LONGEST]
    letters = "".join(_letter(word, periods) for word in ahead)
    part = _PART_OF_A_YEAR.match(letters)
    if part:
        of_the_year = (date_mark(int(ahead[part.end() - 1]), month) for month in periods[ahead[0]])
        return Said(start + part.end(), frozenset(of_the_year), frozenset())
    for found in filter(None, (form.match(letters) for form in _FORMS)):
        year = int(ahead[found.start("y")]) if found["y"] else None
        named = ahead[found.start("m")]
        month = periods[named][0] if named in periods else int(named)
        days = [int(word) for word in ahead[found.start("d") : found.end("last")]]
        if month > _MONTHS:
            days, month = [month], days[0]  # 7/31/2025
        if month <= _MONTHS:
            marks = {date_mark(year, month, day) for day in days or (None,)}
            if not year and found.start("m") == 0:
                marks |= {date_mark(_CENTURY + day, month) for day in days}  # "september 26" can be a year
            of = {date_mark(year, month)} if year and days else ()
            return Said(start + found.end(), frozenset(marks), frozenset(of))
    return None


def _letter(word: str, periods: Mapping[str, tuple[int, ...]]) -> str:
    if _YEAR.fullmatch(word):
        return "y"
    if _DAY.fullmatch(word):
        return "d"
    if word in _ORDINALS:
        return "o"
    return "x" if word not in periods else "m" if len(periods[word]) == 1 else "s"
