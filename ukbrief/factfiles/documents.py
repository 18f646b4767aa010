"""Files to TOML: found, read, parsed, and where one does not parse, as much of it as does."""

from __future__ import annotations

import os
import re
import stat
import tomllib
from errno import EFBIG, EINVAL
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ukbrief.factfiles.faults import Fault, escaped
from ukbrief.factfiles.locate import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ukbrief.factfiles.locate import Path as Keys

LARGEST_FILE = 4 * 1024 * 1024
"""Bytes. The largest of the built-in files has 80,000; a file that nobody can have written is not read."""

_MOST_DOTS = 1000
"""In a line. `tomllib` takes time by the square of the parts of a dotted key: minutes for some ten thousand."""

_BYTE_ORDER_MARK = "\ufeff"
_HEADER = re.compile(r"^[ \t]*\[{1,2}[ \t]*([\w-]+)[ \t]*\]{1,2}", re.MULTILINE)
"""The header of a table that stands in no other: where a file with a syntax fault is taken apart."""

_ID = re.compile(r"""^[ \t]*id[ \t]*=[ \t]*["']([a-z0-9-]+)["']""", re.MULTILINE)
_QUOTED = re.compile(r"""["'](?:[a-z]+/)?([a-z0-9-]+)["']""")
_WHERE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


class Document:
    """A TOML file, or a piece of one: its tables, and the lines on which they stand.

    ``file`` is the path as faults show it, ``first_line`` the line of the file with which the piece begins.
    """

    def __init__(self, file: str, text: str, tables: dict[str, Any], first_line: int = 1) -> None:
        """Take what was parsed; the lines are sought when first asked for, which is where there is a fault."""
        self.file = file
        self.tables = tables
        self._text = text
        self._first_line = first_line

    @cached_property
    def _lines(self) -> dict[Keys, int]:
        return lines_of(self._text)

    def line(self, path: Keys) -> int:
        """Return the line of what stands at ``path``, or of the nearest thing around it that has one."""
        while path not in self._lines:
            path = path[:-1]
        return self._first_line - 1 + self._lines[path]


class Documents(NamedTuple):
    """What the files of a folder hold.

    ``lost`` are the words quoted in text that does not parse: ids that may be defined, or cited, in there.
    """

    documents: list[Document]
    faults: list[Fault]
    lost: set[str]


def load(folder: Path) -> Documents:
    """Read and parse every ``*.toml`` file of the tree ``folder``, in the order of their paths.

    Hidden files and folders are passed over, and no symbolic link to a folder is followed. Nothing is raised: a
    folder or file that cannot be read is a fault.
    """
    loaded = Documents([], [], set())
    files = sorted(_files(folder, loaded.faults))
    if not files and not loaded.faults:
        loaded.faults.append(Fault(str(folder), 0, "", "holds no *.toml file; expected a folder of fact files"))
    for file in files:
        text = _text(file, loaded.faults)
        if text is not None:
            _parse(str(file), text, loaded)
    return loaded


def _files(folder: Path, faults: list[Fault]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        place = str(error.filename)
        faults.append(Fault(place, 0, "", f"cannot be opened ({_reason(error)}); expected a folder of fact files"))

    try:
        os.scandir(folder).close()  # os.walk takes a path that cannot exist for an empty folder
    except (OSError, ValueError) as error:
        faults.append(Fault(str(folder), 0, "", f"cannot be opened ({_reason(error)}); expected a folder"))
        return
    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.endswith(".toml") and not name.startswith("."):
                yield Path(place, name)


def _text(file: Path, faults: list[Fault]) -> str | None:
    """Return the text of ``file``; bytes that are not UTF-8 come as lone surrogates, which no string may hold."""

    def fault(line: int, wrong: str, expected: str) -> None:
        faults.append(Fault(str(file), line, "", f"{wrong}; expected {expected}"))

    try:
        content = _content(file)
    except OSError as error:
        fault(0, f"cannot be read ({_reason(error)})", f"a file of at most {LARGEST_FILE:,} bytes")
        return None
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        before = content.count(b"\n", 0, error.start)
        fault(before + 1, f"byte 0x{content[error.start]:02X} is not UTF-8", "UTF-8")
        text = content.decode(errors="surrogateescape")
    if text.startswith(_BYTE_ORDER_MARK):
        fault(1, f"begins with {escaped(_BYTE_ORDER_MARK)}", "no byte order mark")
        text = text.removeprefix(_BYTE_ORDER_MARK)
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > _MOST_DOTS:
            fault(number, "has more dots than a line of facts", f"at most {_MOST_DOTS}")
            return None
    return text


def _content(file: Path) -> bytes:
    """Return the bytes of ``file``. Raises OSError where they cannot be read, or are no fact file's."""
    status = file.stat()
    if not stat.S_ISREG(status.st_mode):  # a pipe has no end, nor has /dev/zero
        raise OSError(EINVAL, "no ordinary file")
    if status.st_size > LARGEST_FILE:
        raise OSError(EFBIG, f"{status.st_size:,} bytes")
    return file.read_bytes()


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__


def _parse(file: str, text: str, into: Documents) -> None:
    """Parse ``text``; where it does not parse, table by table, so that every fault is found and the rest is kept."""
    try:
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        _parse_pieces(file, text, into, _syntax_fault(file, text, 1, error))
    else:
        into.documents.append(Document(file, text, tables))


def _parse_pieces(file: str, text: str, into: Documents, whole: Fault) -> None:
    """Parse ``text``, which does not parse as a whole, table by table; ``whole`` is the fault that ended it."""
    count = len(into.faults)
    first_line = 1
    for piece in _pieces(text):
        try:
            into.documents.append(Document(file, piece, tomllib.loads(piece), first_line))
        except (ValueError, RecursionError) as error:
            into.faults.append(_syntax_fault(file, piece, first_line, error))
            into.lost.update(_QUOTED.findall(piece))
        first_line += piece.count("\n")
    if len(into.faults) == count:  # each table is good and together they are not: one is declared twice
        into.faults.append(whole)


def _pieces(text: str) -> Iterator[str]:
    starts = [0, *(found.start() for found in _HEADER.finditer(text) if found.start())]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield text[start:end]


def _syntax_fault(file: str, text: str, first_line: int, error: Exception) -> Fault:
    header, id_ = _HEADER.match(text), _ID.search(text)
    record = "/".join(found[1] for found in (header, id_) if found) if header else ""
    if not isinstance(error, tomllib.TOMLDecodeError):
        # Neither Python's limit on nesting nor the one on the digits of a number tells where it was met.
        what = "nests too deep" if isinstance(error, RecursionError) else "holds a number of too many digits"
        return Fault(file, first_line, record, f"{what} to be read; expected tables as in the codebook")
    message = str(error)
    where = _WHERE.search(message)
    column = f", column {where['column']}" if where and where["column"] else ""
    line = int(where["line"]) if where and where["line"] else text.rstrip().count("\n") + 1
    reason = message[: where.start()] if where else message
    return Fault(file, first_line - 1 + line, record, f"is no TOML: {reason}{column}; expected TOML 1.0")
