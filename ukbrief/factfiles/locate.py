"""On which line a table, a key or an element of an array stands: what `tomllib` knows and does not tell.

Only text that `tomllib` has accepted is scanned, so nothing is checked here again. The scan keeps its own stack: text
nested as deep as `tomllib` bears is no danger to it.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Path: TypeAlias = tuple[str | int, ...]
"""The keys and indices that lead to a value: ``("actor", 3, "facts", 0, "text")``."""

_DEEPEST = 16
"""So many parts of a dotted key are told apart: the codebook has three, and a hostile one has a million."""

# Long strings end at the first three quotes (up to two more are theirs) that no odd number of backslashes goes before:
# without groups, as Python 3.11.2 loses its place in possessive ones and others remember each of a million escapes.
_TOKEN = re.compile(
    r'''
    (?P<skipped> [ \t\r]+ | \#[^\n]* )
    | (?P<string>
        """ .*? (?<!\\) (?:\\\\)* "{3,5}
        | \'\'\' .*? '{3,5}
        | " (?: [^\\"]++ | \\. )*+ "
        | ' [^']*+ '
      )
    | (?P<mark> [\n\[\]{}=,.] )
    | (?P<bare> [^\s\[\]{}=,."'\#]++ )
    ''',
    re.VERBOSE | re.DOTALL,
)


class _Token(NamedTuple):
    text: str
    line: int


class _Frame:
    """A value that holds others: an array or an inline table; ``at`` is the path of the one being read."""

    __slots__ = ("array", "at", "index", "path")

    def __init__(self, path: Path, *, array: bool, at: Path | None = None) -> None:
        self.path = path
        self.array = array
        self.at = at
        self.index = 0


def lines_of(text: str) -> dict[Path, int]:
    """Return the line, counted from 1, of every table header, key and array element of ``text``, by its path.

    ``text`` is valid TOML. An array of tables has the lines of its headers; where a path is met twice (a table that
    its children have named before) the first line stands.
    """
    lines: dict[Path, int] = {(): 1}
    sizes: dict[Path, int] = {}
    table: Path = ()
    tokens = _tokens(text)
    for token in tokens:
        if token.text == "[":
            table = _header(token.line, tokens, lines, sizes)
        elif token.text != "\n":
            path = table + _keys(token, tokens, "=")
            _note(path, len(table), token.line, lines)
            _value(path, tokens, lines)
    return lines


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for found in _TOKEN.finditer(text):
        if found.lastgroup != "skipped":
            yield _Token(found[0], line)
        line += found[0].count("\n")


def _header(line: int, tokens: Iterator[_Token], lines: dict[Path, int], sizes: dict[Path, int]) -> Path:
    """Read a table's header behind its first bracket; return the path of the table that it opens."""
    token = next(tokens)
    array = token.text == "["
    *parents, last = _keys(next(tokens) if array else token, tokens, "]")
    path: Path = ()
    for key in parents:
        path = _newest((*path, key), sizes)
    path = (*path, last)
    _note(path, 0, line, lines)
    if array:
        next(tokens)  # the second closing bracket
        sizes[path] = sizes.get(path, 0) + 1
        path = _newest(path, sizes)
        lines[path] = line
    return path


def _newest(path: Path, sizes: dict[Path, int]) -> Path:
    """Return the path of the last table so far where ``path`` is an array of tables, else ``path`` itself."""
    return (*path, sizes[path] - 1) if path in sizes else path


def _keys(token: _Token, tokens: Iterator[_Token], end: str) -> tuple[str, ...]:
    """Read a dotted key, of which ``token`` is the first, and the ``end`` behind it."""
    keys: list[str] = []
    while token.text != end:
        if token.text != ".":
            keys.append(_unquoted(token.text))
        token = next(tokens)
    return tuple(keys[:_DEEPEST])


def _unquoted(key: str) -> str:
    if key[0] not in "\"'":
        return key
    plain: str = tomllib.loads(f"key = {key}")["key"]
    return plain


def _note(path: Path, known: int, line: int, lines: dict[Path, int]) -> None:
    """Note the line of ``path`` and of the tables that its dotted key names beyond the first ``known`` parts."""
    for length in range(known + 1, len(path) + 1):
        lines.setdefault(path[:length], line)


def _value(path: Path, tokens: Iterator[_Token], lines: dict[Path, int]) -> None:
    """Read the value of ``path`` to the end of its last line, and note what stands in its arrays and tables."""
    frames = [_Frame((), array=False, at=path)]
    for token in tokens:
        frame = frames[-1]
        if token.text == "\n":
            if len(frames) == 1:
                return
        elif token.text in {"]", "}"}:
            frames.pop()
        elif token.text == ",":
            frame.at = None
            frame.index += 1
        elif frame.at is None and not frame.array:
            frame.at = frame.path + _keys(token, tokens, "=")
            _note(frame.at, len(frame.path), token.line, lines)
        else:
            if frame.at is None:
                frame.at = (*frame.path, frame.index)
                lines[frame.at] = token.line
            if token.text in {"[", "{"}:
                frames.append(_Frame(frame.at, array=token.text == "["))
