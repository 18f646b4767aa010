"""What was typed, taken as queries: words joined, lines read, and what no query can be refused with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ukbrief.cli.messages import WrongUsage

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 1000
"""Characters in the longest query: ten times the longest question that anybody has been seen to ask."""

STDIN = "-"

_BETWEEN_PLANS = frozenset({"with", "and", "vs", "vs.", "versus", "against", "to"})


def unusable(query: str) -> str | None:
    """Return why ``query`` cannot be asked, in words that follow "the query", or None where it can."""
    if not query.strip():
        return "is empty"
    if len(query) > LONGEST:
        return f"has {len(query):,} characters; at most {LONGEST:,} are read"
    if any("\ud800" <= letter <= "\udfff" for letter in query):
        return "is not UTF-8 text"
    if any((letter < " " and letter not in "\t\n\r") or "\x7f" <= letter < "\xa0" for letter in query):
        return "holds control characters"
    return None


def joined(words: Sequence[str]) -> tuple[str, ...]:
    """Return the one query that ``words`` spell, or none where there are no words."""
    return (" ".join(words),) if words else ()


def two_plans(words: Sequence[str]) -> tuple[str, ...]:
    """Return the two plans that ``words`` name: two words, or two phrases with a word like "with" between them."""
    parts = " ".join(words).split()
    if len(words) == 2 and not _BETWEEN_PLANS.intersection(map(str.casefold, words)):  # noqa: PLR2004 - two plans
        return tuple(words)
    for place in range(1, len(parts) - 1):
        if parts[place].casefold() in _BETWEEN_PLANS:
            return " ".join(parts[:place]), " ".join(parts[place + 1 :])
    raise WrongUsage(
        "two plans are needed",
        "Quote names of several words, or put 'with' between them:",
        "  ukbrief compare istanbul-communique-2022 us-28-point-plan",
        "  ukbrief compare istanbul communique with 28 point plan",
    )
