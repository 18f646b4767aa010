"""How long a call takes beside the floors that it stands on: ``python -m tests.benchmark``.

Every command runs in turn, round after round, so that what the machine does meanwhile falls on all alike; the ratios
are of medians. The floors are what nobody can go below: Python itself, a Typer program of one command, and the same
with one Rich panel. Run it where ukbrief is installed as readers install it (not editable), with bytecode compiled.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

ROUNDS = 21
TYPER = "import typer\ndef main() -> None:\n    typer.echo('hello')\ntyper.run(main)\n"
PANEL = TYPER.replace("typer.echo('hello')", "rich.print(rich.panel.Panel('hello'))").replace(
    "import typer", "import rich, rich.panel, typer"
)
COMMAND = str(Path(sysconfig.get_path("scripts")) / "ukbrief")
CALLS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "Typer hello": [sys.executable, "-c", TYPER],
    "Typer with a panel": [sys.executable, "-c", PANEL],
    "who rubio": [COMMAND, "who", "rubio"],
    "who rubo (fuzzy)": [COMMAND, "who", "rubo"],
    "who rubio --json": [COMMAND, "who", "rubio", "--json"],
    "topic nato": [COMMAND, "topic", "nato"],
    "ask who replaced yermak": [COMMAND, "ask", "who replaced yermak"],
    "who rubio -f rich": [COMMAND, "who", "rubio", "-f", "rich"],
    "topic nato -f rich": [COMMAND, "topic", "nato", "-f", "rich"],
}


def main() -> None:
    """Print the median of each call and its ratio to its floor."""
    times: dict[str, list[float]] = {name: [] for name in CALLS}
    for _ in range(ROUNDS + 1):  # the first round warms up
        for name, call in CALLS.items():
            began = time.perf_counter()
            subprocess.run(call, check=True, capture_output=True)
            times[name].append(time.perf_counter() - began)
    medians = {name: statistics.median(taken[1:]) for name, taken in times.items()}
    print(f"{'call':26}{'ms':>7}{'ratio':>8}  of")
    for name, median in medians.items():
        floor = "Typer with a panel" if name.endswith("rich") else "Typer hello"
        print(f"{name:26}{median * 1000:7.1f}{median / medians[floor]:8.2f}  {floor}")


if __name__ == "__main__":
    main()
