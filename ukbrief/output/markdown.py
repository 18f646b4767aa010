"""Markdown to be pasted into a note or an issue: headings, lists, and footnotes as sources.

It is the Markdown that GitHub renders. Everything from the facts is escaped, so that an asterisk is an asterisk, a
name does not notify anybody and a number does not link to an issue. Footnotes carry the name of what was asked, as
two answers may be pasted into one page.
"""

from __future__ import annotations

import re
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
from ukbrief.output.words import day, grade, held, percent, qualifiers, side, span, survey, tags, typed, weak

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ukbrief.answer import Answer
    from ukbrief.output.page import Item, Section
    from ukbrief.output.view import View

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~&])")
_DOLLAR = re.compile(r"\$")
_MENTION = re.compile(r"([@#])(?=\w)")
_LINK = re.compile(r"(?i)(https?|ftp|www)(?=[:.])")
_START = re.compile(r"^(\d+)([.)])|^([-+=#:])")


def escaped(text: str) -> str:
    """Return clean ``text`` so that it reads on GitHub as it stands, at the beginning of a line and within a table."""
    # White space in front would hide a mark at the beginning of the line, or make code of it.
    text = _SPECIAL.sub(r"\\\1", text.lstrip())
    # Not a formula, a mention, a link to an issue, a link; a backslash does not keep GitHub from these.
    text = _DOLLAR.sub("<span>$</span>", text)
    text = _MENTION.sub(r"\1&#8203;", text)
    text = _LINK.sub(r"\1&#8203;", text)
    return _START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", text)


def link(url: str) -> str:
    """Return ``url`` as the target of a link, in angle brackets; what would end it early is percent-encoded."""
    return "<" + "".join(f"%{ord(char):02X}" if char in '<>\\" |' else char for char in url) + ">"


def lines(answer: Answer, view: View) -> Iterator[str]:
    """Yield the lines of ``answer``, without their ends."""
    page = arrange(answer, view)
    writer = _Writer(page.label, "-" if view.ascii else "\N{EN DASH}")
    yield f"# {escaped(page.title)}"
    yield ""
    yield f"*{', '.join(map(escaped, tags(page, day)))}*"
    for section in page.sections:
        yield from writer.section(section.said_once())
    for note in (page.matched, *page.notes):
        if note:
            yield ""
            yield f"*{escaped(note)}*"
    if page.sources:
        yield ""
        yield from map(writer.footnote, page.sources)


