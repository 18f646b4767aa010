"""Every command, through the installed program: what it prints, and with which code it ends."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import ukbrief as package

if TYPE_CHECKING:
    from tests.conftest import Runner

ESCAPE = b"\x1b"

ANSWERED = [
    ("who rubio", "Marco Rubio"),
    ("who marco rubio", "Marco Rubio"),
    ("who Рубіо", "Marco Rubio"),
    ("topic nato", "NATO"),
    ("history", "2022-02-24"),
    ("history minsk", "Minsk"),
    ("history --since 2025-11 --until 2025-11", "2025-11"),
    ("challenges", "territor"),
    ("challenges territory-dispute", "Russia"),
    ("opinion", "%"),
    ("opinion germany", "%"),
    ("plan", "us-28-point-plan"),
    ("plan us-28-point-plan", "28"),
    ("plan us-28-point-plan --point 7", "NATO"),
    ("compare istanbul-communique-2022 us-28-point-plan", "NATO"),
    ("compare istanbul-communique-2022 with us-28-point-plan", "NATO"),
    ("precedent", "Korea"),
    ("precedent korea-1953", "armistice"),
    ("ask how large may the ukrainian army be", "600,000"),
    ("sources", "http"),
    ("sources rubio", "http"),
    ("list", "marco-rubio"),
    ("list plan", "us-28-point-plan"),
    ("schema", "ukbrief/1"),
    ("facts path", "builtin.sqlite"),
    ("facts stats", "actor"),
]

FORMS = ("rich", "plain", "json", "jsonl", "markdown")

ANSWERING = [line for line, _ in ANSWERED if not line.startswith(("schema", "facts"))]


@pytest.mark.parametrize(("line", "expected"), ANSWERED)
def test_every_command_answers(ukbrief: Runner, line: str, expected: str) -> None:
    ran = ukbrief(*line.split())
    assert ran.code == 0, ran.told
    assert expected in ran.text
    assert ran.told == "" or "matched" in ran.told


@pytest.mark.parametrize("line", ANSWERING)
@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_every_answer_reaches_a_pipe_without_an_escape_code(
    ukbrief: Runner, line: str, form: str
) -> None:
    ran = ukbrief(*line.split(), "-f", form)
    assert ran.code == 0, ran.told
    assert ran.out.endswith(b"\n")
    assert ESCAPE not in ran.out + ran.err


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("who rubio", 0),
        ("who xyzzyplugh", 1),
        ("topic xyzzyplugh", 1),
        ("ask xyzzyplugh", 1),
        ("who rubo --exact", 1),
        ("plan us-28-point-plan --point 99", 1),
        ("", 0),
        ("--help", 0),
        ("--version", 0),
        ("who", 2),
        ("nonsense", 2),
        ("who rubio --as-of yesterday", 2),
        ("who rubio --format xml", 2),
        ("who rubio --limit -1", 2),
        ("who rubio --nonsense", 2),
        ("facts", 0),
        ("facts nonsense", 2),
    ],
)
def test_the_exit_code_is_the_contracts(ukbrief: Runner, line: str, code: int) -> None:
    assert ukbrief(*line.split()).code == code


def test_an_unknown_query_prints_no_fact_and_says_so_on_standard_error(ukbrief: Runner) -> None:
    ran = ukbrief("who", "xyzzyplugh")
    assert ran.out == b""
    assert "xyzzyplugh" in ran.told


def test_an_unknown_query_is_a_document_in_json_all_the_same(ukbrief: Runner) -> None:
    ran = ukbrief("who", "xyzzyplugh", "--json")
    assert (ran.json["outcome"], ran.json["found"], ran.json["record"]) == ("unknown", False, None)
    assert ran.told


def test_a_record_asked_for_under_another_command_is_unknown_and_the_right_command_is_named(ukbrief: Runner) -> None:
    ran = ukbrief("topic", "rubio")
    assert ran.code == 1
    assert ran.out == b""
    assert "ukbrief who" in ran.told


def test_a_forgiven_slip_is_owned_up_to(ukbrief: Runner) -> None:
    ran = ukbrief("who", "rubo")
    assert ran.code == 0
    assert "'rubo'" in ran.told


@pytest.mark.parametrize(
    "words",
    [
        ["-f", "json", "marco", "rubio"],
        ["marco", "-f", "json", "rubio"],
        ["marco", "rubio", "-f", "json"],
        ["marco", "rubio", "--json"],
        ["--format=json", "--", "marco", "rubio"],
    ],
)
def test_options_stand_before_or_after_the_words(ukbrief: Runner, words: list[str]) -> None:
    ran = ukbrief("who", *words)
    assert (ran.json["query"], ran.json["match"]["id"]) == ("marco rubio", "marco-rubio")


def test_as_of_answers_as_things_stood(ukbrief: Runner) -> None:
    office = ("who", "head", "of", "the", "presidential", "office", "of", "ukraine")
    before, now = (ukbrief(*office, "--json", *more).json["record"]["id"] for more in (["--as-of", "2025-11-01"], []))
    assert before == "andriy-yermak"
    assert now != before


def test_a_limit_leaves_out_in_words(ukbrief: Runner) -> None:
    short, whole = ukbrief("history", "-n", "2"), ukbrief("history", "-n", "0")
    assert len(short.lines) < len(whole.lines)
    assert any("earlier events" in line for line in short.lines)


def test_a_list_in_json_lines_is_one_record_a_line(ukbrief: Runner) -> None:
    plans = ukbrief("list", "plan").lines
    assert len(ukbrief("plan", "-f", "jsonl").objects) == len(plans) > 5


def test_history_shows_everything_when_asked_to(ukbrief: Runner) -> None:
    best, everything = (ukbrief("history", *more, "--json").json["count"] for more in ([], ["--all"]))
    assert best < everything


def test_the_version_stands_in_one_place(ukbrief: Runner) -> None:
    assert ukbrief("--version").text == f"ukbrief {package.__version__}\n"


def test_the_module_runs_like_the_command(ukbrief: Runner) -> None:
    ran = subprocess.run([sys.executable, "-m", "ukbrief", "list", "plan"], capture_output=True, check=True, timeout=60)
    assert ran.stdout == ukbrief("list", "plan").out
