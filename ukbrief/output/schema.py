"""The JSON Schema (2020-12) of everything that ``--json`` and ``-f jsonl`` print."""

from __future__ import annotations

from typing import Any

from ukbrief.output.jsonform import SCHEMA
from ukbrief.records import ACTOR_TYPES, GRADES, KINDS, SIDES, SOURCE_TYPES, STATUSES

_Node = dict[str, Any]

_TEXT: _Node = {"type": "string"}
_MAYBE: _Node = {"type": ["string", "null"]}
_BOOLEAN: _Node = {"type": "boolean"}
_SCORE: _Node = {"type": "number", "minimum": 0, "maximum": 1}
_COUNT: _Node = {"type": "integer", "minimum": 0}
_PERCENT: _Node = {"type": "number", "minimum": 0, "maximum": 100}


def schema() -> _Node:
    """Return the schema. Every object is closed: a field that is not described here is never printed."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "description": (
            "What ukbrief prints with --json (one object) and -f jsonl (one object a line: an answer, "
            "or a record or source of a list)."
        ),
        "anyOf": [_ref(name) for name in ("single", "briefing", "question", "list", "comparison", "record", "row")],
        "$defs": {**_answers(), **_records(), **_parts()},
    }


def _answers() -> _Node:
    one = {"record": _either(_ref("record"), {"type": "null"})}
    rows = {"count": {**_COUNT, "description": "How many there are, however many a limit prints."}}
    panels = {
        "actors": _list(_ref("actor")),
        "history": _list(_ref("event")),
        "challenges": _list(_ref("challenge")),
        "opinion": _list(_ref("poll")),
        "plans": _list(_ref("plan")),
    }
    answers = {
        "answers": _list(_closed({"fact": _ref("fact"), "record": _ref("reference"), "score": _SCORE})),
    }
    records = {"records": _list(_either(_ref("record"), _ref("row")))}
    plans = {"records": _list(_ref("plan")), "subjects": _list(_ref("subject"))}
    return {
        "single": _answer({"enum": ["who", "plan", "challenges", "precedent"]}, one),
        "briefing": _answer({"const": "topic"}, one | panels),
        "question": _answer({"const": "ask"}, one | answers),
        "list": _answer(
            {"enum": ["history", "challenges", "opinion", "plan", "precedent", "sources", "list"]}, rows | records
        ),
        "comparison": _answer({"const": "compare"}, rows | plans),
    }


def _answer(command: _Node, fields: _Node) -> _Node:
    """Return the schema of an answer: what every answer has, and ``fields``."""
    return _closed(
        {
            "schema": {"const": SCHEMA},
            "command": command,
            "query": _TEXT,
            "outcome": {"enum": ["answer", "ambiguous", "unknown"]},
            "found": {**_BOOLEAN, "description": "True where the outcome is an answer, and only there."},
            "match": _either(_ref("match"), {"type": "null"}),
            "alternatives": _list(_ref("candidate")),
            "as_of": {
                **_either(_ref("date"), {"type": "null"}),
                "description": "The day up to which the facts were kept, or the day of --as-of.",
            },
            **fields,
            "sources": {
                "type": "object",
                "description": "The sources cited, by id.",
                "additionalProperties": _ref("source"),
            },
        }
    )


def _records() -> _Node:
    facts = _list(_ref("fact"))
    date, maybe_date = _ref("date"), _either(_ref("date"), {"type": "null"})
    names = _list(_TEXT)
    own: dict[str, _Node] = {
        "actor": {
            "type": {"enum": list(ACTOR_TYPES)},
            "side": {"enum": list(SIDES)},
            "native": _MAYBE,
            "roles": _list(_closed({"title": _TEXT, "from": maybe_date, "until": maybe_date})),
        },
        "topic": {"question": _TEXT, "actors": names, "challenges": names, "polls": names, "plans": names},
        "event": {
            "date": date,
            "text": _TEXT,
            "weight": {"enum": [1, 2, 3]},
            "status": {"enum": list(STATUSES)},
            "sources": names,
            "end": maybe_date,
            "place": _MAYBE,
            "actors": names,
            "topics": names,
        },
        "challenge": {"positions": facts},
        "poll": {
            "pollster": _TEXT,
            "population": _TEXT,
            "question": _TEXT,
            "from": date,
            "to": date,
            "results": _ref("results"),
            "sources": names,
            "sample": {"type": ["integer", "null"]},
            "method": _MAYBE,
            "series": _MAYBE,
            "multiple": {**_BOOLEAN, "description": "True where the shares need not sum to 100."},
            "topics": names,
        },
        "plan": {"date": date, "authors": names, "standing": _TEXT, "points": facts},
        "precedent": {"date": date, "conflict": _TEXT, "parties": _TEXT, "outcome": _TEXT, "lessons": facts},
    }
    common = {
        "id": _TEXT,
        "title": _TEXT,
        "aliases": names,
        "summary": _TEXT,
        "facts": facts,
        "related": _list(_ref("reference")),
    }
    closed = {kind: _closed({"kind": {"const": kind}, **common, **fields}) for kind, fields in own.items()}
    return {"record": _either(*map(_ref, closed)), **closed}


def _parts() -> _Node:
    reference = {"id": _TEXT, "kind": {"enum": [*KINDS, "source"]}, "title": _TEXT}
    source = {
        "title": _TEXT,
        "publisher": _TEXT,
        "url": {"type": "string", "pattern": "^https?://"},
        "date": _either(_ref("date"), {"type": "null"}),
        "type": {"enum": list(SOURCE_TYPES)},
        "grade": {"enum": [*GRADES, None]},
    }
    return {
        "date": {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"},
        "reference": _closed(reference),
        "candidate": _closed({**reference, "score": _SCORE}),
        "match": _closed(
            {**reference, "how": {"enum": ["exact", "alias", "fuzzy", "text"]}, "on": _TEXT, "score": _SCORE}
        ),
        "source": _closed(source),
        "row": _either(_ref("reference"), _closed({"id": _TEXT, "kind": {"const": "source"}, **source})),
        "subject": _closed({"id": _TEXT, "title": _TEXT, "left": _list(_ref("fact")), "right": _list(_ref("fact"))}),
        "results": _list(_closed({"answer": _TEXT, "percent": _PERCENT})),
        "fact": _fact(),
    }


def _fact() -> _Node:
    date, maybe_date = _ref("date"), _either(_ref("date"), {"type": "null"})
    always = {
        "id": _TEXT,
        "text": _TEXT,
        "sources": {**_list(_TEXT), "minItems": 1},
        "status": {"enum": list(STATUSES)},
        "as_of": maybe_date,
    }
    sometimes = {
        "by": {**_TEXT, "description": "The actor who says it."},
        "until": {**date, "description": "When it ceased to hold."},
        "reason": _TEXT,
        "side": {"enum": list(SIDES)},
        "number": _TEXT,
        "heading": _TEXT,
        "topics": _list(_TEXT),
    }
    event = {"date": date, "end": maybe_date, "place": _MAYBE}
    poll = {
        "question": _TEXT,
        "from": date,
        "to": date,
        "population": _TEXT,
        "pollster": _TEXT,
        "sample": {"type": ["integer", "null"]},
        "results": _ref("results"),
    }
    return {
        **_closed({**always, **sometimes, **event, **poll}, required=list(always)),
        # An event's and a poll's fields come together.
        "dependentRequired": {
            **{name: [other for other in event if other != name] for name in event},
            **{name: [other for other in poll if other != name] for name in poll},
        },
    }


def _closed(properties: _Node, required: list[str] | None = None) -> _Node:
    """Return the schema of an object with these ``properties``, all of them ``required`` by default, and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties) if required is None else required,
        "additionalProperties": False,
    }


def _list(items: _Node) -> _Node:
    return {"type": "array", "items": items}


def _either(*choices: _Node) -> _Node:
    return {"anyOf": list(choices)}


def _ref(name: str) -> _Node:
    return {"$ref": f"#/$defs/{name}"}
