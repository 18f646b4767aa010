"""Cases and laws of the dates that a question says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukbrief.match.corpus import MONTHS
from ukbrief.match.daysaid import Said, said_at, spaced
from ukbrief.stem import words

NAMED: dict[str, tuple[int, ...]] = {word: (at,) for at, month in enumerate(MONTHS, 1) for word in (month, month[:3])}
NAMED |= {"spring": (3, 4, 5), "end": (10, 11, 12)}


def said(text: str, start: int = 0) -> Said | None:
    return said_at(start, words(spaced(text)), NAMED)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("31 july 2025", {"date/2025-07-31"}),
        ("31st of July, 2025", {"date/2025-07-31"}),
        ("July 31st, 2025", {"date/2025-07-31"}),
        ("jul 31 2025", {"date/2025-07-31"}),
        ("2025-07-31", {"date/2025-07-31"}),
        ("31.7.2025", {"date/2025-07-31"}),
        ("31/07/2025", {"date/2025-07-31"}),
        ("7/31/2025", {"date/2025-07-31"}),
        ("5-6 march 2026", {"date/2026-03-05", "date/2026-03-06"}),
        ("july 2025", {"date/2025-07"}),
        ("24 february", {"date/02-24"}),
        ("september 26", {"date/09-26", "date/2026-09"}),  # people write the year so, too
        ("spring 2025", {"date/2025-03", "date/2025-04", "date/2025-05"}),
        ("end of 2025", {"date/2025-10", "date/2025-11", "date/2025-12"}),
    ],
)
def test_a_date_is_read_in_every_way_in_which_people_write_it(text: str, marks: set[str]) -> None:
    date_said = said(text)
    assert date_said is not None
    assert date_said.marks == marks
    assert date_said.end == len(words(spaced(text)))


@pytest.mark.parametrize(
    "text",
    ["2025", "28 points", "july", "may they join", "2025 budget", "72 2026", "18-22", "spring", "spring 5", "the end"],
)
def test_numbers_months_and_seasons_alone_are_no_date(text: str) -> None:
    assert said(text) is None


def test_a_day_knows_its_month_and_a_month_needs_none() -> None:
    day, month = said("31 july 2025"), said("july 2025")
    assert day is not None
    assert day.month == {"date/2025-07"}
    assert month is not None
    assert not month.month


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_alike_however_it_is_written(day: date) -> None:
    month = MONTHS[day.month - 1]
    written = (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
    )
    read = [said(text) for text in written]
    assert {one.marks for one in read if one} == {frozenset({f"date/{day.isoformat()}"})}
    assert None not in read
