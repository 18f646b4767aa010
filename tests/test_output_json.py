"""JSON holds to its own schema and to the contract, for every shape of answer."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # it ships no types

from tests.output_samples import TEXT, facts, poll, refusals, samples
from ukbrief.output import jsonform
from ukbrief.output.schema import schema
from ukbrief.output.view import View

VALIDATOR = Draft202012Validator(schema())
EVERY = {**samples(), **refusals()}
ENVELOPE = ["schema", "command", "query", "outcome", "found", "match", "alternatives", "as_of"]


def document(shape: str, **view: Any) -> dict[str, Any]:  # noqa: ANN401 - the fields of a View
    return jsonform.document(EVERY[shape], View(**view))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("shape", sorted(EVERY))
def test_every_answer_holds_to_the_schema(shape: str) -> None:
    told = document(shape)
    VALIDATOR.validate(told)
    assert list(told)[: len(ENVELOPE)] == ENVELOPE
    assert list(told)[-1] == "sources"


@pytest.mark.parametrize("shape", sorted(EVERY))
def test_every_line_of_json_lines_holds_to_the_schema(shape: str) -> None:
    for row in jsonform.rows(EVERY[shape], View()):
        VALIDATOR.validate(row)


@pytest.mark.parametrize("shape", sorted(EVERY))
def test_the_schema_allows_no_field_that_it_does_not_describe(shape: str) -> None:
    assert not VALIDATOR.is_valid({**document(shape), "surprise": 1})


@pytest.mark.parametrize("shape", sorted(EVERY))
@pytest.mark.parametrize("field", ENVELOPE)
def test_the_schema_asks_for_what_every_answer_has(shape: str, field: str) -> None:
    told = document(shape)
    del told[field]
    assert not VALIDATOR.is_valid(told)


def test_a_record_reads_as_the_contract_says() -> None:
    told = document("who")
    assert told["schema"] == "ukbrief/1"
    assert told["found"] is True
    assert told["match"] == {"id": "x", "kind": "actor", "title": TEXT, "how": "fuzzy", "on": TEXT, "score": 0.912}
    record = told["record"]
    assert list(record)[:7] == ["id", "kind", "title", "aliases", "summary", "facts", "related"]
    assert record["roles"][0] == {"title": TEXT, "from": "2025-01-21", "until": None}
    assert {"id": TEXT, "kind": "plan", "title": TEXT} in record["related"]
    assert told["sources"]["s"] == {
        "title": TEXT,
        "publisher": TEXT,
        "url": "https://example.org/s",
        "date": "2025-11-20",
        "type": "news",
        "grade": "B",
    }


def test_a_fact_has_its_five_fields_and_the_others_where_they_apply() -> None:
    plain, reported, ended, _ = document("who")["record"]["facts"]
    assert plain == {"id": "actor/x#1", "text": TEXT, "sources": ["s"], "status": "established", "as_of": None}
    assert set(reported) - set(plain) == {"by"}
    assert set(ended) - set(plain) == {"until", "reason"}


@pytest.mark.parametrize(
    ("shape", "field", "own"),
    [
        ("challenge", "positions", {"side"}),
        ("plan", "points", {"number", "heading"}),
    ],
)
def test_positions_and_points_say_what_they_are(shape: str, field: str, own: set[str]) -> None:
    assert all(own <= set(fact) for fact in document(shape)["record"][field])


def test_an_event_and_a_poll_are_facts_with_fields_of_their_own() -> None:
    event = document("history")["records"][0]["facts"][0]
    assert (event["date"], event["end"], event["place"]) == ("2014", None, TEXT)
    asked = document("series")["records"][0]
    assert asked["from"] == "2022-05"
    assert asked["facts"][0]["results"][0] == {"answer": TEXT, "percent": 53.0}
    assert asked["facts"][0]["sample"] is None


def test_a_topic_tells_the_records_of_its_panels_whole() -> None:
    told = document("topic")
    assert [len(told[name]) for name in ("actors", "history", "challenges", "opinion", "plans")] == [7, 9, 6, 4, 1]
    assert told["actors"][0]["facts"]


def test_a_question_tells_its_answers_best_first() -> None:
    told = document("ask")
    assert [row["score"] for row in told["answers"]] == [0.9, 0.7, 0.6, 0.5]
    assert told["answers"][0]["record"] == {"id": "x", "kind": "actor", "title": TEXT}
    assert told["record"]["id"] == told["match"]["id"]


@pytest.mark.parametrize("shape", ["unknown", "near", "elsewhere", "ambiguous"])
def test_a_refusal_has_neither_match_nor_record(shape: str) -> None:
    told = document(shape)
    assert (told["found"], told["match"], told["record"], told["sources"]) == (False, None, None, {})
    assert len(told["alternatives"]) == len(EVERY[shape].alternatives)


def test_a_limit_cuts_rows_and_facts_but_not_the_count() -> None:
    whole, cut = document("history"), document("history", limit=1)
    assert (whole["count"], len(whole["records"])) == (3, 3)
    assert (cut["count"], [row["date"] for row in cut["records"]]) == (3, ["2025-11-23"])
    assert len(document("who", limit=2)["record"]["facts"]) == 2
    assert len(document("ask", limit=2)["answers"]) == 2
    assert len(document("who", limit=0)["record"]["facts"]) == len(facts())


def test_only_cited_sources_are_told_in_the_order_of_their_citation() -> None:
    assert list(document("who")["sources"]) == ["s", "weak", "weaker", "other"]
    assert list(document("who", limit=1)["sources"]) == ["s"]


def test_a_list_gives_one_line_a_record_and_any_other_answer_one_line() -> None:
    lines = {shape: list(jsonform.rows(EVERY[shape], View())) for shape in EVERY}
    assert lines["history"] == document("history")["records"]
    assert [row["kind"] for row in lines["sources"]] == ["source"] * 4
    assert [len(lines[shape]) for shape in ("who", "compare", "ask", "unknown", "no subject")] == [1] * 5


def test_letters_of_any_script_stand_as_they_are() -> None:
    told = {"title": "Лавров", "poll": poll("ні").title}
    assert jsonform.dumps(told) == '{"title": "Лавров", "poll": "ні"}'
    assert jsonform.dumps(told, ascii_only=True).isascii()
