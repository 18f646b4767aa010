"""Every kind of fault, alone in a good folder: its line, its record, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factfolder import GOOD, WHOLE, changed, read_text

if TYPE_CHECKING:
    from pathlib import Path

HERE, FIRST = "#<", "#1"
"""They mark the line of the fault, and another that its message names as {first}."""

CITED = "expected a list of at least one, each the id of a source"
DATE = 'expected a date like 2025-11-21, "2025-11" or "2025"'
SLUG = "expected a slug of a-z, 0-9 and single '-', at most 80 characters"
URL = "expected an address that begins with https:// or http://, at most 1000 characters"
STATUS = "expected established, reported, disputed or proposed"
SIDE = "expected ukraine, russia, united-states, europe, international or mediator"
KINDS = "expected kind/id, the kind actor, topic, event, challenge, poll, plan or precedent"
SHARE = 'expected ["answer", percent] with a percent from 0 to 100'
SHARES = 'expected a list of at least one, each ["answer", percent] with a percent from 0 to 100'

NO_TOML = {
    "no value": ("[[term]]\nid = #<", "term"),
    "an array without end": ('[[term]]\nid = "ab"\naliases = ["a", #<\n\n', "term/ab"),
    "a string without end": ('[[term]]\nid = "ab"\nname = "a #<\n\n', "term/ab"),
    "a key twice": ('[[term]]\nid = "ab"\nid = "cd" #<\n', "term/ab"),
    "a table twice": ('[[term]]\nid = "dove"\nname = "dove"\n[term.a]\n[term.a] #<\n', "term/dove"),
    "a raw control character": ('[[term]]\nid = "ab"\nname = "\x1b[2J" #<\n', "term/ab"),
    "a day that no calendar has": ('[[event]]\nid = "ab"\ndate = 2026-06-31 #<\n', "event/ab"),
}
"""What is wrong: text behind the good tables, and the record."""

TABLES = {
    "nesting without end": (
        "[[term]] #<\nid = " + "[" * 5000,
        "term",
        "nests too deep to be read; expected tables as in the codebook",
    ),
    "a number without end": (
        "[[term]] #<\nid = " + "1" * 5000,
        "term",
        "holds a number of too many digits to be read; expected tables as in the codebook",
    ),
    "an unknown table": ("[[actors]] #<\n", "", 'unknown table or key "actors"; expected "actor"'),
    "an unknown table like no other": (
        "[weather] #<\n",
        "",
        f'unknown table or key "weather"; expected one of {", ".join(GOOD)}',
    ),
    "a source that nothing cites": (
        GOOD["source"].replace('"gazette"', '"herald" #<'),
        "source/herald",
        "nothing cites the source; expected a fact that does",
    ),
}
"""What is wrong: text behind the good tables, the record, the message."""

VALUES: dict[str, list[tuple[str, str, str]]] = {
    "pack": [
        ("[pack]", "[[pack]] #<", '"pack" holds a list; expected a table'),
        ("as_of = 2026-07-03", "as_of = 2026-07-03T10:00:00 #<", f'"as_of" is 2026-07-03 10:00:00; {DATE}'),
    ],
    "source": [
        ('grade = "C"', 'published = "C" #<', 'unknown key "published"; expected "publisher"'),
        ('"https://gazette.example/envoy"', '"javascript:alert(1)" #<', f'"url" is "javascript:alert(1)"; {URL}'),
        ('"https://gazette.example/envoy"', '"https://b.com@e.com/" #<', f'"url" is "https://b.com@e.com/"; {URL}'),
        ('"https://gazette.example/envoy"', '"https://e.com/\\u202E" #<', f'"url" is "https://e.com/U+202E"; {URL}'),
        ('"https://gazette.example/envoy"', '"https://e" #<', f'"url" is "https://e"; {URL}'),
        ('"news"', '"rumour" #<', '"type" is "rumour"; expected official, poll, news, research or reference'),
        ('grade = "C"', 'grade = "E" #<', '"grade" is "E"; expected A, B, C or D'),
    ],
    "term": [
        (
            '[[term]]\nid = "truce"\nname =',
            '[[term]] #<\nid = "truce"\n#',
            'no "name"; expected text of at most 80 characters',
        ),
        ("[[term]]", "[[term]]\nx = 1 #<", 'unknown key "x"; expected one of id, name, aliases'),
        ("[[term]]", '[[term]]\n"\\u001b[2J" = 1 #<', 'unknown key "U+001B[2J"; expected one of id, name, aliases'),
    ],
    "actor": [
        ("  from =", "  form = 1 #<\n  from =", 'unknown key "form"; expected "from"'),
        ('"Ann Lee"', "7 #<", '"name" is a whole number; expected text of at most 80 characters'),
        ('["Lee"]', '"Lee" #<', '"aliases" is text; expected a list, each text of at most 120 characters'),
        (
            '["Lee"]',
            '[\n"Lee",\n1979-05-27, #<\n]',
            '"aliases" is a date or a time; expected text of at most 120 characters',
        ),
        ('"mediator"', '"nobody" #<', f'"side" is "nobody"; {SIDE}'),
        ('"person"', '"robot" #<', '"type" is "robot"; expected person, state, organisation or group'),
        (
            '"plan/draft"',
            '"plan/drafts" #<\n',
            '"related" names plan "drafts", which is nowhere; expected the id of a plan, perhaps "draft"',
        ),
        ('"plan/draft"', '"draft" #<\n', f'"related" holds "draft"; {KINDS}'),
        ('"plan/draft"', '"source/gazette" #<\n', f'"related" holds "source/gazette"; {KINDS}'),
        (
            'by = "ann-lee"',
            'by = "nobody" #<',
            '"by" names actor "nobody", which is nowhere; expected the id of an actor',
        ),
        ('"Envoy."', '" " #<', '"summary" is empty; expected text of at most 900 characters'),
        ('"2024"', "2024 #<", f'"from" is 2024; {DATE}'),
        (
            '"2024"',
            "2025-01-01 #<",
            '"from" 2025-01-01 lies after "until" 2024-12-31; expected "from" to be the earlier',
        ),
    ],
    "topic": [
        ('["gazette"]', "[] #<", f'"sources" is empty; {CITED}'),
        (
            '[[topic.facts]]\n  text = "Talks go on."\n  sources',
            '[[topic.facts]] #<\n  text = "A."\n  #',
            f'no "sources"; {CITED}',
        ),
        (
            '["gazette"]',
            '[\n"gazette",\n"herald", #<\n]',
            '"sources" names source "herald", which is nowhere; expected the id of a source',
        ),
        ('"established"', '"confirmed" #<', f'"status" is "confirmed"; {STATUS}'),
        ('"established"', '"estabilshed" #<', f'"status" is "estabilshed"; {STATUS}, perhaps established'),
        (
            '"mistrust"',
            '"moths" #<\n',
            '"challenges" names challenge "moths", which is nowhere; expected the id of a challenge',
        ),
        ('"poll-one"', '"gallup" #<\n', '"polls" names poll "gallup", which is nowhere; expected the id of a poll'),
        ('"draft"', '"minsk" #<\n', '"plans" names plan "minsk", which is nowhere; expected the id of a plan'),
    ],
    "event": [
        ('"gazette"]\nstatus = "established"', '"gazette"]\nstatus = true #<', f'"status" is true; {STATUS}'),
        ("2026-06-30", '"30 June 2026" #<', f'"date" is "30 June 2026"; {DATE}'),
        (
            "2026-06-30",
            "2026-08-01 #<",
            '"date" 2026-08-01 lies after "end" 2026-07; expected "date" to be the earlier',
        ),
        ("weight = 2", "weight = 4 #<", '"weight" is 4; expected a whole number from 1 to 3'),
        (
            'actors = ["ann-lee"]',
            'actors = ["who"] #<',
            '"actors" names actor "who", which is nowhere; expected the id of an actor',
        ),
    ],
    "challenge": [
        ("[[challenge.positions]]\n  side =", "[[challenge.positions]] #<\n  #", f'no "side"; {SIDE}'),
        (
            'title = "Mistrust"',
            'title = "Mistrust"\nfacts = [1] #<',
            '"facts" holds a whole number; expected a table with text, sources, status',
        ),
    ],
    "poll": [
        ('series = "for-it"', "multiple = 1 #<", '"multiple" is 1; expected true or false'),
        ('series = "for-it"', 'series = "for--it" #<', f'"series" is "for--it"; {SLUG}'),
        ("sample = 1000", "sample = true #<", '"sample" is true; expected a whole number from 1 to 10000000'),
        (
            "sample = 1000",
            f"sample = 0x{'f' * 5000} #<",
            '"sample" is a number of more than 64 bits; expected a whole number from 1 to 10000000',
        ),
        (
            "from = 2026-05-01",
            'from = "2027" #<',
            '"from" 2027 lies after "to" 2026-05; expected "from" to be the earlier',
        ),
        ('[\n  ["Yes", 54.0],\n  ["No", 38.5],\n]', "[] #<", f'"results" is empty; {SHARES}'),
        ('["Yes", 54.0],', '["Yes", 54.0, 1], #<', f'"results" holds a list; {SHARE}'),
        ('["Yes", 54.0],', '["Yes", "54"], #<', f'"results" holds a list; {SHARE}'),
        ('["Yes", 54.0],', '["Yes", true], #<', f'"results" holds a list; {SHARE}'),
        ('["Yes", 54.0],', '"Yes", #<', f'"results" holds "Yes"; {SHARE}'),
        ('["Yes", 54.0],', "[54, 54.0], #<", f'"results" is a whole number; {SHARE}'),
        ('["Yes", 54.0],', '["Yes", -1], #<', f'"Yes" has -1 %; {SHARE}'),
        ('["Yes", 54.0],', '["Yes", 100.5], #<', f'"Yes" has 100.5 %; {SHARE}'),
        ('["Yes", 54.0],', '["Yes", nan], #<', f'"Yes" has nan %; {SHARE}'),
        ('["Yes", 54.0],', '["Yes", inf], #<', f'"Yes" has inf %; {SHARE}'),
        (
            '[\n  ["Yes", 54.0],',
            '[ #<\n  ["Yes", 64.6],',
            '"results" sum to 103.1 %; expected at most 103 %, or multiple = true',
        ),
    ],
    "plan": [
        (
            'topics = ["talks"]',
            'topics = ["what"] #<',
            '"topics" names topic "what", which is nowhere; expected the id of a topic',
        ),
        (
            'authors = ["Ann Lee"]',
            "authors = [] #<",
            '"authors" is empty; expected a list of at least one, each text of at most 160 characters',
        ),
    ],
    "precedent": [
        ('"1953-07"', '"1953-13" #<', f'"date" is "1953-13"; {DATE}'),
        (
            "[[precedent.lessons]]",
            "[precedent.lessons] #<",
            '"lessons" is a table; expected tables, each with a header in double brackets',
        ),
    ],
}
"""By kind: what in its good table is replaced, by what, and the message."""


def lines(text: str, mark: str) -> list[int]:
    return [number for number, line in enumerate(text.splitlines(), start=1) if line.endswith(mark)]


def assert_fault(folder: Path, text: str, record: str, message: str) -> None:
    """``text`` has one fault alone, on the line marked for it."""
    (line,) = lines(text, HERE)
    first = "".join(f"{folder / 'facts.toml'}:{number}" for number in lines(text, FIRST))
    found = [str(fault) for fault in read_text(folder, text).faults]
    assert found == [f"{folder / 'facts.toml'}:{line}: {record and record + ': '}{message.replace('{first}', first)}"]


def test_the_good_folder_has_no_fault(tmp_path: Path) -> None:
    assert read_text(tmp_path, WHOLE).faults == ()


@pytest.mark.parametrize(("text", "record"), NO_TOML.values(), ids=NO_TOML.keys())
def test_text_that_is_no_toml(tmp_path: Path, text: str, record: str) -> None:
    (fault,) = read_text(tmp_path, WHOLE + text).faults
    assert ([fault.line], fault.record) == (lines(WHOLE + text, HERE), record)
    assert fault.message.startswith("is no TOML: ")  # the reason is Python's own, and changes with it
    assert fault.message.endswith("; expected TOML 1.0")


@pytest.mark.parametrize(("text", "record", "message"), TABLES.values(), ids=TABLES.keys())
def test_a_table_that_is_none_of_the_codebook(tmp_path: Path, text: str, record: str, message: str) -> None:
    assert_fault(tmp_path, WHOLE + text, record, message)


@pytest.mark.parametrize(
    ("kind", "old", "new", "message"),
    [(kind, *case) for kind, cases in VALUES.items() for case in cases],
    ids=[f"{kind}: {new}"[:60] for kind, cases in VALUES.items() for _, new, _ in cases],
)
def test_a_value_that_is_not_what_the_codebook_says(
    tmp_path: Path, kind: str, old: str, new: str, message: str
) -> None:
    id_ = GOOD[kind].split('"')[1]
    record = kind if kind == "pack" else f"{kind}/{id_}"
    assert_fault(tmp_path, changed(kind, (old, new)), record, message)


AGAIN = '[[topic.facts]]\ntext = "Talks go on." #<\nsources = ["gazette"]\nstatus = "reported"\n'

COMPARED = {
    "an id twice": (
        changed("term", ('id = "truce"', 'id = "truce" #1')) + '[[term]]\nid = "truce" #<\nname = "dove"\n',
        "term/truce",
        'a second term "truce", the first at {first}; expected an id of its own',
    ),
    "an alias that is another's name": (
        changed("term", ('name = "ceasefire"', 'name = "ceasefire" #1'))
        + '[[term]]\nid = "stop"\nname = "stop"\naliases = [\n"halt",\n"CEASEFIRE", #<\n]\n',
        "term/stop",
        '"CEASEFIRE" is a name of term/truce too, at {first}; expected a name of one term alone',
    ),
    "an alias in another script": (
        changed("topic", ('title = "The talks"', 'title = "The talks"\naliases = ["Zelensky"] #1'))
        + '[[topic]]\nid = "other"\ntitle = "Other"\naliases = ["Зеленський"] #<\n',
        "topic/other",
        '"Зеленський" is a name of topic/talks too, at {first}; expected a name of one topic alone',
    ),
    "a native name": (
        changed("actor", ('native = "Енн Лі"', 'native = "Енн Лі" #1'))
        + '[[actor]]\nid = "x"\nname = "Енн Лі" #<\ntype = "person"\nside = "russia"\n',
        "actor/x",
        '"Енн Лі" is a name of actor/ann-lee too, at {first}; expected a name of one actor alone',
    ),
    "a fact twice": (
        changed(
            "topic",
            ('"Talks go on."', '"Talks go on." #1'),
            ('status = "established"\n', f'status = "established"\n{AGAIN}'),
        ),
        "topic/talks",
        '"text" says again what stands at {first}; expected each fact once in a record',
    ),
    "an event told twice": (
        changed(
            "event", ('"They met in Geneva."', '"They met in Geneva." #1'), ('"It rained."', '"They met in Geneva." #<')
        ),
        "event/first-meeting",
        '"text" says again what stands at {first}; expected each fact once in a record',
    ),
}
"""What is wrong between two places: the text, the record, the message."""


@pytest.mark.parametrize(("text", "record", "message"), COMPARED.values(), ids=COMPARED.keys())
def test_what_stands_in_two_places(tmp_path: Path, text: str, record: str, message: str) -> None:
    assert_fault(tmp_path, text, record, message)


def test_a_second_pack_is_a_fault_whichever_file_it_stands_in(tmp_path: Path) -> None:
    (tmp_path / "later.toml").write_text('[pack]\ntitle = "Again"\n')
    (fault,) = read_text(tmp_path, WHOLE).faults
    assert str(fault) == (
        f"{tmp_path / 'later.toml'}:1: pack: a second [pack], the first at {tmp_path / 'facts.toml'}:1; expected one"
    )
