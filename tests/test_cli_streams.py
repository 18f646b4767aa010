"""Streams that end early, are full, or take ASCII alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Runner

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")


@posix
@pytest.mark.parametrize("line", ["list", "sources", "history --all", "topic nato --json", "schema", "--help"])
def test_a_reader_that_has_gone_ends_the_program_quietly(command: str, world: dict[str, str], line: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [command, *line.split()], stdout=writing, stderr=subprocess.PIPE, env=world, timeout=60, check=False
    )
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (0, b"")


@posix
def test_a_reader_that_leaves_midway_ends_the_program_quietly(command: str, world: dict[str, str]) -> None:
    with subprocess.Popen(
        [command, "sources", "-f", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=world
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 0


@posix
def test_nobody_listening_to_messages_is_no_fault(command: str, world: dict[str, str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [command, "who", "xyzzyplugh"], stdout=subprocess.PIPE, stderr=writing, env=world, timeout=60, check=False
    )
    os.close(writing)
    assert (ran.returncode, ran.stdout) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk, as Linux plays it")
@pytest.mark.parametrize("line", ["who rubio", "list", "sources -f jsonl", "--help", "facts stats"])
def test_a_full_disk_is_a_message_and_a_code(command: str, world: dict[str, str], line: str) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [command, *line.split()], stdout=full, stderr=subprocess.PIPE, env=world, timeout=60, check=False
        )
    assert ran.returncode == 74
    assert ran.stderr.startswith(b"ukbrief: the answer could not be written: ")
    assert ran.stderr.count(b"\n") == 1


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let children take interrupts, which tests that run in the background of a shell ignore, and they with them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@posix
@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_ends_with_130_and_no_word(command: str, world: dict[str, str]) -> None:
    with subprocess.Popen(
        [command, "who", "-", "-f", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=world,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b"rubio\n")
        process.stdin.flush()
        process.stdout.readline()
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert process.stderr.read() == b""


@pytest.mark.parametrize(
    "variables",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LC_ALL": "POSIX"},
    ],
)
@pytest.mark.parametrize("form", ["rich", "plain", "markdown", "json"])
def test_a_stream_that_takes_ascii_alone_gets_plainer_letters(
    ukbrief: Runner, variables: dict[str, str], form: str
) -> None:
    ran = ukbrief("topic", "nato", "-f", form, "-n", "0", env=variables)
    assert ran.code == 0, ran.told
    if "PYTHONIOENCODING" in variables:
        assert ran.out.isascii()


def test_json_on_such_a_stream_loses_nothing(ukbrief: Runner) -> None:
    full, narrow = (ukbrief("who", "rubio", "--json", env=env).json for env in ({}, {"PYTHONIOENCODING": "ascii"}))
    assert full == narrow


def test_a_query_in_another_script_is_echoed_on_such_a_stream(ukbrief: Runner) -> None:
    ran = ukbrief("who", "Ксантиппа Плюм", env={"PYTHONIOENCODING": "ascii"})
    assert ran.code == 1
    assert ran.err.isascii()


@posix
@pytest.mark.parametrize("closed", ["0<&-", "2>&-"])
def test_a_closed_stream_does_not_matter_to_an_answer(command: str, world: dict[str, str], closed: str) -> None:
    ran = subprocess.run(
        ["sh", "-c", f'"$0" who rubio {closed}', command], capture_output=True, env=world, timeout=60, check=False
    )
    assert ran.returncode == 0
    assert b"Marco Rubio" in ran.stdout
    assert b"Traceback" not in ran.stderr
