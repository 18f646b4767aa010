"""Good tables to records: the fields of the files under the names of the vocabulary, and an id for every fact."""

from __future__ import annotations

from hashlib import blake2s
from typing import TYPE_CHECKING, Any

from ukbrief.factfiles.merging import arranged
from ukbrief.factfiles.spec import SINGLE
from ukbrief.records import CLASSES, FACT_LISTS, KINDS, Fact, Facts, Pack, Role, Source, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ukbrief.factfiles.survey import Entry
    from ukbrief.records import Record

_RENAMED = {"name": "title", "from": "since"}
"""What the files call otherwise than the records do: in a file the word that an editor would choose."""

_OF_EVENT = ("text", "sources", "status", "date", "end", "place")
_OF_POLL = ("sources", "question", "since", "to", "population", "pollster", "sample", "results")
"""What the fact that an event or a poll is takes from its record."""

_ENDINGS = ("?", ".", "!", ":", "…")
_DIGITS = 8
"""Hex digits of a hash: enough within one record, and short enough to be quoted."""


def build(entries: Iterable[Entry]) -> Facts:
    """Return the content of ``entries``, each of which can be used and has an id of its own."""
    pack = Pack()
    records: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    sources: dict[str, Source] = {}
    terms: dict[str, Term] = {}
    for kind, id_, fields, _ in entries:
        named = _named(fields or {})
        if kind == SINGLE:
            pack = Pack(**named)
        elif kind == "source":
            sources[id_] = Source(**{name: value for name, value in named.items() if name != "note"})
        elif kind == "term":
            terms[id_] = Term(**named)
        else:
            records[kind][id_] = _record(kind, named)
    return arranged(Facts(pack, records, sources, terms))


def _record(kind: str, fields: dict[str, Any]) -> Record:
    """Return the record of ``kind`` with ``fields``, named as in records, what they nest still as in the files."""
    ids = _Ids(f"{kind}/{fields['id']}")
    default: dict[str, Any] = {}
    own: tuple[Fact, ...] = ()
    keywords = fields.pop("keywords", "")
    if kind == "event":
        own = (ids.fact({**{name: fields[name] for name in _OF_EVENT if name in fields}, "keywords": keywords}),)
    elif kind == "poll":
        own = (ids.fact({**_polled(fields, fields.pop("status", "established")), "keywords": keywords}),)
        fields["title"] = fields["question"]
    elif kind == "plan":
        default["status"] = fields.pop("status", "proposed")
    for name in FACT_LISTS:
        if name in fields:
            fields[name] = tuple(ids.fact({**(default if name == "points" else {}), **row}) for row in fields[name])
    if own:
        fields["facts"] = own + fields.get("facts", ())
    if "roles" in fields:
        fields["roles"] = tuple(Role(**_named(role)) for role in fields["roles"])
    return CLASSES[kind](**fields)


def _named(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {_RENAMED.get(name, name): value for name, value in fields.items()}


def _polled(fields: Mapping[str, Any], status: str) -> dict[str, Any]:
    """Return the fields of the fact that a poll is: what was asked, and what share gave which answer."""
    question: str = fields["question"]
    asked = question if question.endswith(_ENDINGS) else f"{question}:"
    answers = ", ".join(f"{result.answer} {result.percent:g} %" for result in fields["results"])
    told = {name: fields[name] for name in _OF_POLL if name in fields}
    return {**told, "text": f"{asked} {answers}", "status": status, "as_of": fields["to"]}


class _Ids:
    """Gives the facts of one record their ids: the same text has the same id wherever in the record it stands."""

    def __init__(self, record: str) -> None:
        """Take the record as ``kind/id``."""
        self._record = record
        self._taken: set[str] = set()

    def fact(self, fields: Mapping[str, Any]) -> Fact:
        """Return the fact with ``fields``, and with an id that no earlier fact of the record has."""
        text: str = fields["text"]
        id_ = self._id(text)
        turn = 1
        while id_ in self._taken:  # said twice, or one chance in billions
            turn += 1
            id_ = self._id(f"{text}\n{turn}")
        self._taken.add(id_)
        return Fact(id_, **fields)

    def _id(self, text: str) -> str:
        return f"{self._record}#{blake2s(text.encode()).hexdigest()[:_DIGITS]}"
