"""What a reader sees: the same facts in every form, in the order in which they matter, with what qualifies them."""

from __future__ import annotations

import re
import subprocess
import sys
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.console import Console

from tests.output_samples import KEPT, TEXT, actor, answered, event, facts, plan, point, poll, samples
from ukbrief.answer import Answer, Match, Subject
from ukbrief.output import charts, markdown, panels, plain, style, words
from ukbrief.output.view import View
from ukbrief.records import Ref

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLES = samples()
SHAPES = sorted(SAMPLES)
STATUSES = ("reported", "disputed", "proposed")


def rich_lines(answer: Answer, width: int = 100, **view: Any) -> list[str]:  # noqa: ANN401 - the fields of a View
    console = Console(
        file=StringIO(), width=width, color_system=None, legacy_windows=False, markup=False, emoji=False, _environ={}
    )
    shown = panels.render(answer, View(width=width)._replace(**view))
    with console.capture() as captured:
        console.print(shown)
    return captured.get().splitlines()


def plain_lines(answer: Answer, **view: Any) -> list[str]:  # noqa: ANN401 - the fields of a View
    return list(plain.lines(answer, View()._replace(**view)))


def markdown_lines(answer: Answer, **view: Any) -> list[str]:  # noqa: ANN401 - the fields of a View
    return list(markdown.lines(answer, View()._replace(**view)))


FORMS: dict[str, Callable[..., list[str]]] = {"rich": rich_lines, "plain": plain_lines, "markdown": markdown_lines}


# -- what every form tells


@pytest.mark.parametrize("form", FORMS)
def test_what_qualifies_a_fact_is_told_in_words(form: str) -> None:
    told = " ".join(" ".join(FORMS[form](SAMPLES["who"])).replace("│", "").split())
    for word in (*STATUSES, f"according to {TEXT}", "grade C/D source"):
        assert word in told, word
    assert ("as of 2025-11" if form == "plain" else "Nov 2025") in told
    assert ("until 2026-02-03" if form == "plain" else "until 3 Feb 2026") in told
    assert "established" not in told


@pytest.mark.parametrize("form", FORMS)
def test_a_weak_grade_is_explained_once_and_a_strong_one_is_not_named(form: str) -> None:
    told = "\n".join(FORMS[form](SAMPLES["who"], width=100))
    assert told.count("a mirror, an aggregator") == 1
    assert "grade B" not in told
    alone = answered("who", record=actor()._replace(facts=facts()[:1]))
    assert "grade" not in "\n".join(FORMS[form](alone))


@pytest.mark.parametrize("shape", SHAPES)
def test_sources_are_numbered_in_the_order_in_which_a_reader_meets_them(shape: str) -> None:
    lines = plain_lines(SAMPLES[shape])
    listed = [int(number) for line in lines if (number := line[1 : line.find("]")]).isdigit() and line[0] == "["]
    cited = [int(number) for line in lines if line[:1] != "[" for number in re.findall(r"\[(\d+)\]", line)]
    assert list(dict.fromkeys(cited)) == listed == list(range(1, len(listed) + 1))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("shape", "limit", "said"),
    [
        ("who", 1, "… and 3 more facts"),
        ("who", 3, "… and 1 more fact"),
        ("topic", None, "… and 4 more facts"),
        ("topic", None, "… and 2 more actors"),
        ("topic", None, "… and 4 more events"),
        ("topic", None, "… and 2 more challenges"),
        ("plan", 4, "… and 6 more points"),
        ("history", 2, "… and 1 earlier event"),
        ("opinion", 1, "… and 1 more question"),
        ("ask", 1, "… and 3 more facts"),
        ("sources", 3, "… and 1 more source"),
        ("plans", 0, ""),
    ],
)
def test_what_a_limit_leaves_out_is_counted_in_words(form: str, shape: str, limit: int | None, said: str) -> None:
    told = "\n".join(FORMS[form](SAMPLES[shape], limit=limit))
    assert said in told
    assert "…" not in "\n".join(FORMS[form](SAMPLES[shape], limit=0))
    assert "…" not in "\n".join(FORMS[form](SAMPLES[shape], limit=1, everything=True))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-10-01", ""),
        ("2026-10-02", f"facts kept until {KEPT}, 91 days ago"),
        ("2027-07-03", "365 days ago"),
        (None, ""),
    ],
)
def test_facts_older_than_ninety_days_say_how_old_they_are(form: str, today: str | None, said: str) -> None:
    told = "\n".join(FORMS[form](SAMPLES["who"], today=today))
    assert said in told
    assert ("days ago" in told) == bool(said)


