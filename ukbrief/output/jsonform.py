"""An answer as the JSON of the contract, schema ``ukbrief/1``. ``schema`` describes every shape built here.

JSON tells everything there is; a limit that the reader sets cuts the facts of a record and the rows of a list, and
``count`` still says how many rows there are.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ukbrief.records import FACT_LISTS, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ukbrief.answer import Answer, Subject
    from ukbrief.output.view import View
    from ukbrief.records import Fact, Record, Ref, Source

SCHEMA = "ukbrief/1"

_PANELS = ("actors", "history", "challenges", "opinion", "plans")

_LISTS = frozenset({"history", "opinion", "compare", "sources", "list"})
"""The commands that answer with rows in every form."""

_RENAMED = {"since": "from"}
_ALWAYS = ("id", "text", "sources", "status", "as_of")
_EVENT = ("date", "end", "place")
_POLL = ("question", "since", "to", "population", "pollster", "sample", "results")
_SOMETIMES = ("by", "until", "reason", "side", "number", "heading", "topics")


def document(answer: Answer, view: View) -> dict[str, Any]:
    """Return the whole answer as one object."""
    found: dict[str, Any] = {
        "schema": SCHEMA,
        "command": answer.command,
        "query": answer.query,
        "outcome": answer.outcome,
        "found": answer.found,
        "match": _match(answer),
        "alternatives": [
            {"id": row.id, "kind": row.kind, "title": row.title, "score": round(row.score, 3)}
            for row in answer.alternatives
        ],
        "as_of": answer.as_of or answer.pack.as_of,
    }
    found |= _rows(answer, view) if _listed(answer) else _single(answer, view)
    found["sources"] = _sources(answer, found)
    return found


def rows(answer: Answer, view: View) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON Lines: the records of a list, one object for any other answer and for a refusal."""
    whole = document(answer, view)
    if _listed(answer) and answer.found and answer.command != "compare":
        yield from whole["records"]
    else:
        yield whole


