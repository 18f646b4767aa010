"""Start-up, held by the list of modules that an answer loads: a clock would not tell one machine from another."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import ukbrief

OF_TYPER = "import typer, typer.main, typer.core"

_LOADED = """
import sys
from ukbrief.cli.environment import Environment
from ukbrief.cli.entry import run
import io
out = io.StringIO()
arguments = {arguments!r}
import os
code = run(Environment(arguments, stdin=io.BytesIO(), stdout=out, stderr=io.StringIO(), variables=dict(os.environ)))
sys.stderr.write("\\n".join([str(code), *sys.modules]))
"""


def loaded(script: str) -> set[str]:
    """The modules that Python has loaded after ``script``, by name."""
    ran = subprocess.run(
        [sys.executable, "-I", "-c", script], capture_output=True, check=True, text=True, encoding="utf-8", timeout=60
    )
    return set(ran.stderr.split())


@pytest.fixture(scope="module")
def floor() -> set[str]:
    """What Typer loads by itself."""
    return loaded(OF_TYPER + "\nimport sys\nsys.stderr.write(' '.join(sys.modules))")


def answered(*arguments: str) -> set[str]:
    modules = loaded(_LOADED.format(arguments=list(arguments)))
    assert "0" in modules, arguments
    return modules


SLOW = {
    "asyncio",
    "dataclasses",
    "http",
    "importlib.metadata",
    "importlib.resources",
    "logging",
    "pydantic",
    "rapidfuzz",
    "rich",
    "tempfile",
    "tomllib",
    "unittest",
    "urllib.request",
}
"""What no plain answer to a name may load, unless Typer does so itself."""

OWN = {
    "ukbrief",
    "ukbrief.answer",
    "ukbrief.brief",
    "ukbrief.dates",
    "ukbrief.records",
    "ukbrief.cli",
    "ukbrief.index",
    "ukbrief.match",
    "ukbrief.output",
}


def test_a_plain_answer_loads_nothing_slow(floor: set[str]) -> None:
    assert answered("who", "marco-rubio") & SLOW - floor == set()


@pytest.mark.parametrize("form", ["json", "jsonl", "markdown"])
def test_nor_does_another_form_without_colours(floor: set[str], form: str) -> None:
    assert answered("who", "marco-rubio", "-f", form) & SLOW - floor == set()


def test_the_help_loads_nothing_that_answers(floor: set[str]) -> None:
    modules = answered("--help")
    assert modules & SLOW - floor == set()
    assert modules & {"sqlite3", "ukbrief.brief", "ukbrief.index", "ukbrief.match"} == set()


def test_rich_is_loaded_where_it_paints() -> None:
    assert "rich" in answered("who", "marco-rubio", "-f", "rich")


def test_no_network_and_no_toml_for_any_command(floor: set[str]) -> None:
    for line in (
        "topic nato",
        "history",
        "plan us-28-point-plan",
        "list",
        "sources rubio",
        "ask when was minsk signed",
    ):
        assert answered(*line.split()) & {"socket", "ssl", "http", "urllib.request", "tomllib"} - floor == set(), line


def test_every_module_can_be_imported_by_itself() -> None:
    root = Path(ukbrief.__file__).parent
    for file in sorted(root.rglob("*.py")):
        name = ".".join(file.relative_to(root.parent).with_suffix("").parts).removesuffix(".__init__")
        if name != "ukbrief.__main__":
            loaded(f"import {name}")
