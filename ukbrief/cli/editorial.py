"""The editorial report as ``ukbrief facts check --editorial`` prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ukbrief.cli.messages import WrongUsage, quoted
from ukbrief.factfiles.editorial import RULES, examine
from ukbrief.output.clean import clean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ukbrief.factfiles.editorial import Report
    from ukbrief.records import Facts

_ALL = "all"


def asked(folders: Sequence[Path], facts: Facts, rule: str | None) -> list[str]:
    """Return the lines of the report on ``folders``: the findings of ``rule`` (or all), then the counts of every rule.

    Raises WrongUsage where there is no such rule.
    """
    names = [known.name for known in RULES]
    if rule not in {None, _ALL, *names}:
        raise WrongUsage(f"there is no rule {quoted(rule or '')}", f"The rules: {', '.join(names)}; or {_ALL}")
    reports = examine(folders, facts)
    listed = [clean(str(found)) for report in reports if rule in {_ALL, report.rule.name} for found in report.findings]
    return [*listed, *_counts(reports)]


def _counts(reports: Sequence[Report]) -> list[str]:
    """Return a line for each rule: its name, how much it found of how much, and what that is."""
    widest = max(len(report.rule.name) for report in reports)
    found = max(len(str(len(report.findings))) for report in reports)
    total = max(len(str(report.total)) for report in reports)
    return [
        f"{report.rule.name:{widest}}  {len(report.findings):{found}} of {report.total:{total}}  {report.rule.means}"
        for report in reports
    ]
