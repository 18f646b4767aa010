"""A query ``-``: one query a line from standard input, each answered in its order."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Runner


def test_each_line_is_answered_in_its_order(ukbrief: Runner) -> None:
    ran = ukbrief("who", "-", "-f", "jsonl", stdin=b"rubio\nsergey lavrov\nmarco rubio\n")
    assert [found["query"] for found in ran.objects] == ["rubio", "sergey lavrov", "marco rubio"]
    assert [found["match"]["id"] for found in ran.objects] == ["marco-rubio", "sergey-lavrov", "marco-rubio"]
    assert ran.code == 0


def test_a_line_without_its_end_is_a_query_too(ukbrief: Runner) -> None:
    assert len(ukbrief("who", "-", "-f", "jsonl", stdin=b"rubio\nrubio").objects) == 2


def test_no_line_is_no_query_and_no_failure(ukbrief: Runner) -> None:
    ran = ukbrief("who", "-", "-f", "jsonl")
    assert (ran.code, ran.out, ran.err) == (0, b"", b"")


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"   ",
        b"xyzzyplugh",
        b"rub\xff\xfe",
        b"rub\x1b[31mio",
        b"r" * 100_000,
        b"$(reboot)",
        b"[bold]rubio[/]",
    ],
)
def test_a_line_that_cannot_be_answered_keeps_its_place(ukbrief: Runner, line: bytes) -> None:
    ran = ukbrief("who", "-", "-f", "jsonl", stdin=b"rubio\n" + line + b"\nrubio\n")
    assert len(ran.objects) == 3
    first, middle, last = ran.objects
    assert first["match"] == last["match"] != middle["match"]
    assert middle["found"] is False
    assert ran.code == 1
    assert b"\x1b" not in ran.out + ran.err


def test_windows_line_ends_and_a_byte_order_mark_are_no_part_of_a_query(ukbrief: Runner) -> None:
    ran = ukbrief("who", "-", "-f", "jsonl", stdin=b"\xef\xbb\xbfrubio\r\nrubio\r\n")
    assert [found["query"] for found in ran.objects] == ["rubio", "rubio"]


def test_plain_answers_come_in_order_and_messages_apart(ukbrief: Runner) -> None:
    ran = ukbrief("who", "-", stdin=b"rubio\nxyzzyplugh\nlavrov\n")
    assert ran.text.index("Marco Rubio") < ran.text.index("Sergey Lavrov")
    assert "xyzzyplugh" not in ran.text
    assert "xyzzyplugh" in ran.told


def test_a_list_in_a_batch_is_one_line_a_query(ukbrief: Runner) -> None:
    ran = ukbrief("history", "-", "-f", "jsonl", stdin=b"minsk\nnato\n")
    assert [found["query"] for found in ran.objects] == ["minsk", "nato"]


def test_two_plans_stand_on_one_line(ukbrief: Runner) -> None:
    line = b"istanbul-communique-2022 with us-28-point-plan\nistanbul-communique-2022\n"
    ran = ukbrief("compare", "-", "-f", "jsonl", stdin=line)
    assert [found["found"] for found in ran.objects] == [True, False]


def test_a_line_in_is_its_answer_out_before_the_next(command: str, world: dict[str, str]) -> None:
    with subprocess.Popen(
        [command, "who", "-", "-f", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=world
    ) as process:
        assert process.stdin
        assert process.stdout
        for _ in range(3):
            process.stdin.write(b"rubio\n")
            process.stdin.flush()
            assert b'"marco-rubio"' in process.stdout.readline()
        process.stdin.close()
        assert process.wait(timeout=10) == 0


def test_standard_input_is_read_on_no_other_occasion(command: str, world: dict[str, str]) -> None:
    with subprocess.Popen(
        [command, "who", "rubio"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=world
    ) as process:
        assert process.wait(timeout=30) == 0
