"""Panels for a terminal. Titles say kind and side; the eye goes from the name to the role, the facts, the sources."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.constrain import Constrain
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from ukbrief.output import blocks, figures, style
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
from ukbrief.output.words import WEIGHTS, day, side, typed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.console import RenderableType

    from ukbrief.answer import Answer
    from ukbrief.output.page import Item, Page, Section
    from ukbrief.output.view import View


_CORNERS = 6
"""Columns that a frame keeps for itself beside its title."""


def render(answer: Answer, view: View) -> RenderableType:
    """Return ``answer`` for a Rich console of ``view.width`` columns or more."""
    painter = _Painter(view)
    return Constrain(Group(*painter.page(arrange(answer, view))), painter.width)


class _Painter:
    """Paints pages of one width, with one set of characters."""

    def __init__(self, view: View) -> None:
        self.width = min(view.width, style.TEXT_WIDTH)
        self._marks = style.ASCII if view.ascii else style.FINE
        self._ink = blocks.Ink(self._marks, self.width - 4)

    def page(self, page: Page) -> Iterator[RenderableType]:
        """Yield the parts of ``page``, to be printed one below the other."""
        if page.matched:
            yield Text(page.matched, style.QUIET)
        first, *rest = (section.said_once() for section in page.sections) if page.sections else (None,)
        if page.form == "list":
            yield self._heading(page)
            rest = [first, *rest] if first else []
        elif first:
            yield self._panel(first, Text(page.title, style.TITLE), self._tag(page), page.side)
        for position, section in enumerate(rest):
            if section.title == "See also" or page.form == "list":
                if position or page.form != "list":  # the heading of a list ends with an empty line already
                    yield Text()
                yield from self._open(section)
            else:
                status = f" {self._marks.dot} {section.status}" if section.status else ""
                yield self._panel(section, Text(section.title, style.TITLE), Text(status))
        if page.sources:
            yield Text("\nSources", style.TITLE)
            yield blocks.cited(page.sources, self._ink._replace(width=self.width))
            if blocks.untitled(page.sources):
                yield blocks.led(Text("with their titles:", style.QUIET), page.as_lines, self._ink)
        if page.notes:
            # Of an empty list they are all that there is to read.
            yield Text("\n" + "\n".join(page.notes), style.QUIET if page.sections else "")

    def _tag(self, page: Page) -> Text:
        """Return what stands behind the name: the name in its own script, what it is, as of when, on which side."""
        tag = Text(f" {page.native}" if page.native else "")
        for word in (page.tag, page.date and day(page.date), page.dated and f"as of {day(page.dated)}"):
            tag.append(f" {self._marks.dot} {word}" if word else "")
        if page.side:
            tag.append(f" {self._marks.dot} ").append(side(page.side), style.SIDES.get(page.side, ""))
        return tag

    def _heading(self, page: Page) -> RenderableType:
        title = Text().append(page.title, style.TITLE).append_text(self._tag(page))
        line = self._marks.rule * max(self.width - title.cell_len - 1, 0)
        heading = title.append(" ").append(line, style.FRAME)
        shown = {item.weight for section in page.sections for item in section.items if isinstance(item, Moment)}
        if len(shown) > 1:
            legend = "   ".join(f"{self._marks.weights[weight]} {WEIGHTS[weight]}" for weight in sorted(shown))
            heading.append("\n" + legend, style.QUIET)
        return heading.append("\n" if page.sections else "")

    def _panel(self, section: Section, name: Text, tag: Text, of_side: str = "") -> Panel:
        """Return a section in a frame that carries its name and ``tag``; what it has no room for stands inside."""
        room = self.width - _CORNERS
        titles = [Text.assemble(name, tag)]
        if titles[0].cell_len > room:
            below = tag[len(tag.plain) - len(tag.plain.lstrip(f" {self._marks.dot}")) :]
            titles = [name, below] if name.cell_len <= room else [Text(), Text.assemble(name, tag)]
        return Panel(
            Group(*titles[1:], *self._inside(section)),
            # The title stands out from a frame that is dim.
            title=Text.assemble(titles[0], style="not dim") if titles[0] else None,
            title_align="left",
            box=self._marks.frame,
            border_style=style.SIDES.get(of_side, style.FRAME),
            padding=(0, 1),
        )

    def _open(self, section: Section) -> Iterator[RenderableType]:
        if section.title:
            yield Text(section.title, style.TITLE)
        yield from self._inside(section)

    def _inside(self, section: Section) -> Iterator[RenderableType]:
        for position, (kind, run) in enumerate(groupby(section.items, key=type)):
            if position:
                yield Text()
            yield from self._run(kind, list(run), section)
        if section.more:
            yield blocks.more(section.more, self._ink)

    def _run(self, kind: type, items: list[Any], section: Section) -> Iterator[RenderableType]:
        """Yield the blocks of items of one kind."""
        if kind is Statement:
            yield (
                positions(items, self._ink)
                if section.beside
                else blocks.statements(items, self._ink, dated=section.dated)
            )
        elif kind is Moment and not section.brief:
            yield from self._timeline(items)
        elif kind is Points:
            yield from points(items, self._ink)
        elif kind is Entry:
            yield blocks.entries(items, self._ink, published=not section.title)
        elif kind is Contrast:
            yield from contrasts(items, section.beside, self._ink)
        elif kind in _BLOCKS:
            yield _BLOCKS[kind](items, self._ink)
        else:
            yield from self._apart(items, section)

    def _apart(
        self, items: Sequence[Paragraph | Figures | Trend | Found], section: Section
    ) -> Iterator[RenderableType]:
        """Yield items that stand apart by an empty line, as each is a text of its own."""
        for position, item in enumerate(items):
            if position and not section.brief and not (_labelled(item) and _labelled(items[position - 1])):
                yield Text()
            if isinstance(item, Paragraph):
                yield blocks.paragraph(item)
            elif isinstance(item, Trend):
                yield figures.trend(item, self._ink)
            elif isinstance(item, Figures):
                yield figures.brief(item, self._ink) if section.brief else figures.poll(item, self._ink)
            else:
                yield from self._found(item)

    def _found(self, item: Found) -> Iterator[RenderableType]:
        """Yield what answers a question, and where it stands."""
        command = typed(item.kind, item.id, item.title)
        if isinstance(item.what, Figures):
            yield figures.poll(item.what, self._ink)
            yield Text(command, style.COMMAND)
            return
        date = Text(f"{day(item.date)}  " if item.date else "", style.DATE)
        yield blocks.Hanging(Text().append_text(date).append_text(blocks.told(item.what, self._ink)))
        if item.what.heading == item.title:
            where: RenderableType = Text(command, style.COMMAND)
        else:
            where = blocks.led(Text(f"{item.title}:", style.QUIET), command, self._ink)
        yield Padding(where, (0, 0, 0, 2))

    def _timeline(self, items: Sequence[Moment]) -> Iterator[RenderableType]:
        """Yield events under a rule for each year."""
        dates = max(len(blocks.within_year(item, self._ink)) for item in items)
        weighed = len({item.weight for item in items}) > 1
        for year, run in groupby(items, key=lambda item: item.date[:4]):
            rule = self._marks.rule
            yield Text.assemble(
                (f"{rule * 2} ", style.FRAME), (year, style.TITLE), (f" {rule * (self.width - 8)}", style.FRAME)
            )
            yield blocks.moments_of_year(list(run), self._ink, dates, weighed=weighed)


def _labelled(item: Item) -> bool:
    """Whether ``item`` begins with a word that sets it apart without an empty line."""
    return isinstance(item, Paragraph) and item.label not in {"", "Question"}


def positions(items: Sequence[Statement], ink: blocks.Ink) -> RenderableType:
    """Return what each side says: in columns where there is room, else one below the other."""
    if ink.width < style.COLUMNS_FROM:
        return blocks.grid([(_side(item.lead), blocks.told(item, ink)) for item in items], "lt", ink)
    lines = [[_side(item.lead) for item in items], [blocks.told(item, ink) for item in items]]
    return blocks.grid(lines, "t" * len(items), ink, gap=3)


def _side(slug: str) -> Text:
    return Text(side(slug), f"bold {style.SIDES.get(slug, '')}".strip())


def points(items: Sequence[Points], ink: blocks.Ink) -> Iterator[RenderableType]:
    """Yield what a plan says, under a line for each subject."""
    lead = max(len(point.lead) for item in items for point in item.points)
    for item in items:
        yield Text(item.subject, style.SUBJECT)
        yield blocks.statements(item.points, ink, lead=lead)


def contrasts(items: Sequence[Contrast], titles: Sequence[str], ink: blocks.Ink) -> Iterator[RenderableType]:
    """Yield two plans subject by subject: side by side where there is room, else one below the other."""
    halves = ink.width >= style.HALVES_FROM
    if halves:
        yield blocks.grid([[Text(title, style.TITLE) for title in titles]], "tt", ink, gap=3)
    lead = max(len(point.lead) for item in items for point in (*item.left, *item.right))
    for position, item in enumerate(items):
        if halves or position:
            yield Text()
        yield Text(item.subject, style.SUBJECT)
        sides = [blocks.statements(points, ink, lead=lead) for points in (item.left, item.right)]
        if halves:
            yield blocks.grid([sides], "tt", ink, gap=3)
        else:
            for title, said in zip(titles, sides, strict=False):
                yield Text(title, style.QUIET)
                yield said


_BLOCKS: dict[type, Callable[[Any, blocks.Ink], RenderableType]] = {
    Office: blocks.offices,
    Moment: blocks.moments,
    Row: blocks.rows,
    Names: blocks.names,
}
"""Items of which a run makes one block."""
