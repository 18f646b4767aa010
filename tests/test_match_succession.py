"""Who came next in an office, against offices made up for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

import pytest

from ukbrief import fold
from ukbrief.match.lexicon import Name
from ukbrief.match.succession import successors
from ukbrief.records import Role

if TYPE_CHECKING:
    from ukbrief.match.corpus import Corpus


class Held(NamedTuple):
    id: str
    title: str
    since: str | None
    until: str | None


class Offices:
    """As much of a corpus as succession asks for."""

    def __init__(self, *held: Held) -> None:
        self.held = held

    def offices(self, id_: str) -> tuple[Role, ...]:
        return tuple(Role(one.title, one.since, one.until) for one in self.held if one.id == id_)

    def named(self, key: str, kinds: object) -> list[Name]:
        assert kinds == ("actor",)
        return [
            Name(number, "actor", one.id, one.id, one.title, "role", fold.words(one.title), one.since, one.until)
            for number, one in enumerate(self.held)
            if fold.key(one.title) == key
        ]


@pytest.mark.parametrize(
    ("left", "came", "followed"),
    [
        ("2024-05-12", "2024-05-14", True),
        ("2024-05-12", "2024-05-12", True),
        ("2024-05-12", "2024-05-11", False),  # was there before
        ("2026-07", "2026-08-19", True),
        ("2026-01-13", "2026", True),  # of that year no more is known
        ("2022-09-06", "2024-07-05", False),  # others were there in between
        (None, "2024-05-14", False),
        ("2024-05-12", None, False),
    ],
)
def test_who_came_soon_after_the_end_of_an_office_is_the_successor(
    left: str | None, came: str | None, followed: bool
) -> None:
    offices = Offices(Held("first", "Speaker", "2019", left), Held("second", "Speaker", came, None))
    assert successors("first", cast("Corpus", offices)) == ({"second"} if followed else set())


def test_of_those_who_came_later_the_next_is_the_successor_in_each_office() -> None:
    offices = Offices(
        Held("first", "Speaker", "2019-01-01", "2020-01-01"),
        Held("third", "Speaker", "2020-06-01", None),
        Held("second", "Speaker", "2020-01-02", "2020-06-01"),
        Held("first", "Mayor", "2021-01-01", "2022-01-01"),
        Held("fourth", "Mayor", "2022-01-01", None),
        Held("fifth", "Envoy", "2020-01-01", None),
    )
    assert successors("first", cast("Corpus", offices)) == {"second", "fourth"}


def test_nobody_succeeds_himself() -> None:
    offices = Offices(Held("one", "Speaker", "2019", "2020-01-01"), Held("one", "Speaker", "2020-01-01", "2021-01-01"))
    assert successors("one", cast("Corpus", offices)) == set()
