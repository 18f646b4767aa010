"""On a terminal: panels, colours, width, and the pager."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Ran, Runner, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")

ESCAPE = b"\x1b["
NO_PAGER = {"PAGER": ""}


def boxed(ran: Ran) -> bool:
    return "─" in ran.out.decode(errors="replace")


def test_a_terminal_gets_panels_and_a_pipe_plain_lines(ukbrief: Runner, terminal: Terminal) -> None:
    on_terminal, in_pipe = terminal("who", "rubio", env=NO_PAGER), ukbrief("who", "rubio")
    assert on_terminal.code == in_pipe.code == 0
    assert (boxed(on_terminal), boxed(in_pipe)) == (True, False)


COLOURS = [
    ([], {}, True),
    ([], {"NO_COLOR": "1"}, False),
    ([], {"NO_COLOR": ""}, True),
    ([], {"TERM": "dumb"}, False),
    ([], {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    (["--color", "always"], {"NO_COLOR": "1"}, True),
    (["--color", "always"], {"TERM": "dumb"}, True),
    (["--color", "never"], {}, False),
    (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    (["--color", "auto"], {}, True),
]

IN_A_PIPE = [
    ([], {}, False),
    ([], {"FORCE_COLOR": "1"}, True),
    ([], {"FORCE_COLOR": ""}, False),
    ([], {"FORCE_COLOR": "0"}, False),
    ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    (["--color", "always"], {}, True),
    (["--color", "always"], {"NO_COLOR": "1"}, True),
    (["--color", "never"], {"FORCE_COLOR": "1"}, False),
]


@pytest.mark.parametrize(("options", "env", "coloured"), COLOURS)
def test_colours_on_a_terminal(terminal: Terminal, options: list[str], env: dict[str, str], coloured: bool) -> None:
    ran = terminal("who", "rubio", *options, env={**NO_PAGER, **env})
    assert (ESCAPE in ran.out, ran.code) == (coloured, 0)


@pytest.mark.parametrize(("options", "env", "coloured"), IN_A_PIPE)
def test_colours_in_a_pipe(ukbrief: Runner, options: list[str], env: dict[str, str], coloured: bool) -> None:
    ran = ukbrief("who", "rubio", "-f", "rich", *options, env=env)
    assert (ESCAPE in ran.out, ran.code) == (coloured, 0)


@pytest.mark.parametrize("form", ["plain", "json", "jsonl", "markdown"])
def test_no_other_form_is_ever_coloured(ukbrief: Runner, form: str) -> None:
    assert ESCAPE not in ukbrief("who", "rubio", "-f", form, "--color", "always").out


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 160])
def test_panels_keep_within_the_columns(ukbrief: Runner, columns: int) -> None:
    ran = ukbrief("who", "rubio", "-f", "rich", env={"COLUMNS": str(columns)})
    assert max(map(len, ran.lines)) <= columns


def test_columns_are_stronger_than_the_terminal(terminal: Terminal) -> None:
    env = {**NO_PAGER, "COLUMNS": "60", "NO_COLOR": "1"}
    ran = terminal("who", "rubio", env=env, columns=100)
    assert max(map(len, ran.text.splitlines())) <= 60


@pytest.mark.parametrize("columns", ["", "0", "-1", "wide", "²"])
def test_columns_that_are_no_number_count_for_nothing(ukbrief: Runner, columns: str) -> None:
    ran = ukbrief("who", "rubio", "-f", "rich", env={"COLUMNS": columns})
    assert 60 < max(map(len, ran.lines)) <= 80


@pytest.fixture
def pager(tmp_path: Path) -> str:
    """A pager that leaves a mark and passes everything on."""
    script = tmp_path / "pager"
    script.write_text('#!/bin/sh\necho "PAGED $*"\nexec cat\n')
    script.chmod(0o755)
    return f"{script} -x"


@pytest.mark.parametrize(
    ("arguments", "env", "rows", "paged"),
    [
        (["topic", "nato"], {}, 10, True),
        (["topic", "nato", "-f", "plain"], {}, 10, True),
        (["topic", "nato"], {}, 5000, False),
        (["topic", "nato", "--no-pager"], {}, 10, False),
        (["topic", "nato"], {"TERM": "dumb"}, 10, False),
        (["topic", "nato"], {"PAGER": ""}, 10, False),
        (["topic", "nato", "--json"], {}, 10, False),
    ],
)
def test_an_answer_taller_than_the_terminal_is_paged(
    terminal: Terminal, pager: str, arguments: list[str], env: dict[str, str], rows: int, paged: bool
) -> None:
    ran = terminal(*arguments, env={"PAGER": pager, **env}, rows=rows)
    assert (b"PAGED -x" in ran.out, ran.code) == (paged, 0)
    assert b"NATO" in ran.out


def test_a_pipe_is_never_paged(ukbrief: Runner, pager: str) -> None:
    assert "PAGED" not in ukbrief("topic", "nato", env={"PAGER": pager, "LINES": "5"}).text


@pytest.mark.parametrize("missing", ["no-such-pager", "'unfinished"])
def test_without_its_pager_an_answer_is_printed(terminal: Terminal, missing: str) -> None:
    ran = terminal("topic", "nato", env={"PAGER": missing}, rows=10)
    assert (b"NATO" in ran.out, ran.code) == (True, 0)


def test_a_pager_that_is_left_early_is_no_failure(terminal: Terminal) -> None:
    ran = terminal("sources", env={"PAGER": "head -n 1"}, rows=10)
    assert (ran.code, ran.err) == (0, b"")


def test_less_keeps_colours_and_leaves_with_q(terminal: Terminal) -> None:
    ran = terminal("topic", "nato", env={"PAGER": "less"}, rows=10, keys=b"q")
    assert ran.code == 0
    assert b"ESC[" not in ran.out
