"""From a command's words to the answer on the screen and the exit code: ask the brief, paint, write."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ukbrief.answer import Answer
from ukbrief.brief import open_brief
from ukbrief.cli import pager
from ukbrief.cli.exitcode import ExitCode
from ukbrief.cli.messages import WrongUsage
from ukbrief.cli.paint import painted
from ukbrief.cli.queries import STDIN, unusable
from ukbrief.output.clean import clean, cut
from ukbrief.output.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ukbrief.brief import Brief
    from ukbrief.cli.environment import Environment
    from ukbrief.cli.options import Options

_LONGEST_ECHO = 80


class Asked(NamedTuple):
    """A command line, understood.

    ``words`` are what followed the command, ``parse`` makes of them the queries that the command takes (none, one, or
    the two plans of a comparison), and ``put`` puts those to the brief.
    """

    command: str
    words: Sequence[str]
    options: Options
    parse: Callable[[Sequence[str]], tuple[str, ...]]
    put: Callable[..., Answer]
    everything: bool = False


def answer(asked: Asked, environment: Environment) -> ExitCode:
    """Answer one query, or each line of standard input where the query is ``-``; return how that went."""
    batch = list(asked.words) == [STDIN]
    queries = () if batch else asked.parse(asked.words)
    for query in queries:
        if reason := unusable(query):
            raise WrongUsage(f"the query {reason}", f"Examples: ukbrief {asked.command} --help")
    folders = [*environment.fact_folders, *(asked.options.facts or ())]
    with open_brief(folders, builtin=not asked.options.no_builtin, cache=environment.cache) as brief:
        environment.tell(clean(str(fault)) for fault in brief.faults)
        if batch:
            return _each_line(asked, brief, environment)
        found = asked.put(brief, *queries)
        _show(found, asked, environment)
        return ExitCode.of(found.outcome)


def _each_line(asked: Asked, brief: Brief, environment: Environment) -> ExitCode:
    """Answer the lines of standard input, each as soon as it has been read."""
    code = ExitCode.ANSWERED
    for line in environment.lines():
        found = _one_line(line, asked, brief)
        _show(found, asked, environment, batch=True)
        if not found.found:
            code = ExitCode.UNKNOWN
    return code


def _one_line(line: str, asked: Asked, brief: Brief) -> Answer:
    """Answer one ``line``; what cannot be asked is unknown, with the reason as a note, so that the order is kept."""
    try:
        reason = unusable(line)
        return (
            asked.put(brief, *asked.parse([line])) if reason is None else _unasked(line, f"the query {reason}", brief)
        )
    except WrongUsage as error:
        return _unasked(line, error.what, brief)


def _unasked(line: str, reason: str, brief: Brief) -> Answer:
    return Answer("", cut(line, _LONGEST_ECHO), "unknown", brief.pack.as_of, pack=brief.pack, notes=(reason,))


def _show(found: Answer, asked: Asked, environment: Environment, *, batch: bool = False) -> None:
    form = _form(asked.options, environment)
    if not found.command:
        found = found._replace(command=asked.command)
    view = View(
        limit=asked.options.limit,
        everything=asked.everything,
        width=environment.width,
        today=environment.today,
        ascii=environment.ascii,
    )
    text = painted(found, form, view, environment, asked.options.color)
    paged = not (batch or asked.options.no_pager or form in {"json", "jsonl"})
    pager.show(text, environment, allowed=paged)
    _tell(found, environment)


def _tell(found: Answer, environment: Environment) -> None:
    """Say on standard error what an answer cannot say itself: why there is none, or that a slip was forgiven."""
    from ukbrief.output import refusal  # noqa: PLC0415 - most answers have nothing to tell

    if found.found:
        matched = refusal.matched_line(found)
        environment.tell([matched] if matched else [])
    else:
        environment.tell(refusal.lines(found))


def _form(options: Options, environment: Environment) -> str:
    if options.json:
        return "json"
    if options.format != "auto":
        return options.format
    return "rich" if environment.on_terminal else "plain"
