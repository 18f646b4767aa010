"""The edge: everything that the program asks of the world around it, in one object that a test can replace.

Nothing else asks ``isatty`` or the environment variables, prints, or exits.
"""

from __future__ import annotations

import codecs
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import BinaryIO, TextIO

_FALLBACK = (80, 24)
_ALPHABET = "“─│•…—"
"""What the painters draw with: a stream that cannot take it gets ASCII."""


class Unwritten(Exception):
    """Standard output does not take the answer: a full disk, a device that is gone."""


class Environment:
    """Streams, terminal, variables, paths and the date.

    ``stdin`` holds bytes (queries may come in any encoding), ``stdout`` and ``stderr`` text; what their encoding
    cannot express is written in plainer letters or as a question mark, and never raises.
    """

    def __init__(  # noqa: PLR0913 - these are the world
        self,
        arguments: Sequence[str],
        *,
        stdin: BinaryIO,
        stdout: TextIO,
        stderr: TextIO,
        variables: Mapping[str, str],
        platform: str = sys.platform,
        today: str | None = None,
    ) -> None:
        """Take the world as given; ``today`` (ISO) is asked of the clock when it is first needed and not given."""
        self.arguments = list(arguments)
        self.stdin = stdin
        self.stdout = stdout
        self.stderr = stderr
        self.variables = variables
        self.platform = platform
        self._today = today
        codecs.register_error("ukbrief.plainer", plainer)
        for stream in (stdout, stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="ukbrief.plainer")

    @classmethod
    def of_process(cls) -> Environment:
        """Return the environment of this process. A stream that the caller has closed is replaced by nothing."""
        return cls(
            sys.argv[1:],
            stdin=sys.stdin.buffer if sys.stdin else io.BytesIO(),
            stdout=sys.stdout or io.StringIO(),
            stderr=sys.stderr or io.StringIO(),
            variables=os.environ,
        )

    # -- the terminal

    @property
    def on_terminal(self) -> bool:
        """Whether the answer is read on a terminal."""
        return self.stdout.isatty()

    @property
    def width(self) -> int:
        """The columns to fill: ``COLUMNS``, or those of the terminal, or 80."""
        return self._size("COLUMNS", 0)

    @property
    def height(self) -> int:
        """The lines of the screen: ``LINES``, or those of the terminal, or 24."""
        return self._size("LINES", 1)

    def _size(self, variable: str, dimension: int) -> int:
        asked = self.variables.get(variable, "")
        if asked.isascii() and asked.isdigit() and int(asked) > 0:
            return int(asked)
        try:
            size = os.get_terminal_size(self.stdout.fileno())[dimension]
        except (OSError, ValueError):
            size = 0
        return size or _FALLBACK[dimension]

    @property
    def dumb(self) -> bool:
        """Whether the terminal says that it understands no escape codes."""
        return self.variables.get("TERM") in {"dumb", "unknown"}

    @property
    def ascii(self) -> bool:
        """Whether standard output cannot take more than ASCII."""
        try:
            _ALPHABET.encode(self.stdout.encoding or "utf-8")
        except (UnicodeEncodeError, LookupError):
            return True
        return False

    def colours(self, choice: str = "auto") -> bool:
        """Return whether to colour: ``choice`` (always, never) rules, then NO_COLOR, FORCE_COLOR, then the terminal."""
        if choice != "auto":
            return choice == "always"
        if self.variables.get("NO_COLOR"):
            return False
        if self.variables.get("FORCE_COLOR"):
            return self.variables["FORCE_COLOR"] != "0"
        return self.on_terminal and not self.dumb

    @property
    def pager(self) -> str:
        """The command that shows long answers; empty where none is wanted."""
        return "" if self.dumb else self.variables.get("PAGER", "less").strip()

    # -- paths and settings

    @property
    def fact_folders(self) -> list[Path]:
        """The extra fact folders of ``UKBRIEF_FACTS``, a path list."""
        return [Path(part) for part in self.variables.get("UKBRIEF_FACTS", "").split(os.pathsep) if part]

    @property
    def cache(self) -> Path | None:
        """Where compiled extra folders are kept, or None where the platform names no such place."""
        if self.platform == "win32":
            base = self._folder("LOCALAPPDATA")
        elif self.platform == "darwin":
            base = self._folder("XDG_CACHE_HOME") or self._folder("HOME", "Library", "Caches")
        else:
            base = self._folder("XDG_CACHE_HOME") or self._folder("HOME", ".cache")
        return base / "ukbrief" if base else None

    def _folder(self, variable: str, *parts: str) -> Path | None:
        value = self.variables.get(variable, "")
        return Path(value, *parts) if value and Path(value).is_absolute() else None

    @property
    def debugging(self) -> bool:
        """Whether an unexpected exception is to be shown with its traceback."""
        return bool(self.variables.get("UKBRIEF_DEBUG"))

    @property
    def today(self) -> str:
        """The day on which the answer is read (ISO)."""
        if self._today is None:
            from datetime import date  # noqa: PLC0415 - not every call needs the clock

            self._today = date.today().isoformat()  # noqa: DTZ011 - the reader's own day
        return self._today

    # -- reading and writing

    def lines(self) -> Iterator[str]:
        """Yield the lines of standard input without their ends; bytes that are not UTF-8 become surrogates."""
        for number, line in enumerate(self.stdin):
            text = line.decode("utf-8", "surrogateescape").removesuffix("\n").removesuffix("\r")
            yield text.removeprefix("\ufeff") if number == 0 else text

    def answer(self, text: str) -> None:
        """Write ``text``, which ends with a line's end or is empty, to standard output, at once.

        Raises BrokenPipeError where the reader of a pipe has gone, `Unwritten` where it cannot be written otherwise.
        """
        try:
            self.stdout.write(text)
            self.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise Unwritten(error.strerror or str(error)) from error

    def tell(self, lines: Iterable[str]) -> None:
        """Write messages to standard error, one a line; a standard error that nobody takes is no fault."""
        try:
            for line in lines:
                self.stderr.write(line + "\n")
            self.stderr.flush()
        except (OSError, ValueError):
            return

    def leave(self, code: int) -> NoReturn:
        """End the process with ``code``, at once.

        Everything is written by then and nothing is left open. So the interpreter need not take itself apart, which
        is a tenth of a call's time, nor find once more that the reader of a pipe has gone, and say so.
        """
        os._exit(code)


def plainer(error: UnicodeError) -> tuple[str, int]:
    """Return what a stream cannot encode in plainer spelling (é becomes e, — becomes -), and where to go on."""
    from ukbrief.output.clean import to_ascii  # noqa: PLC0415 - most streams take everything

    if not isinstance(error, UnicodeEncodeError):
        raise error
    return to_ascii(error.object[error.start : error.end]), error.end
