"""The help: examples that work, pages that fit, and no command without either."""

from __future__ import annotations

import re
import shlex
import subprocess
from typing import TYPE_CHECKING

import pytest

from ukbrief.cli.app import Root
from ukbrief.cli.factcommands import FactsFamily
from ukbrief.cli.pages import PAGES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Runner

HELP = (
    ["--help"],
    *([name, "--help"] for name in Root.members),
    *(["facts", name, "--help"] for name in FactsFamily.members),
    *(["help", page] for page in PAGES),
)


def examples(text: str) -> list[str]:
    """The indented lines under "Examples"."""
    _, _, below = text.partition("Examples:\n")
    return [line.strip() for line in re.match(r"(?:  \S.*\n?)*", below).group().splitlines()]  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def pages(command: str) -> dict[str, str]:
    """Every help page by what is typed for it."""
    return {
        " ".join(words): subprocess.run(
            [command, *words], capture_output=True, check=True, text=True, encoding="utf-8", timeout=60
        ).stdout
        for words in HELP
    }


@pytest.mark.parametrize("words", [" ".join(words) for words in HELP])
def test_every_page_has_examples_and_each_of_them_works(
    pages: dict[str, str], words: str, command: str, world: dict[str, str], tmp_path: Path
) -> None:
    shown = examples(pages[words])
    assert shown
    for example in shown:
        if "| jq" in example:
            continue
        line = example.replace("mine.sqlite", shlex.quote(str(tmp_path / "ukbrief.sqlite")))
        ran = subprocess.run(
            ["sh", "-c", f'ukbrief() {{ "{command}" "$@"; }}\n{line}'],
            capture_output=True,
            env=world,
            timeout=60,
            check=False,
        )
        assert (ran.returncode, b"ukbrief:" in ran.stderr) == (0, False), example


@pytest.mark.parametrize("words", [" ".join(words) for words in HELP])
def test_every_page_fits_into_80_columns(pages: dict[str, str], words: str) -> None:
    assert [line for line in pages[words].splitlines() if len(line) > 80] == []


def test_the_first_page_greets_with_five_examples(ukbrief: Runner) -> None:
    alone = ukbrief()
    assert alone.code == 0
    assert alone.out == ukbrief("--help").out == ukbrief("-h").out == ukbrief("help").out
    assert len(examples(alone.text)) == 5


def test_the_first_page_names_every_command_and_every_topic(pages: dict[str, str]) -> None:
    first = pages["--help"]
    assert [name for name in (*Root.members, *PAGES) if name not in first] == []


def test_examples_stand_before_the_options(pages: dict[str, str]) -> None:
    for page in pages.values():
        if "\nOptions" in page:
            assert page.index("Examples:") < page.index("\nOptions")


def test_help_shows_the_page_of_a_command(ukbrief: Runner) -> None:
    assert ukbrief("help", "who").out == ukbrief("who", "--help").out


def test_a_narrow_terminal_gets_narrower_pages(ukbrief: Runner) -> None:
    narrow = ukbrief("who", "--help", env={"COLUMNS": "60"}).text
    assert max(len(line) for line in narrow.splitlines() if not line.startswith("  ukbrief")) <= 60


def test_every_option_of_the_contract_is_on_the_page_of_every_answering_command(pages: dict[str, str]) -> None:
    options = ("--format", "-f", "--json", "--limit", "-n", "--as-of", "--exact", "--facts", "--no-builtin", "--color")
    for name, member in Root.members.items():
        if member.panel != "Facts, formats and help":
            assert [option for option in options if option not in pages[f"{name} --help"]] == []


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        (["wh"], {"who"}),
        (["facts", "ch"], {"check"}),
        (["who", "marco-r"], {"marco-rubio"}),
        (["who", "rubio", "--as"], {"--as-of"}),
        (["who", "rubio", "-f", "js"], {"json", "jsonl"}),
        (["compare", "us-28"], {"us-28-point-plan"}),
    ],
)
def test_the_shell_completes_commands_options_and_ids(ukbrief: Runner, words: list[str], completed: set[str]) -> None:
    asked = {
        "_UKBRIEF_COMPLETE": "complete_bash",
        "COMP_WORDS": " ".join(["ukbrief", *words]),
        "COMP_CWORD": str(len(words)),
    }
    assert set(ukbrief(env=asked).lines) == completed
