"""What is kept of a broken folder, and how a folder lies over other facts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.factfolder import GOOD, WHOLE, changed, read_text
from ukbrief.records import Topic

if TYPE_CHECKING:
    from ukbrief.factfiles import Reading

HERALD = GOOD["source"].replace('"gazette"', '"herald"')


@pytest.fixture
def good(tmp_path: Path) -> Reading:
    return read_text(tmp_path, WHOLE)


BROKEN = """\
[[actor]]
id = "bob"
name = "Bob"
type = "robot"
side = "russia"

[[actor]]
id = "cyd"
name = "Cyd"
type = "person"
side = "russia"
related = ["actor/bob", "actor/ann-lee", "actor/none"]
summary = ""

  [[actor.facts]]
  text = "Fine."
  sources = ["gazette", "broken"]
  status = "reported"
  by = "bob"

  [[actor.facts]]
  text = "Not fine."
  sources = ["gazette"]

  [[actor.facts]]
  text = "On a broken source."
  sources = ["broken"]
  status = "reported"

[[event]]
id = "later"
title = "Later"
date = 2026-07-02
text = "It rests on a broken source."
weight = 3
sources = ["broken"]
status = "reported"

[[source]]
id = "broken"
title = "Broken"
publisher = "Nobody"
url = "ftp://nobody.example"

[[term]]
id = "half
name = "half"

