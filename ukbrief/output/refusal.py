"""What standard error says of a query that was not answered, or was answered by way of a misspelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ukbrief.output.clean import clean, cut
from ukbrief.output.words import COMMANDS, typable, typed

if TYPE_CHECKING:
    from ukbrief.answer import Answer, Candidate

_QUERY = 80
_CERTAIN = 0.999

_KIND_OF_COMMAND = {command: kind for kind, command in COMMANDS.items()} | {"compare": "plan"}

_SOUGHT = {
    "who": "person, state, organisation or group",
    "challenges": "challenge",
    "compare": "plan",
    "history": "subject",
    "opinion": "population or subject",
    "sources": "record",
    "list": "kind",
}
"""What a command looks for, where that is not what it is called by."""

_BY_SUBJECT = frozenset({"history", "opinion"})


def lines(answer: Answer) -> list[str]:
    """Return what to tell the reader of an ambiguous or unknown query: what was asked, what it may be, what to type."""
    asked = f"'{cut(answer.query, _QUERY)}'"
    if answer.outcome == "ambiguous":
        return [f"{asked} could be several; ask for one of them:", *_offers(answer.alternatives)]
    if answer.notes:
        return [clean(note) for note in answer.notes]
    sought = _SOUGHT.get(answer.command) or answer.command
    said = f"nothing found for {asked}" if answer.command == "ask" else f"no {sought} matches {asked}"
    if not answer.alternatives:
        return [f"{said}; see: {_names_of(answer.command)}"]
    if answer.command == "list":
        return [f"{said}; there are: {', '.join(clean(row.title) for row in answer.alternatives)}"]
    best = answer.alternatives[0]
    if best.score >= _CERTAIN and best.kind != _KIND_OF_COMMAND.get(answer.command):
        # The name is known: it was asked for under the wrong command.
        query = answer.query.strip()
        right = f"ukbrief {COMMANDS[best.kind]} {query}" if typable(query) else typed(best.kind, best.id, best.title)
        return [f"{said}, but {clean(best.title)} does: {clean(right)}"]
    return [f"{said}; perhaps:", *_offers(answer.alternatives)]


def matched_line(answer: Answer) -> str | None:
    """Return the line that owns up to a match that was not by name, or None where the query names what is shown."""
    match = answer.match
    if match is None or answer.command == "ask" or not answer.found:
        return None
    asked = f"'{cut(answer.query, _QUERY)}'"
    if match.how == "fuzzy":
        return f"matched '{clean(match.on)}' for {asked}"
    if match.how == "text":
        return f"no name matches {asked}; nearest by its text: {clean(match.title)}"
    return None


def _offers(rows: tuple[Candidate, ...]) -> list[str]:
    titles = [clean(row.title) for row in rows]
    width = max(map(len, titles))
    return [
        f"  {title:<{width}}  {clean(typed(row.kind, row.id, row.title))}"
        for title, row in zip(titles, rows, strict=True)
    ]


def _names_of(command: str) -> str:
    """Return the command line that lists what ``command`` could have been asked for."""
    kind = _KIND_OF_COMMAND.get(command)
    return f"ukbrief list {kind}" if kind and command not in _BY_SUBJECT else "ukbrief list"
