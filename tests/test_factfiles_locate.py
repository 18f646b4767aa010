"""Lines: every table, key and element is found where it stands."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukbrief.factfiles.locate import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

FACTS = Path(__file__).parent.parent / "facts"

Keys: TypeAlias = tuple[str | int, ...]

LAYOUTS = Path(__file__).parent / "fixtures" / "factfiles" / "layout.toml"
"""Every way of writing a table, a key and a string, with what looks like one inside of others."""

EXPECTED: dict[Keys, int] = {
    (): 1,
    ("top",): 2,
    ('quoted "key"',): 3,
    ("dotted",): 4,
    ("dotted", "key"): 4,
    ("dotted", "other"): 5,
    ("dotted", "other", "inline"): 5,
    ("dotted", "other", "inline", 0): 5,
    ("dotted", "other", "inline", 1): 6,
    ("dotted", "other", "inline", 2): 6,
    ("dotted", "other", "inline", 2, "deep"): 6,
    ("dotted", "other", "second"): 8,
    ("table",): 10,
    ("table", "text"): 11,
    ("table", "raw"): 15,
    ("table", "after"): 17,
    ("table", "sub.table"): 18,
    ("table", "sub.table", "more"): 18,
    ("table", "sub.table", "more", "key"): 19,
    ("many",): 21,
    ("many", 0): 21,
    ("many", 0, "one"): 22,
    ("many", 0, "one", "key"): 23,
    ("many", 0, "two"): 24,
    ("many", 0, "two", 0): 24,
    ("many", 0, "two", 0, "key"): 25,
    ("many", 0, "two", 1): 26,
    ("many", 0, "two", 1, "key"): 27,
    ("many", 0, "two", 1, "key", 0): 29,
    ("many", 0, "two", 1, "key", 1): 31,
    ("many", 0, "two", 1, "key", 1, 0): 31,
    ("many", 1): 33,
    ("many", 1, "two"): 34,
    ("many", 1, "two", 0): 34,
    ("many", 1, "two", 0, "key"): 35,
    ("many", 1, "two", 0, "sub"): 36,
    ("many", 1, "two", 0, "sub", "key"): 37,
}


def paths(value: object, path: Keys = ()) -> Iterator[Keys]:
    """Every path that leads to something in parsed TOML."""
    yield path
    if isinstance(value, dict):
        for key, item in value.items():
            yield from paths(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from paths(item, (*path, index))


def test_every_way_of_writing_a_table_a_key_and_a_string() -> None:
    text = LAYOUTS.read_text(encoding="utf-8")
    assert lines_of(text) == EXPECTED
    assert set(paths(tomllib.loads(text))) == set(EXPECTED)


@pytest.mark.parametrize("folder", ["actors", "events", "polls", "plans", "glossary"])
def test_every_path_in_the_built_in_facts_has_its_line(folder: str) -> None:
    for file in sorted((FACTS / folder).glob("*.toml")):
        text = file.read_text(encoding="utf-8")
        found, lines = lines_of(text), text.splitlines()
        for path in paths(tomllib.loads(text)):
            key = path[-1] if path else ""
            assert not isinstance(key, str) or key in lines[found[path] - 1]


LAYOUT = st.sampled_from(["", " ", "\n", "\n\n", " # ] } \" ' [[x]]\n", "\r\n\t"])
PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)
LITERALS = ["1", "-0.5e3", "true", "2025-11-21", "1979-05-27 07:32:00Z", "'[{'"]
LONG_STRINGS = ["'''\n'a''b\n'''", '"""\n"a""b\\"""\n"""']
SCALAR = st.sampled_from([*LITERALS, *LONG_STRINGS]) | PLAIN.map(lambda text: json.dumps(text, ensure_ascii=False))
KEY = st.sampled_from(["a", "b-1", "_", '"c d"', "'#'", '"="', "1", '"\\""'])


@st.composite
def values(draw: st.DrawFn, depth: int = 3) -> str:
    kind = draw(st.sampled_from(["scalar", "array", "table"] if depth else ["scalar"]))
    if kind == "scalar":
        return draw(SCALAR)
    inner = draw(st.lists(values(depth - 1), max_size=3))
    if kind == "array":
        return "[" + "".join(f"{draw(LAYOUT)}{item}{draw(LAYOUT)}," for item in inner) + draw(LAYOUT) + "]"
    keys = draw(st.lists(KEY, min_size=len(inner), max_size=len(inner), unique=True))
    return "{" + ",".join(f" {key} = {item} " for key, item in zip(keys, inner, strict=True)) + "}"


@st.composite
def documents(draw: st.DrawFn) -> str:
    """TOML in any layout: keys, tables, tables of tables."""
    blocks = []
    for number in range(draw(st.integers(0, 4))):
        header = draw(st.sampled_from(["[[many]]\n", "[[many]]\n[[many.more]]\n", f"[ single{number} . sub ]\n"]))
        keys = draw(st.lists(KEY, max_size=3, unique=True))
        lines = (f"{key} = {draw(values())}{draw(st.sampled_from(['', ' # = ']))}\n" for key in keys)
        blocks.append(header + draw(st.sampled_from(["", "\n", "# [x]\n"])) + "".join(lines))
    return "".join(blocks)


def test_regression_1_quotes_within_a_long_literal_string_do_not_end_it() -> None:
    text = "[[many]]\na = '''\n'a''b\n'''\nb = 1\n"
    assert lines_of(text)["many", 0, "b"] == 5


@given(documents())
def test_every_path_of_any_document_has_a_line_and_no_other_path_has(text: str) -> None:
    found = lines_of(text)
    parsed = set(paths(tomllib.loads(text)))
    assert set(found) == parsed
    ends = text.count("\n") + 1
    assert all(1 <= line <= ends for line in found.values())
    for path, line in found.items():
        assert not path or line >= found[path[:-1]] or isinstance(path[-1], int), path
