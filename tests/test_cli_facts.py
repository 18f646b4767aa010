"""Fact folders of one's own, and the commands for those who edit them."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ukbrief.index import BUILTIN

if TYPE_CHECKING:
    from tests.conftest import Runner

FACTS = Path(__file__).parents[1] / "facts"


@pytest.fixture
def broken(folder: Path) -> Path:
    """The good folder with one file beside that is no TOML, and one whose actor has a status that there is not."""
    (folder / "syntax.toml").write_text("[[actor\n")
    good = (folder / "envoy.toml").read_text()
    faulty = good.replace("xanthippe-quill", "faulty-one").replace("Xanthippe Quill", "Faulty One")
    faulty = faulty.split("[[actor]]", 1)[1].replace('"reported"', '"rumoured"')
    (folder / "status.toml").write_text("[[actor]]" + faulty)
    return folder


def test_an_extra_folder_answers_beside_the_built_in_facts(ukbrief: Runner, folder: Path) -> None:
    for query, title in (("xanthippe quill", "Xanthippe Quill"), ("rubio", "Marco Rubio")):
        ran = ukbrief("who", query, "--facts", str(folder))
        assert (ran.code, ran.told) == (0, "")
        assert title in ran.text


def test_keywords_find_a_fact_and_are_never_shown(ukbrief: Runner, folder: Path) -> None:
    with (folder / "envoy.toml").open("a") as file:
        file.write('  keywords = "parleying zugzwang"\n')
    for form in ("plain", "rich", "markdown", "json", "jsonl"):
        ran = ukbrief("ask", "xanthippe quill zugzwang?", "--facts", str(folder), "-f", form, env={"COLUMNS": "100"})
        assert "became envoy" in ran.text, form
        assert "parleying" not in ran.text, form


def test_a_path_list_in_the_environment_names_folders_too(ukbrief: Runner, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    ran = ukbrief("who", "xanthippe quill", env={"UKBRIEF_FACTS": os.pathsep.join([str(other), str(folder)])})
    assert "Xanthippe Quill" in ran.text


def test_without_the_built_in_facts_only_the_folder_answers(ukbrief: Runner, folder: Path) -> None:
    options = ("--facts", str(folder), "--no-builtin")
    assert ukbrief("who", "xanthippe quill", *options).code == 0
    assert ukbrief("who", "rubio", *options).code == 1


def test_a_record_with_a_known_id_replaces_the_built_in_one(ukbrief: Runner, folder: Path) -> None:
    file = folder / "envoy.toml"
    file.write_text(file.read_text().replace("xanthippe-quill", "marco-rubio"))
    assert ukbrief("who", "marco-rubio", "--facts", str(folder), "--json").json["record"]["title"] == "Xanthippe Quill"


def test_a_broken_folder_tells_its_faults_once_and_spoils_no_answer(ukbrief: Runner, broken: Path) -> None:
    for query in ("rubio", "xanthippe quill"):
        ran = ukbrief("who", query, "--facts", str(broken))
        assert ran.code == 0
        assert query.title().rpartition(" ")[2] in ran.text
        assert ran.told.count("syntax.toml:") == 1
        assert "rumoured" in ran.told


def test_a_batch_tells_the_faults_once(ukbrief: Runner, broken: Path) -> None:
    ran = ukbrief("who", "-", "--facts", str(broken), "-f", "jsonl", stdin=b"rubio\nxanthippe quill\n")
    assert (ran.code, len(ran.objects)) == (0, 2)
    assert ran.told.count("syntax.toml:") == 1


def test_a_folder_that_is_not_there_is_told_and_spoils_no_answer(ukbrief: Runner, tmp_path: Path) -> None:
    ran = ukbrief("who", "rubio", "--facts", str(tmp_path / "nowhere"))
    assert ran.code == 0
    assert "nowhere" in ran.told


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_home_that_cannot_be_written_does_not_matter(ukbrief: Runner, folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "readonly"
    home.mkdir(mode=0o500)
    ran = ukbrief("who", "xanthippe quill", "--facts", str(folder), env={"HOME": str(home)})
    assert (ran.code, ran.told) == (0, "")


@pytest.mark.parametrize("variables", [{"HOME": "/nonexistent"}, {"HOME": "/proc/none"}, {"HOME": ""}])
def test_without_a_home_every_query_is_answered(ukbrief: Runner, folder: Path, variables: dict[str, str]) -> None:
    ran = ukbrief("who", "xanthippe quill", "--facts", str(folder), env=variables)
    assert (ran.code, ran.told) == (0, "")


def test_a_compiled_folder_is_kept_in_the_cache_and_followed_when_it_changes(
    ukbrief: Runner, folder: Path, tmp_path: Path
) -> None:
    cache = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    assert ukbrief("who", "xanthippe quill", "--facts", str(folder), env=cache).code == 0
    kept = list((tmp_path / "cache" / "ukbrief").iterdir())
    assert len(kept) == 1
    file = folder / "envoy.toml"
    file.write_text(file.read_text().replace("Envoy of the mediators", "Envoy no longer"))
    assert "Envoy no longer" in ukbrief("who", "xanthippe quill", "--facts", str(folder), env=cache).text


def test_the_built_in_facts_need_no_cache(ukbrief: Runner, tmp_path: Path) -> None:
    ukbrief("who", "rubio", env={"XDG_CACHE_HOME": str(tmp_path / "cache")})
    assert not (tmp_path / "cache").exists()


def test_check_finds_no_fault_in_the_built_in_facts(ukbrief: Runner) -> None:
    ran = ukbrief("facts", "check", str(FACTS))
    assert (ran.code, ran.text) == (0, "")


def test_check_prints_every_fault_with_file_and_line(ukbrief: Runner, broken: Path) -> None:
    ran = ukbrief("facts", "check", str(broken))
    assert ran.code == 4
    assert all(line.startswith(str(broken)) for line in ran.lines)
    assert {Path(line.split(":")[0]).name for line in ran.lines} >= {"syntax.toml", "status.toml"}
    assert str(len(ran.lines)) in ran.told


def test_check_takes_a_folder_that_refers_to_built_in_records(ukbrief: Runner, folder: Path) -> None:
    file = folder / "envoy.toml"
    file.write_text(file.read_text().replace("[[actor]]", '[[actor]]\nrelated = ["actor/marco-rubio"]'))
    assert ukbrief("facts", "check", str(folder)).text == ""


COUNTED = re.compile(r"(\S+) +(\d+) of +(\d+)  \S.*")
"""A line of the editorial counts: rule, found, looked through, what that means."""


def test_check_counts_what_an_editor_should_look_at_and_is_content(ukbrief: Runner, folder: Path) -> None:
    ran = ukbrief("facts", "check", "--editorial", str(folder))
    assert ran.code == 0
    assert "no fault" in ran.told
    counts = {found[1]: (int(found[2]), int(found[3])) for found in map(COUNTED.fullmatch, ran.lines) if found}
    assert len(counts) == len(ran.lines)
    assert counts["weak-source"] == (1, 1)  # its source has grade C
    assert counts["grade-d-alone"] == (0, 1)
    assert counts["source-dates"] == (0, 1)


def test_check_lists_what_a_rule_found_above_the_counts(ukbrief: Runner, folder: Path) -> None:
    counts = ukbrief("facts", "check", "--editorial", str(folder)).lines
    weak, every = (ukbrief("facts", "check", "--rule", rule, str(folder)) for rule in ("weak-source", "all"))
    assert (weak.code, weak.lines[1:]) == (every.code, every.lines[2:]) == (0, counts)
    place = f"{folder / 'envoy.toml'}:18: actor/xanthippe-quill: "
    assert weak.lines[0] == every.lines[0]
    assert weak.lines[0].startswith(f"{place}rests on grade C alone; ")
    assert every.lines[1].startswith(f"{place}reported, and the text names nobody who says so; ")


def test_check_of_the_built_in_facts_counts_each_of_them(ukbrief: Runner) -> None:
    counted = ukbrief("facts", "stats", "--json").json
    counts = {
        found[1]: int(found[3])
        for found in map(COUNTED.fullmatch, ukbrief("facts", "check", "--editorial").lines)
        if found
    }
    assert counts["weak-source"] == counted["facts"]["all"]
    assert counts["topic-summary"] == counted["records"]["topic"]


def test_check_tells_faults_before_the_counts(ukbrief: Runner, broken: Path) -> None:
    faults = ukbrief("facts", "check", str(broken)).lines
    ran = ukbrief("facts", "check", "--editorial", str(broken))
    assert (ran.code, ran.lines[: len(faults)]) == (4, faults)
    assert COUNTED.fullmatch(ran.lines[len(faults)])


def test_check_names_the_rules_where_there_is_none_of_that_name(ukbrief: Runner, folder: Path) -> None:
    ran = ukbrief("facts", "check", "--rule", "\x1b[31mweak", str(folder))
    assert (ran.code, ran.out) == (2, b"")
    assert "weak-source" in ran.told
    assert "\x1b" not in ran.told


def test_build_compiles_a_folder_into_a_file(ukbrief: Runner, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.sqlite"
    ran = ukbrief("facts", "build", "--facts", str(folder), "--output", str(target))
    assert (ran.code, ran.text) == (0, f"{target}\n")
    assert target.read_bytes().startswith(b"SQLite format 3")


def test_build_writes_the_same_bytes_in_every_process(ukbrief: Runner, tmp_path: Path) -> None:
    written = set()
    for seed in ("1", "2"):
        target = tmp_path / f"{seed}.sqlite"
        assert ukbrief("facts", "build", "--output", str(target), env={"PYTHONHASHSEED": seed}).code == 0
        written.add(target.read_bytes())
    assert len(written) == 1


def test_build_writes_nothing_where_a_fact_is_faulty(ukbrief: Runner, broken: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.sqlite"
    ran = ukbrief("facts", "build", "--facts", str(broken), "--output", str(target))
    assert (ran.code, ran.out) == (4, b"")
    assert not target.exists()


def test_build_without_a_target_asks_for_one(ukbrief: Runner, folder: Path) -> None:
    ran = ukbrief("facts", "build", "--facts", str(folder))
    assert ran.code == 2
    assert "--output" in ran.told


def test_build_into_a_folder_that_is_not_there_is_a_message(ukbrief: Runner, folder: Path) -> None:
    ran = ukbrief("facts", "build", "--facts", str(folder), "--output", "/proc/none/mine.sqlite")
    assert ran.code == 74
    assert ran.told.startswith("ukbrief: ")


def test_path_names_the_index_and_the_folders(ukbrief: Runner, folder: Path) -> None:
    rows = [line.split("\t") for line in ukbrief("facts", "path", env={"UKBRIEF_FACTS": str(folder)}).lines]
    assert ["index", str(BUILTIN)] in rows
    assert ["facts", str(folder)] in rows


def test_stats_counts_what_list_lists(ukbrief: Runner) -> None:
    counted = ukbrief("facts", "stats", "--json").json
    assert counted["records"]["all"] == len(ukbrief("list").lines)
    assert counted["records"]["plan"] == len(ukbrief("list", "plan").lines)
    assert counted["sources by type"]["all"] == len(ukbrief("list", "source").lines)


def test_stats_in_lines_and_in_json_agree(ukbrief: Runner) -> None:
    counted = ukbrief("facts", "stats", "--json").json
    rows = [line.split("\t") for line in ukbrief("facts", "stats").lines]
    assert rows == [[name, word, str(number)] for name, numbers in counted.items() for word, number in numbers.items()]
