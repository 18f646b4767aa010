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
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process, utils

import ukbrief
from tests.measure_questions import read_cases
from ukbrief.records import Actor

if TYPE_CHECKING:
    from collections.abc import Callable

    from ukbrief.brief import Brief

CUT = 80
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
    """Return whether ``found`` is one of the ids expected; ``-`` expects a refusal."""
    return found is None if expected == "-" else found is not None and not {expected}.isdisjoint(found.split(","))


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
            tallies: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(ways, 0))
            counts: dict[str, int] = defaultdict(int)
            misses = []
            for row in rows:
                kind = "strangers" if row["expect"] == "-" else "names"
                for group in (f"  {row['class']}", kind):
                    counts[group] += 1
                for way, find in ways.items():
                    found = find(row["query"], row["command"])
                    good = right(found, row["expect"])
                    for group in (f"  {row['class']}", kind):
                        tallies[group][way] += good
                    if not good and way == "ukbrief":
                        asked = f"{row['class']:15} {row['command']:10} {row['query']!r}"
                        misses.append(f"{asked} -> {found} ({row['expect']})")
            print(f"\n{name}: right in per cent" + "".join(f"{way:>10}" for way in ways))
            for group in sorted(tallies, key=lambda group: (not group.startswith("  "), group)):
                shares = (100 * tallies[group][way] / counts[group] for way in ways)
                print(f"{group:24}{counts[group]:5}" + "".join(f"{share:10.1f}" for share in shares))
            if "-v" in argv:
                print("\n".join(["", *misses]))


if __name__ == "__main__":
    main(sys.argv[1:])
