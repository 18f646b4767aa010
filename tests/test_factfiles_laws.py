"""Laws: nothing is raised whatever a file holds, nothing depends on the order of files, facts merge as layers do."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factfolder import GOOD, WHOLE, read_text
from ukbrief.factfiles import merge, read
from ukbrief.factfiles.spec import TABLES
from ukbrief.factfiles.tables import Rows, Table
from ukbrief.records import KINDS, Facts, Pack, Source, Term, Topic, facts_of

if TYPE_CHECKING:
    from ukbrief.factfiles import Reading
    from ukbrief.records import Record

EMPTY = Facts(Pack(), {kind: {} for kind in KINDS}, {}, {})


def read_anew(content: str | bytes) -> Reading:
    with tempfile.TemporaryDirectory() as folder:
        return read_text(Path(folder), content)


def assert_sound(reading: Reading, lines: int) -> None:
    """Each fault has a place in the file; references lead to what is kept, and each fact has a source."""
    facts = reading.facts
    assert all(0 <= fault.line <= lines for fault in reading.faults)
    assert all("; expected " in fault.message and str(fault).isprintable() for fault in reading.faults)
    assert list(reading.faults) == sorted(reading.faults)
    known = {f"{kind}/{id_}" for kind, records in facts.records.items() for id_ in records}
    for kind, records in facts.records.items():
        for id_, record in records.items():
            assert record.id == id_
            assert set(record.related) <= known
            for field in ("actors", "topics", "challenges", "polls", "plans"):
                assert {f"{field[:-1]}/{other}" for other in getattr(record, field, ())} <= known
            for fact in facts_of(record):
                assert fact.id.startswith(f"{kind}/{id_}#")
                assert fact.sources
                assert set(fact.sources) <= set(facts.sources)
                assert fact.by is None or f"actor/{fact.by}" in known
                assert {f"topic/{topic}" for topic in fact.topics} <= known
            assert len({fact.id for fact in facts_of(record)}) == len(facts_of(record))


@settings(deadline=None)  # it writes files
@given(st.binary(max_size=200))
def test_any_bytes_give_a_reading(content: bytes) -> None:
    assert_sound(read_anew(content), content.count(b"\n") + 1)


LINES = WHOLE.encode().splitlines(keepends=True)
MARKS = [b'"', b"[", b"]", b"{", b"#", b"\\", b"=", b"'''", b"\xff", b"\n", b"x"]
HOW = st.sampled_from(["drop", "double", "cut", "insert"])
WHERE = st.tuples(
    st.integers(0, len(LINES) - 1), HOW, st.integers(0, 80), st.sampled_from(MARKS) | st.binary(max_size=3)
)
DAMAGE = st.lists(WHERE, min_size=1, max_size=6)


@settings(max_examples=200, deadline=None)
@given(DAMAGE)
def test_a_damaged_folder_gives_what_is_good_in_it(damage: list[tuple[int, str, int, bytes]]) -> None:
    lines = list(LINES)
    for number, how, place, what in damage:
        line = lines[number]
        lines[number] = {
            "drop": b"",
            "double": line + line,
            "cut": line[:place],
            "insert": line[:place] + what + line[place:],
        }[how]
    content = b"".join(lines)
    assert_sound(read_anew(content), content.count(b"\n") + 1)


def written(value: object) -> str:
    """``value`` as TOML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {written(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    if isinstance(value, float):
        return str(value)
    return json.dumps(value)


TELLING = [
    "ann-lee",
    "actor/ann-lee",
    "topic/talks",
    "gazette",
    "2025-11",
    "https://e.example",
    "established",
    "russia",
]
SCALARS = st.one_of(
    st.sampled_from(TELLING),
    st.text(st.characters(max_codepoint=0xD7FF, exclude_characters="\x7f"), max_size=8),
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.booleans(),
)
KEYS = st.sampled_from(["text", "title", "x"])
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=6
)


@st.composite
def tables(draw: st.DrawFn, table: Table) -> dict[str, Any]:
    """A table with the keys of the codebook and anything under them."""
    keys = draw(st.lists(st.sampled_from([*table.required, *table.optional, "x"]), unique=True))
    types = {**table.required, **table.optional}
    return {
        key: draw(st.lists(tables(of.of), max_size=3) | VALUES)
        if isinstance(of := types.get(key), Rows)
        else draw(VALUES)
        for key in keys
    }


@st.composite
def folders(draw: st.DrawFn) -> str:
    kinds = draw(st.lists(st.sampled_from([*TABLES, "x"]), max_size=5))
    return "".join(
        f"[[{kind}]]\n"
        + "".join(
            f"{key} = {written(value)}\n" for key, value in draw(tables(TABLES.get(kind, TABLES["pack"]))).items()
        )
        for kind in kinds
        if kind != "pack"
    )


@settings(deadline=None)  # it writes files
@given(folders())
def test_any_tables_give_a_reading(text: str) -> None:
    content = WHOLE + text
    reading = read_anew(content)
    assert_sound(reading, content.count("\n") + 1)
    assert set(reading.facts.sources) >= {"gazette"}


@settings(deadline=None)  # it writes files
@given(st.permutations(list(GOOD.values())), st.lists(st.integers(0, 4), min_size=len(GOOD), max_size=len(GOOD)))
def test_which_file_a_table_stands_in_has_no_meaning(blocks: list[str], files: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for number in set(files):
            text = "\n".join(block for block, file in zip(blocks, files, strict=True) if file == number)
            place = Path(folder, *(["deep"] * (number % 2)))
            place.mkdir(exist_ok=True)
            (place / f"{number}.toml").write_text(text, encoding="utf-8")
        reading = read(Path(folder))
    whole = read_anew(WHOLE)
    assert reading == whole
    assert listed(reading.facts) == listed(whole.facts)


def listed(facts: Facts) -> list[str]:
    """The ids in their order, which equal dictionaries need not share."""
    return [*(id_ for records in facts.records.values() for id_ in records), *facts.sources, *facts.terms]


DAYS = st.none() | st.sampled_from(["2024", "2025-11", "2025-11-21", "2026-07-03"])
TEXTS = st.none() | st.sampled_from(["one", "two"])
IDS = st.sampled_from("abc")


@st.composite
def layers(draw: st.DrawFn) -> Facts:
    """Facts as `read` gives them: every kind there, ids in order."""
    topics: dict[str, Record] = {
        id_: Topic(id_, draw(st.sampled_from(["x", "y"]))) for id_ in sorted(draw(st.sets(IDS)))
    }
    sources = {id_: Source(id_, draw(st.sampled_from(["x", "y"])), "p", "u") for id_ in sorted(draw(st.sets(IDS)))}
    terms = {id_: Term(id_, draw(st.sampled_from(["x", "y"]))) for id_ in sorted(draw(st.sets(IDS)))}
    pack = Pack(draw(TEXTS) or "", draw(DAYS), draw(TEXTS), draw(TEXTS))
    return Facts(pack, {kind: topics if kind == "topic" else {} for kind in KINDS}, sources, terms)


@given(layers())
def test_merging_with_nothing_or_with_itself_changes_nothing(facts: Facts) -> None:
    for merged in (
        merge(EMPTY, facts),
        merge(facts, EMPTY),
        merge(facts, facts),
        merge(Facts(Pack(), {}, {}, {}), facts),
    ):
        assert (merged, listed(merged)) == (facts, listed(facts))


@given(layers(), layers(), layers())
def test_layers_may_be_merged_in_any_grouping(a: Facts, b: Facts, c: Facts) -> None:
    left, right = merge(merge(a, b), c), merge(a, merge(b, c))
    assert (left, listed(left)) == (right, listed(right))


@given(layers(), layers())
def test_the_upper_layer_replaces_by_id_and_the_pack_keeps_its_title_and_the_newer_day(a: Facts, b: Facts) -> None:
    merged = merge(a, b)
    assert merged.records["topic"] == a.records["topic"] | b.records["topic"]
    assert merged.sources == a.sources | b.sources
    assert merged.terms == a.terms | b.terms
    assert all(list(part) == sorted(part) for part in (merged.records["topic"], merged.sources, merged.terms))
    assert merged.pack.title == (a.pack.title or b.pack.title)
    assert merged.pack.as_of == max((day for day in (a.pack.as_of, b.pack.as_of) if day), default=None)


def test_facts_are_sorted_by_id_and_events_by_date_first() -> None:
    event = GOOD["event"]
    later = (
        event.replace("first-meeting", "a-later-one").replace("2026-06-30", "2026-07-01").replace("They meet", "Again")
    )
    records = read_anew(WHOLE + later + GOOD["plan"].replace("draft", "a-plan").replace("2026", "2027")).facts.records
    assert list(records["event"]) == ["first-meeting", "a-later-one"]
    assert list(records["plan"]) == ["a-plan", "draft"]
