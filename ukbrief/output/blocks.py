"""What the items of a page look like: text with hanging indents, dates and numbers in columns of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ukbrief.output import style
from ukbrief.output.words import day, grade, qualifiers, side, span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import RenderableType

    from ukbrief.output.page import Entry, Moment, More, Names, Office, Paragraph, Row, Statement
    from ukbrief.output.style import Marks


_HANGING = (0, 0, 0, 2)


class Ink(NamedTuple):
    """What a block is drawn with: the characters, and how many columns it has."""

    marks: Marks
    width: int


def grid(*columns: str, gap: int = 2) -> Table:
    """Return an empty grid; each of ``columns`` is ``left``, ``right`` (both kept on one line) or ``text``."""
    table = Table.grid(expand=True, padding=(0, gap, 0, 0), pad_edge=False)
    for column in columns:
        if column == "text":
            table.add_column(ratio=1, overflow="fold")
        else:
            table.add_column(justify="right" if column == "right" else "left", no_wrap=True)
    return table


def _stop(heading: str) -> str:
    """Return what parts a heading from its text where no colour does."""
    return "" if heading[-1:] in ".?!" else "."


def cites(numbers: Iterable[int]) -> Text:
    """Return the numbers of sources as they follow a text."""
    return Text("".join(f"[{number}]" for number in numbers), style.CITE)


def told(item: Statement, ink: Ink, *, dated: bool = True) -> Text:
    """Return a fact: its heading, its text, what qualifies it, the numbers of its sources."""
    text = Text()
    if item.heading:
        text.append(f"{item.heading}{_stop(item.heading)} ", style.LABEL)
    text.append(item.text)
    return text.append_text(_tail(item.status, qualifiers(item, day, dated=dated), item.cites, ink))


def _tail(status: str, words: Sequence[str], numbers: Sequence[int], ink: Ink) -> Text:
    """Return what stands behind a fact; where the ``status`` is told, it is the first of ``words``."""
    text = Text()
    for position, word in enumerate(words):
        text.append("  " if position == 0 else f" {ink.marks.dot} ", style.QUIET)
        text.append(word, style.STATUSES.get(word, style.QUIET) if word == status else style.QUIET)
    return text.append(" ").append_text(cites(numbers)) if numbers else text


def statements(items: Sequence[Statement], ink: Ink, *, dated: bool = False, lead: int = 0) -> RenderableType:
    """Return facts one below the other: behind their number, behind their date where most have one, or a mark.

    ``lead`` is how many columns the numbers take at least, for lists that stand below each other.
    """
    by_date = dated and sum(bool(item.as_of) for item in items) * 2 >= len(items)
    by_number = any(item.lead for item in items)
    table = grid("right" if by_date or by_number else "left", "text", gap=2 if by_date or by_number else 1)
    for item in items:
        if by_date:
            mark = Text(day(item.as_of), style.DATE) if item.as_of else Text(ink.marks.bullet, style.QUIET)
        elif by_number:
            mark = Text(item.lead.rjust(lead), style.NUMBER)
        else:
            mark = Text(ink.marks.bullet, style.QUIET)
        table.add_row(mark, told(item, ink, dated=not by_date))
    return table


def offices(items: Sequence[Office], ink: Ink) -> RenderableType:
    """Return the roles held now, then the others, each with its dates."""
    table = grid("text", "right")
    for item in items:
        title = Text(item.title, style.TITLE) if item.current else Text(f"formerly {item.title}", style.QUIET)
        table.add_row(title, Text(_held(item, ink), style.DATE if item.current else style.QUIET))
    return table


def _held(item: Office, ink: Ink) -> str:
    if item.since and item.until:
        return f"{day(item.since)} {ink.marks.dash} {day(item.until)}"
    if item.since:
        return f"since {day(item.since)}"
    return f"until {day(item.until)}" if item.until else ""


def paragraph(item: Paragraph) -> Text:
    """Return running text; a question is set apart from the answer."""
    if item.label == "Question":
        return Text(item.text, "italic")
    text = Text()
    if item.label:
        text.append(f"{item.label}: ", style.LABEL)
    return text.append(item.text).append_text(cites(item.cites))


def rows(items: Sequence[Row], ink: Ink) -> RenderableType:
    """Return records of a list: ids beside titles, actors with side and office, or names with a line on each."""
    if any(item.side for item in items):
        return _players(items, ink)
    if any(item.gloss for item in items):
        return _glossed(items)
    table = grid("left", "text")
    for item in items:
        table.add_row(Text(item.id, style.NUMBER), Text(item.name))
    return table


def _players(items: Sequence[Row], ink: Ink) -> RenderableType:
    wide = ink.width >= style.THREE_COLUMNS_FROM
    table = grid("left", "left", "text") if wide else grid("text")
    for item in items:
        name, of_side = Text(item.name, style.NAME), Text(side(item.side), style.SIDES.get(item.side, ""))
        if wide:
            table.add_row(name, of_side, Text(item.gloss))
        else:
            table.add_row(Text("  ").join([name, of_side]))
            table.add_row(Padding(Text(item.gloss), _HANGING))
    return table


def _glossed(items: Sequence[Row]) -> RenderableType:
    dated = any(item.date for item in items)
    table = grid("right", "text") if dated else grid("text")
    for item in items:
        name = Text().append(item.name, style.NAME).append(f"  {item.id}", style.QUIET)
        if dated:
            table.add_row(Text(day(item.date), style.DATE), name)
            table.add_row("", Text(item.gloss))
        else:
            table.add_row(name)
            table.add_row(Padding(Text(item.gloss), _HANGING))
    return table


def moments(items: Sequence[Moment], ink: Ink) -> RenderableType:
    """Return events behind their whole dates, in a line or two each."""
    table = grid("right", "text")
    for item in items:
        text = Text().append(f"{item.title}{_stop(item.title)} ", style.NAME).append(item.text)
        table.add_row(
            Text(span(item.date, item.end, ink.marks.dash), style.DATE), text.append_text(_footing(item, ink))
        )
    return table


def moments_of_year(items: Sequence[Moment], ink: Ink, dates: int) -> RenderableType:
    """Return events of the year that stands above them: how much they weigh, day and month, what happened where.

    ``dates`` is how many columns the dates take at least.
    """
    table = grid("left", "right", "text", gap=1)
    for item in items:
        mark = Text(ink.marks.weights.get(item.weight, ""), style.DATE)
        text = Text().append(item.title, style.WEIGHTS.get(item.weight, ""))
        until = f"until {day(item.end)}" if item.end and not _in_one_month(item) else ""
        for word in (item.place, until):
            text.append(f" {ink.marks.dot} {word}" if word else "", style.QUIET)
        text.append("\n" + item.text).append_text(_footing(item, ink))
        table.add_row(mark, Text(within_year(item, ink).rjust(dates), style.DATE), text)
    return table


def within_year(item: Moment, ink: Ink) -> str:
    """Return the date of an event without its year; an end in another month is told elsewhere."""
    date = span(item.date, item.end, ink.marks.dash) if _in_one_month(item) else day(item.date)
    return date.removesuffix(item.date[:4]).strip()


def _in_one_month(item: Moment) -> bool:
    return item.end is not None and item.end[:7] == item.date[:7]


def _footing(item: Moment, ink: Ink) -> Text:
    words = [word for word in (item.status, grade(item.grade)) if word]
    return _tail(item.status, words, item.cites, ink)


def names(items: Sequence[Names], ink: Ink) -> RenderableType:
    """Return what to look at next: the command, and the names that it takes."""
    table = grid("left", "text")
    for item in items:
        text = Text()
        for position, name in enumerate(item.names):
            text.append(f" {ink.marks.dot} " if position else "", style.QUIET).append(name)
        if item.left:
            text.append(f" and {item.left} more", style.QUIET)
        table.add_row(Text(item.command, style.QUIET), text)
    return table


def entries(items: Sequence[Entry], ink: Ink) -> RenderableType:
    """Return sources: who published what when, and where it stands."""
    table = grid("right", "text", gap=1) if items[0].number else grid("right", "text")
    for item in items:
        weak = item.grade if item.grade in {"C", "D"} else ""
        text = Text()
        if item.number:
            text.append(item.publisher, style.LABEL).append(f" {day(item.date)}" if item.date else "", style.DATE)
            text.append(f" {ink.marks.dot} grade {weak}" if weak else "", style.QUIET).append("  ")
        text.append(item.title)
        if weak and not item.number:
            text.append(f" {ink.marks.dot} grade {weak}", style.QUIET)
        text.append("\n" + item.url, style.QUIET)
        table.add_row(cites([item.number]) if item.number else Text(day(item.date), style.DATE), text)
    return table


def more(item: More) -> Text:
    """Return how much is left out, and what to type to see it."""
    return Text().append(f"{item.words}: ", style.QUIET).append(item.command, style.COMMAND)
