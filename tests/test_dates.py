from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukbrief import dates

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(str)


@pytest.mark.parametrize("text", ["2025", "2025-11", "2025-11-21", "2024-02-29"])
def test_a_year_a_month_and_a_day_are_dates(text: str) -> None:
    assert dates.parse(text) == text


@pytest.mark.parametrize(
    "text", ["", "25", "2025-13", "2025-02-30", "2025-1-1", "21.11.2025", "2025-11-21T00:00", "٢٠٢٥", "2025-11-21\n"]
)
def test_anything_else_is_refused_with_the_text_that_was_given(text: str) -> None:
    with pytest.raises(ValueError, match="is not a"):
        dates.parse(text)


@given(DAYS)
def test_a_date_lies_between_the_first_and_last_day_of_its_month_and_year(day: str) -> None:
    for partial in (day, day[:7], day[:4]):
        assert dates.first_day(partial) <= day <= dates.last_day(partial)


@pytest.mark.parametrize(
    ("day", "since", "until", "held"),
    [
        ("2025-11-27", None, "2025-11-28", True),
        ("2025-11-28", None, "2025-11-28", False),  # the successor's first day
        ("2026-01-02", "2026-01-02", None, True),
        ("2026-01-01", "2026-01-02", None, False),
        ("2025-11-15", None, "2025-11", True),  # the month of the end counts to its last day
        ("2025-12-01", None, "2025-11", False),
        ("2025-03-01", "2025", None, True),
        ("2024-12-31", "2025", None, False),
        ("2025-01-01", None, None, True),
    ],
)
def test_an_office_is_held_from_its_first_day_until_its_successors(
    day: str, since: str | None, until: str | None, *, held: bool
) -> None:
    assert dates.held_on(day, since, until) is held


@given(DAYS, DAYS)
def test_days_between_two_dates_change_sign_with_their_order(one: str, other: str) -> None:
    assert dates.days_between(one, other) == -dates.days_between(other, one)
