"""Where the program starts and ends: every error becomes a message and a code here, and none a traceback."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any, NoReturn

from ukbrief.cli.environment import Environment, Unwritten
from ukbrief.cli.exitcode import ExitCode

if TYPE_CHECKING:
    from ukbrief.cli.messages import WrongUsage

_COMPLETION = "_UKBRIEF_COMPLETE"


def main() -> NoReturn:
    """Run the program on this process's arguments and streams, and exit."""
    # A call is over before there is garbage to collect, and looking for it is a tenth of its time.
    gc.disable()
    environment = Environment.of_process()
    environment.leave(run(environment))


def run(environment: Environment) -> int:
    """Run the command line in ``environment`` and return the exit code."""
    try:
        return _called(environment)
    except BrokenPipeError:
        return ExitCode.ANSWERED  # the reader of the pipe has what it wanted
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except Exception as error:
        if environment.debugging:
            raise
        return _failed(error, environment)


def _called(environment: Environment) -> int:
    # Imported where an interrupt or a closed pipe is already answered for.
    import typer  # noqa: PLC0415
    from typer._click.exceptions import UsageError  # noqa: PLC0415 - Typer exports one of its subclasses alone

    from ukbrief.cli.app import application  # noqa: PLC0415
    from ukbrief.cli.messages import WrongUsage, explained  # noqa: PLC0415

    app = application()
    if _COMPLETION in environment.variables:
        app.main(prog_name="ukbrief")
    try:
        width = min(environment.width, 80)
        with app.make_context("ukbrief", environment.arguments, obj=environment, terminal_width=width) as context:
            code: Any = app.invoke(context)
            return code or ExitCode.ANSWERED
    except typer.Exit as error:
        return error.exit_code
    except UsageError as error:
        return _misused(explained(error), environment)
    except WrongUsage as error:
        return _misused(error, environment)


def _misused(error: WrongUsage, environment: Environment) -> ExitCode:
    environment.tell([f"ukbrief: {error.what}", *error.hints])
    return ExitCode.USAGE


def _failed(error: Exception, environment: Environment) -> ExitCode:
    """Say what went wrong and what to do about it; return the code."""
    from sqlite3 import DatabaseError  # noqa: PLC0415 - loaded already where it matters

    from ukbrief.index import IndexFault  # noqa: PLC0415
    from ukbrief.output.clean import cut  # noqa: PLC0415

    said = cut(str(error), 300)
    if isinstance(error, IndexFault):
        environment.tell([f"ukbrief: {said}"])
        return ExitCode.FAULTY
    if isinstance(error, DatabaseError):
        environment.tell([f"ukbrief: the index is damaged ({said}); install ukbrief again, or: ukbrief facts build"])
        return ExitCode.FAULTY
    if isinstance(error, Unwritten):
        environment.tell([f"ukbrief: the answer could not be written: {said}"])
        return ExitCode.UNWRITTEN
    if isinstance(error, OSError):
        environment.tell([f"ukbrief: {said}"])
        return ExitCode.UNWRITTEN
    environment.tell(
        [
            f"ukbrief: an error in ukbrief itself: {type(error).__name__}: {said}",
            "To see where, and to report it, type the same after: UKBRIEF_DEBUG=1",
        ]
    )
    return ExitCode.INTERNAL
