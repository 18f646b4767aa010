"""What keeps an answer short without keeping anything from its reader."""

from __future__ import annotations

import pytest

from tests.output_samples import TEXT, answered, event, facts, plan, poll, samples, source
from tests.test_output import FORMS, markdown_lines, plain_lines, rich_lines
from ukbrief.records import Actor, Fact, Ref

SAMPLES = samples()


@pytest.mark.parametrize("shape", ["plan", "short plan", "compare"])
def test_what_all_points_of_a_plan_are_is_said_in_the_title(shape: str) -> None:
    for lines, marked in ((rich_lines(SAMPLES[shape]), "· proposed"), (markdown_lines(SAMPLES[shape]), "(proposed)")):
        assert any(marked in line for line in lines if line.startswith(("╭", "## ")))
        points = [line for line in lines if "One plain statement." in line and "[1]" in line]
        assert not any("proposed" in line for line in points)
    assert all("proposed" in line for line in plain_lines(SAMPLES[shape]) if ", point " in line)


def test_where_points_differ_each_says_what_it_is() -> None:
    whole = plan(points=3)
    mixed = whole._replace(points=(whole.points[0]._replace(status="established"), *whole.points[1:]))
    told = rich_lines(answered("plan", record=mixed._replace(facts=())))
    assert sum("proposed" in line for line in told) == 2
    assert not any("proposed" in line for line in told if line.startswith("╭"))


@pytest.mark.parametrize(("sources", "titles"), [(12, True), (13, False)])
def test_many_sources_are_listed_without_titles_and_say_how_to_see_them(sources: int, titles: bool) -> None:
    ids = [f"s{number}" for number in range(sources)]
    cited = {id_: source("A title.", id_)._replace(publisher=f"The {id_} Times") for id_ in ids}
    answer = answered("who", record=Actor("x", TEXT, "person", "ukraine", facts=_citing(*ids)), sources=cited)
    lines = rich_lines(answer, limit=0)
    assert all(any(one.publisher in line for line in lines) for one in cited.values())
    assert all(any(one.url in line for line in lines) for one in cited.values())
    assert any("A title." in line for line in lines) == titles
    assert ("with their titles: ukbrief who x -f plain" in [line.rstrip() for line in lines]) == (not titles)
    assert all(f"A title. <{one.url}>" in "\n".join(plain_lines(answer, limit=0)) for one in cited.values())


def _citing(*ids: str) -> tuple[Fact, ...]:
    return tuple(facts()[0]._replace(sources=(id_,)) for id_ in ids)


def test_three_numbers_in_a_row_are_told_as_a_span_on_a_screen() -> None:
    cited = {id_: source("A title.", id_) for id_ in "abcd"}
    told = facts()[0]._replace(sources=("a", "b", "c"))
    other = facts()[1]._replace(sources=("d", "a"), by=None)
    answer = answered("who", record=Actor("x", TEXT, "person", "ukraine", facts=(told, other)), sources=cited)
    for numbers in ("[1][2]", "[2-4]"):
        assert any(numbers in line for line in rich_lines(answer))
    assert any("[2] [3] [4]" in line for line in plain_lines(answer))


@pytest.mark.parametrize(("events", "cited"), [(12, 3), (13, 2)])
def test_a_long_timeline_cites_the_best_two_sources_of_each_event(events: int, cited: int) -> None:
    rows = tuple(
        event(date=f"20{number}-01-01")._replace(sources=("other", "weaker", "s")) for number in range(10, 10 + events)
    )
    lines = [line for line in plain_lines(answered("history", records=rows, listing=True)) if line[:2] == "20"]
    assert {line.count("[") for line in lines} == {cited}
    listed = plain_lines(answered("history", records=rows, listing=True))
    assert any("<https://example.org/s>" in line for line in listed)


def test_how_people_were_asked_stands_where_one_question_is_asked_for() -> None:
    one = poll()._replace(method="By telephone.")
    other = poll(day="2024-01-01")._replace(method="By telephone.")
    for lines in FORMS.values():
        assert "By telephone" in "\n".join(lines(answered("opinion", records=(one,), listing=True)))
        assert "By telephone" not in "\n".join(lines(answered("opinion", records=(one, other), listing=True)))


