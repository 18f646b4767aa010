"""What becomes of a fact folder: its records; which files of it are read, and what is told of the others."""

from __future__ import annotations

import os
import sys
from hashlib import blake2s
from pathlib import Path

import pytest

from tests.factfolder import WHOLE, changed, read_text
from ukbrief.factfiles import Fault, Reading, read
from ukbrief.factfiles.documents import LARGEST_FILE
from ukbrief.records import KINDS, Actor, Challenge, Event, Fact, Pack, Plan, Poll, Precedent, Result, Role, Term

FACTS = Path(__file__).parent.parent / "facts"


@pytest.fixture
def good(tmp_path: Path) -> Reading:
    return read_text(tmp_path, WHOLE)


def id_of(record: str, text: str) -> str:
    return f"{record}#{blake2s(text.encode()).hexdigest()[:8]}"


def test_the_pack_the_sources_and_the_glossary_are_read(good: Reading) -> None:
    facts = good.facts
    assert facts.pack == Pack("A test", "2026-07-03", "CC-BY-4.0", "Facts for tests.")
    assert facts.terms == {"truce": Term("truce", "ceasefire", ("truce", "перемир'я"))}
    assert {id_: source._asdict() for id_, source in facts.sources.items()} == {
        "gazette": {
            "id": "gazette",
            "title": "A new envoy",
            "publisher": "The Gazette",
            "url": "https://gazette.example/envoy",
            "date": "2026-07-01",
            "type": "news",
            "grade": "C",
        }
    }


def test_an_actor_is_read_with_roles_and_facts(good: Reading) -> None:
    text = "Ann Lee became envoy."
    assert good.facts.records["actor"]["ann-lee"] == Actor(
        id="ann-lee",
        title="Ann Lee",
        type="person",
        side="mediator",
        native="Енн Лі",
        aliases=("Lee",),
        summary="Envoy.",
        roles=(Role("Envoy", "2024", "2024-12-31"),),
        facts=(
            Fact(
                id=id_of("actor/ann-lee", text),
                text=text,
                sources=("gazette",),
                status="reported",
                as_of="2026-07-01",
                by="ann-lee",
                until="2026-07-02",
                reason="She left.",
            ),
        ),
        related=("topic/talks", "plan/draft"),
    )


def test_the_first_fact_of_an_event_is_the_event(good: Reading) -> None:
    event = good.facts.records["event"]["first-meeting"]
    assert isinstance(event, Event)
    assert event.facts[0] == Fact(
        id=id_of("event/first-meeting", "They met in Geneva."),
        text="They met in Geneva.",
        sources=("gazette",),
        status="established",
        date="2026-06-30",
        end="2026-07",
        place="Geneva",
    )
    assert [fact.text for fact in event.facts[1:]] == ["It rained."]
    assert (event.weight, event.actors, event.topics) == (2, ("ann-lee",), ("talks",))


def test_the_fact_of_a_poll_is_what_was_asked_and_answered(good: Reading) -> None:
    poll = good.facts.records["poll"]["poll-one"]
    assert isinstance(poll, Poll)
    results = (Result("Yes", 54.0), Result("No", 38.5))
    assert (poll.title, poll.results, poll.multiple) == ("Are you for it?", results, False)
    text = "Are you for it? Yes 54 %, No 38.5 %"
    assert poll.facts == (
        Fact(
            id=id_of("poll/poll-one", text),
            text=text,
            sources=("gazette",),
            status="established",
            as_of="2026-05",
            question="Are you for it?",
            since="2026-05-01",
            to="2026-05",
            population="ukraine",
            pollster="Institute",
            sample=1000,
            results=results,
        ),
    )


def test_points_positions_and_lessons_are_facts(good: Reading) -> None:
    plan, challenge, precedent = (
        good.facts.records[kind][id_]
        for kind, id_ in (("plan", "draft"), ("challenge", "mistrust"), ("precedent", "old-peace"))
    )
    assert isinstance(plan, Plan)
    assert isinstance(challenge, Challenge)
    assert isinstance(precedent, Precedent)
    point = plan.points[0]
    assert (point.number, point.heading, point.topics, point.status) == ("1", "Truce", ("talks",), "proposed")
    assert [(fact.side, fact.status) for fact in challenge.positions] == [("ukraine", "reported")]
    assert [fact.text for fact in precedent.lessons] == ["Patience helps."]


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("plan", '  number = "1"', '  number = "1"\n  status = "established"'),
        ("plan", 'title = "The draft"', 'title = "The draft"\nstatus = "established"'),
    ],
)
def test_a_point_is_proposed_unless_it_or_its_plan_says_otherwise(
    tmp_path: Path, kind: str, old: str, new: str
) -> None:
    reading = read_text(tmp_path, changed(kind, (old, new)))
    plan = reading.facts.records["plan"]["draft"]
    assert not reading.faults
    assert isinstance(plan, Plan)
    assert [point.status for point in plan.points] == ["established"]


def test_a_poll_may_say_that_it_is_doubted(tmp_path: Path) -> None:
    reading = read_text(tmp_path, changed("poll", ("sample = 1000", 'status = "disputed"')))
    poll = reading.facts.records["poll"]["poll-one"]
    assert (reading.faults, poll.facts[0].status) == ((), "disputed")


def test_shares_of_several_answers_need_not_sum_to_the_whole(tmp_path: Path) -> None:
    text = changed("poll", ("54.0", "94"), ("sample = 1000", "multiple = true"))
    assert read_text(tmp_path, text).faults == ()


