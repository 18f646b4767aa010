"""How well names are found and strangers refused, beside other ways to match: ``python -m tests.measure_names``.

Each case of ``tests/cases/names-*.tsv`` names the record that a query asks for under a command; it is right where that
record is the answer. A stranger (``strangers-*.tsv``) must be refused. The baselines see the same names and aliases:
RapidFuzz's ``WRatio`` with the usual cut of 80, its plain ``ratio`` with the same, and ``fzf`` where it is installed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process, utils

import ukbrief
from tests.measure_questions import read_cases
from ukbrief.records import Actor

if TYPE_CHECKING:
    from collections.abc import Callable

    from ukbrief.brief import Brief

CUT = 80
SCORES = (0.7, 0.8, 0.9, 0.97, 1.0)
KINDS = {
    "who": "actor",
    "topic": "topic",
    "plan": "plan",
    "challenges": "challenge",
    "precedent": "precedent",
    "history": "event",
}

Find = "Callable[[str, str], str | None]"


def ours(brief: Brief) -> Callable[[str, str], str | None]:
    """Return our own matching: the id found for a query under a command, or None."""

    def find(query: str, command: str) -> str | None:
        answer = getattr(brief, command)(query)
        if command == "history" and answer.found:
            return ",".join(record.id for record in answer.records)
        return answer.match.id if answer.found and answer.match else None

    return find


def rapidfuzz_with(scorer: Callable[..., float], brief: Brief) -> Callable[[str, str], str | None]:
    """Return matching by one of RapidFuzz's scorers over every name and alias of the kind, cut at 80."""
    names = {command: _names(brief, kind) for command, kind in KINDS.items()}

    def find(query: str, command: str) -> str | None:
        of = names[command]
        found = process.extractOne(query, list(of), scorer=scorer, processor=utils.default_process, score_cutoff=CUT)
        return of[found[0]] if found else None

    return find


def fzf(brief: Brief) -> Callable[[str, str], str | None]:
    """Return the first line that ``fzf --filter`` gives over every name and alias of the kind."""
    names = {command: _names(brief, kind) for command, kind in KINDS.items()}

    def find(query: str, command: str) -> str | None:
        of = names[command]
        done = subprocess.run(
            ["fzf", "--filter", query], input="\n".join(of), capture_output=True, text=True, check=False
        )
        return of.get(done.stdout.partition("\n")[0])

    return find


def _names(brief: Brief, kind: str) -> dict[str, str]:
    names = {}
    for ref in brief.list(kind).refs:
        record = brief.record(kind, ref.id)
        assert record is not None
        native = [record.native] if isinstance(record, Actor) and record.native else []
        names.update(dict.fromkeys([record.title, *native, *record.aliases], record.id))
    return names


def right(found: str | None, expected: str) -> bool:
    """Return whether one of the ids ``found`` is among those expected; ``-`` expects a refusal."""
    if expected == "-" or found is None:
        return expected == "-" and found is None
    return not {*expected.split(",")}.isdisjoint(found.split(","))


def calibration(brief: Brief, rows: list[dict[str, str]]) -> dict[str, tuple[int, int]]:
    """Return for each range of scores how many answers of ours fell into it, and how many of those were right."""
    ranges = {f"{low:.2f} to {high:.2f}": (low, high) for low, high in pairwise(SCORES)}
    found = dict.fromkeys(ranges, (0, 0))
    for row in rows:
        answer = getattr(brief, row["command"])(row["query"])
        if not answer.found or answer.match is None:
            continue
        name = next(name for name, (low, high) in ranges.items() if low <= answer.match.score < high or high == 1)
        answers, good = found[name]
        is_right = row["command"] == "history" or right(answer.match.id, row["expect"])
        found[name] = (answers + 1, good + int(is_right and row["expect"] != "-"))
    return found


def table(rows: list[dict[str, str]], ways: dict[str, Callable[[str, str], str | None]]) -> tuple[list[str], list[str]]:
    """Return the lines of the table, a class a line, and the queries that the first way gets wrong."""
    tallies: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(ways, 0))
    counts: dict[str, int] = defaultdict(int)
    misses = []
    for row in rows:
        groups = (f"  {row['class']}", "strangers" if row["expect"] == "-" else "names")
        for group in groups:
            counts[group] += 1
        for way, find in ways.items():
            found = find(row["query"], row["command"])
            for group in groups:
                tallies[group][way] += right(found, row["expect"])
            if way == next(iter(ways)) and not right(found, row["expect"]):
                asked = f"{row['class']:15} {row['command']:10} {row['query']!r}"
                misses.append(f"{asked} -> {found} ({row['expect']})")
    lines = []
    for group in sorted(tallies, key=lambda group: (not group.startswith("  "), group)):
        shares = (100 * tallies[group][way] / counts[group] for way in ways)
        lines.append(f"{group:24}{counts[group]:5}" + "".join(f"{share:10.1f}" for share in shares))
    return lines, misses


def listed(brief: Brief, row: dict[str, str]) -> bool:
    """Return whether a query that names several records is answered with two of those expected and more."""
    answer = getattr(brief, row["command"])(row["query"])
    found = {record.id for record in (*answer.alternatives, *answer.records)}
    return (answer.outcome == "ambiguous" or answer.listing) and len(found.intersection(row["expect"].split(","))) > 1


def main(argv: list[str]) -> None:
    """Print the table for the sets named on the command line (``tune``, ``held``); with ``-v`` also every miss."""
    sets = [name for name in argv if not name.startswith("-")] or ["tune", "held"]
    with ukbrief.open() as brief:
        ways = {"ukbrief": ours(brief)}
        if "--alone" not in argv:
            ways |= {"WRatio": rapidfuzz_with(fuzz.WRatio, brief), "ratio": rapidfuzz_with(fuzz.ratio, brief)}
            ways |= {"fzf": fzf(brief)} if shutil.which("fzf") else {}
        for name in sets:
            rows = read_cases(f"names-{name}") + read_cases(f"strangers-{name}")
            lines, misses = table(rows, ways)
            print(f"\n{name}: right in per cent" + "".join(f"{way:>10}" for way in ways))
            print("\n".join(lines))
            for name_of_range, (answers, good) in calibration(brief, rows).items():
                print(f"score {name_of_range}: {answers:4} answers, {100 * good / max(answers, 1):5.1f} % right")
            ambiguous = read_cases(f"ambiguous-{name}")
            print(f"ambiguous: {sum(listed(brief, row) for row in ambiguous)} of {len(ambiguous)} listed as such")
            if "-v" in argv:
                print("\n".join(["", *misses]))


if __name__ == "__main__":
    main(sys.argv[1:])
