"""The options, each told once: those that every answering command takes, and the few of single commands.

Typer reads annotations when it runs, so they stand here as they are, not as strings.
"""

from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias

import typer

from ukbrief import dates

Format: TypeAlias = Literal["auto", "rich", "plain", "json", "jsonl", "markdown"]
Colour: TypeAlias = Literal["auto", "always", "never"]

EVERY = "Options of every answering command"


def _date(text: str) -> str:
    try:
        return dates.parse(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise typer.BadParameter(f"{text!r} is not a whole number from 0 up (0: all)")
    return int(text)


def _own(*names: str, **settings: Any) -> Any:  # noqa: ANN401 - as Typer types it
    return typer.Option(*names, show_default=False, **settings)


def _every(*names: str, **settings: Any) -> Any:  # noqa: ANN401 - as Typer types it
    return _own(*names, rich_help_panel=EVERY, **settings)


class Options(NamedTuple):
    """What every answering command takes."""

    format: Annotated[
        Format,
        _every(
            "--format",
            "-f",
            metavar="FORMAT",
            help="auto (rich on a terminal, plain otherwise), rich, plain, json, jsonl or markdown.",
        ),
    ] = "auto"
    json: Annotated[bool, _every("--json", help="Short for -f json: everything there is.")] = False
    limit: Annotated[
        int | None,
        _every("--limit", "-n", metavar="N", parser=_count, help="At most N facts, events or rows; 0: all."),
    ] = None
    as_of: Annotated[
        str | None,
        _every("--as-of", metavar="DATE", parser=_date, help="Answer as things stood on DATE."),
    ] = None
    exact: Annotated[bool, _every("--exact", help="Ids, names and aliases alone; no fuzzy match.")] = False
    facts: Annotated[
        list[Path] | None,
        _every("--facts", metavar="DIR", help="Lay this fact folder over the built-in facts; repeatable."),
    ] = None
    no_builtin: Annotated[bool, _every("--no-builtin", help="Leave the built-in facts out.")] = False
    color: Annotated[
        Colour, _every("--color", metavar="WHEN", help="auto, always or never; over NO_COLOR and FORCE_COLOR.")
    ] = "auto"
    no_pager: Annotated[bool, _every("--no-pager", help="Never page a long answer.")] = False


Since: TypeAlias = Annotated[
    str | None, _own("--since", metavar="DATE", parser=_date, help="Nothing before 2025, 2025-11 or 2025-11-21.")
]
Until: TypeAlias = Annotated[
    str | None, _own("--until", metavar="DATE", parser=_date, help="Nothing after 2025, 2025-11 or 2025-11-21.")
]
Everything: TypeAlias = Annotated[bool, _own("--all", help="All events, not the best-known alone.")]
Point: TypeAlias = Annotated[str | None, _own("--point", metavar="N", help="One point of the plan, by its number.")]
About: TypeAlias = Annotated[str | None, _own("--about", metavar="SUBJECT", help="One subject alone.")]
