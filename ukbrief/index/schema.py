"""The tables of the index, and the number that changes with them.

``record`` holds the bodies; ``name``, ``word``, ``vocabulary`` and ``piece`` find a record by what it is called;
``fact`` and ``passage`` find a fact by what it says; ``link`` finds the records that belong to another.
"""

from __future__ import annotations

FORMAT = 9
"""Stored as ``user_version``; an index of another format is refused and must be built again."""

APPLICATION_ID = 0x756B6272
"""Stored as ``application_id``: "ukbr"."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE record (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    date TEXT,          -- of an event, plan, precedent; the last day of a poll's fieldwork
    weight INTEGER,     -- of an event
    body TEXT NOT NULL,
    UNIQUE (kind, id)
);
CREATE INDEX record_date ON record (kind, date, id);

CREATE TABLE source (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE name (
    number INTEGER PRIMARY KEY,
    record INTEGER NOT NULL,
    text TEXT NOT NULL,
    how TEXT NOT NULL,  -- id, name, alias, role
    key TEXT NOT NULL,
    words TEXT NOT NULL,
    since TEXT,
    until TEXT
);
CREATE INDEX name_key ON name (key);

CREATE TABLE vocabulary (
    number INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE,
    records INTEGER NOT NULL
);
CREATE TABLE word (word INTEGER, name INTEGER, PRIMARY KEY (word, name)) WITHOUT ROWID;
-- What is left of a word when up to two letters are deleted, as a checksum (see near.py).
CREATE TABLE piece (checksum INTEGER, word INTEGER, PRIMARY KEY (checksum, word)) WITHOUT ROWID;

-- The glossary, ``stems`` as those of passages; and what a folded phrase is called in names: a term, state or body.
CREATE TABLE term (id TEXT, title TEXT, alias TEXT, stems TEXT, PRIMARY KEY (id, alias)) WITHOUT ROWID;
CREATE INDEX term_stems ON term (stems, id);
CREATE TABLE phrase (phrase TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;

CREATE TABLE link (
    relation TEXT,      -- topic, actor, population, series, source: what ``target`` is to the record
    target TEXT,
    record INTEGER,
    PRIMARY KEY (relation, target, record)
) WITHOUT ROWID;

CREATE TABLE fact (
    number INTEGER PRIMARY KEY,
    record INTEGER NOT NULL,
    field TEXT NOT NULL,
    position INTEGER NOT NULL,
    date TEXT,
    text TEXT NOT NULL,     -- the stems of its words
    keywords TEXT NOT NULL, -- the stems and marks of the words by which it is asked for and which it does not hold
    context TEXT NOT NULL,  -- the stems of what surrounds it: title, aliases, heading, place, date
    marks TEXT NOT NULL,    -- the records and terms that it speaks of
    home TEXT NOT NULL      -- the records and terms that its record is about
);
-- The words of facts, names and the glossary as they are spelled. ``uses`` counts those of facts and names, by which
-- the words of a question are corrected; words of the glossary alone have none.
CREATE TABLE spelling (
    number INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, folded TEXT NOT NULL, uses INTEGER NOT NULL,
    proper INTEGER NOT NULL -- 1 where it is never written small: a name
);
CREATE TABLE spelling_piece (checksum INTEGER, word INTEGER, PRIMARY KEY (checksum, word)) WITHOUT ROWID;

CREATE VIRTUAL TABLE passage USING fts5 (
    text, keywords, context, marks, home, content='', tokenize="unicode61 remove_diacritics 0 tokenchars '-/'"
);
"""
