"""The commands of ``ukbrief facts``: for those who edit fact files.

Typer reads annotations when it runs, so they stand here as they are, not as strings.
"""

from pathlib import Path
from typing import Annotated, ClassVar, TypeAlias

import typer

from ukbrief.cli import facts
from ukbrief.cli.declare import Command, command
from ukbrief.cli.help import Family

_PANEL = "Commands"

_Folders: TypeAlias = Annotated[
    list[Path] | None,
    typer.Option("--facts", metavar="DIR", show_default=False, help="A fact folder; repeatable."),
]
_Json: TypeAlias = Annotated[bool, typer.Option("--json", help="As one JSON object.")]
_NoBuiltin: TypeAlias = Annotated[bool, typer.Option("--no-builtin", help="Leave the built-in facts out.")]
_Editorial: TypeAlias = Annotated[
    bool, typer.Option("--editorial", help="Count what an editor should look at as well; it is no fault.")
]
_Rule: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--rule", metavar="NAME", show_default=False, help="List what this rule of --editorial found; or all."
    ),
]
_Output: TypeAlias = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", show_default=False, help="Where to write the index.")
]


@command(_PANEL, "ukbrief facts check", "ukbrief facts check --editorial --rule weak-source")
def check(
    context: typer.Context,
    *,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="[PATH]...", show_default=False)] = None,
    editorial: _Editorial = False,
    rule: _Rule = None,
) -> int:
    """Validate fact files: every fault in one run, with file and line."""
    return facts.check(paths or [], context.obj, editorial=editorial, rule=rule)


@command(_PANEL, "ukbrief facts build --output mine.sqlite")
def build(
    context: typer.Context,
    *,
    folders: _Folders = None,
    output: _Output = None,
) -> int:
    """Compile fact files into an index."""
    return facts.build(folders or [], output, context.obj)


@command(_PANEL, "ukbrief facts path")
def path(context: typer.Context) -> int:
    """Where the index, the fact folders and the cache lie."""
    return facts.path(context.obj)


@command(_PANEL, "ukbrief facts stats", "ukbrief facts stats --json")
def stats(
    context: typer.Context,
    *,
    as_json: _Json = False,
    folders: _Folders = None,
    no_builtin: _NoBuiltin = False,
) -> int:
    """How many records, facts and sources there are, by kind, status and grade."""
    return facts.stats(folders or [], context.obj, builtin=not no_builtin, as_json=as_json)


class FactsFamily(Family):
    """``ukbrief facts``."""

    members: ClassVar[dict[str, Command]] = {made.name: made for made in (check, build, path, stats)}
    intro = "Fact files: checked, compiled, found and counted."
    examples = ("ukbrief facts stats", "ukbrief facts path")
    outro = "How to add facts of your own: ukbrief help facts"
