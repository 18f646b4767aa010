"""The installed command, run as a reader runs it: in a pipe, and on a terminal."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

TIMEOUT = 60


class Ran(NamedTuple):
    """What a call came to; ``out`` and ``err`` as bytes, as no stream promises more."""

    code: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return self.out.decode()

    @property
    def told(self) -> str:
        return self.err.decode()

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever JSON holds
        return json.loads(self.out)

    @property
    def objects(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


class Runner(Protocol):
    """Runs the command with ``arguments`` and returns what it came to."""

    def __call__(
        self, *arguments: str | bytes, stdin: bytes = b"", env: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> Ran: ...


class Terminal(Protocol):
    """Runs the command on a terminal of ``columns`` and ``rows``; ``out`` is what the terminal was sent."""

    def __call__(
        self,
        *arguments: str,
        env: Mapping[str, str] | None = None,
        columns: int = 80,
        rows: int = 24,
        keys: bytes = b"",
    ) -> Ran: ...


@pytest.fixture(scope="session")
def command() -> str:
    """The installed console script."""
    script = Path(sysconfig.get_path("scripts"), "ukbrief.exe" if sys.platform == "win32" else "ukbrief")
    assert script.is_file(), f"{script} is not there; install the package first: pip install -e .[dev]"
    return str(script)


@pytest.fixture
def world(tmp_path: Path) -> dict[str, str]:
    """The variables of an ordinary reader with an empty home."""
    home = tmp_path / "home"
    home.mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    return {**kept, "HOME": str(home), "LANG": "C.UTF-8", "PYTHONWARNINGS": "error"}


@pytest.fixture
def ukbrief(command: str, world: dict[str, str]) -> Runner:
    """Run the command in a pipe."""

    def run(
        *arguments: str | bytes, stdin: bytes = b"", env: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> Ran:
        done = subprocess.run(
            [command, *arguments],
            input=stdin,
            capture_output=True,
            env={**world, **(env or {})},
            cwd=cwd,
            timeout=TIMEOUT,
            check=False,
        )
        assert b"Traceback" not in done.stderr, done.stderr.decode(errors="replace")
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def terminal(command: str, world: dict[str, str]) -> Terminal:
    """Run the command with standard input and output on a terminal, and standard error in a pipe."""
    if sys.platform == "win32":
        pytest.skip("a terminal of POSIX")
    import fcntl  # noqa: PLC0415 - not on every platform
    import pty  # noqa: PLC0415
    import termios  # noqa: PLC0415

    def run(
        *arguments: str, env: Mapping[str, str] | None = None, columns: int = 80, rows: int = 24, keys: bytes = b""
    ) -> Ran:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        process = subprocess.Popen(
            [command, *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=subprocess.PIPE,
            env={**world, "TERM": "xterm-256color", **(env or {})},
            start_new_session=True,
        )
        os.close(theirs)
        if keys:
            os.write(ours, keys)
        sent = bytearray()
        while True:
            try:
                chunk = os.read(ours, 65536)
            except OSError:  # Linux reports the end of a terminal like this
                break
            if not chunk:
                break
            sent += chunk
        _, told = process.communicate(timeout=TIMEOUT)
        os.close(ours)
        return Ran(process.returncode, bytes(sent), told)

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small, faultless fact folder: one source, and one actor whom nobody else knows."""
    place = tmp_path / "mine"
    place.mkdir()
    (place / "envoy.toml").write_text(
        """\
[[source]]
id = "gazette-2026-07-01"
title = "A new envoy"
publisher = "The Gazette"
url = "https://gazette.example/envoy"
date = 2026-07-01
type = "news"
grade = "C"

[[actor]]
id = "xanthippe-quill"
name = "Xanthippe Quill"
type = "person"
side = "mediator"
summary = "Envoy of the mediators."

  [[actor.facts]]
  text = "Xanthippe Quill became envoy on 1 July 2026."
  sources = ["gazette-2026-07-01"]
  status = "reported"
""",
        encoding="utf-8",
    )
    return place
