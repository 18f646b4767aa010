"""Plain lines for pipes, scripts and editors: no escape codes, no boxes, no wrapping, one fact a line.

A line begins with what it is (``role:``, ``fact:``, ``point 7:``), so that `grep` finds it; dates are ISO, so that
`sort` sorts them; sources stand below as ``[1] Publisher, date, title <url>``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ukbrief.output.arrange import arrange
from ukbrief.output.page import (
    Contrast,
    Entry,
    Figures,
    Found,
    Moment,
    Names,
    Office,
    Paragraph,
    Points,
    Row,
    Statement,
    Trend,
)
from ukbrief.output.words import grade, held, percent, qualifiers, side, tags, typed, weak

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ukbrief.answer import Answer
    from ukbrief.output.page import Item, Section
    from ukbrief.output.view import View


def lines(answer: Answer, view: View) -> Iterator[str]:
    """Yield the lines of ``answer``, without their ends."""
    page = arrange(answer, view)
    if answer.command == "list":
        # Two columns and nothing else: for scripts and completion.
        rows = (item for section in page.sections for item in section.items if isinstance(item, Row))
        yield from (f"{row.id}\t{row.name}" for row in rows)
        return
    yield f"# {page.title} ({', '.join(tags(page, str))})"
    for section in page.sections:
        # A source's line begins with its publisher, by which sources are grouped.
        if section.title and not isinstance(section.items[0], Entry):
            yield ""
            yield f"## {section.title}"
        for position, item in enumerate(section.items):
            yield from _item(item, section, first=position == 0)
        if section.more:
            yield f"{section.more.words}: {section.more.command}"
    if page.sources:
        yield ""
        yield "## Sources"
        yield from map(_entry, page.sources)
    yield from (f"note: {note}" for note in page.notes)


def _item(item: Item, section: Section, *, first: bool) -> Iterator[str]:
    if isinstance(item, Contrast):
        yield from _contrast(item, section.beside)
    elif isinstance(item, Points):
        yield from (f"{item.subject}{_point(point)}: {_statement(point)}" for point in item.points)
    elif isinstance(item, Trend):
        yield from _trend(item)
    elif isinstance(item, Found):
        yield _found(item, "answer" if first and not section.title else "also")
    elif isinstance(item, Names):
        names = ", ".join(item.names) + (f" and {item.left} more" if item.left else "")
        yield f"{item.command}: {names}"
    elif isinstance(item, Statement):
        yield f"{_lead(item, section)}: {_statement(item)}"
    else:
        yield _LINES[type(item)](item)


def _lead(statement: Statement, section: Section) -> str:
    if section.beside:
        return side(statement.lead)
    return f"point {statement.lead}" if statement.lead else "fact"


def _statement(item: Statement) -> str:
    heading = f"{item.heading}: " if item.heading else ""
    return f"{heading}{item.text}{_aside(qualifiers(item, str))}{_cites(item.cites)}"


def _aside(words: Iterable[str]) -> str:
    told = ", ".join(word for word in words if word)
    return f" ({told})" if told else ""


def _cites(numbers: tuple[int, ...]) -> str:
    return "".join(f" [{number}]" for number in numbers)


def _office(item: Office) -> str:
    return f"{'role' if item.current else 'former role'}: {item.title}{_aside([held(item, str, 'to')])}"


def _paragraph(item: Paragraph) -> str:
    return f"{item.label.lower() or 'summary'}: {item.text}" + _cites(item.cites)


def _row(item: Row) -> str:
    about = _aside([item.date, side(item.side) if item.side else ""])
    gloss = f": {item.gloss}" if item.gloss else ""
    return f"{item.id}: {item.name}{about}{gloss}{_cites(item.cites)}"


def _moment(item: Moment) -> str:
    text = f": {item.text}" if item.text else ""
    aside = _aside(
        [
            item.place,
            f"until {item.end}" if item.end and item.end != item.date else "",
            f"weight {item.weight}",
            item.status,
            grade(item.grade),
        ]
    )
    return f"{item.date}  {item.title}{text}{aside}{_cites(item.cites)}"


def _figures(item: Figures) -> str:
    shares = ", ".join(f"{share.answer} {percent(share.percent)}" for share in item.shares)
    asked = _aside(
        [
            item.pollster,
            item.population,
            item.since if item.since == item.to else f"{item.since} to {item.to}",
            f"sample {item.sample}" if item.sample else "",
            item.method,
            item.caution,
            grade(item.grade),
        ]
    )
    return f"{item.to}  {item.question} {shares}{asked}{_cites(item.cites)}"


def _trend(item: Trend) -> Iterator[str]:
    if item.whole:
        yield from map(_figures, (*item.earlier, item.newest))
        return
    yield _figures(item.newest)
    first = item.earlier[0]
    before = ", ".join(f"{answer} {percent(share)}" for answer, share in first.shares)
    yield f"{first.to}  first of {len(item.earlier) + 1} polls with this question: {before}{_cites(first.cites)}"
    yield f"all of them: {typed('poll', item.newest.id)}"


def _contrast(item: Contrast, titles: tuple[str, ...]) -> Iterator[str]:
    for title, points in zip(titles, (item.left, item.right), strict=False):
        for point in points:
            yield f"{item.subject}, {title}{_point(point)}: {_statement(point)}"


def _point(point: Statement) -> str:
    return f", point {point.lead}" if point.lead else ""


def _found(item: Found, prefix: str) -> str:
    date = f"{item.date}  " if item.date else ""
    told = _statement(item.what) if isinstance(item.what, Statement) else _figures(item.what)
    return f"{prefix}: {date}{told}  see: {typed(item.kind, item.id, item.title)}"


def _entry(item: Entry) -> str:
    number = f"[{item.number}] " if item.number else ""
    date = f"{item.date}, " if item.date else ""
    return f"{number}{item.publisher}, {date}{item.title} <{item.url}>{_aside([weak(item.grade)])}"


_LINES: dict[type, Callable[[Any], str]] = {
    Office: _office,
    Paragraph: _paragraph,
    Row: _row,
    Moment: _moment,
    Figures: _figures,
    Entry: _entry,
}
