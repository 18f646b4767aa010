"""Nothing from facts or queries reaches a screen raw, whatever the form."""

from __future__ import annotations

import json
import re
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from tests.output_samples import TEXT, refusals, samples
from ukbrief.output import jsonform, markdown, panels, plain, refusal
from ukbrief.output.clean import REPLACEMENT, clean, cut, to_ascii
from ukbrief.output.view import View

if TYPE_CHECKING:
    from ukbrief.answer import Answer

HOSTILE = {
    "escape": "\x1b[31mred\x1b]0;title\x07",
    "C1": "\x9b31m\x9d0;t\x9c\x85",
    "line breaks": "a\nb\rc\x0bd\x0ce\u2028f\u2029g",
    "tabs and backspaces": "a\tb\x08\x08\x7f",
    "bidirectional": "\u202eevil\u2066x\u2069\u200e\u061c",
    "zero width": "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg",
    "surrogate": "\udc80\ud800",
    "blank letters": "\u3164\u115f\u2800\u034f\ufe0f",
    "tags": "\U000e0041\U000e007f",
    "markup": "[bold red]x[/] [link=https://evil.example]y[/link] [/]",
    "emoji code": ":warning: :smile:",
    "shell": "$(reboot) `reboot` ; rm -rf / | cat > x && y 'q' \"r\"",
    "HTML": "<script>alert(1)</script> <!-- x --> &lt; <img src=x onerror=y>",
    "empty": "",
    "long word": "x" * 500,
    "wide": "広い文字の説明 🇺🇦 👩‍👩‍👧",
}
texts = st.text(st.characters(), max_size=30) | st.sampled_from(sorted(HOSTILE.values()))
SHAPES = sorted(samples())
_SGR = re.compile(r"\x1b\[[\d;]*m")


def rich_text(answer: Answer, view: View) -> str:
    """The panels with their colours, as a terminal gets them."""
    out = StringIO()
    console = Console(
        file=out,
        width=view.width,
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    console.print(panels.render(answer, view))
    return out.getvalue()


def painted(answer: Answer, view: View) -> dict[str, str]:
    """What each painter makes of ``answer``; colours are taken off, as Rich alone puts them there."""
    return {
        "rich": _SGR.sub("", rich_text(answer, view)),
        "plain": "\n".join(plain.lines(answer, view)),
        "markdown": "\n".join(markdown.lines(answer, view)),
    }


def assert_harmless(form: str, text: str, *, tabs: bool = False) -> None:
    allowed = {"\n", "\t"} if tabs else {"\n"}
    assert {char for char in text if not char.isprintable()} <= allowed, form


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_text_is_replaced_in_every_form(shape: str, name: str) -> None:
    answer = samples(HOSTILE[name])[shape]
    for ascii_only in (False, True):
        for form, text in painted(answer, View(width=60, today="2027-01-01", ascii=ascii_only)).items():
            assert_harmless(form, text, tabs=shape == "list")
            assert text.isascii() or not ascii_only, form


@settings(max_examples=60, deadline=None)
@given(text=texts, shape=st.sampled_from(SHAPES), width=st.integers(40, 160))
def test_any_text_is_harmless_in_every_form(text: str, shape: str, width: int) -> None:
    answer = samples(text)[shape]
    for form, shown in painted(answer, View(width=width)).items():
        assert_harmless(form, shown, tabs=shape == "list")


@settings(max_examples=60, deadline=None)
@given(text=texts, shape=st.sampled_from(SHAPES))
def test_ascii_output_is_ascii(text: str, shape: str) -> None:
    for form, shown in painted(samples(text)[shape], View(ascii=True, today="2027-01-01")).items():
        assert shown.isascii(), form


@settings(max_examples=60, deadline=None)
@given(text=texts, shape=st.sampled_from([*SHAPES, *refusals()]))
def test_json_text_is_harmless_and_loses_nothing(text: str, shape: str) -> None:
    document = jsonform.document({**samples(text), **refusals(text)}[shape], View())
    for indent in (None, 2):
        told = jsonform.dumps(document, indent)
        assert_harmless("json", told)
        assert json.loads(told) == json.loads(json.dumps(document))
    assert "\n" not in jsonform.dumps(document)


@settings(max_examples=60, deadline=None)
@given(text=texts, shape=st.sampled_from(sorted(refusals())))
def test_messages_are_harmless_and_single_lines(text: str, shape: str) -> None:
    for line in refusal.lines(refusals(text)[shape]):
        assert line.isprintable()


@settings(max_examples=60, deadline=None)
@given(text=texts)
def test_the_line_that_owns_up_to_a_slip_is_harmless(text: str) -> None:
    line = refusal.matched_line(samples(text)["who"])
    assert line is not None
    assert line.isprintable()


@given(text=texts)
def test_clean_text_is_printable_and_stays_as_it_is(text: str) -> None:
    shown = clean(text)
    assert shown.isprintable()
    assert len(shown) == len(text)
    assert clean(shown) == shown


@given(text=texts)
def test_ascii_text_is_ascii_and_plain_text_stays(text: str) -> None:
    assert to_ascii(clean(text)).isascii()
    assert to_ascii(TEXT) == TEXT


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Сергій Лавров, Łukaszenka, Erdoğan", "Сергій Лавров, Łukaszenka, Erdoğan"),
        ("a\tb\nc\u00a0d", "a b c d"),
        ("\x1b[1m", f"{REPLACEMENT}[1m"),
        ("a\u202eb", f"a{REPLACEMENT}b"),
        ("a\x1cb", f"a{REPLACEMENT}b"),
        ("\udc80", REPLACEMENT),
    ],
)
def test_clean_keeps_letters_and_shows_that_something_stood_there(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Erdoğan, Łukaszenka, Bærbock", "Erdogan, Lukaszenka, Baerbock"),
        ("“1–2 €” … ‘x’", "\"1-2 EUR \" ... 'x'"),
        ("Рубіо", "?????"),
    ],
)
def test_ascii_spells_latin_letters_and_marks(text: str, shown: str) -> None:
    assert to_ascii(text) == shown


def test_a_long_text_is_cut_with_an_ellipsis() -> None:
    assert cut("x" * 100_000, 80) == "x" * 79 + "…"
    assert cut("short", 80) == "short"


def test_markup_is_shown_and_not_obeyed() -> None:
    answer = samples("[bold]NATO[/bold]")["who"]
    for form, text in painted(answer, View(width=100)).items():
        assert "bold" in text, form
