"""What every arrangement needs: numbers for sources, facts as statements, lists cut to the limit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ukbrief.output.page import Entry, Moment, More, Statement
from ukbrief.output.words import again, at_once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ukbrief.answer import Answer
    from ukbrief.output.view import View
    from ukbrief.records import Event, Fact, Source

T = TypeVar("T")

_WEAK = frozenset("CD")

_BEST = 2
"""How many sources of a statement are enough where it stands in brief."""


class Desk:
    """One answer being arranged. Sources are numbered as they are cited."""

    def __init__(self, answer: Answer, view: View) -> None:
        """Begin with no source cited."""
        self.answer = answer
        self.view = view
        self._numbers: dict[str, int] = {}

    def cite(self, ids: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of the sources ``ids``; one that the answer does not hold has none."""
        known = (id_ for id_ in ids if id_ in self.answer.sources)
        return tuple(self._numbers.setdefault(id_, len(self._numbers) + 1) for id_ in known)

    def entry(self, number: int) -> Entry:
        """Return the source that was given ``number``."""
        return entry(self.answer.sources[list(self._numbers)[number - 1]], number)

    def statement(self, fact: Fact, lead: str = "") -> Statement:
        """Return ``fact`` as it is shown after ``lead``."""
        return Statement(
            fact.text,
            lead,
            heading=fact.heading or "",
            status="" if fact.status == "established" else fact.status,
            by=self.name("actor", fact.by) if fact.by else "",
            as_of=fact.as_of or "",
            until=fact.until or "",
            reason=fact.reason or "",
            grade=self.grade(fact.sources),
            cites=self.cite(fact.sources),
        )

    def moment(self, event: Event, *, brief: bool = False) -> Moment:
        """Return ``event`` as it stands in a timeline; in ``brief`` with its best sources alone."""
        return Moment(
            event.date,
            event.end,
            event.title,
            event.text,
            event.place or "",
            event.weight,
            "" if event.status == "established" else event.status,
            self.grade(event.sources),
            self.cite(self.best(event.sources) if brief else event.sources),
        )

    def best(self, ids: Sequence[str]) -> list[str]:
        """Return the two of ``ids`` whose sources have the best grades, in the order in which they stand."""
        graded = sorted(
            ids, key=lambda id_: (source.grade if (source := self.answer.sources.get(id_)) else None) or "Z"
        )
        return [id_ for id_ in ids if id_ in graded[:_BEST]]

    def grade(self, ids: Sequence[str]) -> str:
        """Return the grades of the sources of a fact that rests on C or D alone, and nothing of any other."""
        grades = {source.grade for id_ in ids if (source := self.answer.sources.get(id_))}
        return "/".join(sorted(map(str, grades))) if grades and grades <= _WEAK else ""

    def name(self, kind: str, ident: str) -> str:
        """Return the title of a record that the answer refers to."""
        return self.answer.names.get(f"{kind}/{ident}") or ident.replace("-", " ").capitalize()

    def most(self, items: Sequence[T], default: int | None) -> tuple[Sequence[T], int]:
        """Return the first of ``items`` that the view allows, and how many are left out."""
        most = self.view.most(default)
        shown = items if most is None else items[:most]
        return shown, len(items) - len(shown)

    def more(self, words: str, command: str) -> More:
        """Return the line that says that ``command`` shows what ``words`` name, as of the day of the answer."""
        return More(words, at_once(command, self.answer))

    def rest(self, left: int, noun: str, command: str = "", adjective: str = "more") -> More | None:
        """Return the line on ``left`` things left out, or None; without ``command`` ``-n 0`` shows them."""
        if not left:
            return None
        words = f"… and {left:,} {adjective} {noun if left == 1 else noun + 's'}"
        return self.more(words, command) if command else More(words, again(self.answer, "-n 0"))


def shared_status(facts: Iterable[Fact]) -> str:
    """Return the status of all of ``facts`` where it is one and must be told, else nothing."""
    statuses = {fact.status for fact in facts}
    return "" if len(statuses) != 1 else statuses.pop().replace("established", "")


def entry(source: Source, number: int = 0) -> Entry:
    """Return ``source`` as a line of the list of sources."""
    return Entry(number, source.publisher, source.date or "", source.title, source.url, source.grade or "")


def newest_first(items: Iterable[T], date: Callable[[T], str | None]) -> list[T]:
    """Return ``items`` by date, newest first, those without a date last in their own order."""
    return sorted(items, key=lambda item: date(item) or "", reverse=True)
