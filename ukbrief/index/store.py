"""The index, opened for reading: records, names, links and passages out of one SQLite file."""

from __future__ import annotations

import sqlite3
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from ukbrief.index import codec
from ukbrief.index.near import pieces
from ukbrief.index.schema import APPLICATION_ID, FORMAT
from ukbrief.match.lexicon import Name
from ukbrief.records import KINDS, Actor, Facts, Pack, Record, Role, Source, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ukbrief.match.corpus import Passage

BUILTIN = Path(__file__).with_name("builtin.sqlite")
"""The index of the built-in facts: compiled when the package is built, never written afterwards."""

_LONGEST_PHRASE = 7
_COLUMNS = "1.0, 0.8, 0.4, 1.0, 0.4"
"""What the columns of a passage count for in BM25: text, keywords, context, marks, home."""

_NAME = """
SELECT name.number, name.record, record.kind, record.id, record.title,
    name.text, name.how, name.words, name.since, name.until
FROM name JOIN record ON record.number = name.record
"""


class IndexFault(Exception):
    """The index is missing, damaged or of another format; the message says which and what to type."""


class Store:
    """An index that is open for reading. It fulfils `ukbrief.match.lexicon.Lexicon`.

    Use it as a context manager, or call `close`. A damaged file raises `IndexFault` when it is opened; damage deeper
    inside shows as ``sqlite3.DatabaseError`` when it is met.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take over an open connection whose tables are those of `ukbrief.index.schema`."""
        self._connection = connection
        self._frequencies: dict[str, int] = {}
        self._spreads: dict[str, int] = {}

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the index at ``path``, read-only; raise `IndexFault` where there is none that can be read."""
        if not path.is_file():
            raise IndexFault(f"{path}: no index there; build it with: ukbrief facts build")
        connection = None
        try:
            connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
            made_by = connection.execute("PRAGMA application_id").fetchone()[0]
            made_for = connection.execute("PRAGMA user_version").fetchone()[0]
        except sqlite3.Error as error:
            if connection is not None:
                connection.close()
            raise IndexFault(f"{path}: not an index ({error}); build it again with: ukbrief facts build") from None
        if (made_by, made_for) != (APPLICATION_ID, FORMAT):
            connection.close()
            raise IndexFault(
                f"{path}: an index of format {made_for}, expected {FORMAT}; build it again with: ukbrief facts build"
            )
        return cls(connection)

    def close(self) -> None:
        """Close the file; the store is of no use afterwards."""
        self._connection.close()

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    # -- what the index says of itself

    def meta(self, key: str) -> str | None:
        """Return what the index says of itself under ``key``, or None."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    @property
    def pack(self) -> Pack:
        """What the fact folders say of themselves."""
        return Pack(*(self.meta(f"pack.{field}") for field in Pack._fields))  # type: ignore[arg-type]

    @property
    def content_hash(self) -> str:
        """The hash of everything that was compiled in, in hexadecimal digits."""
        return self.meta("content") or ""

    @cached_property
    def size(self) -> int:
        """The number of records."""
        return int(self.meta("records") or 0)

    # -- records

    def record(self, kind: str, id_: str) -> Record | None:
        """Return the record of ``kind`` with that id, or None."""
        row = self._connection.execute("SELECT body FROM record WHERE kind = ? AND id = ?", (kind, id_)).fetchone()
        return codec.load(kind, row[0]) if row else None

    def records(self, kind: str, ids: Iterable[str]) -> list[Record]:
        """Return the records of ``kind`` with those ids, in their order; ids that nothing has are passed over."""
        found = (self.record(kind, id_) for id_ in ids)
        return [record for record in found if record is not None]

    def every(self, kind: str, *, since: str = "", until: str = "9999-12-31", weight: int = 3) -> list[Record]:
        """Return all records of ``kind`` by date and id; events of at most ``weight`` that began within the days."""
        rows = self._connection.execute(
            "SELECT body FROM record WHERE kind = ? AND ifnull(date, '') BETWEEN ? AND ?"
            " AND ifnull(weight, 0) <= ? ORDER BY ifnull(date, ''), id",
            (kind, since, until, weight),
        )
        return [codec.load(kind, body) for (body,) in rows]

    def linked(self, kind: str, relation: str, target: str) -> list[Record]:
        """Return the records of ``kind`` to which ``target`` is a ``relation`` (topic, actor, …), by date and id."""
        rows = self._connection.execute(
            "SELECT body FROM link JOIN record ON number = link.record"
            " WHERE relation = ? AND target = ? AND kind = ? ORDER BY date, id",
            (relation, target, kind),
        )
        return [codec.load(kind, body) for (body,) in rows]

    def titles(self, references: Iterable[str]) -> dict[str, str]:
        """Return the title of each record named as ``kind/id``; what nothing has is left out."""
        found = {}
        for reference in references:
            kind, _, id_ = reference.partition("/")
            row = self._connection.execute("SELECT title FROM record WHERE kind = ? AND id = ?", (kind, id_)).fetchone()
            if row:
                found[reference] = row[0]
        return found

    def listing(self, kind: str | None) -> Iterator[tuple[str, str, str]]:
        """Yield kind, id and title of every record, or of those of one kind, in the order of the kinds."""
        yield from self._connection.execute(
            "SELECT kind, id, title FROM record WHERE ?1 IS NULL OR kind = ?1 ORDER BY number", (kind,)
        )

    def sources(self, ids: Iterable[str] | None = None) -> dict[str, Source]:
        """Return the sources with those ids, in their order, or all of them by id."""
        if ids is None:
            rows = self._connection.execute("SELECT id, body FROM source ORDER BY id")
            return {id_: codec.load_source(body) for id_, body in rows}
        found = {}
        for id_ in ids:
            row = self._connection.execute("SELECT body FROM source WHERE id = ?", (id_,)).fetchone()
            if row:
                found[id_] = codec.load_source(row[0])
        return found

    def facts(self) -> Facts:
        """Return everything that was compiled in, for laying more folders over it."""
        records: dict[str, dict[str, Record]] = {
            kind: {record.id: record for record in self.every(kind)} for kind in KINDS
        }
        return Facts(self.pack, records, self.sources(), self._terms())

    def _terms(self) -> dict[str, Term]:
        terms: dict[str, Term] = {}
        rows = self._connection.execute("SELECT id, title, alias FROM term ORDER BY id, alias")
        for id_, title, alias in rows:
            known = terms.get(id_, Term(id_, title))
            terms[id_] = known if alias == title else known._replace(aliases=(*known.aliases, alias))
        return terms

    # -- names: what matching asks (ukbrief.match.lexicon.Lexicon)

    def named(self, key: str, kinds: Sequence[str] | None) -> list[Name]:
        """Return the names whose folded key is ``key``."""
        where, values = _among(kinds)
        rows = self._connection.execute(f"{_NAME} WHERE name.key = ?{where} ORDER BY name.number", (key, *values))
        return [_name(row) for row in rows]

    def near(self, word: str) -> list[str]:
        """Return the words of names that may lie within the edit budget of ``word``."""
        sums = sorted(pieces(word))
        rows = self._connection.execute(
            "SELECT DISTINCT vocabulary.word FROM piece JOIN vocabulary ON number = piece.word"
            f" WHERE checksum IN ({_marks(sums)})",
            sums,
        )
        return [found for (found,) in rows]

    def frequency(self, word: str) -> int:
        """Return in how many records' names ``word`` occurs."""
        if word not in self._frequencies:
            row = self._connection.execute("SELECT records FROM vocabulary WHERE word = ?", (word,)).fetchone()
            self._frequencies[word] = row[0] if row else 0
        return self._frequencies[word]

    def having(self, words: Iterable[str], kinds: Sequence[str] | None, limit: int) -> list[Name]:
        """Return up to ``limit`` names that hold any of ``words``, those with the rarest words first."""
        where, values = _among(kinds)
        found: dict[int, Name] = {}
        for word in sorted(set(words), key=lambda word: (self.frequency(word), word)):
            rows = self._connection.execute(
                f"{_NAME} JOIN word ON word.name = name.number JOIN vocabulary ON vocabulary.number = word.word"
                f" WHERE vocabulary.word = ?{where} ORDER BY name.number LIMIT ?",
                (word, *values, limit - len(found)),
            )
            found.update((row[0], _name(row)) for row in rows)
            if len(found) >= limit:
                break
        return list(found.values())

    def glossary(self, words: Sequence[str]) -> dict[str, str]:
        """Return for the phrases within ``words`` that the glossary knows the name of what they say."""
        asked = spans(words)
        rows = self._connection.execute(f"SELECT phrase, name FROM phrase WHERE phrase IN ({_marks(asked)})", asked)
        return dict(rows.fetchall())

    # -- facts: what questions ask (ukbrief.match.corpus.Corpus)

    @cached_property
    def facts_count(self) -> int:
        """The number of facts."""
        return int(self.meta("facts") or 0)

    def passages(self, tokens: Iterable[str], kinds: Sequence[str] | None, limit: int) -> list[Passage]:
        """Return up to ``limit`` facts that hold any of ``tokens``, the closest by BM25 first."""
        query = " OR ".join(f'"{token}"' for token in sorted(tokens) if '"' not in token)
        if not query:
            return []
        where, values = _among(kinds)
        rows = self._connection.execute(
            "SELECT record.kind, record.id, record.title, fact.field, fact.position, fact.date,"
            f" fact.text, fact.keywords, fact.context, fact.marks, fact.home, bm25(passage, {_COLUMNS})"
            " FROM passage JOIN fact ON fact.number = passage.rowid JOIN record ON record.number = fact.record"
            f" WHERE passage MATCH ?{where} ORDER BY bm25(passage, {_COLUMNS}), fact.number LIMIT ?",
            (query, *values, limit),
        ).fetchall()
        closest = min((row[-1] for row in rows), default=-1.0) or -1.0
        return [_passage(row, closest) for row in rows]

    def offices(self, id_: str) -> tuple[Role, ...]:
        """Return the offices that the actor ``id_`` holds or held; none where nobody has that id."""
        actor = self.record("actor", id_)
        return actor.roles if isinstance(actor, Actor) else ()

    def spread(self, token: str) -> int:
        """Return in how many facts, or their surroundings, the stem or mark ``token`` occurs."""
        if token not in self._spreads:
            if not self._spreads:  # a view of the full-text index that only a temporary table gives
                self._connection.execute("CREATE VIRTUAL TABLE temp.spread USING fts5vocab (main, passage, row)")
            row = self._connection.execute("SELECT doc FROM temp.spread WHERE term = ?", (token,)).fetchone()
            self._spreads[token] = row[0] if row else 0
        return self._spreads[token]

    def spelled_like(self, folded: str) -> list[tuple[str, str, int]]:
        """Return the words of the facts that may lie within the edit budget of a ``folded`` word."""
        sums = sorted(pieces(folded))
        rows = self._connection.execute(
            "SELECT DISTINCT spelling.word, folded, uses FROM spelling_piece"
            f" JOIN spelling ON number = spelling_piece.word WHERE checksum IN ({_marks(sums)})",
            sums,
        )
        return rows.fetchall()

    def spelled(self, typed: str) -> bool:
        """Return whether any name, term or fact is spelled with ``typed``."""
        return self._connection.execute("SELECT 1 FROM spelling WHERE word = ?", (typed,)).fetchone() is not None

    def proper(self, word: str) -> bool:
        """Return whether the facts hold ``word`` and never write it small: a name."""
        row = self._connection.execute("SELECT proper FROM spelling WHERE word = ?", (word,)).fetchone()
        return bool(row and row[0])

    def terms(self, phrases: Iterable[str]) -> dict[str, set[str]]:
        """Return the ids (``term/…``) of the glossary terms that stand for each of the stemmed ``phrases``."""
        asked = sorted(set(phrases))
        rows = self._connection.execute(f"SELECT stems, id FROM term WHERE stems IN ({_marks(asked)})", asked)
        found: dict[str, set[str]] = {}
        for phrase, id_ in rows:
            found.setdefault(phrase, set()).add(f"term/{id_}")
        return found

    def terms_from(self, start: str) -> dict[str, set[str]]:
        """Return the ids of the terms of each word of the glossary whose stem begins with ``start``."""
        rows = self._connection.execute(
            "SELECT stems, id FROM term WHERE stems BETWEEN ?1 AND ?1 || char(1114111) AND instr(stems, ' ') = 0",
            (start,),
        )
        found: dict[str, set[str]] = {}
        for stemmed, id_ in rows:
            found.setdefault(stemmed, set()).add(f"term/{id_}")
        return found


def spans(words: Sequence[str], longest: int = _LONGEST_PHRASE) -> list[str]:
    """Return the phrases of one to ``longest`` consecutive ``words``, each once, sorted."""
    return sorted(
        {
            " ".join(words[start:end])
            for start in range(len(words))
            for end in range(start + 1, min(start + longest, len(words)) + 1)
        }
    )


def _among(kinds: Sequence[str] | None) -> tuple[str, tuple[str, ...]]:
    return ("", ()) if kinds is None else (f" AND record.kind IN ({_marks(kinds)})", tuple(kinds))


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


def _name(row: Sequence[object]) -> Name:
    _, record, kind, id_, title, text, how, words, since, until = row
    return Name(record, kind, id_, title, text, how, tuple(words.split()), since, until)  # type: ignore[arg-type,attr-defined]


def _passage(row: Sequence[object], closest: float) -> Passage:
    from ukbrief.match.corpus import Passage  # noqa: PLC0415 - a name is found without

    *place, text, keywords, context, marks, home, rank = row
    held = (frozenset(words.split()) for words in (text, keywords, context, marks, home))  # type: ignore[attr-defined]
    return Passage(*place, *held, closeness=max(rank / closest, 0.0))  # type: ignore[arg-type,operator,misc]
