"""Two plans side by side, subject by subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ukbrief.answer import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ukbrief.records import Fact, Plan

OTHER = "Other points"


def subjects(left: Plan, right: Plan, titles: Mapping[str, str]) -> tuple[Subject, ...]:
    """Return the subjects that the points of two plans bear on, with the points of each on either side.

    ``titles`` names the topics by ``topic/id``. The order is that in which the left plan first speaks of them, then
    the right one; points without a subject come last. A point that bears on several subjects stands under its first
    that both plans share, or else its first: said once, beside what it is to be compared with.
    """
    shared = _topics(left.points) & _topics(right.points)
    mine, theirs = _by_subject(left.points, shared), _by_subject(right.points, shared)
    order = [subject for subject in dict.fromkeys((*mine, *theirs)) if subject]
    rows = [
        Subject(subject, titles.get(f"topic/{subject}", subject), mine.get(subject, ()), theirs.get(subject, ()))
        for subject in order
    ]
    if "" in mine or "" in theirs:
        rows.append(Subject("", OTHER, mine.get("", ()), theirs.get("", ())))
    return tuple(rows)


def narrowed(rows: Iterable[Subject], wanted: set[str]) -> tuple[Subject, ...]:
    """Return ``rows`` with only the points whose fact id is in ``wanted``; rows left empty go."""
    cut = (
        row._replace(
            left=tuple(point for point in row.left if point.id in wanted),
            right=tuple(point for point in row.right if point.id in wanted),
        )
        for row in rows
    )
    return tuple(row for row in cut if row.left or row.right)


def _topics(points: Iterable[Fact]) -> set[str]:
    return {topic for point in points for topic in point.topics}


def _by_subject(points: Iterable[Fact], shared: set[str]) -> dict[str, tuple[Fact, ...]]:
    grouped: dict[str, tuple[Fact, ...]] = {}
    for point in points:
        subject = next((topic for topic in point.topics if topic in shared), next(iter(point.topics), ""))
        grouped[subject] = (*grouped.get(subject, ()), point)
    return grouped
