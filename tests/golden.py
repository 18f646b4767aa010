"""Writes what each command prints, to be compared when it changes: ``python -m tests.golden``.

The facts are a few real ones, cut and kept as they are in ``tests/fixtures/brief``, so that work on the facts changes
nothing here. A command has a folder in ``tests/golden``: ``60.txt``, ``80.txt`` and ``120.txt`` are its panels at so
many columns, ``plain.txt``, ``answer.md``, ``answer.json`` and ``answer.jsonl`` the other forms, and ``told.txt`` its
exit code and what it says on standard error.
"""

from __future__ import annotations

import io
import shlex
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ukbrief.cli.entry import run
from ukbrief.cli.environment import Environment

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).with_name("golden")
FACTS = Path(__file__).with_name("fixtures") / "brief"
TODAY = "2026-07-03"

_WIDTHS = (60, 80, 120)
_SCREEN = {
    **{f"{width}.txt": ("rich", width) for width in _WIDTHS},
    "plain.txt": ("plain", 80),
    "answer.md": ("markdown", 80),
}
_DATA = {"answer.json": ("json", 80), "answer.jsonl": ("jsonl", 80)}

_CASES = {
    "who": "who rubio",
    "who-formerly": "who yermak",
    "who-office-as-of": "who head of the presidential office of ukraine --as-of 2025-11-01",
    "who-nothing-as-of": "who witkoff --as-of 2020",
    "who-misspelt": "who rubo -n 1",
    "topic": "topic nato",
    "topic-as-of": "topic nato --as-of 2024",
    "history": "history",
    "history-all": "history --all",
    "history-subject": "history nato",
    "history-empty": "history nato --since 2027",
    "challenges": "challenges",
    "challenge": "challenges territory-dispute",
    "opinion": "opinion",
    "opinion-subject": "opinion ukraine",
    "opinion-series": "opinion poll-kiis-territory-2025-12",
    "plans": "plan",
    "plan": "plan us-28-point-plan",
    "plan-point": "plan us-28-point-plan --point 7",
    "plan-missing-point": "plan us-28-point-plan --point 99",
    "plans-none-as-of": "plan --as-of 2000",
    "compare": "compare us-28-point-plan 20-point-plan",
    "compare-about": "compare us-28-point-plan 20-point-plan --about nato",
    "precedents": "precedent",
    "precedent": "precedent korea",
    "ask": "ask when did yermak resign",
    "sources": "sources",
    "sources-record": "sources yermak",
    "list": "list",
    "list-kind": "list plans",
    "ambiguous": "sources nato",
    "unknown": "who zzyzx",
    "suggestions": "who budanoff smith",
    "stats": "facts stats",
    "schema": "schema",
}
_WITH_DATA = frozenset({"who", "topic", "ask", "history", "list", "ambiguous"})
_OF_ONE_FORM = frozenset({"stats", "schema"})


class Printed(NamedTuple):
    """What a call came to."""

    code: int
    out: str
    err: str


def called(arguments: list[str], cache: Path, width: int = 80) -> Printed:
    """Run the command in this process on ``TODAY``; extra facts are compiled into ``cache``."""
    out, err = io.StringIO(), io.StringIO()
    variables = {"COLUMNS": str(width), "NO_COLOR": "1", "XDG_CACHE_HOME": str(cache)}
    environment = Environment(
        arguments, stdin=io.BytesIO(), stdout=out, stderr=err, variables=variables, platform="linux", today=TODAY
    )
    code = run(environment)
    return Printed(code, out.getvalue(), err.getvalue())


def golden(case: str, cache: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each file of ``case``; blanks at the ends of lines are no part of it."""
    arguments = shlex.split(_CASES[case])
    if case != "schema":
        arguments += ["--no-builtin", "--facts", str(FACTS)]
    if case in _OF_ONE_FORM:
        forms = {}
        yield "plain.txt", _trimmed(called(arguments, cache).out)
    else:
        forms = _SCREEN | (_DATA if case in _WITH_DATA else {})
    for name, (form, width) in forms.items():
        text = _trimmed(called([*arguments, "-f", form], cache, width).out)
        if text:
            yield name, text
    plain = called(arguments, cache)
    yield "told.txt", f"exit code {plain.code}\n{_trimmed(plain.err)}"


def _trimmed(text: str) -> str:
    return "".join(line.rstrip() + "\n" for line in text.splitlines())


def cases() -> list[str]:
    """Return the name of every case."""
    return sorted(_CASES)


def command(case: str) -> str:
    """Return the command line of ``case``."""
    return f"ukbrief {_CASES[case]}"


def write() -> None:
    """Write every file anew."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    with tempfile.TemporaryDirectory() as cache:
        for case in cases():
            for name, text in golden(case, Path(cache)):
                path = FOLDER / case / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
