"""How a command is declared in a few lines, and built for Typer when it is needed.

Typer builds each parameter of each command that it knows at every call. Here a command is built when it is the one
that was typed (or when its help is wanted), so that a call pays for one command and not for all of them.

Typer reads annotations when it runs, so they stand here as they are, not as strings.
"""

import inspect
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer
import typer.main
from typer.core import TyperCommand, TyperGroup

from ukbrief.cli import options as shared
from ukbrief.cli.completion import ids
from ukbrief.cli.help import CommandHelp, Family
from ukbrief.cli.queries import joined

if TYPE_CHECKING:
    from ukbrief.answer import Answer

    Function = Callable[..., Answer]
    Parse = Callable[[Sequence[str]], tuple[str, ...]]

_KEYWORD = inspect.Parameter.KEYWORD_ONLY


class Command(NamedTuple):
    """A command: its place in the help (``panel``), what it is for in a line, and how Typer's command is made."""

    name: str
    panel: str
    summary: str
    make: Callable[[], TyperCommand | TyperGroup]


def command(panel: str, *examples: str) -> Callable[[Callable[..., object]], Command]:
    """Make a command of a function whose parameters Typer reads; its docstring is the help, ``examples`` lead it."""

    def declare(function: Callable[..., object]) -> Command:
        name, summary = _told(function)
        return Command(name, panel, summary, lambda: built(name, function, examples))

    return declare


def answering(
    panel: str, *examples: str, query: str = "QUERY...", parse: "Parse" = joined
) -> "Callable[[Function], Command]":
    """Make a command of a function that puts a query to the brief.

    The function takes the brief, the queries that ``parse`` makes of the words, and ``options``; its keyword-only
    parameters become the command's own options. A query in brackets may be absent.
    """

    def declare(function: "Function") -> Command:
        name, summary = _told(function)
        return Command(name, panel, summary, lambda: built(name, _callback(function, name, query, parse), examples))

    return declare


def _told(function: Callable[..., object]) -> tuple[str, str]:
    """Return the name of the command that ``function`` is, and what it is for in a line."""
    return function.__name__.strip("_"), (function.__doc__ or "").partition("\n")[0]


def built(name: str, function: Callable[..., object], examples: Sequence[str]) -> TyperCommand:
    """Return Typer's command for ``function``, whose help leads with ``examples``."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=CommandHelp, epilog="\n".join(examples))(function)
    made: Any = typer.main.get_command(app)
    checked: TyperCommand = made
    return checked


def family(name: str, cls: type[Family], *, completion: bool = False, **options: Any) -> Family:  # noqa: ANN401
    """Return Typer's group for ``cls``; called alone it shows its help.

    ``completion`` adds the options that set up the shell's completion; ``options`` are annotations of more options.
    """

    def alone(context: typer.Context, **_: Any) -> None:  # noqa: ANN401 - Typer's values
        if context.invoked_subcommand is None:
            context.obj.answer(context.get_help() + "\n")

    alone.__annotations__ = {}
    alone.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter("context", _KEYWORD, annotation=typer.Context),
            *(
                inspect.Parameter(option, _KEYWORD, annotation=annotation, default=False)
                for option, annotation in options.items()
            ),
        ]
    )
    app = typer.Typer(name=name, cls=cls, add_completion=completion, rich_markup_mode=None, invoke_without_command=True)
    app.callback()(alone)
    made: Any = typer.main.get_command(app)
    checked: Family = made
    return checked


def _callback(function: "Function", name: str, query: str, parse: "Parse") -> Callable[..., int]:
    """Return ``function`` as Typer is to see it: with the words, its own options and those that all commands share."""

    def call(context: typer.Context, words: list[str] | None, **given: Any) -> int:  # noqa: ANN401 - Typer's values
        from ukbrief.cli import run  # noqa: PLC0415 - help and usage errors need no brief

        options = shared.Options(**{field: given.pop(field) for field in shared.Options._fields})
        asked = run.Asked(
            name,
            words or (),
            options,
            parse,
            lambda brief, *queries: function(brief, *queries, options=options, **given),
            everything=given.get("everything", False),
        )
        return run.answer(asked, context.obj)

    own = [part for part in inspect.signature(function).parameters.values() if part.kind is _KEYWORD]
    parameters = [
        inspect.Parameter("context", _KEYWORD, annotation=typer.Context),
        _words(name, query),
        *(part for part in own if part.name != "options"),
        *(
            inspect.Parameter(field, _KEYWORD, annotation=annotation, default=shared.Options._field_defaults[field])
            for field, annotation in shared.Options.__annotations__.items()
        ),
    ]
    call.__doc__ = function.__doc__
    call.__annotations__ = {}
    call.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return call


def _words(command: str, query: str) -> inspect.Parameter:
    """Return the parameter that takes the words after a command; a ``query`` in brackets may be absent."""
    optional = query.startswith("[")
    argument = typer.Argument(metavar=query, show_default=False, autocompletion=ids(command))
    default: Any = None if optional else inspect.Parameter.empty
    return inspect.Parameter("words", _KEYWORD, annotation=Annotated[list[str], argument], default=default)
