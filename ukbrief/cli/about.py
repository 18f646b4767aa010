"""The commands about the program itself: the schema of its JSON, and the help pages.

Typer reads annotations when it runs, so they stand here as they are, not as strings.
"""

from typing import TYPE_CHECKING, Annotated

import typer

from ukbrief.cli.declare import command
from ukbrief.cli.exitcode import ExitCode
from ukbrief.cli.help import Family
from ukbrief.cli.messages import unknown_page

if TYPE_CHECKING:
    from ukbrief.cli.environment import Environment

PANEL = "Facts, formats and help"


@command(PANEL, "ukbrief schema")
def schema(context: typer.Context) -> int:
    """The JSON Schema of what --json prints."""
    from ukbrief.cli.paint import dumped  # noqa: PLC0415 - help pages need no JSON
    from ukbrief.output import schema as schemas  # noqa: PLC0415

    environment: Environment = context.obj
    environment.answer(dumped(schemas.schema(), ascii_only=environment.ascii, indent=2))
    return ExitCode.ANSWERED


@command(PANEL, "ukbrief help exit-codes", "ukbrief help who")
def help_(
    context: typer.Context,
    topic: Annotated[str | None, typer.Argument(metavar="[TOPIC]", show_default=False)] = None,
) -> int:
    """This page, that of a command, or one of those named below."""
    environment: Environment = context.obj
    environment.answer(_page(context, topic))
    return ExitCode.ANSWERED


def _page(context: typer.Context, topic: str | None) -> str:
    """Return the first page, a page on a topic, or that of a command; raise `WrongUsage` for anything else."""
    from ukbrief.cli.pages import PAGES  # noqa: PLC0415 - text that no answer needs

    root = context.find_root()
    if topic is None:
        return root.get_help() + "\n"
    if topic in PAGES:
        return PAGES[topic]
    assert isinstance(root.command, Family)  # noqa: S101 - the program's own shape
    member = root.command.get_command(root, topic)
    if member is None:
        raise unknown_page(topic, [*PAGES, *root.command.members])
    return typer.Context(member, info_name=topic, parent=root).get_help() + "\n"
