"""Every command in every form, as it was last looked at and found good; ``python -m tests.golden`` writes it anew."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

import pytest

from tests.golden import FACTS, FOLDER, called, cases, command, golden

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize("case", cases())
def test_what_is_printed_is_what_was_found_good(case: str, cache: Path) -> None:
    printed = dict(golden(case, cache))
    kept = {path.name: path.read_text(encoding="utf-8") for path in (FOLDER / case).iterdir()}
    changed = [
        line
        for name in sorted(printed.keys() | kept.keys())
        for line in unified_diff(
            kept.get(name, "").splitlines(), printed.get(name, "").splitlines(), f"{case}/{name}", "printed now", "", ""
        )
    ]
    found = "\n".join(changed)
    assert not changed, f"{command(case)}\n{found}\nwhere this is meant: python -m tests.golden"


def test_no_golden_output_is_left_of_a_case_that_is_gone() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(cases())


def test_the_facts_of_the_golden_outputs_are_faultless(cache: Path) -> None:
    assert called(["facts", "check", str(FACTS)], cache).out == ""