@pytest.mark.parametrize("form", FORMS)
def test_an_answer_as_of_a_day_says_so_and_not_how_old_the_facts_are(form: str) -> None:
    told = "\n".join(FORMS[form](SAMPLES["who"]._replace(as_of="2025-11-01", dated=True), today="2030-01-01"))
    assert ("as of 2025-11-01" if form == "plain" else "as of 1 Nov 2025") in told
    assert "days ago" not in told


def test_roles_are_those_of_the_day() -> None:
    who = SAMPLES["who"]
    now = [line for line in plain_lines(who) if "role:" in line]
    assert now == [
        f"role: {TEXT} (since 2025-01-21)",
        f"role: {TEXT}",
        f"former role: {TEXT} (since 2030-01-01)",
        f"former role: {TEXT} (2021 to 2025-01-20)",
        f"former role: {TEXT} (until 2020-05)",
    ]
    then = [line for line in plain_lines(who._replace(as_of="2022-01-01", dated=True)) if "role:" in line]
    assert then == [
        f"role: {TEXT}",
        f"role: {TEXT} (2021 to 2025-01-20)",
        f"former role: {TEXT} (until 2020-05)",
    ]


def test_facts_on_an_actor_stand_newest_first_and_undated_ones_last() -> None:
    told = [line for line in plain_lines(SAMPLES["who"]) if line.startswith("fact:")]
    assert [re.findall(r"as of ([\d-]+)", line) for line in told] == [["2026-01-02"], ["2025-11"], ["2024"], []]


@pytest.mark.parametrize("form", FORMS)
def test_a_topic_tells_its_panels_in_their_order(form: str) -> None:
    lines = "\n".join(FORMS[form](SAMPLES["topic"]))
    titles = ("Key facts", "Actors", "History", "Challenges", "Public opinion", "Plans", "See also")
    places = [lines.index(title) for title in titles]
    assert places == sorted(places)


def test_the_history_of_a_topic_shows_the_weightiest_events_newest_first() -> None:
    events = (event(date="2026-01-01", weight=3), *(event(date=f"20{year}-01-01", weight=1) for year in range(10, 16)))
    panel = SAMPLES["topic"].panels
    assert panel is not None
    told = plain_lines(SAMPLES["topic"]._replace(panels=panel._replace(history=events)))
    assert [line[:4] for line in told if "weight" in line] == ["2014", "2013", "2012", "2011", "2010"]


@pytest.mark.parametrize("form", FORMS)
def test_points_of_a_plan_are_grouped_by_subject_unless_they_are_few(form: str) -> None:
    assert any("Points by subject" in line for line in FORMS[form](SAMPLES["plan"]))
    assert not any("Points by subject" in line for line in FORMS[form](SAMPLES["short plan"]))
    numbers = [line.split(":")[0] for line in plain_lines(SAMPLES["short plan"]) if line.startswith("point")]
    assert numbers == ["point 1", "point 2", "point 3"]


@pytest.mark.parametrize("form", FORMS)
def test_a_comparison_sets_apart_what_only_one_plan_has(form: str) -> None:
    left, right = plan("The left plan."), plan("The right plan.", "r")
    subjects = (
        Subject("t", "Shared", (point("Mine.", "1"),), (point("Theirs.", "1"),)),
        Subject("u", "Mine alone", (point("Only mine.", "2"),), ()),
    )
    told = "\n".join(FORMS[form](SAMPLES["compare"]._replace(records=(left, right), subjects=subjects)))
    assert told.index("Shared") < told.index("Only in The left plan.") < told.index("Only mine.")
    assert "Only in The right plan." not in told


