from __future__ import annotations

import re

import pytest

from tests.pictures import FOLDER, PICTURES, drawn, told
from tests.readme import README


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_shows_what_the_command_answers_today(name: str) -> None:
    kept = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert told(drawn(name)) == told(kept), "draw them again: python -m tests.pictures"


def test_the_readme_shows_every_picture() -> None:
    shown = re.findall(r"\]\(tests/pictures/([\w-]+)\.svg\)", README.read_text(encoding="utf-8"))
    assert sorted(shown) == sorted(PICTURES) == sorted(path.stem for path in FOLDER.iterdir())
