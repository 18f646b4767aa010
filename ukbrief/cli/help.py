"""Help pages: plain text of at most 80 columns; what to type stands first."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

import typer
from typer._click import Command as ClickCommand  # Typer's own copy of Click, of which it exports no base class
from typer._click.exceptions import UsageError
from typer.core import TyperCommand, TyperGroup, TyperOption

from ukbrief.cli.messages import unknown_command

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer._click import Context, HelpFormatter, Parameter

    from ukbrief.cli.declare import Command

_OPTIONS = "Options"
_NAMES = 12


def _show(ctx: Context, param: Parameter, value: bool) -> None:  # noqa: ARG001, FBT001 - Typer's signature
    if value and not ctx.resilient_parsing:
        ctx.obj.answer(ctx.get_help() + "\n")
        raise typer.Exit


class _Helped(ClickCommand):
    """A command whose help goes through the environment, as everything does that is printed."""

    def get_help_option(self, ctx: Context) -> TyperOption:  # noqa: ARG002 - Typer's signature
        """Return the one option that shows the help."""
        return self._asking_for_help

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse ``args``; an error knows afterwards at which command it arose."""
        try:
            return super().parse_args(ctx, args)
        except UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    @cached_property
    def _asking_for_help(self) -> TyperOption:
        return TyperOption(
            param_decls=["--help", "-h"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show,
            help="Show this page.",
        )


class CommandHelp(_Helped, TyperCommand):
    """A command whose help leads with its examples: they come as the epilog, one a line."""

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write purpose, usage, examples, and the options by their panels."""
        formatter.write_text(self.help or "")
        formatter.write_paragraph()
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)))
        if self.epilog:
            lines(formatter, "Examples", self.epilog.splitlines())
        options(self.get_params(ctx), ctx, formatter)

    def collect_usage_pieces(self, ctx: Context) -> list[str]:  # noqa: ARG002 - Typer's signature
        """Return what stands after the command's name: what is looked up, as the help names it, then the options."""
        arguments = [param.metavar or "" for param in self.params if param.param_type_name == "argument"]
        return [*arguments, "[OPTIONS]"]


class Family(_Helped, TyperGroup):
    """A group of commands that are built when they are asked for."""

    members: ClassVar[dict[str, Command]] = {}
    intro: ClassVar[str] = ""
    examples: ClassVar[Sequence[str]] = ()
    outro: ClassVar[str] = ""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 - Typer's signature
        """Return the names of all commands, in the order of the help."""
        return list(self.members)

    def get_command(self, ctx: Context, cmd_name: str) -> ClickCommand | None:  # noqa: ARG002 - Typer's signature
        """Build the command of that name; None where there is none."""
        member = self.members.get(cmd_name)
        return member.make() if member else None

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, ClickCommand | None, list[str]]:
        """Return the command that ``args`` begin with; raise `WrongUsage` that names the likeliest for what is none."""
        if args[0] not in self.members and not ctx.resilient_parsing and not args[0].startswith("-"):
            raise unknown_command(args[0], args[1:], list(self.members), ctx.command_path)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write what the family is for, examples, the commands by their panels, and the options."""
        formatter.write(self.intro.strip("\n") + "\n")
        lines(formatter, "Examples", self.examples)
        for panel in dict.fromkeys(member.panel for member in self.members.values()):
            with formatter.section(panel):
                formatter.write_dl(
                    [(f"{m.name:<{_NAMES}}", m.summary) for m in self.members.values() if m.panel == panel]
                )
        options(self.get_params(ctx), ctx, formatter)
        if self.outro:
            formatter.write("\n" + self.outro.strip("\n") + "\n")


def lines(formatter: HelpFormatter, heading: str, content: Sequence[str]) -> None:
    """Write a section whose lines stay as they are."""
    with formatter.section(heading):
        for line in content:
            formatter.write(f"{'':{formatter.current_indent}}{line}\n")


def options(params: Sequence[Parameter], ctx: Context, formatter: HelpFormatter) -> None:
    """Write the options of ``params``, those of one panel together, the command's own first."""
    panels: dict[str, list[tuple[str, str]]] = {}
    for param in params:
        record = param.get_help_record(ctx) if param.param_type_name == "option" else None
        if record:
            panels.setdefault(getattr(param, "rich_help_panel", None) or _OPTIONS, []).append(record)
    for panel in sorted(panels, key=_OPTIONS.__ne__):
        with formatter.section(panel):
            formatter.write_dl(panels[panel])