@pytest.mark.parametrize("form", FORMS)
def test_a_repeated_question_is_told_once_with_its_newest_and_first_figures(form: str) -> None:
    opinion = SAMPLES["opinion"]
    told = "\n".join(FORMS[form](opinion))
    assert "3 polls" in told
    assert told.count("1,001 asked") + told.count("sample 1001") == 2
    assert "the shares need not sum to 100" in told.replace("\n", " ")


@pytest.mark.parametrize("form", FORMS)
def test_a_question_asked_for_alone_is_told_with_every_poll(form: str) -> None:
    told = "\n".join(FORMS[form](SAMPLES["series"]))
    days = ("2022-05", "2023-02-03", "2025-12-04") if form == "plain" else ("May 2022", "3 Feb 2023", "4 Dec 2025")
    for day in days:
        assert day in told


@pytest.mark.parametrize("form", FORMS)
def test_the_best_answer_to_a_question_stands_first_and_each_names_its_record(form: str) -> None:
    told = "\n".join(FORMS[form](SAMPLES["ask"]))
    assert told.index(f"ukbrief who {TEXT}") < told.index("Also") < told.index("ukbrief history e")


def test_records_to_look_at_next_are_named_so_that_they_can_be_typed() -> None:
    related = (
        Ref("actor", "steve-witkoff", "Steve Witkoff"),
        Ref("actor", "x", "Odd; $(name)"),
        Ref("plan", "p", "A plan"),
    )
    told = plain_lines(SAMPLES["who"]._replace(related=related))
    assert "ukbrief who: Steve Witkoff" in told
    assert "ukbrief plan: p" in told
    odd = plain_lines(SAMPLES["topic"]._replace(related=related))
    assert "ukbrief who: Steve Witkoff, x" in odd


# -- plain lines


@pytest.mark.parametrize("shape", SHAPES)
def test_plain_lines_are_one_fact_each_without_escape_codes_or_boxes(shape: str) -> None:
    for line in plain_lines(SAMPLES[shape], limit=0):
        assert "\n" not in line
        assert "\x1b" not in line
        assert not set(line) & set("│─╭╰|+")


def test_every_fact_of_a_record_is_one_plain_line() -> None:
    assert sum(line.startswith("fact: ") for line in plain_lines(SAMPLES["who"])) == len(facts())
    assert sum(", point " in line for line in plain_lines(SAMPLES["plan"])) == 10
    assert sum(line[:4].isdigit() for line in plain_lines(SAMPLES["history"])) == 3


def test_a_plain_source_reads_publisher_date_title_url() -> None:
    assert f"[1] {TEXT}, 2025-11-20, {TEXT} <https://example.org/s>" in plain_lines(SAMPLES["history"])


def test_a_plain_list_is_two_columns_and_nothing_else() -> None:
    refs = (Ref("plan", "p", "A plan"), Ref("actor", "x", "A name"))
    assert plain_lines(answered("list", "", listing=True, refs=refs)) == ["p\tA plan", "x\tA name"]


