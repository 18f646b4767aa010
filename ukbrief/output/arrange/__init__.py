"""From an answer to a page: what is shown, in which order, and how much of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ukbrief.dates import days_between
from ukbrief.output.arrange.desk import Desk
from ukbrief.output.clean import clean, to_ascii
from ukbrief.output.refusal import matched_line
from ukbrief.output.words import again

if TYPE_CHECKING:
    from ukbrief.answer import Answer
    from ukbrief.output.page import Page
    from ukbrief.output.view import View

_STALE = 90
"""After how many days a brief says how old it is."""

_GRADES = {
    "C": "a lesser outlet that names its origin, or a party's state media for that party's own words",
    "D": "a mirror, an aggregator or a host of unknown standing",
}
"""What the weak grades of a source mean, for readers who meet one."""


def arrange(answer: Answer, view: View) -> Page:
    """Return the page for ``answer``, which must be one that was found; all text in it is clean.

    It is cleaned as a whole at the end, so that no arrangement can forget to.
    """
    # Either module is loaded when it is needed, as start-up pays for each.
    if answer.record is not None and not answer.listing and answer.command != "ask":
        from ukbrief.output.arrange.records import record as arranged  # noqa: PLC0415
    else:
        from ukbrief.output.arrange.lists import rows as arranged  # noqa: PLC0415
    desk = Desk(answer, view)
    numbers: dict[int, int] = {}
    page = _numbered(arranged(desk), numbers)
    sources = tuple(desk.entry(old)._replace(number=new) for old, new in numbers.items())
    weak = sorted({source.grade for source in sources} & _GRADES.keys())
    page = page._replace(
        sources=sources,
        notes=(
            *page.notes,
            *(f"grade {grade}: {_GRADES[grade]}" for grade in weak),
            *answer.notes,
            *_age(answer, view),
        ),
        matched=matched_line(answer) or "",
        as_lines=again(answer, "-f plain"),
        dated=(answer.as_of or "") if answer.dated else "",
    )
    cleaned: Page = _cleaned(page, ascii_only=view.ascii)
    return cleaned


def _age(answer: Answer, view: View) -> list[str]:
    kept = answer.pack.as_of or answer.as_of
    if answer.dated or not view.today or not kept:
        return []
    days = days_between(kept, view.today)
    return [f"facts kept until {kept}, {days} days ago"] if days > _STALE else []


def _numbered(node: Any, numbers: dict[int, int]) -> Any:  # noqa: ANN401 - a tree of named tuples, tuples and values
    """Return ``node`` with its sources numbered in the order in which a reader meets them.

    ``numbers`` is filled with the new number by the old one. An arrangement may well make its parts in another order
    than they stand on the page.
    """
    if not isinstance(node, tuple):
        return node
    fields = getattr(node, "_fields", ())
    parts = [
        tuple(sorted([numbers.setdefault(old, len(numbers) + 1) for old in part]))
        if fields and fields[position] == "cites"
        else _numbered(part, numbers)
        for position, part in enumerate(node)
    ]
    return type(node)(*parts) if fields else tuple(parts)


def _cleaned(node: Any, *, ascii_only: bool) -> Any:  # noqa: ANN401 - a tree of named tuples, tuples and values
    if isinstance(node, str):
        return to_ascii(clean(node)) if ascii_only else clean(node)
    if not isinstance(node, tuple):
        return node
    parts = [_cleaned(part, ascii_only=ascii_only) for part in node]
    return type(node)(*parts) if hasattr(node, "_fields") else tuple(parts)
