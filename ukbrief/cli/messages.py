"""What is said on standard error: what was wrong, what was expected, and what to type next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ukbrief.output.clean import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer._click.exceptions import UsageError

_LONGEST_ECHO = 60
_LONGEST_MESSAGE = 300

_MEANT = {
    "actor": "who",
    "person": "who",
    "people": "who",
    "whois": "who",
    "brief": "topic",
    "subject": "topic",
    "event": "history",
    "events": "history",
    "timeline": "history",
    "obstacles": "challenges",
    "poll": "opinion",
    "polls": "opinion",
    "diff": "compare",
    "settlements": "precedent",
    "search": "ask",
    "find": "ask",
    "question": "ask",
    "ids": "list",
}
"""Words that people try for a command, and the command."""


class WrongUsage(Exception):
    """The command line cannot be understood: ``what`` is wrong, and ``hints`` (lines) say what to type instead."""

    def __init__(self, what: str, *hints: str) -> None:
        """Take both as they are to be printed: everything in them that somebody typed has been cleaned."""
        super().__init__(what)
        self.what = what
        self.hints = hints


def quoted(text: str) -> str:
    """Return what somebody typed as it may be shown: cleaned, shortened, in quotes."""
    return f"'{cut(text, _LONGEST_ECHO)}'"


def unknown_command(name: str, rest: Sequence[str], commands: Sequence[str], family: str = "ukbrief") -> WrongUsage:
    """Return what to say of a first word that is no command of ``family``; ``rest`` are the words after it."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where somebody mistyped

    what = f"there is no command {quoted(name)}"
    rest = [later for later in rest if not later.startswith("-")]
    word = name.casefold()
    close = [_MEANT[word]] if _MEANT.get(word) in commands else get_close_matches(word, commands, n=2)
    if close:
        return WrongUsage(what, "Did you mean:", *(f"  {_line(family, command, *rest)}" for command in close))
    if family != "ukbrief":
        return WrongUsage(what, "Its commands are:", *(f"  {_line(family, command)}" for command in commands))
    return WrongUsage(
        what,
        "To look it up, type one of:",
        f"  {_line(family, 'who', name, *rest)}",
        f"  {_line(family, 'ask', name, *rest)}",
        "All commands: ukbrief --help",
    )


def unknown_option(name: str, close: Sequence[str], path: str) -> WrongUsage:
    """Return what to say of an option that ``path`` does not have; ``close`` are its options that look like it."""
    what = f"there is no option {quoted(name)}"
    if path == "ukbrief":
        return WrongUsage(
            what, "Options stand after a command: ukbrief who rubio --json", "All commands: ukbrief --help"
        )
    if close:
        return WrongUsage(what, f"Did you mean: {' or '.join(close)}", f"All options: {path} --help")
    return WrongUsage(what, f"All options: {path} --help", "Words that begin with a dash stand after --")


def unknown_page(name: str, pages: Sequence[str]) -> WrongUsage:
    """Return what to say of a help page that is not there; ``pages`` are those that are."""
    return WrongUsage(f"there is no help page {quoted(name)}", "There are:", f"  {' '.join(pages)}")


def explained(error: UsageError) -> WrongUsage:
    """Return what to say of an option or an argument that Typer does not accept."""
    from typer._click import exceptions  # noqa: PLC0415 - Typer's own copy of Click, where somebody mistyped

    path = error.ctx.command_path if error.ctx else "ukbrief"
    if isinstance(error, exceptions.NoSuchOption):
        return unknown_option(error.option_name, error.possibilities or (), path)
    if isinstance(error, exceptions.MissingParameter):
        examples = (error.ctx.command.epilog if error.ctx else None) or f"{path} --help"
        wanted = ((error.param and error.param.metavar) or "something").removesuffix("...")
        return WrongUsage(
            f"{path.rpartition(' ')[2]} needs {wanted}",
            "For example:",
            *(f"  {line}" for line in examples.splitlines()),
        )
    what = cut(error.message.rstrip("."), _LONGEST_MESSAGE)
    if isinstance(error, exceptions.BadOptionUsage) and "requires an argument" in what:
        what = f"{error.option_name} needs a value"
    if isinstance(error, exceptions.BadParameter) and error.param:
        what = f"{', '.join(error.param.opts)}: {what}"
    return WrongUsage(what, f"All options: {path} --help")


def _line(*words: str) -> str:
    """Return a command line that can be typed as it is shown; words that cannot are shown as an ellipsis.

    The first of ``words`` is the program, with the family of the command where it has one.
    """
    from shlex import quote  # noqa: PLC0415 - only where somebody mistyped

    typed = [words[0], *map(quote, words[1:])]
    line = " ".join(typed)
    if len(line) <= _LONGEST_ECHO and line.isprintable():
        return line
    return " ".join([*words[:2], "…"])
