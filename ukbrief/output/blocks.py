"""What the items of a page look like: text with hanging indents, dates and numbers in columns of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ukbrief.output import style
from ukbrief.output.words import day, grade, held, qualifiers, side, span, weak

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from ukbrief.output.page import Entry, Moment, More, Names, Office, Paragraph, Row, Statement
    from ukbrief.output.style import Marks


_MANY = 12
"""With more sources than this their titles are left out."""

_RUN = 3
"""So many numbers in a row are told as a span."""


class Ink(NamedTuple):
    """What a block is drawn with: the characters, and how many columns it has."""

    marks: Marks
    width: int


def grid(rows: Sequence[Sequence[RenderableType]], columns: str, ink: Ink, gap: int = 2, share: int = 3) -> Table:
    """Return ``rows`` in columns, one a letter of ``columns``: ``t`` for text, which takes the room that is left.

    ``l`` and ``r`` are short columns, set to the left or the right: as wide as their widest cell, so that a date stays
    on one line, but never wider than one ``share`` of the room.
    """
    table = Table.grid(expand=True, padding=(0, gap, 0, 0), pad_edge=False)
    for position, letter in enumerate(columns):
        if letter == "t":
            table.add_column(ratio=1, overflow="fold")
            continue
        widest = max((cell.cell_len for row in rows if isinstance(cell := row[position], Text)), default=0)
        width = max(1, min(widest, ink.width // share))
        table.add_column(justify="right" if letter == "r" else "left", width=width, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


class Hanging(NamedTuple):
    """Text of which every line but the first is set in by ``indent`` columns."""

    text: Text
    indent: int = 2

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines, all of them short enough to be set in."""
        for position, line in enumerate(self.text.wrap(console, options.max_width - self.indent, overflow="fold")):
            yield Padding(line, (0, 0, 0, self.indent if position else 0))


def led(words: Text, command: str, ink: Ink) -> RenderableType:
    """Return ``words`` and the command that they lead to, which has a line of its own where it would be broken."""
    fits = words.cell_len + 1 + len(command) <= ink.width
    return Hanging(Text().append_text(words).append(" " if fits else "\n").append(command, style.COMMAND))


def _stop(heading: str) -> str:
    """Return what parts a heading from its text where no colour does."""
    return "" if heading[-1:] in ".?!" else "."


