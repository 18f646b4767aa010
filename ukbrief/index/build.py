"""Compiling: records into one SQLite file, the same bytes from the same facts.

Everything is written in a fixed order and nothing asks for the time, so that a test can compile the facts again and
compare. (Another version of SQLite may write other bytes: it stores its own number in the file.)
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections import Counter
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ukbrief import fold
from ukbrief.index import codec
from ukbrief.index.names import names_of, texts_of
from ukbrief.index.near import pieces
from ukbrief.index.passages import Linker, passages_of
from ukbrief.index.schema import APPLICATION_ID, FORMAT, TABLES
from ukbrief.match.everyday import is_everyday
from ukbrief.match.glossary import bare
from ukbrief.records import KINDS, Actor, Event, Facts, Poll, Record, Role, Term, facts_of
from ukbrief.stem import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Numbered(NamedTuple):
    """A record with its kind and the number that the index gives it."""

    number: int
    kind: str
    record: Record


def compile_facts(facts: Facts, path: Path, notes: Mapping[str, str] | None = None) -> None:
    """Write the index of ``facts`` to ``path``, by way of a temporary file beside it, so that no half is ever seen.

    ``notes`` are kept beside the pack's own words (`Store.meta`). Raises OSError where the folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        connection = sqlite3.connect(temporary, isolation_level=None)
        write(facts, connection, notes or {})
        connection.close()
        temporary.chmod(0o644)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def compile_in_memory(facts: Facts, notes: Mapping[str, str] | None = None) -> sqlite3.Connection:
    """Return an index of ``facts`` that lives as long as its connection: for where nothing can be written."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    write(facts, connection, notes or {})
    return connection


def write(facts: Facts, connection: sqlite3.Connection, notes: Mapping[str, str]) -> None:
    """Write the index of ``facts`` into the empty database behind ``connection``, with ``notes`` as further meta."""
    connection.executescript(
        "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
        f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {FORMAT}; {TABLES}"
    )
    connection.execute("BEGIN")
    records = [
        Numbered(number, kind, record)
        for number, (kind, record) in enumerate(
            ((kind, record) for kind in KINDS for _, record in sorted(facts.records.get(kind, {}).items())), start=1
        )
    ]
    _write_records(records, facts, connection)
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(notes.items()))
    glossary = _glossary(facts)
    _write_terms(facts, glossary, connection)
    _write_names(records, glossary, connection)
    _write_facts(records, facts, connection)
    connection.execute("INSERT INTO passage (passage) VALUES ('optimize')")
    connection.executescript("ANALYZE; VACUUM;")  # ends the transaction first


def date_of(record: Record) -> str | None:
    """Return the date by which ``record`` is sorted: its own, or the last day of a poll's fieldwork."""
    return record.to if isinstance(record, Poll) else getattr(record, "date", None)


def _write_records(records: list[Numbered], facts: Facts, connection: sqlite3.Connection) -> None:
    content = blake2b(digest_size=16)
    for number, kind, record in records:
        body = codec.dump(record)
        content.update(f"{kind} {body}\n".encode())
        weight = record.weight if isinstance(record, Event) else None
        row = (number, kind, record.id, record.title, date_of(record), weight, body)
        connection.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    for id_, source in sorted(facts.sources.items()):
        body = codec.dump(source)
        content.update(f"source {body}\n".encode())
        connection.execute("INSERT INTO source VALUES (?, ?)", (id_, body))
    for _, term in sorted(facts.terms.items()):
        content.update(f"term {term!r}\n".encode())
    connection.executemany(
        "INSERT INTO link VALUES (?, ?, ?)",
        sorted({(relation, target, number) for number, _, record in records for relation, target in _links(record)}),
    )
    pack = {f"pack.{field}": value for field, value in facts.pack._asdict().items() if value is not None}
    meta = {**pack, "content": content.hexdigest(), "records": str(len(records))}
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))


def _links(record: Record) -> Iterator[tuple[str, str]]:
    """Yield what other things ``record`` belongs to, as pairs of relation and target."""
    for fact in facts_of(record):
        yield from (("source", source) for source in fact.sources)
        yield from (("topic", topic) for topic in fact.topics)
    if isinstance(record, Event | Poll):
        yield from (("topic", topic) for topic in record.topics)
    if isinstance(record, Event):
        yield from (("actor", actor) for actor in record.actors)
    if isinstance(record, Poll):
        yield "population", record.population
        if record.series:
            yield "series", record.series


def _write_terms(facts: Facts, glossary: Mapping[str, str], connection: sqlite3.Connection) -> None:
    for id_, term in sorted(facts.terms.items()):
        for alias in sorted({term.title, *term.aliases}):
            row = (id_, term.title, alias, " ".join(stems(alias)))
            connection.execute("INSERT INTO term VALUES (?, ?, ?, ?)", row)
    connection.executemany("INSERT INTO phrase VALUES (?, ?)", sorted(glossary.items()))


