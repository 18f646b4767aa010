from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from tests import factfolder
from ukbrief.factfiles import read
from ukbrief.index import BUILTIN, IndexFault, Store, compile_facts
from ukbrief.index.near import pieces
from ukbrief.records import KINDS, Facts

FACTS = Path(__file__).parent.parent / "facts"


@pytest.fixture(scope="module")
def facts() -> Facts:
    reading = read(FACTS)
    assert not reading.faults
    return reading.facts


@pytest.fixture(scope="module")
def index(facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("index") / "facts.sqlite"
    compile_facts(facts, path)
    return path


def test_the_same_facts_give_the_same_bytes_whatever_the_order_of_their_records(
    facts: Facts, index: Path, tmp_path: Path
) -> None:
    shuffled = {kind: dict(random.sample(list(of.items()), len(of))) for kind, of in facts.records.items()}
    again = tmp_path / "again.sqlite"
    compile_facts(facts._replace(records=shuffled), again)
    assert again.read_bytes() == index.read_bytes()


def test_the_built_in_index_is_compiled_from_the_facts_as_they_stand(index: Path) -> None:
    assert BUILTIN.read_bytes() == index.read_bytes(), "facts changed: install again, or ukbrief facts build"


def test_everything_that_is_compiled_comes_back(facts: Facts, index: Path) -> None:
    with Store.open(index) as store:
        back = store.facts()
    assert back.pack == facts.pack
    assert back.sources == facts.sources
    for kind in KINDS:
        assert back.records[kind] == facts.records[kind]
    assert {id_: {term.title, *term.aliases} for id_, term in back.terms.items()} == {
        id_: {term.title, *term.aliases} for id_, term in facts.terms.items()
    }


def test_a_fact_bears_the_days_and_months_that_it_names(tmp_path: Path) -> None:
    told = "A law of 22 July 2025 fell on the 31st or on 1 August; talks of 5-6 March 2026 may go on in May."
    text = factfolder.changed("topic", ('text = "Talks go on."', f'text = "{told}"'))
    path = tmp_path / "dates.sqlite"
    compile_facts(factfolder.read_text(tmp_path, text).facts, path)
    with Store.open(path) as store:
        (passage,) = store.passages({"date/2025-07-22"}, None, 9)
    dates = {mark.removeprefix("date/") for mark in passage.marks if mark.startswith("date/")}
    days = {"2025-07-22", "2025-08-01", "2026-03-05", "2026-03-06"}
    assert dates == {*days, *(day[5:] for day in days), *(day[:7] for day in days), "2026-05"}


def test_a_fact_is_found_by_its_keywords(tmp_path: Path) -> None:
    text = factfolder.changed("topic", ('text = "Talks go on."', 'text = "Talks go on."\nkeywords = "parleys"'))
    path = tmp_path / "keywords.sqlite"
    compile_facts(factfolder.read_text(tmp_path, text).facts, path)
    with Store.open(path) as store:
        (passage,) = store.passages({"parley"}, None, 9)
    assert (passage.reference, passage.keywords) == ("topic/talks", frozenset({"parley"}))


def test_an_index_cannot_be_written_through_a_store(index: Path) -> None:
    with Store.open(index) as store, pytest.raises(sqlite3.OperationalError, match="readonly"):
        store._connection.execute("DELETE FROM record")  # noqa: SLF001 - the promise is about the connection


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + bytes(200)])
def test_a_file_that_is_no_index_is_refused_with_what_to_type(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.sqlite"
    path.write_bytes(content)
    with pytest.raises(IndexFault, match="ukbrief facts build"):
        Store.open(path)


def test_a_missing_index_is_refused_with_what_to_type(tmp_path: Path) -> None:
    with pytest.raises(IndexFault, match=r"no index there.*ukbrief facts build"):
        Store.open(tmp_path / "none.sqlite")


def test_an_index_of_another_format_is_refused(index: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    path.write_bytes(index.read_bytes())
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    with pytest.raises(IndexFault, match="format 9999"):
        Store.open(path)


WORD = st.text(alphabet="abcdeіжü", min_size=3, max_size=12)


def edited(word: str, data: st.DataObject) -> str:
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abxz"))
    ways = [
        word[:place] + word[place + 1 :],
        word[:place] + letter + word[place:],
        word[:place] + letter + word[place + 1 :],
        word[:place] + word[place : place + 2][::-1] + word[place + 2 :],
    ]
    return data.draw(st.sampled_from(ways))


@given(WORD, st.data())
def test_two_words_within_the_edit_budget_share_a_piece(word: str, data: st.DataObject) -> None:
    other = edited(word, data)
    if data.draw(st.booleans()) and other:
        other = edited(other, data)
    longer = max(len(word), len(other))
    budget = 0 if longer < 4 else 1 if longer < 8 else 2
    if 0 < OSA.distance(word, other) <= budget:
        assert pieces(word) & pieces(other)
