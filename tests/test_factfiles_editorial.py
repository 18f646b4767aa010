"""The editorial check, rule by rule: what must be found in a small folder, and what must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factfolder import GOOD, changed, read_text
from ukbrief.factfiles import merge, read
from ukbrief.factfiles.editorial import RULES, examine, origins
from ukbrief.factfiles.neighbours import within_budget

if TYPE_CHECKING:
    from pathlib import Path

    from ukbrief.factfiles.editorial import Report

STATED = ("actor/ann-lee", "topic/talks", "event/first-meeting", "event/first-meeting", "challenge/mistrust")
FACTS = tuple(sorted((*STATED, "poll/poll-one", "plan/draft", "precedent/old-peace")))
"""The records of the good folder, as often as they state a fact."""

SECOND = GOOD["source"].replace('"gazette"', '"herald"').replace('"The Gazette"', '"{publisher}"')
DISPUTED = ('["gazette"]\n  status = "disputed"', '["gazette", "herald"]\n  status = "disputed"')

Edit = tuple[str, str]
Case = tuple[str, list[Edit], tuple[str, ...]]


def says(text: str) -> list[Edit]:
    """Let the disputed fact of the event read ``text``."""
    return [('"It rained."', f'"{text}"')]


def holds(text: str, *edits: Edit) -> list[Edit]:
    """Let the fact of the topic read ``text``."""
    return [('"Talks go on."', f'"{text}"'), *edits]


def summary(text: str) -> list[Edit]:
    return [('title = "The talks"', f'title = "The talks"\nsummary = "{text}"')]


def alias(text: str) -> list[Edit]:
    return [('"Lee"', f'"{text}"')]


EVENT, TOPIC, ACTOR, POLL = ("event/first-meeting",), ("topic/talks",), ("actor/ann-lee",), ("poll/poll-one",)

CASES: dict[str, list[Case]] = {
    "weak-source": [
        ("source", [], FACTS),
        ("source", [('"C"', '"D"')], FACTS),
        ("source", [('grade = "C"\n', "")], FACTS),
        ("source", [('"C"', '"A"')], ()),
        ("source", [('"C"', '"B"')], ()),
    ],
    "grade-d-alone": [
        ("source", [('"C"', '"D"')], FACTS),
        ("source", [], ()),
        ("source", [('grade = "C"\n', "")], ()),
    ],
    "one-voice": [
        ("event", [], EVENT),
        ("event", [('"disputed"', '"reported"')], ()),
    ],
    "no-as-of": [
        ("topic", holds("She now leads the talks."), TOPIC),
        ("topic", holds("Kostyukov is under sanctions."), TOPIC),
        ("topic", holds("The army has about 40 percent of it."), TOPIC),
        ("topic", holds("He has been an aide since May 2012."), TOPIC),
        ("topic", holds("She is the deputy in the delegation of 23 January 2026."), TOPIC),
        ("topic", holds("They met."), ()),
        ("topic", holds("She wrote for India Today."), ()),
        ("topic", holds("In May 2026 the plan was still secret."), ()),
        ("topic", holds("He came on 9 April 2022, while talks were still going on."), ()),
        ("topic", holds("She now leads.", ('"established"', '"established"\n  as_of = 2026-06-01')), ()),
        ("topic", holds("She now leads.", ('"established"', '"established"\n  until = 2026-06-01')), ()),
        ("plan", [('"The guns fall silent."', '"What is held now remains."')], ()),
        ("event", [('"They met in Geneva."', '"The plan remains secret."')], ()),
    ],
    "topic-links": [
        ("topic", [], ()),
        ("topic", [('actors = ["ann-lee"]\n', "")], TOPIC),
        ("topic", [('challenges = ["mistrust"]', "challenges = []")], TOPIC),
        ("topic", [('polls = ["poll-one"]\n', "")], TOPIC),
        ("topic", [('plans = ["draft"]\n', "")], TOPIC),
    ],
    "topic-events": [
        ("event", [], ()),
        ("event", [('topics = ["talks"]\n', "")], TOPIC),
    ],
    "topic-summary": [
        ("topic", [], TOPIC),
        ("topic", summary("They talk."), TOPIC),
        ("topic", summary("J. D. Vance and St. Peter talk on 3.5 points."), TOPIC),
        ("topic", summary("One. Two. Three. Four. Five."), TOPIC),
        ("topic", summary("They talk. Nobody knows why."), ()),
        ("topic", summary("Do they talk? They do! 28 points. On the table."), ()),
    ],
    "everyday-alias": [
        ("actor", [], ()),
        ("actor", alias("house"), ACTOR),
        ("actor", alias("Straße"), ACTOR),
        ("actor", alias("toujours"), ACTOR),
        ("actor", alias("Человек"), ACTOR),
        ("actor", alias("what people think"), ACTOR),
        ("actor", alias("White House"), ()),
        ("actor", alias("house of lee"), ()),
        ("actor", alias("UE"), ()),
    ],
    "no-speaker": [
        ("event", says("The dam was blown up by Russia."), EVENT),
        ("event", says("Both sides broke the truce."), EVENT),
        ("event", says("Russia said that Ukraine broke the truce."), ()),
        ("event", says("Kyiv accused Moscow; Moscow denied it."), ()),
        ("event", says("By Ukrainian and other counts 20 died."), ()),
        ("event", says("Some 20 died, according to Ukraine."), ()),
        ("event", says("Levada, May 2025: 44% were for talks."), ()),
        ("event", [*says("It fell."), ('"disputed"', '"disputed"\n  by = "ann-lee"')], ()),
        ("event", [*says("It fell."), ('"disputed"', '"proposed"')], ()),
    ],
    "weight-1": [
        ("event", [], ()),
        ("event", [("weight = 2", "weight = 1")], EVENT),
    ],
    "role-dates": [
        ("actor", [], ()),
        ("actor", [('  from = "2024"\n', "")], ACTOR),
    ],
    "poll-details": [
        ("poll", [], POLL),  # it ended in a month
        ("poll", [('to = "2026-05"', "to = 2026-05-09")], ()),
        ("poll", [('to = "2026-05"', "to = 2026-05-09"), ("sample = 1000\n", "")], POLL),
        ("poll", [('to = "2026-05"', "to = 2026-05-09"), ("from = 2026-05-01", 'from = "2026-05"')], POLL),
    ],
    "source-dates": [
        ("source", [], ()),
        ("source", [("date = 2026-07-01\n", "")], ("source/gazette",)),
    ],
}
"""By rule: the kind of the table that is changed in the good folder, how, and the records in which it is found then."""

NEUTRAL = {"no-speaker": ("precedent/old-peace", "actor/ann-lee")}
"""What the rule finds in the good folder whatever is changed in the tables of the cases."""


def reports(folder: Path, text: str) -> dict[str, Report]:
    reading = read_text(folder, text)
    assert reading.faults == ()
    return {report.rule.name: report for report in examine([folder], reading.facts)}


@pytest.mark.parametrize(
    ("rule", "kind", "edits", "records"),
    [(rule, *case) for rule, cases in CASES.items() for case in cases],
)
def test_a_rule_finds_what_it_names_and_nothing_else(
    tmp_path: Path, rule: str, kind: str, edits: list[Edit], records: tuple[str, ...]
) -> None:
    found = [finding.record for finding in reports(tmp_path, changed(kind, *edits))[rule].findings]
    always = NEUTRAL.get(rule, ())
    assert sorted(record for record in found if record not in always) == sorted(records)


def test_every_rule_has_cases_for_finding_and_for_passing_over() -> None:
    assert [rule.name for rule in RULES if rule.name not in CASES] == ["near-alias"]  # it takes two records: below
    for name, cases in CASES.items():
        assert {bool(records) for _, _, records in cases} == {True, False}, name


@pytest.mark.parametrize(
    ("publisher", "dependent"),
    [
        ("The Gazette", True),
        ("Gazette", True),
        ("Star (via The Gazette)", True),
        ("Star, citing The Gazette", True),
        ("Gazette (reprint by Star)", True),
        ("The Herald", False),
        ("Star (via Reuters)", False),
    ],
)
def test_a_dispute_needs_publishers_of_which_none_relays_the_other(
    tmp_path: Path, publisher: str, *, dependent: bool
) -> None:
    text = changed("event", DISPUTED) + SECOND.replace("{publisher}", publisher)
    assert len(reports(tmp_path, text)["one-voice"].findings) == int(dependent)


@pytest.mark.parametrize(
    ("publisher", "named"),
    [
        ("AP and agencies via Manila Bulletin", {"associated press", "manila bulletin"}),
        ("Associated Press in The Star", {"associated press", "star"}),
        ("Institute for the Study of War", {"institute for the study of war"}),
        ("ONEST Network (reprint of The Telegraph)", {"onest network", "telegraph"}),
    ],
)
def test_a_publisher_names_outlets_and_whom_they_relay(publisher: str, named: set[str]) -> None:
    assert origins(publisher) == named


SECOND_ACTOR = """
[[actor]]
id = "{id}"
name = "Somebody Else"
type = "person"
side = "mediator"
aliases = ["{alias}"]
"""


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Magyar", "Madyar", True),
        ("Медынский", "Medynskij", False),  # folded they are one name, which is a fault and no finding
        ("Zelinsky", "Medinsky", True),
        ("Andrei Brown", "Andrey Brwon", True),
        ("Fidan", "Fidna", True),
        ("Magyar", "Madjer", False),  # two edits in six letters
        ("Ali", "Eli", False),
        ("Minsk 1", "Minsk 2", False),
        ("Group of 28 men", "Group of 20 men", False),
        ("Magyar", "Peter Madyar", False),
    ],
)
def test_a_name_within_a_slip_of_another_records_is_found_once(
    tmp_path: Path, one: str, other: str, *, near: bool
) -> None:
    folder = tmp_path / "facts"
    folder.mkdir()
    text = changed("actor", ('"Lee"', f'"{one}"')) + SECOND_ACTOR.format(id="zoe", alias=other)
    (folder / "facts.toml").write_text(text, encoding="utf-8")
    (report,) = (report for report in examine([folder], read(folder).facts) if report.rule.name == "near-alias")
    assert [finding.record for finding in report.findings] == ["actor/zoe"] * near
    assert all(f'"{one}" of actor/ann-lee' in finding.message for finding in report.findings)


@pytest.mark.parametrize(
    ("one", "other", "within"),
    [
        ("abc", "abd", False),
        ("abcd", "abce", True),
        ("abcd", "abdc", True),
        ("abcdefg", "abcdexy", False),
        ("abcdefgh", "abcdefxy", True),
        ("abcdefgh", "abcdexyz", False),
        ("abcd1", "abcd2", False),
        ("abcd", "abcd", False),
    ],
)
def test_the_typo_budget_goes_by_length(one: str, other: str, *, within: bool) -> None:
    assert within_budget(one, other) is within
    assert within_budget(other, one) is within


def test_a_finding_stands_on_the_line_of_what_it_is_about(tmp_path: Path) -> None:
    text = changed("topic", ('"Talks go on."', '"Talks go on now."'))
    (finding,) = reports(tmp_path, text)["no-as-of"].findings
    line = text.splitlines().index('  text = "Talks go on now."') + 1
    assert str(finding) == (
        f"{tmp_path / 'facts.toml'}:{line}: topic/talks: "
        'can change ("now") and has no as_of; add the day up to which the source knew it'
    )


def test_a_folder_over_others_is_reported_alone_and_compared_with_all(tmp_path: Path) -> None:
    below = read_text(tmp_path, changed("actor", *alias("Magyar"))).facts
    above = tmp_path / "above"
    above.mkdir()
    own = '[[actor.facts]]\ntext = "So it goes."\nsources = ["gazette"]\nstatus = "reported"\n'
    (above / "own.toml").write_text(SECOND_ACTOR.format(id="zoe", alias="Madyar") + own)
    reading = read(above, below)
    assert reading.faults == ()
    found = {
        report.rule.name: ([finding.record for finding in report.findings], report.total)
        for report in examine([above], merge(below, reading.facts))
    }
    assert found["weak-source"] == (["actor/zoe"], 1)
    assert found["topic-links"] == ([], 0)
    assert found["near-alias"] == (["actor/zoe"], 2)


def test_facts_with_faults_are_examined_as_far_as_they_are_kept(tmp_path: Path) -> None:
    reading = read_text(tmp_path, changed("actor", ('status = "reported"', 'status = "rumoured"')))
    assert len(reading.faults) == 1
    weak = examine([tmp_path], reading.facts)[0]
    assert sorted(finding.record for finding in weak.findings) == [name for name in FACTS if name != "actor/ann-lee"]