class _Writer:
    """Writes the parts of one page, whose footnotes begin with ``label``; ``dash`` stands between two dates."""

    def __init__(self, label: str, dash: str) -> None:
        self._label = label
        self._dash = dash

    def section(self, section: Section) -> Iterator[str]:
        """Yield a section after an empty line."""
        yield ""
        if section.title:
            yield f"## {escaped(section.title)}" + (f" ({section.status})" if section.status else "")
            yield ""
        if any(isinstance(item, Contrast) for item in section.items):
            yield "| " + " | ".join(["", *map(escaped, section.beside)]) + " |"
            yield "| --- " * (len(section.beside) + 1) + "|"
        last: Item | None = None
        for item in section.items:
            if last is not None and (type(item) is not type(last) or _stands_apart(item) or _stands_apart(last)):
                yield ""
            yield from self._item(item, section)
            last = item
        if section.more:
            yield ""
            yield f"{escaped(section.more.words)}: `{section.more.command.replace('`', '')}`"

    def footnote(self, entry: Entry) -> str:
        """Return what a number leads to."""
        return f"[^{self._label}-{entry.number}]: {_source(entry)}"

    def _item(self, item: Item, section: Section) -> Iterator[str]:
        if isinstance(item, Statement):
            lead = f"**{escaped(side(item.lead) if section.beside else item.lead)}** " if item.lead else ""
            yield f"- {lead}{self._told(item)}"
        elif isinstance(item, Points):
            yield f"### {escaped(item.subject)}"
            yield ""
            yield from (f"- **{escaped(point.lead)}** {self._told(point)}" for point in item.points)
        elif isinstance(item, Contrast):
            cells = ("<br>".join(map(self._point, points)) for points in (item.left, item.right))
            yield "| " + " | ".join([f"**{escaped(item.subject)}**", *cells]) + " |"
        elif isinstance(item, Figures):
            yield from self._figures(item)
        elif isinstance(item, Trend):
            yield from self._trend(item)
        elif isinstance(item, Found):
            yield from self._found(item)
        elif isinstance(item, Moment):
            yield self._moment(item)
        else:
            yield _LINES[type(item)](item)

    def _told(self, item: Statement) -> str:
        heading = f"**{escaped(item.heading)}:** " if item.heading else ""
        return f"{heading}{escaped(item.text)}{_aside(qualifiers(item, day))}{self._cites(item.cites)}"

    def _point(self, point: Statement) -> str:
        return f"**{escaped(point.lead)}** {self._told(point)}" if point.lead else self._told(point)

    def _cites(self, numbers: Iterable[int]) -> str:
        return "".join(f"[^{self._label}-{number}]" for number in numbers)

    def _moment(self, item: Moment) -> str:
        aside = _aside([item.place, item.status, grade(item.grade)])
        date = escaped(span(item.date, item.end, self._dash))
        return f"- **{date}** {escaped(item.title)}: {escaped(item.text)}{aside}{self._cites(item.cites)}"

    def _figures(self, item: Figures) -> Iterator[str]:
        told = [*survey(item, self._dash), item.caution]
        yield f"**{escaped(item.question)}**{_aside(told)}{self._cites(item.cites)}"
        yield ""
        yield from (f"- {percent(share)} {escaped(answer)}" for answer, share in item.shares)

    def _trend(self, item: Trend) -> Iterator[str]:
        yield from self._figures(item.newest)
        yield ""
        whole = f"First of {len(item.earlier) + 1} polls (`{typed('poll', item.newest.id)}`):"
        yield "Before:" if item.whole else whole
        yield ""
        for poll in reversed(item.earlier) if item.whole else item.earlier[:1]:
            shares = ", ".join(f"{escaped(answer)} {percent(share)}" for answer, share in poll.shares)
            yield f"- **{escaped(span(poll.since, poll.to, self._dash))}** {shares}{self._cites(poll.cites)}"

    def _found(self, item: Found) -> Iterator[str]:
        command = f"`{typed(item.kind, item.id, item.title).replace('`', '')}`"
        if isinstance(item.what, Figures):
            yield from self._figures(item.what)
            yield ""
            yield command
        else:
            date = f"**{escaped(day(item.date))}** " if item.date else ""
            yield f"- {date}{self._told(item.what)} {command}"


def _stands_apart(item: Item) -> bool:
    """Whether ``item`` is a text of its own and not one of a list."""
    return isinstance(item.what if isinstance(item, Found) else item, Paragraph | Figures | Trend | Points)


def _aside(words: Iterable[str]) -> str:
    told = ", ".join(escaped(word) for word in words if word)
    return f" ({told})" if told else ""


def _office(item: Office) -> str:
    title = f"**{escaped(item.title)}**" if item.current else f"formerly {escaped(item.title)}"
    return f"- {title}{_aside([held(item, day, 'to')])}"


def _paragraph(item: Paragraph) -> str:
    if item.label == "Question":
        return f"*{escaped(item.text)}*"
    return f"**{escaped(item.label)}:** {escaped(item.text)}" if item.label else escaped(item.text)


def _row(item: Row) -> str:
    about = _aside([side(item.side) if item.side else "", day(item.date) if item.date else ""])
    gloss = f": {escaped(item.gloss)}" if item.gloss else ""
    return f"- **{escaped(item.name)}**{about}{gloss} `{item.id.replace('`', '')}`"


def _names(item: Names) -> str:
    rest = f" and {item.left} more" if item.left else ""
    return f"- `{item.command}`: {', '.join(map(escaped, item.names))}{rest}"


def _source(item: Entry) -> str:
    date = f", {escaped(day(item.date))}" if item.date else ""
    return f"{escaped(item.publisher)}{date}: [{escaped(item.title)}]({link(item.url)}){_aside([weak(item.grade)])}"


def _entry(item: Entry) -> str:
    return f"- {_source(item)}"


_LINES: dict[type, Callable[[Any], str]] = {
    Office: _office,
    Paragraph: _paragraph,
    Row: _row,
    Names: _names,
    Entry: _entry,
}
