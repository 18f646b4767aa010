"""What polls look like: bars for one, a small chart over time for a question that was asked again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from ukbrief.output import charts, style
from ukbrief.output.blocks import cites, grid, led
from ukbrief.output.words import day, percent, span, survey, typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from ukbrief.output.blocks import Ink
    from ukbrief.output.page import Figures, Trend

_LONGEST_BAR = 24
_SHORTEST_BAR = 12
_AROUND_COURSE = 24
"""Columns that a trend's shares and gaps take beside its bar, its course and its answers."""

_AROUND_TABLE = 24
"""Columns that dates and numbers of sources take beside the shares of many polls."""

_NARROWEST_ANSWER = 20
_CELL_WITH_BAR = 12
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def poll(item: Figures, ink: Ink) -> RenderableType:
    """Return one poll: the question, who asked whom and when, a bar for each answer."""
    return Group(Text(item.question, style.TITLE), _asked(item, ink), _bars(item, ink), *_caution(item))


def brief(item: Figures, ink: Ink) -> RenderableType:
    """Return one poll in two lines or so: the question, the shares, who asked."""
    text = Text().append(item.question + "\n", style.NAME)
    for position, (answer, share) in enumerate(item.shares):
        text.append(f" {ink.marks.dot} " if position else "", style.QUIET)
        text.append(percent(share), style.SHARE).append(f" {answer}")
    asked = (item.pollster, item.population, span(item.since, item.to, ink.marks.dash))
    text.append("  " + ", ".join(part for part in asked if part), style.QUIET)
    return text.append(" ").append_text(cites(item.cites))


def trend(item: Trend, ink: Ink) -> RenderableType:
    """Return the newest poll of a question in bars and its shares over time; the whole adds every poll's figures."""
    polls = (*item.earlier, item.newest)
    body = _table(polls, ink) if item.whole else _courses(polls, ink)
    return Group(Text(item.newest.question, style.TITLE), _asked(item.newest, ink), body, *_caution(item.newest))


def _asked(item: Figures, ink: Ink) -> Text:
    """Return who asked whom, when and how, and where that stands."""
    text = Text().append(f" {ink.marks.dot} ".join(survey(item, ink.marks.dash)), style.QUIET)
    return text.append(" ").append_text(cites(item.cites))


def _caution(item: Figures) -> list[Text]:
    return [Text(f"Caution: {item.caution}", "italic")] if item.caution else []


def _bars(item: Figures, ink: Ink) -> RenderableType:
    """Return a share, its bar and its answer a line: shares and bars stand in line however long the answers are."""
    bar = _bar(ink)
    lines = [
        (_share(share), Text(charts.bar(share, bar, ink.marks).ljust(bar), style.BAR), Text(answer))
        for answer, share in item.shares
    ]
    return grid(lines, "rlt", ink)


def _bar(ink: Ink) -> int:
    """Return how long a bar of 100 percent is."""
    return max(_SHORTEST_BAR, min(_LONGEST_BAR, ink.width // 3))


def _share(share: float) -> Text:
    return Text(f"{percent(share):>5}", style.SHARE)


def _courses(polls: Sequence[Figures], ink: Ink) -> RenderableType:
    """Return the newest shares, each with its course since the first poll."""
    newest, first = polls[-1], dict(polls[0].shares)
    bar = _bar(ink)
    with_bar = ink.width - bar - len(polls) - _AROUND_COURSE >= _NARROWEST_ANSWER
    lines = []
    for answer, share in newest.shares:
        course = [dict(one.shares).get(answer) for one in polls]
        drawn = [Text(charts.bar(share, bar, ink.marks).ljust(bar), style.BAR)] if with_bar else []
        begun = f"from {percent(first[answer])}" if answer in first else ""
        line = Text(charts.line(course, ink.marks), style.BAR)
        lines.append((_share(share), *drawn, line, Text(begun, style.QUIET), Text(answer)))
    since = Text().append(f"{len(polls)} polls since {day(polls[0].to)} ", style.QUIET)
    since.append_text(cites(polls[0].cites)).append(":", style.QUIET)
    table = grid(lines, "rllrt" if with_bar else "rlrt", ink)
    return Group(table, led(since, typed("poll", newest.id), ink))


def _table(polls: Sequence[Figures], ink: Ink) -> RenderableType:
    """Return every poll in a line: its date, its shares, its sources."""
    answers = list(dict.fromkeys(answer for one in reversed(polls) for answer, _ in one.shares))
    room = (ink.width - _AROUND_TABLE) // max(len(answers), 1) - 2
    fit = all(Text(word).cell_len <= room for answer in answers for word in answer.split())
    heads = answers if fit else list(_LETTERS[: len(answers)])
    key = (
        [] if fit else [grid([(Text(a, style.LABEL), Text(b)) for a, b in zip(heads, answers, strict=True)], "lt", ink)]
    )
    lines = [(Text(), *(Text(head, style.LABEL) for head in heads), Text())]
    for one in polls:
        shares = dict(one.shares)
        cells = (_cell(shares.get(answer), room, ink) for answer in answers)
        lines.append((Text(day(one.to), style.DATE), *cells, cites(one.cites)))
    table = grid(lines, f"r{'t' * len(answers)}l", ink)
    for column in table.columns:
        column.vertical = "bottom"  # the answers end above their shares
    return Group(*key, table)


def _cell(share: float | None, width: int, ink: Ink) -> Text:
    if share is None:
        return Text(f"{ink.marks.dash:>5}", style.QUIET)
    text = Text().append_text(_share(share))
    if width >= _CELL_WITH_BAR:
        text.append(" ").append(charts.bar(share, width - 8, ink.marks), style.BAR)
    return text
