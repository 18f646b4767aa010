"""An answer as text, in the form that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ukbrief.answer import Answer
    from ukbrief.cli.environment import Environment
    from ukbrief.output.view import View


JSON = frozenset({"json", "jsonl", "jsonl one"})
"""The forms for programs; ``jsonl one`` is the form of a batch, in which a list is one line as well."""


def painted(answer: Answer, form: str, view: View, environment: Environment, colour: str) -> str:
    """Return ``answer`` in the ``form`` rich, plain, markdown or one of `JSON`; its last line ends.

    An answer that is none (ambiguous, unknown) is nothing but a JSON document: the rest is told on standard error.
    """
    if form in JSON:
        return _json(answer, form, view)
    if not answer.found:
        return ""
    if form == "rich":
        return _rich(answer, view, colours=environment.colours(colour), environment=environment)
    if form == "markdown":
        from ukbrief.output import markdown  # noqa: PLC0415 - one painter a call

        return _text(markdown.lines(answer, view))
    from ukbrief.output import plain  # noqa: PLC0415 - one painter a call

    return _text(plain.lines(answer, view))


def _text(lines: Iterable[str]) -> str:
    return "".join(line + "\n" for line in lines)


def _json(answer: Answer, form: str, view: View) -> str:
    from ukbrief.output import jsonform  # noqa: PLC0415 - one painter a call

    if form != "jsonl":
        indent = 2 if form == "json" else None
        return dumped(jsonform.document(answer, view), ascii_only=view.ascii, indent=indent)
    return "".join(dumped(row, ascii_only=view.ascii) for row in jsonform.rows(answer, view))


def dumped(document: dict[str, Any], *, ascii_only: bool, indent: int | None = None) -> str:
    """Return ``document`` as JSON with its line's end; a stream that takes ASCII alone gets escapes."""
    if ascii_only:
        import json  # noqa: PLC0415 - one painter a call

        return json.dumps(document, indent=indent) + "\n"
    from ukbrief.output import jsonform  # noqa: PLC0415 - one painter a call

    return jsonform.dumps(document, indent) + "\n"


def _rich(answer: Answer, view: View, *, colours: bool, environment: Environment) -> str:
    """Return the panels as text, with escape codes where they are to be coloured and without any otherwise."""
    from io import StringIO  # noqa: PLC0415 - Rich is loaded where it paints

    from rich.console import Console  # noqa: PLC0415

    from ukbrief.output import panels  # noqa: PLC0415

    console = Console(
        file=StringIO(),
        width=view.width,
        force_terminal=colours,
        color_system=_palette(environment) if colours else None,
        no_color=not colours,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},  # everything that Rich would ask of the world has been decided
    )
    with console.capture() as captured:
        console.print(panels.render(answer, view))
    return captured.get()


def _palette(environment: Environment) -> Any:  # noqa: ANN401 - one of Rich's literals
    """Return how many colours the terminal has, as Rich names it."""
    if environment.variables.get("COLORTERM", "").casefold() in {"truecolor", "24bit"}:
        return "truecolor"
    return "256" if "256color" in environment.variables.get("TERM", "") else "standard"