@pytest.mark.parametrize("form", FORMS)
def test_a_limit_is_not_for_the_names_to_look_at_next(form: str) -> None:
    related = tuple(Ref("actor", f"a{number}", f"Name {number}") for number in range(8))
    told = "\n".join(FORMS[form](SAMPLES["who"]._replace(related=related), limit=1))
    assert "Name 5" in told
    assert "and 2 more" in told
    assert "Name 7" in "\n".join(FORMS[form](SAMPLES["who"]._replace(related=related), limit=0))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("shape", ["who", "topic", "plan"])
def test_a_command_to_type_keeps_the_day_that_was_asked_for(form: str, shape: str) -> None:
    told = FORMS[form](SAMPLES[shape]._replace(as_of="2025-11-01", dated=True), limit=1)
    commands = [line for line in told if "… and" in line or "side by side" in line or "more on one" in line]
    assert commands
    assert all("--as-of 2025-11-01" in line for line in commands)


@pytest.mark.parametrize("width", [51, 60, 80])
def test_a_command_to_type_is_not_broken_where_a_line_holds_it(width: int) -> None:
    title = "A rather long title of a topic"
    answer = answered("topic", title, record=SAMPLES["topic"].record)
    assert any(f"ukbrief topic {title} -n 0" in line for line in rich_lines(answer, width + 4, limit=1))


@pytest.mark.parametrize("form", FORMS)
def test_an_actor_of_whom_nothing_is_known_on_the_day_says_so(form: str) -> None:
    nobody = Actor("x", "Somebody", "person", "ukraine")
    for related in ((), (Ref("actor", "y", "Another"),)):
        answer = answered("who", "somebody", record=nobody, related=related)
        then = "\n".join(FORMS[form](answer._replace(as_of="2020-01-01", dated=True)))
        assert "Somebody" in then
        assert "Nothing that is known here dates from 1 Jan 2020 or before." in then
        assert "ukbrief who somebody" in then
        assert "Nothing is known but the name." in "\n".join(FORMS[form](answer))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("command", "query", "dated", "said"),
    [
        ("history", "minsk", False, "no event on minsk here from that time; from any time: ukbrief history minsk"),
        ("history", "", False, "no event here from that time; from any time: ukbrief history --all"),
        ("opinion", "x", True, "no poll on x here from 1 Jan 2020 or before; as things stand: ukbrief opinion x"),
        ("plan", "", True, "no plan here from 1 Jan 2020 or before; as things stand: ukbrief plan"),
        ("challenges", "", False, "no challenge here; what there is: ukbrief list"),
        ("sources", "x", False, "no source on x here; what there is: ukbrief list"),
    ],
)
def test_an_empty_list_says_what_was_asked_and_what_to_try(
    form: str, command: str, query: str, dated: bool, said: str
) -> None:
    answer = answered(command, query, listing=True, sources={}, as_of="2020-01-01", dated=dated)
    told = " ".join(" ".join(FORMS[form](answer)).replace("\\", "").split())
    assert said in told


def test_the_sources_of_a_record_stand_newest_first_and_all_of_them_by_publisher() -> None:
    cited = {
        id_: source("A title.", id_)._replace(date=date, publisher=publisher)
        for id_, date, publisher in (("a", "2024-01-01", "The A"), ("b", "2026", "The B"), ("c", "2025-05", "The A"))
    }

    def order(query: str) -> list[str]:
        lines = plain_lines(answered("sources", query, listing=True, sources=cited))
        return [line.split("/")[-1].split(">")[0] for line in lines if "<" in line]

    assert order("x") == ["b", "c", "a"]
    assert order("") == ["c", "a", "b"]
    assert any(line == "The A" for line in rich_lines(answered("sources", "", listing=True, sources=cited)))


@pytest.mark.parametrize("width", [60, 100])
def test_answers_too_long_for_a_column_are_told_above_it(width: int) -> None:
    long = "Incomprehensibly long"
    again = tuple(poll(long, day, "again") for day in ("2024-01-01", "2025-01-01"))
    lines = rich_lines(answered("opinion", records=again, listing=True), width)
    assert any(line.startswith("A  Incomprehensibly long") for line in lines) == (width == 60)