@pytest.mark.parametrize("module", ["plain", "markdown", "jsonform", "refusal", "schema"])
def test_only_panels_load_rich(module: str) -> None:
    script = (
        f"import sys, ukbrief.output.{module}\nassert not any(name.split('.')[0] == 'rich' for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


# -- panels


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("width", [40, 60, 80, 100, 160])
def test_no_line_is_wider_than_the_screen_or_than_can_be_read(shape: str, width: int) -> None:
    for text in (TEXT, "x" * 300, "Ось довгий рядок слів " * 10, "広い" * 80):
        for line in rich_lines(samples(text)[shape], width):
            assert sum(2 if char in "広い" else 1 for char in line) <= min(width, style.TEXT_WIDTH), line


def test_no_box_stands_inside_a_box() -> None:
    for shape in SHAPES:
        for line in rich_lines(SAMPLES[shape], 120):
            assert line.count("╭") <= 1, shape
            assert line.count("│") in {0, 2}, shape


def test_positions_stand_side_by_side_where_there_is_room() -> None:
    def heads(width: int) -> bool:
        return any("Ukraine" in line and "Russia" in line for line in rich_lines(SAMPLES["challenge"], width))

    assert heads(100)
    assert not heads(80)


def test_plans_stand_side_by_side_where_there_is_room() -> None:
    titles = samples("Same")["compare"]

    def heads(width: int) -> bool:
        return any(re.fullmatch(r"│ Same +Same +│", line) for line in rich_lines(titles, width))

    assert heads(80)
    assert not heads(60)


def test_a_timeline_has_a_rule_a_year_and_a_mark_for_the_weight() -> None:
    lines = rich_lines(SAMPLES["history"])
    assert [line.split()[1] for line in lines if line.startswith("── ")] == ["2014", "2022", "2025"]
    assert [line[0] for line in lines if line[:2] in {"● ", "○ ", "· "} and "everyone" not in line] == ["·", "●", "○"]
    assert any("● everyone should know   ○ notable   · detail" in line for line in lines)


def test_a_slip_that_was_forgiven_is_owned_up_to_first() -> None:
    match = Match("actor", "x", "Steve Witkoff", "fuzzy", "Witkoff", 0.9)
    answer = SAMPLES["who"]._replace(query="vitkof", match=match)
    assert rich_lines(answer)[0] == "matched 'Witkoff' for 'vitkof'"
    assert not any("matched" in line for line in plain_lines(answer))


# -- Markdown


def rendered(lines: list[str]) -> str:
    html: str = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render("\n".join(lines))
    return html


_PRINTABLE = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), max_size=40)


@given(text=_PRINTABLE | st.text(st.sampled_from("\\`*_{}[]<>()#+-.!|~&@$:1a "), max_size=20))
def test_escaped_text_reads_as_it_stands(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(f"- {markdown.escaped(text)}")
    inline = [child for token in tokens for child in token.children or []]
    assert {child.type for child in inline} <= {"text", "text_special", "html_inline"}
    assert all(child.content in {"<span>", "</span>"} for child in inline if child.type == "html_inline")
    shown = "".join(child.content for child in inline if child.type != "html_inline").replace("\u200b", "")
    assert " ".join(shown.split()) == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("@potus and #28", "@&#8203;potus and #&#8203;28"),
        ("$100 to $500", "<span>$</span>100 to <span>$</span>500"),
        ("see https://x.example and www.y.example", "see https&#8203;://x.example and www&#8203;.y.example"),
        ("2014. A year", "2014\\. A year"),
        ("- not a list", "\\- not a list"),
        ("a | b", "a \\| b"),
        ("US 28-point plan (November 2025)", "US 28-point plan (November 2025)"),
    ],
)
def test_what_github_would_take_for_its_own_is_escaped(text: str, written: str) -> None:
    assert markdown.escaped(text) == written


@pytest.mark.parametrize(
    "url", ["https://x.example/a_(b)*c", "https://x.example/a<b>c\\d e|f", "https://x.example/?q=%20&r"]
)
def test_a_link_leads_where_the_source_says(url: str) -> None:
    tokens = MarkdownIt("commonmark").parse(f"| [x]({markdown.link(url)}) |")
    (opened,) = [child for token in tokens for child in token.children or [] if child.type == "link_open"]
    expected = url
    for char in '<>\\" |':
        expected = expected.replace(char, f"%{ord(char):02X}")
    assert opened.attrs["href"] == expected


@pytest.mark.parametrize("shape", SHAPES)
def test_every_footnote_is_told_once_and_referred_to(shape: str) -> None:
    text = "\n".join(markdown_lines(SAMPLES[shape]))
    told = re.findall(r"^\[\^([\w-]+)\]: ", text, re.MULTILINE)
    referred = re.findall(r"\[\^([\w-]+)\](?!: )", text)
    assert len(told) == len(set(told))
    assert set(told) == set(referred)


