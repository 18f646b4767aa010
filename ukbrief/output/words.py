"""The words that every painter uses: for sides, kinds, dates, counts, and for what to type next.

They are put together from data as it comes; what is shown goes through `clean` as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ukbrief.answer import Answer
    from ukbrief.output.page import Figures, Office, Page, Statement

SIDES = {
    "ukraine": "Ukraine",
    "russia": "Russia",
    "united-states": "United States",
    "europe": "Europe",
    "international": "international",
    "mediator": "mediator",
}

COMMANDS = {
    "actor": "who",
    "topic": "topic",
    "event": "history",
    "challenge": "challenges",
    "poll": "opinion",
    "plan": "plan",
    "precedent": "precedent",
}
"""The command that answers with a record of each kind."""

HEADINGS = {
    "actor": "Actors",
    "topic": "Topics",
    "event": "Events",
    "challenge": "Challenges",
    "poll": "Polls",
    "plan": "Plans",
    "precedent": "Precedents",
    "source": "Sources",
}

WEIGHTS = {1: "everyone should know", 2: "notable", 3: "detail"}

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_PLAIN = frozenset("-.")
"""Marks beside letters, digits and spaces that a shell takes as they stand."""

_LONGEST_QUERY = 60
_LONGEST_SLUG = 40


def day(date: str) -> str:
    """Return an ISO date, a month or a year as people write it: ``21 Nov 2025``, ``Nov 2025``, ``2025``."""
    parts = date.split("-")
    try:
        month = [_MONTHS[int(parts[1]) - 1]] if len(parts) > 1 else []
        number = [str(int(parts[2]))] if len(parts) > 2 else []  # noqa: PLR2004 - year, month, day
    except (ValueError, IndexError):
        return date
    return " ".join([*number, *month, parts[0]])


def span(since: str, to: str | None, dash: str) -> str:
    """Return the days from ``since`` to ``to``, joined by ``dash``; what they share is said once: ``4-9 Feb 2025``."""
    if to is None or to == since:
        return day(since)
    first, last = day(since).split(), day(to).split()
    if first[1:] == last[1:] and len(first) > 1:
        return f"{first[0]}{dash}{' '.join(last)}"
    if first[-1] == last[-1] and len(first) == len(last):
        first.pop()
    return f"{' '.join(first)} {dash} {' '.join(last)}"


def count(number: int, noun: str) -> str:
    """Return ``number`` with ``noun`` in the plural where it needs one: ``1 fact``, ``1,502 sources``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def qualifiers(statement: Statement, written: Callable[[str], str], *, dated: bool = True) -> list[str]:
    """Return what a reader must know of a fact beside its text, the status first, with dates as ``written``.

    ``dated`` is false where the date of the fact stands elsewhere.
    """
    until = f"until {written(statement.until)}" if statement.until else ""
    told = [
        statement.status,
        statement.by and f"according to {statement.by}",
        f"as of {written(statement.as_of)}" if dated and statement.as_of else "",
        f"{until}: {statement.reason}" if until and statement.reason else until,
        grade(statement.grade),
    ]
    return [word for word in told if word]


def grade(grades: str) -> str:
    """Return the words on the footing of what rests on weak sources alone, nothing where ``grades`` is empty."""
    return f"grade {grades} source" if grades else ""


def weak(grade: str) -> str:
    """Return the ``grade`` of a source where a reader must know of it."""
    return f"grade {grade}" if grade in {"C", "D"} else ""


def tags(page: Page, written: Callable[[str], str]) -> list[str]:
    """Return what stands behind the title of ``page``, dates as ``written``: what it is, of which side, of when."""
    told = (
        page.native,
        page.tag,
        page.side and side(page.side),
        page.date and written(page.date),
        page.dated and f"as of {written(page.dated)}",
    )
    return [word for word in told if word]


def held(office: Office, written: Callable[[str], str], between: str) -> str:
    """Return from when to when ``office`` was held, with dates as ``written``: ``since Jul 2025``."""
    if office.since and office.until:
        return f"{written(office.since)} {between} {written(office.until)}"
    if office.since:
        return f"since {written(office.since)}"
    return f"until {written(office.until)}" if office.until else ""


def survey(poll: Figures, dash: str) -> list[str]:
    """Return who asked whom when, how many and how, and on what footing the figures stand."""
    told = (
        poll.pollster,
        poll.population,
        span(poll.since, poll.to, dash),
        f"{poll.sample:,} asked" if poll.sample else "",
        poll.method,
        grade(poll.grade),
    )
    return [word for word in told if word]


def percent(share: float) -> str:
    """Return a share as polls print it: ``54 %``, ``7.5 %``."""
    return f"{share:g} %"


def side(slug: str) -> str:
    """Return the name of a side as readers know it."""
    return SIDES.get(slug) or slug.replace("-", " ")


def population(slug: str) -> str:
    """Return the name of a poll's population: ``united-states`` is the United States."""
    return slug.replace("-", " ").title()


def slug(text: str) -> str:
    """Return the ASCII letters and digits of the beginning of ``text``, in lower case, joined by hyphens."""
    kept = "".join(char if char.isascii() and char.isalnum() else " " for char in text[:_LONGEST_SLUG])
    return "-".join(kept.lower().split())


def typed(kind: str, ident: str, title: str = "") -> str:
    """Return what to type for a record: ``ukbrief who Steve Witkoff``, ``ukbrief plan us-28-point-plan``.

    People and states are known by name; of the other kinds the id is shorter than the title.
    """
    return f"ukbrief {COMMANDS.get(kind, 'topic')} {handle(kind, ident, title)}"


def handle(kind: str, ident: str, title: str = "") -> str:
    """Return the name under which a record is asked for: a title that a shell takes as it stands, or the id."""
    return title if kind == "actor" and typable(title) else ident


def typable(text: str) -> bool:
    """Whether ``text`` can stand on a command line without quotes and without being taken for an option."""
    return (
        0 < len(text) <= _LONGEST_QUERY
        and text[0].isalnum()
        and text.isprintable()
        and all(char.isalnum() or char == " " or char in _PLAIN for char in text)
    )


def again(answer: Answer, *options: str) -> str:
    """Return the command line that asks ``answer``'s question again with ``options``.

    The query is repeated as it was typed, in quotes where a shell needs them; where it is too long or cannot be
    quoted, the id of what matched says it.
    """
    words = ("ukbrief", answer.command, asked(answer), *options)
    return at_once(" ".join(word for word in words if word), answer)


def at_once(command: str, answer: Answer) -> str:
    """Return ``command`` as of the day of ``answer``, where the reader asked for that day."""
    return f"{command} --as-of {answer.as_of}" if answer.dated and answer.as_of else command


def asked(answer: Answer) -> str:
    """Return the query of ``answer`` as it can be typed again."""
    query = answer.query.strip()
    if not typable(query):
        if answer.match and answer.command != "ask":
            query = answer.match.id
        elif query:
            query = f"'{query}'" if _quotable(query) else "…"
    return query


def _quotable(text: str) -> bool:
    return len(text) <= _LONGEST_QUERY and text.isprintable() and "'" not in text and not text.startswith("-")
