"""From a command's words to the answer on the screen and the exit code: ask the brief, paint, write."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, NamedTuple

from ukbrief.answer import Answer
from ukbrief.brief import open_brief
from ukbrief.cli import pager
from ukbrief.cli.exitcode import ExitCode
from ukbrief.cli.messages import WrongUsage
from ukbrief.cli.paint import JSON, painted
from ukbrief.cli.queries import STDIN, unusable
from ukbrief.output.clean import clean, cut
from ukbrief.output.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ukbrief.brief import Brief
    from ukbrief.cli.environment import Environment
    from ukbrief.cli.options import Options

_LONGEST_ECHO = 80

_OWN_UP = frozenset({"rich", "markdown"})
"""The forms that say in the answer itself which name a misspelt query was taken for."""


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
        form = _form(asked.options, environment)
        paged = form not in JSON and not asked.options.no_pager
        pager.show(_text(found, form, asked, environment), environment, allowed=paged)
        _tell(found, form, environment)
        return ExitCode.of(found.outcome)


def _each_line(asked: Asked, brief: Brief, environment: Environment) -> ExitCode:
    """Answer the lines of standard input, each as soon as it has been read."""
    gc.enable()  # a batch may be long
    form = _form(asked.options, environment)
    form = "jsonl one" if form == "jsonl" else form
    code = ExitCode.ANSWERED
    between = ""
    for line in environment.lines():
        found = _one_line(line, asked, brief)
        text = _text(found, form, asked, environment)
        environment.answer(between + text if text else "")
        _tell(found, form, environment)
        if not found.found:
            code = ExitCode.UNKNOWN
        if text and form not in JSON:
            between = "\n"
    return code


def _one_line(line: str, asked: Asked, brief: Brief) -> Answer:
    """Answer one ``line``; what cannot be asked is unknown, with the reason as a note, so that the order is kept."""
    try:
        reason = unusable(line)
        return (
            asked.put(brief, *asked.parse([line]))
            if reason is None
            else _unasked(line, f"the query {reason}", asked, brief)
        )
    except WrongUsage as error:
        return _unasked(line, error.what, asked, brief)


def _unasked(line: str, reason: str, asked: Asked, brief: Brief) -> Answer:
    return Answer(
        asked.command, cut(line, _LONGEST_ECHO), "unknown", brief.pack.as_of, pack=brief.pack, notes=(reason,)
    )


def _text(found: Answer, form: str, asked: Asked, environment: Environment) -> str:
    view = View(
        limit=asked.options.limit,
        everything=asked.everything,
        width=environment.width,
        today=environment.today,
        ascii=environment.ascii,
    )
    return painted(found, form, view, environment, asked.options.color)


def _tell(found: Answer, form: str, environment: Environment) -> None:
    """Say on standard error what the answer does not say itself: why there is none, or that a slip was forgiven."""
    if found.found and form in _OWN_UP:
        return
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
