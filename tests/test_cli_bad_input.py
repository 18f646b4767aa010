"""Whatever is typed: a clear line on standard error, the right code, no traceback, nothing echoed raw."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ukbrief.cli.queries import LONGEST

if TYPE_CHECKING:
    from tests.conftest import Runner

LONG = 500
"""Characters in the longest message that is still a clear line."""

NO_QUERY = {
    "empty": "",
    "blank": " \t ",
    "endless": "r" * 100_000,
    "too long": "r" * (LONGEST + 1),
    "escape": "\x1b[31mrubio\x1b[0m",
    "bell": "rub\x07io",
    "C1": "rub\x9bio",
}

UNKNOWN = {
    "markup": "[bold red]nobody[/bold red]",
    "closing markup": "[/]",
    "shell": "$(reboot); `reboot` && reboot | reboot > /dev/null",
    "SQL": "'; DROP TABLE record; --",
    "FTS": 'NEAR("a" "b", 3) OR *',
    "path": "../../../etc/passwd",
    "format": "%s%n{0}{}",
    "bidi": "\u202eoibur\u202c",
    "zero width": "\u200b\u200b",
    "emoji": "🙂🙂",
    "combining": "a" + "\u0301" * 400,
}

COMMANDS = ("who", "topic", "history", "challenges", "opinion", "plan", "precedent", "ask", "sources")


@pytest.mark.parametrize("query", NO_QUERY.values(), ids=NO_QUERY)
@pytest.mark.parametrize("name", COMMANDS)
def test_what_cannot_be_a_query_is_wrong_usage(ukbrief: Runner, name: str, query: str) -> None:
    ran = ukbrief(name, query)
    assert (ran.code, ran.out) == (2, b"")
    assert ran.told.startswith("ukbrief: the query ")
    assert len(ran.told) < LONG
    assert not {"\x1b", "\x07", "\x9b"} & set(ran.told)


@pytest.mark.parametrize("query", UNKNOWN.values(), ids=UNKNOWN)
@pytest.mark.parametrize("name", COMMANDS)
def test_what_nobody_is_called_is_unknown(ukbrief: Runner, name: str, query: str) -> None:
    ran = ukbrief(name, "--", query)
    assert (ran.code, ran.out) == (1, b"")
    assert ran.told
    assert len(ran.told) < 2 * LONG
    assert not set("\u202e\u202c\u200b") & set(ran.told)


@pytest.mark.parametrize("name", COMMANDS)
def test_bytes_that_are_not_utf_8_are_wrong_usage(ukbrief: Runner, name: str) -> None:
    ran = ukbrief(name, b"rub\xff\xfeio")
    assert (ran.code, ran.out) == (2, b"")
    assert "UTF-8" in ran.told


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("rubio", ["no command 'rubio'", "ukbrief who rubio", "ukbrief ask rubio"]),
        ("hwo rubio", ["no command 'hwo'", "Did you mean", "ukbrief who rubio"]),
        ("polls germany --json", ["no command 'polls'", "ukbrief opinion germany"]),
        ("facts chek", ["no command 'chek'", "ukbrief facts check"]),
        ("help nonsense", ["no help page 'nonsense'", "exit-codes", "who"]),
        ("--json who rubio", ["no option '--json'", "stand after a command", "ukbrief who rubio --json"]),
        ("who rubio --jsn", ["no option '--jsn'", "--json", "ukbrief who --help"]),
        ("who rubio -x", ["no option '-x'", "ukbrief who --help"]),
        ("who", ["who needs QUERY", "ukbrief who rubio"]),
        ("ask", ["ask needs QUESTION", "For example"]),
        ("who rubio --limit", ["--limit", "ukbrief who --help"]),
        ("who rubio --limit many", ["--limit", "'many'", "whole number"]),
        ("who rubio -n -3", ["--limit", "'-3'", "whole number"]),
        ("who rubio --as-of 2025-13", ["--as-of", "'2025-13'", "calendar"]),
        ("who rubio --as-of soon", ["--as-of", "'soon'", "2025-11-21"]),
        ("history --since 2025 --until 2024", ["--since", "--until"]),
        ("who rubio -f xml", ["--format", "'xml'", "markdown"]),
        ("who rubio --color blue", ["--color", "'blue'", "never"]),
        ("compare istanbul", ["two plans", "ukbrief compare"]),
        ("compare us-28-point-plan and", ["two plans"]),
    ],
)
def test_wrong_usage_says_what_was_wrong_and_what_to_type(ukbrief: Runner, line: str, said: list[str]) -> None:
    ran = ukbrief(*line.split())
    assert (ran.code, ran.out) == (2, b"")
    assert ran.told.startswith("ukbrief: ")
    assert [words for words in said if words not in ran.told] == []


@pytest.mark.parametrize("argument", ["\x1b[31m", "[red]x[/]", "x" * 100_000, "\u202ex"])
@pytest.mark.parametrize("line", ["{}", "help {}", "facts {}", "who rubio -f {}", "who rubio -n {}", "who rubio --{}"])
def test_a_mistyped_word_is_never_echoed_raw(ukbrief: Runner, line: str, argument: str) -> None:
    ran = ukbrief(*(part.format(argument) for part in line.split()))
    assert (ran.code, ran.out) == (2, b"")
    assert len(ran.told) < LONG
    assert not {"\x1b", "\u202e"} & set(ran.told)


def test_the_longest_query_is_still_asked(ukbrief: Runner) -> None:
    assert ukbrief("ask", "x" * LONGEST).code == 1


def test_line_breaks_within_a_query_are_spaces(ukbrief: Runner) -> None:
    assert "Marco Rubio" in ukbrief("who", "marco\n rubio\n").text
