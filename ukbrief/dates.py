"""Dates of which the day or the month may be unknown: ``2025``, ``2025-11``, ``2025-11-21``.

They are kept as strings, which sort as they stand; a year or a month means the whole of it.
"""

from __future__ import annotations

import re
from datetime import date

_YEAR = len("2025")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def parse(text: str) -> str:
    """Return ``text`` if it is a year, a month or a day that exists; raise ValueError otherwise."""
    found = _PARTIAL.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is not a date like 2025, 2025-11 or 2025-11-21")
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        raise ValueError(f"{text!r} is not a day of the calendar") from None
    return text


def first_day(text: str) -> str:
    """Return the first day that the date ``text`` covers."""
    return (text + "-01-01")[:10] if len(text) == _YEAR else (text + "-01")[:10]


def last_day(text: str) -> str:
    """Return an upper bound of the days that ``text`` covers, for comparing as a string (it may be a 31 February)."""
    return (text + "-12-31")[:10] if len(text) == _YEAR else (text + "-31")[:10]


def held_on(day: str, since: str | None, until: str | None) -> bool:
    """Return whether something that began ``since`` and ceased ``until`` held on ``day``.

    An unknown beginning lies before every day and a missing end after it. A date of which only the month or the year
    is known covers the whole of it at the beginning; it has ended once the whole of it is over. On the day itself
    of ``until`` it holds no longer, as the successor's first day is the predecessor's last.
    """
    if since is not None and first_day(since) > day:
        return False
    return until is None or last_day(until) > day


def days_between(earlier: str, later: str) -> int:
    """Return the number of days from ``earlier`` to ``later``, counted from the first day that each covers."""
    return (date.fromisoformat(first_day(later)) - date.fromisoformat(first_day(earlier))).days