def dumps(value: dict[str, Any], indent: int | None = None, *, ascii_only: bool = False) -> str:
    """Return ``value`` as JSON text in which nothing steers a terminal: what is not printable is escaped.

    Letters of any script stand as they are unless ``ascii_only``; an escaped character is the same to a JSON reader.
    """
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    if text.isprintable():
        return text
    # Outside strings only the line breaks of the indentation are not printable.
    return "".join(char if char.isprintable() or char == "\n" else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    return json.dumps(char)[1:-1]


def _listed(answer: Answer) -> bool:
    return answer.listing or answer.command in _LISTS


def _match(answer: Answer) -> dict[str, Any] | None:
    match = answer.match
    if match is None or not answer.found:
        return None
    return {
        "id": match.id,
        "kind": match.kind,
        "title": match.title,
        "how": match.how,
        "on": match.on,
        "score": round(match.score, 3),
    }


def _single(answer: Answer, view: View) -> dict[str, Any]:
    told: dict[str, Any] = {"record": None}
    if answer.record is not None and answer.found:
        told["record"] = _record(answer, answer.record, view)
        if answer.related:
            told["record"]["related"] = [_ref(ref) for ref in answer.related]
    if answer.command == "ask":
        told["answers"] = [
            {"fact": _fact(hit.fact), "record": _ref(hit.record), "score": round(hit.score, 3)}
            for hit in answer.hits[: view.most(None)]
        ]
    if answer.command == "topic":
        panels = answer.panels
        for name in _PANELS:
            records: Sequence[Record] = getattr(panels, name) if panels else ()
            told[name] = [_record(answer, row, view) for row in records[: view.most(None)]]
    return told


def _rows(answer: Answer, view: View) -> dict[str, Any]:
    most = view.most(None)
    if answer.command == "sources":
        sources = list(answer.sources.values())
        told = [{"id": source.id, "kind": "source", **_source(source)} for source in sources[:most]]
        return {"count": len(sources), "records": told}
    if answer.command == "list":
        return {"count": len(answer.refs), "records": [_ref(ref) for ref in answer.refs[:most]]}
    shown = answer.records[:most]
    if answer.command == "history":
        # A timeline that is cut keeps its latest events, as it does on a screen.
        shown = answer.records if most is None else answer.records[max(len(answer.records) - most, 0) :]
        told = [_record(answer, row, view) for row in shown]
    else:
        told = [_record(answer, row, view) for row in shown]
    subjects = {"subjects": [_subject(row) for row in answer.subjects]} if answer.command == "compare" else {}
    return {"count": len(answer.records), "records": told, **subjects}


def _subject(row: Subject) -> dict[str, Any]:
    return {
        "id": row.id,
        "title": row.title,
        "left": [_fact(fact) for fact in row.left],
        "right": [_fact(fact) for fact in row.right],
    }


def _record(answer: Answer, record: Record, view: View) -> dict[str, Any]:
    """Return ``record`` with what every kind has first, then the kind's own fields."""
    fields = record._asdict()
    most = view.most(None)
    told: dict[str, Any] = {
        "id": fields.pop("id"),
        "kind": kind_of(record),
        "title": fields.pop("title"),
        "aliases": list(fields.pop("aliases")),
        "summary": fields.pop("summary"),
        "facts": [_fact(fact) for fact in fields.pop("facts")[:most]],
        "related": [_resolved(answer, ref) for ref in fields.pop("related")],
    }
    for name, value in fields.items():
        if name in FACT_LISTS:
            told[name] = [_fact(fact) for fact in value[:most]]
        elif name == "roles":
            told[name] = [{"title": role.title, "from": role.since, "until": role.until} for role in value]
        elif name == "results":
            told[name] = [result._asdict() for result in value]
        else:
            told[_RENAMED.get(name, name)] = list(value) if isinstance(value, tuple) else value
    return told


def _fact(fact: Fact) -> dict[str, Any]:
    fields = fact._asdict()
    told = {name: fields[name] for name in _ALWAYS}
    told["sources"] = list(fact.sources)
    told |= {name: fields[name] for name in _SOMETIMES if fields[name]}
    if fact.topics:
        told["topics"] = list(fact.topics)
    if fact.date is not None:
        told |= {name: fields[name] for name in _EVENT}
    if fact.question is not None:
        told |= {_RENAMED.get(name, name): fields[name] for name in _POLL}
        told["results"] = [result._asdict() for result in fact.results]
    return told


def _resolved(answer: Answer, reference: str) -> dict[str, str]:
    kind, _, ident = reference.partition("/")
    return {"id": ident, "kind": kind, "title": _name(answer, kind, ident)}


def _ref(ref: Ref) -> dict[str, str]:
    return {"id": ref.id, "kind": ref.kind, "title": ref.title}


def _name(answer: Answer, kind: str, ident: str) -> str:
    return answer.names.get(f"{kind}/{ident}", "")


def _source(source: Source) -> dict[str, Any]:
    return {
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "date": source.date,
        "type": source.type,
        "grade": source.grade,
    }


def _sources(answer: Answer, told: dict[str, Any]) -> dict[str, Any]:
    """Return the sources that ``told`` cites, by id, in the order in which it first cites them."""
    if answer.command == "sources":
        cited: Iterable[str] = (row["id"] for row in told.get("records", ()))
    else:
        cited = dict.fromkeys(_cited(told))
    return {id_: _source(answer.sources[id_]) for id_ in cited if id_ in answer.sources}


def _cited(node: Any) -> Iterator[str]:  # noqa: ANN401 - a tree of JSON values
    if isinstance(node, dict):
        yield from node.get("sources", ())
        for value in node.values():
            yield from _cited(value)
    elif isinstance(node, list):
        for value in node:
            yield from _cited(value)