def cites(numbers: Iterable[int]) -> Text:
    """Return the numbers of sources as they follow a text, three and more in a row as their first and last."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    text = Text(style=style.CITE)
    for run in runs:
        shown = [f"{run[0]}-{run[-1]}"] if len(run) >= _RUN else run
        text.append("".join(f"[{number}]" for number in shown))
    return text


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
    if not by_date and not by_number:
        bullet = Text(ink.marks.bullet, style.QUIET)
        return grid([(bullet, told(item, ink)) for item in items], "lt", ink, gap=1)
    if by_date:
        marks = [Text(day(item.as_of) or ink.marks.bullet, style.DATE if item.as_of else style.QUIET) for item in items]
    else:
        marks = [Text(item.lead.rjust(lead), style.NUMBER) for item in items]
    facts = [told(item, ink, dated=not by_date) for item in items]
    return grid(list(zip(marks, facts, strict=True)), "rt", ink)


def offices(items: Sequence[Office], ink: Ink) -> RenderableType:
    """Return the roles held now, then the others, each with its dates."""
    lines = []
    for item in items:
        title = Text(item.title, style.TITLE) if item.current else Text(f"formerly {item.title}", style.QUIET)
        lines.append(
            (Hanging(title), Text(held(item, day, ink.marks.dash), style.DATE if item.current else style.QUIET))
        )
    return grid(lines, "tr", ink, share=2)


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
        return _glossed(items, ink)
    if max(len(item.id) for item in items) > ink.width // 2:
        return grid([(Hanging(_above(Text(item.id, style.NUMBER), item.name)),) for item in items], "t", ink)
    return grid([(Text(item.id, style.NUMBER), Text(item.name)) for item in items], "lt", ink, share=2)


def _players(items: Sequence[Row], ink: Ink) -> RenderableType:
    names = [Text(item.name, style.NAME) for item in items]
    sides = [Text(side(item.side), style.SIDES.get(item.side, "")) for item in items]
    glosses = [Text(item.gloss) for item in items]
    if ink.width >= style.THREE_COLUMNS_FROM:
        return grid(list(zip(names, sides, glosses, strict=True)), "llt", ink)
    heads = [Text("  ").join(pair) for pair in zip(names, sides, strict=True)]
    return grid([(Hanging(_above(head, item.gloss)),) for head, item in zip(heads, items, strict=True)], "t", ink)


def _glossed(items: Sequence[Row], ink: Ink) -> RenderableType:
    texts = [_above(_named(item, ink), item.gloss) for item in items]
    if not any(item.date for item in items):
        return grid([(Hanging(text),) for text in texts], "t", ink)
    dates = [Text(day(item.date), style.DATE) for item in items]
    return grid(list(zip(dates, texts, strict=True)), "rt", ink)


def _above(head: Text, gloss: str) -> Text:
    return head.append(f"\n{gloss}" if gloss else "")


def _named(item: Row, ink: Ink) -> Text:
    """Return the name and the id of a record, on one line where both fit."""
    room = ink.width - (len("31 Dec 2025") + 2 if item.date else 0)
    parted = "  " if Text(item.name).cell_len + 2 + len(item.id) <= room else "\n"
    return Text().append(item.name, style.NAME).append(parted + item.id, style.QUIET)


def moments(items: Sequence[Moment], ink: Ink) -> RenderableType:
    """Return events behind their whole dates, in a line or two each."""
    lines = []
    for item in items:
        text = Text().append(f"{item.title}{_stop(item.title)} ", style.NAME).append(item.text)
        date = Text(span(item.date, item.end, ink.marks.dash), style.DATE)
        lines.append((date, text.append_text(_footing(item, ink))))
    return grid(lines, "rt", ink)


def moments_of_year(items: Sequence[Moment], ink: Ink, dates: int, *, weighed: bool) -> RenderableType:
    """Return events of the year that stands above them: how much they weigh, day and month, what happened where.

    ``dates`` is how many columns the dates take at least. ``weighed`` is false where all weigh the same.
    """
    lines = []
    for item in items:
        mark = [Text(ink.marks.weights.get(item.weight, ""), style.DATE)] if weighed else []
        text = Text().append(item.title, style.WEIGHTS.get(item.weight, ""))
        until = f"until {day(item.end)}" if item.end and not _in_one_month(item) else ""
        for word in (item.place, until):
            text.append(f" {ink.marks.dot} {word}" if word else "", style.QUIET)
        text.append("\n" + item.text).append_text(_footing(item, ink))
        lines.append((*mark, Text(within_year(item, ink).rjust(dates), style.DATE), text))
    return grid(lines, "lrt" if weighed else "rt", ink, gap=1 if weighed else 2)


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
    lines = []
    for item in items:
        text = Text()
        for position, name in enumerate(item.names):
            text.append(f" {ink.marks.dot} " if position else "", style.QUIET).append(name)
        if item.left:
            text.append(f" and {item.left} more", style.QUIET)
        lines.append((Text(item.command, style.QUIET), text))
    return grid(lines, "lt", ink)


def cited(items: Sequence[Entry], ink: Ink) -> RenderableType:
    """Return the sources of a page behind their numbers: who published what when, and where it stands.

    Where there are many, titles are left out, so that most take a line.
    """
    many = untitled(items)
    lines = []
    for item in items:
        text = Text().append(item.publisher, style.LABEL)
        if item.date:
            text.append(", ").append(day(item.date), style.DATE)
        text.append_text(_weak(item, ink))
        text.append("" if many else f"  {item.title}")
        lines.append((cites([item.number]), _with_link(text, item, ink, many=many)))
    return grid(lines, "rt", ink, gap=1)


def untitled(items: Sequence[Entry]) -> bool:
    """Return whether there are so many sources that their titles are left out."""
    return len(items) > _MANY


def entries(items: Sequence[Entry], ink: Ink, *, published: bool) -> RenderableType:
    """Return a list of sources behind their dates; ``published`` where it must say who published each."""
    lines = []
    for item in items:
        text = Text().append(f"{item.publisher}  " if published else "", style.LABEL).append(item.title)
        text = _with_link(text.append_text(_weak(item, ink)), item, ink, many=False)
        lines.append((Text(day(item.date).rjust(len("31 Dec 2025")), style.DATE), text))
    return grid(lines, "rt", ink)


def _weak(item: Entry, ink: Ink) -> Text:
    told = weak(item.grade)
    return Text(f" {ink.marks.dot} {told}" if told else "", style.QUIET)


def _with_link(text: Text, item: Entry, ink: Ink, *, many: bool) -> Text:
    """Return ``text`` with the address of its source: in the same line where there are ``many`` and it fits."""
    fits = many and text.cell_len + 2 + len(item.url) <= ink.width - len("[100] ")
    return text.append("  " if fits else "\n").append(item.url, style.QUIET)


def more(item: More, ink: Ink) -> RenderableType:
    """Return how much is left out, and what to type to see it."""
    return led(Text(f"{item.words}:", style.QUIET), item.command, ink)
