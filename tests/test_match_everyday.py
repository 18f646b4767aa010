"""Everyday words: what somebody typed on purpose is no slip in a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_match_names import who
from ukbrief.match import everyday
from ukbrief.match.everyday import is_everyday

LISTED = Path(everyday.__file__).with_name("words.txt").read_text(encoding="ascii").split("\n")


def test_the_list_is_sorted_so_that_it_can_be_searched_by_halves() -> None:
    assert LISTED[-1] == ""
    assert LISTED[:-1] == sorted(set(LISTED[:-1]))
    assert all(word.isalpha() and word.islower() for word in LISTED[:-1])


@pytest.mark.parametrize("word", [*LISTED[:3], *LISTED[-4:-1], "starter", "lemon", "we"])
def test_a_listed_word_is_found(word: str) -> None:
    assert is_everyday(word)


@pytest.mark.parametrize("word", ["", "a" * 5000, "zzzz", "aaaa", "lavrov", "зеленський", "rubo", "starte"])
def test_any_other_word_is_not(word: str) -> None:
    assert not is_everyday(word)


@pytest.mark.parametrize("word", ["starter", "putter", "putty", "parish", "minsky", "callus", "dumas", "cost", "lava"])
def test_an_everyday_word_is_not_taken_for_the_name_that_it_is_like(word: str) -> None:
    assert who(word).outcome == "unknown"


@pytest.mark.parametrize(
    ("query", "id_"), [("keir starter", "keir-starmer"), ("Antonio Cost", "antonio-costa"), ("putn", "vladimir-putin")]
)
def test_beside_what_is_certain_it_may_be_a_slip(query: str, id_: str) -> None:
    finding = who(query)
    assert finding.outcome == "answer"
    assert finding.scored[0].name.id == id_
