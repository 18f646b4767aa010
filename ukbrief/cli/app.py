"""The command line as a whole: its first page, and all commands.

Typer reads annotations when it runs, so they stand here as they are, not as strings.
"""

from typing import TYPE_CHECKING, Annotated, ClassVar

import typer

import ukbrief
from ukbrief.cli import about
from ukbrief.cli.commands import ANSWERING
from ukbrief.cli.declare import Command, family
from ukbrief.cli.help import Family

if TYPE_CHECKING:
    from ukbrief.cli.environment import Environment


def _facts() -> Family:
    from ukbrief.cli.factcommands import FactsFamily  # noqa: PLC0415 - for editors

    return family("facts", FactsFamily)


FACTS = Command("facts", about.PANEL, "Fact files: checked, compiled, found and counted.", _facts)


class Root(Family):
    """``ukbrief``."""

    members: ClassVar[dict[str, Command]] = {made.name: made for made in (*ANSWERING, FACTS, about.schema, about.help_)}
    intro = """\
ukbrief: who is who and what stands where in the war in Ukraine and the talks to
end it. Every statement has its source. No network is needed.

Usage: ukbrief COMMAND [WORDS]... [OPTIONS]
"""
    examples = (
        "ukbrief who rubio",
        "ukbrief topic nato",
        "ukbrief plan us-28-point-plan --point 7",
        "ukbrief opinion germany",
        "ukbrief ask how large may the ukrainian army be",
    )
    outro = """\
A command's examples and options: ukbrief COMMAND --help
More: ukbrief help exit-codes | formats | facts | queries | environment
"""


def _version(context: typer.Context, value: bool) -> None:  # noqa: FBT001 - Typer hands a flag over like this
    if value and not context.resilient_parsing:
        environment: Environment = context.obj
        environment.answer(f"ukbrief {ukbrief.__version__}\n")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option("--version", "-V", is_eager=True, expose_value=False, callback=_version, help="Show the version."),
]


def application() -> Family:
    """Return the command line, ready to be given arguments."""
    return family("ukbrief", Root, completion=True, version=Version)