def test_footnotes_of_two_answers_do_not_meet() -> None:
    one, other = (answered("who", record=actor()._replace(id=name)) for name in ("one", "other"))
    notes = [set(re.findall(r"\[\^[\w-]+\]", "\n".join(markdown_lines(answer)))) for answer in (one, other)]
    assert notes[0]
    assert not notes[0] & notes[1]


def test_a_comparison_is_a_table_of_three_columns() -> None:
    html = rendered(markdown_lines(samples("a | b")["compare"]))
    assert html.count("<table>") == 1
    assert {row.count("<td>") for row in html.split("<tr>")[2:]} == {3}


# -- words and charts


@pytest.mark.parametrize(
    ("date", "written"),
    [("2025-11-21", "21 Nov 2025"), ("2025-11", "Nov 2025"), ("2025", "2025"), ("2025-13", "2025-13"), ("x-y", "x-y")],
)
def test_a_date_is_written_as_far_as_it_is_known(date: str, written: str) -> None:
    assert words.day(date) == written


@pytest.mark.parametrize(
    ("since", "to", "written"),
    [
        ("2025-02-04", "2025-02-09", "4-9 Feb 2025"),
        ("2025-11-26", "2025-12-13", "26 Nov - 13 Dec 2025"),
        ("2025-12-26", "2026-01-13", "26 Dec 2025 - 13 Jan 2026"),
        ("2024-09", "2024-10", "Sep-Oct 2024"),
        ("2024", "2025", "2024 - 2025"),
        ("2025-02", "2025-02-09", "Feb 2025 - 9 Feb 2025"),
        ("2025-02-09", "2025-02-09", "9 Feb 2025"),
        ("2025-02-09", None, "9 Feb 2025"),
    ],
)
def test_a_span_says_once_what_its_ends_share(since: str, to: str | None, written: str) -> None:
    assert words.span(since, to, "-") == written


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("rubio", "ukbrief who rubio -n 0"),
        ("Марко Рубіо", "ukbrief who Марко Рубіо -n 0"),
        ("rubio; reboot", "ukbrief who x -n 0"),
        ("-n", "ukbrief who x -n 0"),
        ("x" * 61, "ukbrief who x -n 0"),
    ],
)
def test_the_command_that_shows_the_rest_can_be_typed(query: str, line: str) -> None:
    assert words.again(SAMPLES["who"]._replace(query=query), "-n 0") == line


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("who leads?", "ukbrief ask 'who leads?' -n 0"),
        ("who's that", "ukbrief ask … -n 0"),
        ("y" * 61, "ukbrief ask … -n 0"),
    ],
)
def test_a_question_is_repeated_in_quotes(query: str, line: str) -> None:
    assert words.again(SAMPLES["ask"]._replace(query=query), "-n 0") == line


@given(share=st.floats(0, 100), width=st.integers(6, 40), marks=st.sampled_from([style.FINE, style.ASCII]))
def test_a_bar_fits_and_grows_with_the_share(share: float, width: int, marks: style.Marks) -> None:
    bar = charts.bar(share, width, marks)
    assert len(bar) <= width
    assert bool(bar) == (share > 0)
    assert len(bar) >= len(charts.bar(share / 2, width, marks))


@given(shares=st.lists(st.none() | st.floats(0, 100), max_size=20))
def test_a_course_has_a_mark_a_poll_and_a_gap_where_none_is_known(shares: list[float | None]) -> None:
    line = charts.line(shares, style.FINE)
    if any(share is not None for share in shares):
        assert [mark == " " for mark in line] == [share is None for share in shares]
    else:
        assert line == ""


def test_a_course_rises_and_falls_with_the_shares() -> None:
    assert charts.line([10, 20, 30], style.FINE) == "▁▄▇"
    assert charts.line([50, 51], style.FINE)[0] in "▃▄"


def test_a_poll_draws_its_shares() -> None:
    lines = rich_lines(answered("opinion", listing=True, records=(poll(),)))
    bars = [line for line in lines if "━" in line]
    assert [line.split()[0] for line in bars] == ["53", "33.5"]
    assert bars[0].count("━") > bars[1].count("━")
