from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest

from tests.readme import README, current

if TYPE_CHECKING:
    from tests.conftest import Runner

TEXT = README.read_text(encoding="utf-8")


def test_the_examples_are_what_the_command_prints_today() -> None:
    assert current(TEXT) == TEXT, "write them again: python -m tests.readme"


@pytest.mark.parametrize("heading", ["## Start", "## Test"])
def test_one_line_under_the_heading_does_all(heading: str) -> None:
    section = TEXT.split(f"{heading}\n", 1)[1].split("\n## ", 1)[0]
    fences = section.split("```")[1::2]
    assert [len(fence.strip().splitlines()) for fence in fences] == [2]  # the fence's language, and the line


def test_every_command_in_the_introduction_answers(ukbrief: Runner) -> None:
    introduction = TEXT.split("## Start")[0]
    commands = [line.strip().split("   ")[0] for line in introduction.splitlines() if line.startswith("    ukbrief ")]
    assert commands
    for command in commands:
        assert ukbrief(*shlex.split(command)[1:]).code == 0, command
