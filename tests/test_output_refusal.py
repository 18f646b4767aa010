"""A refusal says what was asked, what it may be, and what to type."""

from __future__ import annotations

import pytest

from ukbrief.answer import Answer, Candidate, How, Match
from ukbrief.output import refusal

RUBIO = Candidate("actor", "marco-rubio", "Marco Rubio", 1.0, "Rubio")
WITKOFF = Candidate("actor", "steve-witkoff", "Steve Witkoff", 0.6, "Witkoff")
PLAN = Candidate("plan", "us-28-point-plan", "US 28-point peace plan (November 2025)", 0.5, "28 points")


def unknown(command: str, query: str, *alternatives: Candidate, notes: tuple[str, ...] = ()) -> list[str]:
    return refusal.lines(Answer(command, query, "unknown", alternatives=alternatives, notes=notes))


def test_a_record_of_another_kind_is_named_with_its_command() -> None:
    assert unknown("topic", "rubio", RUBIO, WITKOFF) == [
        "no topic matches 'rubio', but Marco Rubio does: ukbrief who rubio"
    ]


def test_a_query_that_a_shell_would_not_take_is_not_offered_again() -> None:
    assert unknown("topic", "rubio?", RUBIO)[0].endswith("but Marco Rubio does: ukbrief who Marco Rubio")


def test_suggestions_can_be_typed() -> None:
    assert unknown("who", "vitkow", WITKOFF, PLAN) == [
        "no person, state, organisation or group matches 'vitkow'; perhaps:",
        "  Steve Witkoff                           ukbrief who Steve Witkoff",
        "  US 28-point peace plan (November 2025)  ukbrief plan us-28-point-plan",
    ]


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("who", "no person, state, organisation or group matches 'zzz'; see: ukbrief list actor"),
        ("topic", "no topic matches 'zzz'; see: ukbrief list topic"),
        ("history", "no subject matches 'zzz'; see: ukbrief list"),
        ("opinion", "no population or subject matches 'zzz'; see: ukbrief list"),
        ("challenges", "no challenge matches 'zzz'; see: ukbrief list challenge"),
        ("compare", "no plan matches 'zzz'; see: ukbrief list plan"),
        ("sources", "no record matches 'zzz'; see: ukbrief list"),
        ("ask", "nothing found for 'zzz'; see: ukbrief list"),
    ],
)
def test_without_a_suggestion_it_says_where_to_look(command: str, line: str) -> None:
    assert unknown(command, "zzz") == [line]


def test_an_unknown_kind_is_told_which_there_are() -> None:
    kinds = [Candidate(kind, "", kind, 0.0) for kind in ("actor", "plan")]
    assert unknown("list", "foo", *kinds) == ["no kind matches 'foo'; there are: actor, plan"]


def test_a_reason_stands_for_itself() -> None:
    assert unknown("plan", "28 points", notes=("The plan has no point 99",)) == ["The plan has no point 99"]


def test_several_that_match_equally_are_listed() -> None:
    boris = Candidate("actor", "boris-johnson", "Boris Johnson", 1.0)
    mike = Candidate("actor", "mike-johnson", "Mike Johnson", 1.0)
    assert refusal.lines(Answer("who", "johnson", "ambiguous", alternatives=(boris, mike))) == [
        "'johnson' could be several; ask for one of them:",
        "  Boris Johnson  ukbrief who Boris Johnson",
        "  Mike Johnson   ukbrief who Mike Johnson",
    ]


def test_a_long_query_is_cut() -> None:
    (line,) = unknown("topic", "x" * 100_000)
    assert len(line) < 140


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("exact", None),
        ("alias", None),
        ("fuzzy", "matched 'Witkoff' for 'vitkof'"),
        ("text", "no name matches 'vitkof'; nearest by its text: Steve Witkoff"),
    ],
)
def test_a_match_that_was_not_by_name_is_owned_up_to(how: How, said: str | None) -> None:
    match = Match("actor", "steve-witkoff", "Steve Witkoff", how, "Witkoff", 0.9)
    assert refusal.matched_line(Answer("who", "vitkof", "answer", match=match)) == said
    assert refusal.matched_line(Answer("ask", "vitkof", "answer", match=match)) is None
    assert refusal.matched_line(Answer("who", "vitkof", "unknown")) is None
