"""Polls: one asked once, and a question asked again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ukbrief.output.page import Figures, Trend
from ukbrief.output.words import population
from ukbrief.records import Poll

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ukbrief.output.arrange.desk import Desk
    from ukbrief.records import Fact, Record

_CAUTION = "asked one by one or several could be chosen: the shares need not sum to 100"


def asked(records: Iterable[Record]) -> list[list[Poll]]:
    """Return the polls among ``records`` by question: the repeats of one together, oldest first.

    The questions stand in the order in which they first occur.
    """
    questions: dict[str, list[Poll]] = {}
    for poll in records:
        if isinstance(poll, Poll):
            questions.setdefault(f"series {poll.series}" if poll.series else f"poll {poll.id}", []).append(poll)
    return [sorted(polls, key=lambda poll: (poll.to, poll.since)) for polls in questions.values()]


def trend(desk: Desk, polls: Sequence[Poll], *, whole: bool) -> Figures | Trend:
    """Return the repeats of a question, oldest first, as a trend; one poll alone is shown as it is.

    Where it is not the ``whole`` that is told in figures, only the first and the newest poll are, and cited; how they
    were asked is part of the whole.
    """
    *before, last = (poll if whole else poll._replace(method=None) for poll in polls)
    newest = figures(desk, last)
    if not before:
        return newest
    earlier = tuple(figures(desk, poll, poll.sources if whole or poll is before[0] else ()) for poll in before)
    return Trend(newest, earlier, whole)


def figures(desk: Desk, poll: Poll, cited: Sequence[str] | None = None) -> Figures:
    """Return ``poll`` as it is shown, with the sources ``cited`` (all that it has) numbered."""
    return Figures(
        poll.id,
        poll.question,
        poll.pollster,
        population(poll.population),
        poll.since,
        poll.to,
        poll.sample,
        poll.method or "",
        poll.results,
        _CAUTION if poll.multiple else "",
        desk.grade(poll.sources),
        desk.cite(poll.sources if cited is None else cited),
    )


def figures_of_fact(desk: Desk, fact: Fact) -> Figures:
    """Return a poll of which only its fact is at hand, as it is shown."""
    return Figures(
        fact.id,
        fact.question or fact.text,
        fact.pollster or "",
        population(fact.population or ""),
        fact.since or "",
        fact.to or "",
        fact.sample,
        "",
        fact.results,
        "",
        desk.grade(fact.sources),
        desk.cite(fact.sources),
    )