def _glossary(facts: Facts) -> dict[str, str]:
    """Return folded phrases, each with the folded name of what it says: a term of the glossary, or else an actor.

    What a state or body is called has one name, so that its head is found by any: the SBU, the Security Service of
    Ukraine. A place by which a state is called says that state: Moscow's minister of defence. Months are in no name.
    What several terms are called says the one that offices speak of: the "premier Danii" is Denmark's, and no data's.
    """
    actors = [actor for _, actor in sorted(facts.records.get("actor", {}).items(), reverse=True)]
    bodies = [actor for actor in actors if isinstance(actor, Actor) and actor.type == "organisation"]
    states = [actor for actor in actors if isinstance(actor, Actor) and actor.type == "state"]
    capitals = {_name(alias): _name(state.title) for state in states for alias in state.aliases}
    glossary = {phrase: _name(actor.title) for actor in [*states, *bodies] for phrase in _phrases(actor)}
    official = {word for actor in actors if isinstance(actor, Actor) for role in actor.roles for word in _words(role)}
    terms = sorted(facts.terms.values(), key=lambda term: (official.isdisjoint(_words(term)), term.id), reverse=True)
    for term in terms:  # the last to say a phrase has it
        said = _name(term.title)
        if term.id.startswith("place-"):
            said = capitals.get(said, said)
        if not term.id.startswith(("month-", "season-")):
            glossary |= dict.fromkeys(_phrases(term), said)
    return glossary


def _phrases(called: Actor | Term) -> Iterator[str]:
    """Yield what a term or an actor is called, folded: no single letters (E.A.U.), which are initials in a query.

    Of an actor no word of everyday speech either: the Council, the Bank.
    """
    for alias in (called.title, *called.aliases):
        phrase = _name(alias)
        everyday = isinstance(called, Actor) and all(map(is_everyday, alias.casefold().split()))
        if not everyday and any(len(word) > 1 for word in phrase.split()):
            yield phrase


def _words(called: Role | Term) -> set[str]:
    return set(_name(called.title).split())


def _name(title: str) -> str:
    """Return the folded words of a title, without articles and prepositions."""
    return " ".join(word.folded for word in bare(fold.tokens(title)))


def _write_names(records: list[Numbered], glossary: Mapping[str, str], connection: sqlite3.Connection) -> None:
    holders: dict[str, set[int]] = {}
    names: list[tuple[int, tuple[str, ...]]] = []
    for number, _, record in records:
        for entry in names_of(record, glossary):
            names.append((len(names) + 1, entry.words))
            words = " ".join(entry.words)
            row = (len(names), number, entry.text, entry.how, entry.key, words, entry.since, entry.until)
            connection.execute("INSERT INTO name VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
            for word in entry.words:
                holders.setdefault(word, set()).add(number)
    numbers = {word: number for number, word in enumerate(sorted(holders), start=1)}
    connection.executemany(
        "INSERT INTO vocabulary VALUES (?, ?, ?)", ((numbers[word], word, len(holders[word])) for word in numbers)
    )
    uses = sorted({(numbers[word], name) for name, words in names for word in words})
    connection.executemany("INSERT INTO word VALUES (?, ?)", uses)
    connection.executemany(
        "INSERT INTO piece VALUES (?, ?)",
        sorted((checksum, number) for word, number in numbers.items() for checksum in pieces(word)),
    )


def _write_facts(records: list[Numbered], facts: Facts, connection: sqlite3.Connection) -> None:
    """Write every fact of every record as a passage, and the words of all for correcting the spelling of questions."""
    linker = Linker(facts)
    number = 0
    terms = (text for term in facts.terms.values() for text in (term.title, *term.aliases))
    spelled: Counter[str] = Counter(dict.fromkeys((word for text in terms for word in words(text)), 0))
    small: set[str] = set()
    for holder, kind, record in records:
        spelled.update(word for text in texts_of(record) for word in words(text))
        for fact in facts_of(record):
            spelled.update(words(fact.text))
            small.update(one for typed in fact.text.split() if typed[0].islower() for one in stems(typed))
        for passage in passages_of(kind, record, linker):
            number += 1
            connection.execute("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (number, holder, *passage))
            searched = (passage.text, passage.keywords, passage.context, passage.marks, passage.home)
            connection.execute(
                "INSERT INTO passage (rowid, text, keywords, context, marks, home) VALUES (?, ?, ?, ?, ?, ?)",
                (number, *searched),
            )
    connection.execute("INSERT INTO meta VALUES ('facts', ?)", (str(number),))
    _write_spellings(spelled, small, connection)


def _write_spellings(spelled: Counter[str], small: set[str], connection: sqlite3.Connection) -> None:
    """Write the words that are ``spelled``, with the number of their uses; no name is whose stem is ``small``."""
    entries: list[tuple[int, int]] = []
    for place, (word, uses) in enumerate(sorted(spelled.items()), start=1):
        folded = fold.key(word)
        proper = stem(word) not in small  # "Players" that open a sentence are no name where others "play"
        connection.execute("INSERT INTO spelling VALUES (?, ?, ?, ?, ?)", (place, word, folded, uses, proper))
        if uses:  # a question's words are corrected to those of facts and names alone
            entries += ((checksum, place) for checksum in pieces(folded))
    connection.executemany("INSERT INTO spelling_piece VALUES (?, ?)", sorted(entries))