[[term]]
id = "whole"
name = "whole"
"""


def test_every_fault_is_told_in_one_run_in_the_order_of_lines(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text(BROKEN)
    (tmp_path / "latin.toml").write_bytes(b"# \xe9\n")
    told = [(Path(file).name, line, record) for file, line, record, _ in read_text(tmp_path, WHOLE).faults]
    assert told == [
        ("broken.toml", 4, "actor/bob"),
        ("broken.toml", 12, "actor/cyd"),
        ("broken.toml", 13, "actor/cyd"),
        ("broken.toml", 21, "actor/cyd"),
        ("broken.toml", 43, "source/broken"),
        ("broken.toml", 46, "term"),
        ("latin.toml", 1, ""),
    ]


def test_what_is_good_is_kept_without_loose_ends(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text(BROKEN)
    facts = read_text(tmp_path, WHOLE).facts
    assert set(facts.records["actor"]) == {"ann-lee", "cyd"}
    assert set(facts.records["event"]) == {"first-meeting"}
    assert set(facts.sources) == {"gazette"}
    assert set(facts.terms) == {"truce", "whole"}
    cyd = facts.records["actor"]["cyd"]
    assert cyd.related == ("actor/ann-lee",)
    assert [(fact.text, fact.sources, fact.by) for fact in cyd.facts] == [("Fine.", ("gazette",), None)]


def test_a_reference_into_text_that_does_not_parse_is_no_second_fault(tmp_path: Path) -> None:
    for kind, old in (("source", 'id = "gazette"'), ("plan", 'title = "The draft"'), ("topic", 'title = "The talks"')):
        (fault,) = read_text(tmp_path, changed(kind, (old, f"{old}\n="))).faults
        assert fault.message.startswith("is no TOML: ")


def test_a_source_that_only_text_that_does_not_parse_cites_is_no_second_fault(tmp_path: Path) -> None:
    (fault,) = read_text(tmp_path, changed("topic", ('["gazette"]', '["herald"]\n=')) + HERALD).faults
    assert fault.message.startswith("is no TOML: ")


def test_tables_that_are_good_apart_and_not_together_are_kept_and_told(tmp_path: Path) -> None:
    reading = read_text(tmp_path, f"{WHOLE}\n[pack]\n")
    assert [fault.message.partition(",")[0] for fault in reading.faults] == [
        "a second [pack]",
        "is no TOML: Cannot declare ('pack'",
    ]
    assert reading.facts.pack.title == "A test"
    assert set(reading.facts.records["actor"]) == {"ann-lee"}


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("poll", '["Yes", 54.0]', '["Yes", 154.0]'),
        ("poll", '["Yes", 54.0]', '["Yes", 94.0]'),
        ("poll", "from = 2026-05-01", "from = 2026-06-01"),
        ("event", 'end = "2026-07"', 'end = "2026-05"'),
        ("plan", 'authors = ["Ann Lee"]', "authors = [1]"),
    ],
)
def test_a_record_that_would_mislead_is_left_out_whole(tmp_path: Path, kind: str, old: str, new: str) -> None:
    reading = read_text(tmp_path, changed(kind, (old, new)))
    assert len(reading.faults) == 1
    assert reading.facts.records[kind] == {}


@pytest.mark.parametrize("until", ['"2024"', '"2024-01"', "2024-01-15", "2025-01-01"])
def test_a_date_of_which_less_is_known_covers_all_of_its_days(tmp_path: Path, until: str) -> None:
    text = changed("actor", ('from = "2024"', "from = 2024-01-15"), ("2024-12-31", until))
    assert read_text(tmp_path, text).faults == ()


def test_the_first_good_record_of_an_id_stands(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[[term]]\nid = "truce"\n')
    (tmp_path / "z.toml").write_text('[[term]]\nid = "truce"\nname = "other"\n')
    reading = read_text(tmp_path, WHOLE)
    assert [Path(fault.file).name for fault in reading.faults] == ["a.toml", "facts.toml", "z.toml"]
    assert reading.facts.terms["truce"].title == "ceasefire"


def test_a_folder_may_refer_to_what_it_is_laid_over(tmp_path: Path, good: Reading) -> None:
    over = '[[topic]]\nid = "more"\ntitle = "More"\nactors = ["ann-lee"]\nrelated = ["plan/draft"]\n'
    over += '[[topic.facts]]\ntext = "More."\nsources = ["gazette"]\nstatus = "reported"\n'
    reading = read_text(tmp_path, over, good.facts)
    topic = reading.facts.records["topic"]["more"]
    assert reading.faults == ()
    assert isinstance(topic, Topic)
    assert (topic.actors, topic.related, len(topic.facts)) == (("ann-lee",), ("plan/draft",), 1)
    assert len(read_text(tmp_path, over).faults) == 3


def test_a_folder_may_replace_a_record_and_a_source_that_are_named_and_cited_below(
    tmp_path: Path, good: Reading
) -> None:
    assert read_text(tmp_path, GOOD["source"] + GOOD["actor"] + GOOD["term"], good.facts).faults == ()
    assert read_text(tmp_path, GOOD["source"], good.facts).faults == ()


def test_a_name_of_another_record_below_is_a_fault(tmp_path: Path, good: Reading) -> None:
    text = '[[actor]]\nid = "lee"\nname = "ann  LEE"\ntype = "person"\nside = "russia"\n'
    (fault,) = read_text(tmp_path, text, good.facts).faults
    assert (fault.line, fault.record) == (3, "actor/lee")
    assert "is a name of actor/ann-lee too, in the facts below; " in fault.message


def test_a_source_that_only_a_replaced_record_cites_is_cited_by_nothing(tmp_path: Path, good: Reading) -> None:
    below = read_text(tmp_path, changed("topic", ('["gazette"]', '["herald"]')) + HERALD)
    over = GOOD["topic"] + HERALD
    assert below.faults == ()
    (fault,) = read_text(tmp_path, over, below.facts).faults
    assert (fault.record, fault.message.partition(";")[0]) == ("source/herald", "nothing cites the source")
    assert read_text(tmp_path, HERALD, below.facts).faults == ()
    assert len(read_text(tmp_path, HERALD, good.facts).faults) == 1


def test_a_name_that_its_holder_gives_up_may_go_to_another(tmp_path: Path, good: Reading) -> None:
    over = GOOD["term"].replace('"ceasefire"', '"pause"') + '[[term]]\nid = "new"\nname = "ceasefire"\n'
    assert read_text(tmp_path, over, good.facts).faults == ()


def test_abbreviations_that_differ_by_a_letter_are_names_of_two(tmp_path: Path) -> None:
    actor = '[[actor]]\nid = "{0}"\nname = "{1}"\ntype = "person"\nside = "russia"\n'
    apart = actor.format("a", "MBS") + actor.format("b", "MBZ")
    assert read_text(tmp_path, apart).faults == ()
    assert len(read_text(tmp_path, apart.replace("MBZ", "mbs")).faults) == 1