def test_text_is_normalised(tmp_path: Path) -> None:
    reading = read_text(tmp_path, changed("actor", ('"Lee"', '"Zele\u0301"')))
    assert reading.facts.records["actor"]["ann-lee"].aliases == ("Zel\u00e9",)


def test_a_fact_said_twice_in_a_record_has_two_ids(tmp_path: Path) -> None:
    reading = read_text(tmp_path, changed("event", ("It rained.", "They met in Geneva.")))
    assert len(reading.faults) == 1
    assert len({fact.id for fact in reading.facts.records["event"]["first-meeting"].facts}) == 2


def test_a_fact_keeps_its_id_wherever_in_its_record_it_stands(tmp_path: Path, good: Reading) -> None:
    first = '  [[topic.facts]]\n  text = "At first."\n  sources = ["gazette"]\n  status = "reported"\n'
    reading = read_text(tmp_path, changed("topic", ("  [[topic.facts]]\n", f"{first}\n  [[topic.facts]]\n")))
    (before,) = good.facts.records["topic"]["talks"].facts
    assert [fact.text for fact in reading.facts.records["topic"]["talks"].facts] == ["At first.", before.text]
    assert reading.facts.records["topic"]["talks"].facts[1].id == before.id


def test_a_fault_says_where_it_is_as_editors_follow_it() -> None:
    assert str(Fault("a/b.toml", 3, "actor/x", "wrong; expected right")) == "a/b.toml:3: actor/x: wrong; expected right"
    assert str(Fault("a/b.toml", 3, "", "wrong; expected right")) == "a/b.toml:3: wrong; expected right"
    assert str(Fault("a", 0, "", "wrong; expected right")) == "a: wrong; expected right"


def test_a_file_is_named_as_the_folder_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine" / "deep").mkdir(parents=True)
    (tmp_path / "mine" / "deep" / "x.toml").write_text("x = 1")
    monkeypatch.chdir(tmp_path)
    for folder in ("mine", "mine/deep", str(tmp_path / "mine"), "."):
        (fault,) = read(Path(folder)).faults
        assert Path(fault.file).is_file()
        assert str(fault).startswith(f"{fault.file}:1: ")
        assert Path(fault.file).is_absolute() == Path(folder).is_absolute()


def test_hidden_files_and_linked_folders_are_passed_over(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    inside = tmp_path / "inside"
    for place in (outside, inside / ".git"):
        place.mkdir(parents=True)
        (place / "bad.toml").write_text("bad")
    (inside / ".bad.toml").write_text("bad")
    (inside / "bad.toml~").write_text("bad")
    (inside / "link").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    assert read_text(inside, WHOLE).faults == ()


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("missing", "No such file"), ("file.txt", "Not a directory"), ("nul\0", "ValueError"), ("x" * 300, "too long")],
)
def test_a_folder_that_is_none_is_a_fault(tmp_path: Path, name: str, wrong: str) -> None:
    (tmp_path / "file.txt").write_text("")
    reading = read(tmp_path / name)
    (fault,) = reading.faults
    assert (fault.file, fault.line) == (str(tmp_path / name), 0)
    assert wrong in fault.message
    assert reading.facts == (Pack(), {kind: {} for kind in KINDS}, {}, {})


def test_a_folder_without_fact_files_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "readme.md").write_text("")
    (fault,) = read(tmp_path).faults
    assert str(fault) == f"{tmp_path}: holds no *.toml file; expected a folder of fact files"


def test_what_cannot_be_a_fact_file_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "device.toml").symlink_to(os.devnull)
    with (tmp_path / "huge.toml").open("wb") as huge:
        huge.truncate(LARGEST_FILE + 1)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "dots.toml").write_text("a" + ".a" * 20_000 + " = 1")
    reading = read_text(tmp_path, WHOLE)
    told = {Path(fault.file).name for fault in reading.faults}
    assert told >= {"broken.toml", "device.toml", "huge.toml", "dots.toml"}
    assert set(reading.facts.records["actor"]) == {"ann-lee"}


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read anything")
def test_what_may_not_be_read_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir(mode=0)
    (tmp_path / "secret.toml").touch(mode=0)
    faults = read_text(tmp_path, WHOLE).faults
    assert {Path(fault.file).name for fault in faults} == {"secret", "secret.toml"}


def test_a_byte_order_mark_is_a_fault_and_no_more(tmp_path: Path) -> None:
    reading = read_text(tmp_path, f"\ufeff{WHOLE}")
    (fault,) = reading.faults
    assert (fault.line, fault.message) == (1, "begins with U+FEFF; expected no byte order mark")
    assert "ann-lee" in reading.facts.records["actor"]


def test_bytes_that_are_not_utf8_spoil_their_string_alone(tmp_path: Path) -> None:
    text = WHOLE.replace("Envoy.", "Envoy\0").encode().replace(b"Envoy\0", b"Envoy\xe9")
    reading = read_text(tmp_path, text)
    assert [fault.message.partition(";")[0] for fault in reading.faults] == [
        "byte 0xE9 is not UTF-8",
        '"summary" holds U+DCE9 as its character 6',
    ]
    assert reading.facts.records["actor"]["ann-lee"].summary == ""


def test_windows_line_ends_do_not_move_a_line(tmp_path: Path) -> None:
    text = changed("precedent", ('"1953-07"', '"1953-13"'))
    (here,) = read_text(tmp_path, text).faults
    assert read_text(tmp_path, text.replace("\n", "\r\n")).faults == (here,)
