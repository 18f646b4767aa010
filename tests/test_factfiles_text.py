"""What every table must hold, how long text may be, and what may not hide in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factfolder import GOOD, changed, read_text
from ukbrief.factfiles.spec import LIMITS

if TYPE_CHECKING:
    from pathlib import Path

REQUIRED = {
    "source": ("id", "title", "publisher", "url"),
    "term": ("id", "name"),
    "actor": ("id", "name", "type", "side"),
    "topic": ("id", "title"),
    "event": ("id", "title", "date", "text", "weight", "sources", "status"),
    "challenge": ("id", "title"),
    "poll": ("id", "pollster", "population", "from", "to", "question", "sources"),
    "plan": ("id", "title", "date", "authors", "standing"),
    "precedent": ("id", "title", "date", "conflict", "parties", "outcome"),
}

LENGTHS = [
    ("source", "title", "source title"),
    ("source", "publisher", "publisher"),
    ("term", "name", "name"),
    ("actor", "name", "name"),
    ("actor", "native", "name"),
    ("actor", "summary", "summary"),
    ("actor", "  title", "role"),
    ("actor", "  text", "fact"),
    ("actor", "  reason", "fact"),
    ("topic", "title", "title"),
    ("topic", "question", "question"),
    ("event", "title", "event title"),
    ("event", "text", "fact"),
    ("event", "place", "place"),
    ("challenge", "  text", "fact"),
    ("poll", "question", "question"),
    ("poll", "pollster", "pollster"),
    ("poll", "population", "population"),
    ("poll", "method", "method"),
    ("plan", "title", "title"),
    ("plan", "standing", "standing"),
    ("plan", "  number", "number"),
    ("plan", "  heading", "heading"),
    ("plan", "  text", "point"),
    ("precedent", "conflict", "conflict"),
    ("precedent", "parties", "parties"),
    ("precedent", "outcome", "outcome"),
    ("precedent", "  text", "fact"),
]
"""Kind, key and limit of text that stands by itself; two spaces mark a key of a nested table."""

IN_LISTS = [("actor", "aliases = ["), ("poll", '  ["Yes"'), ("plan", "authors = [")]

HIDDEN = (
    "\0\t\n\r\x1b\x1f\x7f\x80\x9b\x9f\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\U000e0041"
)


def line_of(kind: str, start: str) -> str:
    return next(line for line in GOOD[kind].splitlines() if line.startswith(start))


@pytest.mark.parametrize(("kind", "key"), [(kind, key) for kind, keys in REQUIRED.items() for key in keys])
def test_a_missing_field_is_told_at_the_header_of_its_table(tmp_path: Path, kind: str, key: str) -> None:
    text = changed(kind, (f"{line_of(kind, f'{key} =')}\n", ""))
    header = text.splitlines().index(f"[[{kind}]]") + 1
    told = [fault for fault in read_text(tmp_path, text).faults if f'no "{key}"; expected ' in fault.message]
    assert [fault.line for fault in told] == [header]


@pytest.mark.parametrize(
    ("kind", "key"), [(kind, key) for kind, keys in REQUIRED.items() for key in keys if key != "id"]
)
def test_a_record_that_lacks_a_field_is_still_there_for_those_that_name_it(tmp_path: Path, kind: str, key: str) -> None:
    text = changed(kind, (f"{line_of(kind, f'{key} =')}\n", ""))
    assert len(read_text(tmp_path, text).faults) == 1


@pytest.mark.parametrize(("kind", "key", "limit"), LENGTHS)
def test_text_may_have_its_length_and_not_one_character_more(tmp_path: Path, kind: str, key: str, limit: str) -> None:
    old, most = line_of(kind, f"{key} ="), LIMITS[limit]

    def filled(length: int) -> str:
        # The last letter is written as two code points: what counts is the length of the text as it is kept.
        return changed(kind, (old, f'{key} = "{"x" * (length - 1)}e\u0301"'))

    assert read_text(tmp_path, filled(most)).faults == ()
    (fault,) = read_text(tmp_path, filled(most + 1)).faults
    assert filled(most + 1).splitlines()[fault.line - 1].startswith(f"{key} =")
    assert fault.message == f'"{key.strip()}" has {most + 1} characters; expected at most {most}'


def test_the_lengths_that_the_codebook_names_are_kept() -> None:
    assert (LIMITS["fact"], LIMITS["event title"]) == (240, 69)


@pytest.mark.parametrize("char", HIDDEN, ids=[f"U+{ord(char):04X}" for char in HIDDEN])
def test_a_character_that_steers_or_hides_is_a_fault(tmp_path: Path, char: str) -> None:
    (fault,) = read_text(tmp_path, changed("actor", ('"Envoy."', f'"An\\U{ord(char):08X}Envoy."'))).faults
    assert fault.message == (
        f'"summary" holds U+{ord(char):04X} as its character 3; '
        "expected nothing that steers a terminal, turns text around or does not show"
    )


@pytest.mark.parametrize(("kind", "start"), [*((kind, f"{key} =") for kind, key, _ in LENGTHS), *IN_LISTS])
def test_no_string_may_hold_such_a_character(tmp_path: Path, kind: str, start: str) -> None:
    old = line_of(kind, start)
    text = changed(kind, (old, old.replace('"', '"\\u202E', 1)))
    (fault,) = read_text(tmp_path, text).faults
    assert "\\u202E" in text.splitlines()[fault.line - 1]
    assert " holds U+202E as its character 1; " in fault.message


def test_joiners_that_some_scripts_need_are_no_fault(tmp_path: Path) -> None:
    assert read_text(tmp_path, changed("actor", ('"Lee"', '"می\u200cخواهم"'))).faults == ()


def test_a_note_for_editors_may_have_lines_and_nothing_else_that_steers(tmp_path: Path) -> None:
    text = changed("source", ("note = '''On two\nlines.'''", 'note = """\nOn\n\\u001B[31m two"""'))
    (fault,) = read_text(tmp_path, text).faults
    assert fault.message.startswith('"note" holds U+001B as its character 4; ')
