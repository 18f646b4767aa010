"""What holds other values: a list, the results of a poll, a table, tables one below the other; the rules of a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeAlias

from ukbrief import dates
from ukbrief.factfiles.faults import nearest, shown, type_of
from ukbrief.factfiles.spots import Spot, Wrong
from ukbrief.factfiles.values import Text, Type, attempt
from ukbrief.records import Result

Rule: TypeAlias = Callable[[Mapping[str, Any], Spot], bool]
"""What must hold between the fields of a table: returns whether it does, and tells at the table's place why not."""

_WHOLE = 100
_MOST = 103
"""Percent: rounded shares of one question may sum to a little more than the whole."""


class Many(NamedTuple):
    """A list of values of one type, ``least`` of them or more; what cannot be used of it is left out."""

    of: Type
    least: int = 0

    @property
    def expected(self) -> str:
        """What the list may be."""
        return f"a list{' of at least one' if self.least else ''}, each {self.of.expected}"

    def read(self, value: object, spot: Spot) -> tuple[Any, ...] | None:
        """Return the good values."""
        if not isinstance(value, list):
            raise Wrong(f"{spot.key} is {type_of(value)}")
        if len(value) < self.least:
            raise Wrong(f"{spot.key} is empty")
        read = (attempt(self.of, element, spot.at(index)) for index, element in enumerate(value))
        kept = tuple(element for element in read if element is not None)
        return kept if len(kept) >= self.least else None


class Share(NamedTuple):
    """An answer of a poll and the share of those who gave it."""

    answer: Text

    @property
    def expected(self) -> str:
        """How the pair is written."""
        return f'["answer", percent] with a percent from 0 to {_WHOLE}'

    def read(self, value: object, spot: Spot) -> Result:
        """Return the result."""
        match value:
            case [answer, int() | float() as percent] if not isinstance(percent, bool):
                if not 0 <= percent <= _WHOLE:  # nor is it within, where it is no number
                    raise Wrong(f"{shown(answer)} has {shown(percent)} %")
                return Result(self.answer.read(answer, spot), float(percent))
        raise Wrong(f"{spot.key} holds {shown(value)}")


class Shares(NamedTuple):
    """The results of a poll: all of them or none, as some would tell another story."""

    of: Many

    @property
    def expected(self) -> str:
        """How the results are written."""
        return self.of.expected

    def read(self, value: object, spot: Spot) -> tuple[Result, ...] | None:
        """Return the results."""
        read = self.of.read(value, spot)
        return read if isinstance(value, list) and read is not None and len(read) == len(value) else None


class Table(NamedTuple):
    """A table of fields. It cannot be used without a field that is required, nor where one of its rules is broken."""

    required: Mapping[str, Type]
    optional: Mapping[str, Type]
    rules: tuple[Rule, ...] = ()

    @property
    def expected(self) -> str:
        """What the table holds at least."""
        return f"a table with {', '.join(self.required)}" if self.required else "a table"

    def read(self, value: object, spot: Spot) -> dict[str, Any] | None:
        """Return the good fields in the order of the codebook."""
        if not isinstance(value, dict):
            raise Wrong(f"{spot.key} holds {type_of(value)}")
        fields = {**self.required, **self.optional}
        for name in value.keys() - fields.keys():
            near = nearest(name, frozenset(fields))
            spot.at(name).fault(f"unknown key {shown(name)}", shown(near) if near else f"one of {', '.join(fields)}")
        for name in self.required.keys() - value.keys():
            spot.fault(f"no {shown(name)}", self.required[name].expected)
        read = {name: attempt(type_, value[name], spot.at(name)) for name, type_ in fields.items() if name in value}
        kept = {name: item for name, item in read.items() if item is not None}
        held = [rule(kept, spot) for rule in self.rules]  # each is asked, so that every fault is told
        return kept if all(held) and self.required.keys() <= kept.keys() else None


class Rows(NamedTuple):
    """Tables one below the other, as ``[[actor.facts]]``; what cannot be used of them is left out."""

    of: Table

    @property
    def expected(self) -> str:
        """How the tables are written."""
        return "tables, each with a header in double brackets"

    def read(self, value: object, spot: Spot) -> tuple[dict[str, Any], ...] | None:
        """Return the good tables."""
        if not isinstance(value, list):
            raise Wrong(f"{spot.key} is {type_of(value)}")
        return Many(self.of).read(value, spot)


def in_order(first: str, second: str) -> Rule:
    """Return the rule that the date ``first`` lies not after the date ``second``."""

    def rule(fields: Mapping[str, Any], spot: Spot) -> bool:
        early, late = fields.get(first), fields.get(second)
        if early is None or late is None or dates.first_day(early) <= dates.last_day(late):
            return True
        spot.at(first).fault(f'"{first}" {early} lies after "{second}" {late}', f'"{first}" to be the earlier')
        return False

    return rule


def shares_add_up(fields: Mapping[str, Any], spot: Spot) -> bool:
    """Hold the results of a poll against the whole, unless several answers could be given."""
    total = sum(result.percent for result in fields.get("results", ()))
    if fields.get("multiple") or total <= _MOST:
        return True
    spot.at("results").fault(f'"results" sum to {total:g} %', f"at most {_MOST} %, or multiple = true")
    return False
