"""The figures of the README hold: a change to matching or facts that lowers one of them fails here.

The thresholds stand below what was measured when they were set, so that an edit of facts does not fail for one query.
They are raised when matching gets better, and not lowered to let a change pass.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import ukbrief
from tests import measure_names, measure_questions
from tests.measure_questions import read_cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ukbrief.brief import Brief

SETS = ("tune", "held")
EVERY = {"tune": 5, "held": 1}
"""One in so many cases is scored: those to tune on are many."""

NAMED = {"tune": 0.97, "held": 0.96}
"""The least share of names found: those held out lack what stands among the others, so the plain ones are few."""

LISTED = {"tune": 0.75, "held": 0.6}
"""The least share of ambiguous queries listed as such."""

RIGHT_RECORD, RIGHT_FACT = {"tune": 0.84, "held": 0.9}, {"tune": 0.88, "held": 0.9}
"""The least share of questions whose first fact is of the right record, and of which one of the first five answers.

Many of those to tune on were written because they are hard.
"""

ANSWERED = 0.06
"""The most strangers that are answered: one in three asks of Kyiv, Trump or NATO something else."""


def chosen(of: str, name: str) -> list[dict[str, str]]:
    return read_cases(f"{of}-{name}")[:: EVERY[name]]


@pytest.fixture(scope="module")
def brief() -> Iterator[Brief]:
    with ukbrief.open() as opened:
        yield opened


def share_right(brief: Brief, rows: list[dict[str, str]]) -> float:
    find = measure_names.ours(brief)
    return sum(measure_names.right(find(row["query"], row["command"]), row["expect"]) for row in rows) / len(rows)


@pytest.mark.parametrize("name", SETS)
def test_names_are_found_as_people_type_them(brief: Brief, name: str) -> None:
    assert share_right(brief, chosen("names", name)) >= NAMED[name]


@pytest.mark.parametrize("name", SETS)
def test_strangers_are_refused(brief: Brief, name: str) -> None:
    assert share_right(brief, chosen("strangers", name)) >= 0.98


@pytest.mark.parametrize("name", SETS)
def test_questions_are_answered_by_the_right_record_and_fact(brief: Brief, name: str) -> None:
    tallies = measure_questions.tally(chosen("questions", name), measure_questions.ours(brief)).values()
    cases = sum(tally.cases for tally in tallies)
    assert sum(tally.subject for tally in tallies) / cases >= RIGHT_RECORD[name]
    assert sum(tally.answer for tally in tallies) / cases >= RIGHT_FACT[name]


@pytest.mark.parametrize("name", SETS)
def test_questions_about_other_things_are_refused(brief: Brief, name: str) -> None:
    rows = chosen("ask-strangers", name)
    assert sum(brief.ask(row["question"]).found for row in rows) / len(rows) <= ANSWERED


def test_the_first_ten_questions_are_answered_with_their_briefing(brief: Brief) -> None:
    rows = read_cases("seed")
    asked = [brief.ask(row["question"]).match for row in rows]
    briefed = [brief.topic(row["question"]).match for row in rows]
    for found, least in ((asked, 0.8), (briefed, 0.85)):
        right = sum(
            match is not None and f"{match.kind}/{match.id}" == row["records"]
            for match, row in zip(found, rows, strict=True)
        )
        assert right / len(rows) >= least


@pytest.mark.parametrize("name", SETS)
def test_what_several_records_are_called_is_ambiguous(brief: Brief, name: str) -> None:
    rows = read_cases(f"ambiguous-{name}")
    assert sum(measure_names.listed(brief, row) for row in rows) / len(rows) >= LISTED[name]


def test_a_record_asked_for_under_the_wrong_command_is_suggested(brief: Brief) -> None:
    rows = read_cases("wrong-kind")
    suggested = 0
    for row in rows:
        answer = getattr(brief, row["command"])(row["query"])
        suggested += answer.outcome == "unknown" and row["expect"] in {
            f"{candidate.kind}/{candidate.id}" for candidate in answer.alternatives
        }
    assert suggested / len(rows) >= 0.9
