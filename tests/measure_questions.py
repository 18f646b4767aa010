"""How well questions are answered and strangers refused: ``python -m tests.measure_questions``.

Each case of ``tests/cases/questions-*.tsv`` names the records that a right answer may belong to and a pattern that its
text holds. *Subject* is right where the first fact belongs to one of the records, *answer* where one of the first five
holds the pattern. A stranger (``ask-strangers-*.tsv``) must be refused. The baseline is SQLite's FTS5 with BM25 over
the same facts, with any word of the question; it answers whatever it finds.
"""

from __future__ import annotations

import csv
import re
import sqlite3
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import ukbrief
from ukbrief.records import facts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ukbrief.brief import Brief

CASES = Path(__file__).with_name("cases")
FIRST = 5
SCORES = (0.5, 0.8, 0.95, 0.99, 1.01)


class Tally(NamedTuple):
    """How many cases of a class there are, and of how many subject and answer were right."""

    cases: int
    subject: int
    answer: int


Asked = list[tuple[str, str]]
"""The facts found: each the reference of its record, and its text."""


def read_cases(name: str) -> list[dict[str, str]]:
    """Return the rows of ``tests/cases/name.tsv``."""
    with (CASES / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def ours(brief: Brief) -> Callable[[str], Asked]:
    """Return our own answering as a function from a question to the facts found."""

    def ask(question: str) -> Asked:
        return [(f"{hit.record.kind}/{hit.record.id}", hit.fact.text) for hit in brief.ask(question).hits]

    return ask


def full_text(brief: Brief) -> Callable[[str], Asked]:
    """Return plain FTS5 with BM25 over the same facts."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE fact USING fts5 (ref UNINDEXED, title, text, tokenize='porter unicode61')")
    for ref in brief.list().refs:
        record = brief.record(ref.kind, ref.id)
        assert record is not None
        rows = [(f"{ref.kind}/{ref.id}", ref.title, fact.text) for fact in facts_of(record)]
        connection.executemany("INSERT INTO fact VALUES (?, ?, ?)", rows)

    def ask(question: str) -> Asked:
        query = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question))
        if not query:
            return []
        return connection.execute(
            "SELECT ref, text FROM fact WHERE fact MATCH ? ORDER BY bm25(fact) LIMIT ?", (query, FIRST)
        ).fetchall()

    return ask


def tally(
    rows: Iterable[dict[str, str]], ask: Callable[[str], Asked], misses: list[str] | None = None
) -> dict[str, Tally]:
    """Return the tallies of ``rows`` by class; what goes wrong is described in ``misses``."""
    by_class: dict[str, Tally] = defaultdict(lambda: Tally(0, 0, 0))
    for row in rows:
        found = ask(row["question"])
        subject = bool(found) and found[0][0] in row["records"].split()
        answer = any(re.search(row["words"], text, re.IGNORECASE) for _, text in found[:FIRST])
        known = by_class[row["class"]]
        by_class[row["class"]] = Tally(known.cases + 1, known.subject + subject, known.answer + answer)
        if misses is not None and not (subject and answer):
            wrong = " ".join(name for name, right in (("subject", subject), ("answer", answer)) if not right)
            top = f"{found[0][0]}: {found[0][1][:90]}" if found else "refused"
            misses.append(
                f"{wrong:15} {row['class']:10} {row['question']}  -> {top}   [{row['records']}] /{row['words']}/"
            )
    return dict(by_class)


def calibration(brief: Brief, rows: list[dict[str, str]], strangers: list[dict[str, str]]) -> list[str]:
    """Return for each range of scores how many first answers fell into it, and what share was of the right record."""
    scored: list[tuple[float, bool]] = []
    for row in rows + strangers:
        hits = brief.ask(row["question"]).hits[:1]
        right = row.get("records", "").split()
        scored += [(hit.score, f"{hit.record.kind}/{hit.record.id}" in right) for hit in hits]
    lines = []
    for low, high in pairwise(SCORES):
        within = [good for score, good in scored if low <= score < high]
        share = 100 * sum(within) / max(len(within), 1)
        lines.append(
            f"score {low:.2f} to {min(high, 1.0):.2f}: {len(within):4} answers, {share:5.1f} % of the right record"
        )
    return lines


def main(argv: list[str]) -> None:
    """Print the table for the sets named on the command line (``tune``, ``held``); with ``-v`` also every miss."""
    verbose = "-v" in argv
    sets = [name for name in argv if not name.startswith("-")] or ["tune", "held"]
    with ukbrief.open() as brief:
        for name in sets:
            rows, strangers = read_cases(f"questions-{name}"), read_cases(f"ask-strangers-{name}")
            for label, ask in (("ukbrief", ours(brief)), ("FTS5 BM25", full_text(brief))):
                misses: list[str] = []
                tallies = tally(rows, ask, misses)
                answered = [row["question"] for row in strangers if ask(row["question"])]
                whole = Tally(*(sum(part) for part in zip(*tallies.values(), strict=True)))
                print(f"\n{label}, {name}: strangers answered {len(answered)} of {len(strangers)}")
                for kind, one in [*sorted(tallies.items()), ("all", whole)]:
                    shares = f"subject {one.subject / one.cases:6.1%}  answer {one.answer / one.cases:6.1%}"
                    print(f"  {kind:12} {one.cases:4}  {shares}")
                if label == "ukbrief":
                    print("\n".join(calibration(brief, rows, strangers)))
                if verbose and label == "ukbrief":
                    print("\n".join(["", *misses, "", *(f"stranger answered: {question}" for question in answered)]))


if __name__ == "__main__":
    main(sys.argv[1:])
