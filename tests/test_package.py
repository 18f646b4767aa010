"""The wheel: what is in it, and that it answers on its own."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import ukbrief

ROOT = Path(__file__).parents[1]


def built(target: str, folder: Path) -> Path:
    """Build a wheel or an sdist of the checkout, without the network."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    (file,) = folder.iterdir()
    return file


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("wheel", tmp_path_factory.mktemp("wheel"))


def test_the_wheel_holds_the_index_and_no_fact_files(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "ukbrief/index/builtin.sqlite" in names
    assert "ukbrief/py.typed" in names
    assert [name for name in names if name.endswith(".toml") or name.startswith(("tests", "facts"))] == []


def test_the_wheel_bears_the_version_of_the_package(wheel: Path) -> None:
    assert wheel.name == f"ukbrief-{ukbrief.__version__}-py3-none-any.whl"


def test_the_sdist_holds_the_facts_and_no_index(tmp_path: Path) -> None:
    with tarfile.open(built("sdist", tmp_path)) as packed:
        names = packed.getnames()
    inside = {name.partition("/")[2] for name in names}
    assert {"facts/pack.toml", "hatch_build.py", "ukbrief/cli/entry.py", "LICENSE"} <= inside
    assert [name for name in inside if name.endswith(".sqlite")] == []


def test_the_wheel_answers_from_a_read_only_place_without_home_cache_or_checkout(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "site"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(place)  # noqa: S202 - our own wheel
    for folder in (place, *(path for path in place.rglob("*") if path.is_dir())):
        folder.chmod(0o555)
    try:
        # -S and an own path: the checkout that the tests run in is out of reach; the dependencies are not.
        script = (
            f"import sys; sys.path[:0] = [{str(place)!r}]; sys.argv = ['ukbrief', 'who', 'rubio'];"
            f" import ukbrief; assert ukbrief.__file__.startswith({str(place)!r});"
            " from ukbrief.cli import main; main()"
        )
        ran = subprocess.run(
            [sys.executable, "-B", "-c", script],
            cwd=tmp_path,
            env={"PATH": os.environ["PATH"], "HOME": "/nonexistent"},
            capture_output=True,
            check=False,
            timeout=60,
        )
    finally:
        for folder in (place, *(path for path in place.rglob("*") if path.is_dir())):
            folder.chmod(0o755)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"Marco Rubio" in ran.stdout
