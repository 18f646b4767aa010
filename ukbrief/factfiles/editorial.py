"""The editorial check: what a careful editor would ask of facts that have no fault. One function a rule, one table.

A finding is no fault. Each rule reads English no better than a pattern can: it says where to look, and an editor
decides. What the rules go by beside the fields, words, is data in `editorial_words`.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from ukbrief.factfiles.editorial_words import (
    ORDINARY,
    PRESENT,
    RELAY,
    SAME_PUBLISHER,
    SAYING,
    SENTENCE_END,
    TOLD_OF_A_TIME,
)
from ukbrief.factfiles.faults import Fault, any_of, shown
from ukbrief.factfiles.material import Material, Named, Placed
from ukbrief.factfiles.rules import spelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from ukbrief.records import Event, Fact, Facts, Poll, Role, Source, Topic

T = TypeVar("T")

_ACCEPTED = frozenset("AB")
_FEWEST_SENTENCES, _MOST_SENTENCES = 2, 4
_LINKS = ("actors", "challenges", "polls", "plans")
_DAY = len("2026-07-03")
_EVERYDAY = frozenset(spelled(word) for words in ORDINARY.values() for word in words.split())


class Rule(NamedTuple, Generic[T]):
    """One question of the check.

    ``over`` picks what is looked through; ``find`` returns what is to be said of one of them, or nothing where all is
    well; ``means`` says in a line what is counted, ``advice`` what an editor should do.
    """

    name: str
    means: str
    advice: str
    over: Callable[[Material], Sequence[Placed[T]]]
    find: Callable[[T, Material], str]


class Report(NamedTuple):
    """What one rule came to: its findings in the order of files and lines, laid out as faults are, out of ``total``."""

    rule: Rule[Any]
    findings: tuple[Fault, ...]
    total: int


def examine(folders: Iterable[Path], facts: Facts) -> list[Report]:
    """Hold every rule against ``folders``; ``facts`` were read of them, laid over whatever lies below."""
    material = Material(folders, facts)
    return [_held(rule, material) for rule in RULES]


def _held(rule: Rule[Any], material: Material) -> Report:
    findings = set()
    items = rule.over(material)
    for spot, value in items:
        what = rule.find(value, material)
        if what:
            line = spot.document.line(spot.path)
            findings.add(Fault(spot.document.file, line, spot.record, f"{what}; {rule.advice}"))
    return Report(rule, tuple(sorted(findings)), len(items))


def _weak(fact: Fact, material: Material) -> str:
    grades = _grades(fact, material)
    return "" if grades & _ACCEPTED else f"rests on grade {' and '.join(sorted(grades))} alone"


def _on_d_alone(fact: Fact, material: Material) -> str:
    return "rests on grade D alone" if _grades(fact, material) == {"D"} else ""


def _grades(fact: Fact, material: Material) -> set[str]:
    return {material.facts.sources[id_].grade or "none" for id_ in fact.sources}


def _one_voice(fact: Fact, material: Material) -> str:
    publishers = {material.facts.sources[id_].publisher for id_ in fact.sources}
    if any(not origins(one) & origins(other) for one, other in combinations(publishers, 2)):
        return ""
    return f"disputed, and all of its sources go back to one: {', '.join(sorted(publishers))}"


def origins(publisher: str) -> set[str]:
    """Return who is named in ``publisher``: an outlet, and whom it relays ("The Star (via Reuters)")."""
    names = (name.casefold().removeprefix("the ") for name in RELAY.split(publisher))
    return {SAME_PUBLISHER.get(name, name) for name in names} - {""}


def _undated(fact: Fact, _: Material) -> str:
    if fact.as_of or fact.until or TOLD_OF_A_TIME.search(fact.text):
        return ""
    present = PRESENT.search(fact.text)
    return f"can change ({shown(present[0])}) and has no as_of" if present else ""


def _unlinked(topic: Topic, _: Material) -> str:
    missing = [link for link in _LINKS if not getattr(topic, link)]
    return f"names no {any_of(missing)}" if missing else ""


def _without_events(topic: Topic, material: Material) -> str:
    return "" if topic.id in material.named_by_events else "no event names it"


def _summary(topic: Topic, _: Material) -> str:
    count = len(SENTENCE_END.findall(topic.summary))
    if _FEWEST_SENTENCES <= count <= _MOST_SENTENCES:
        return ""
    return f"its summary has {count} sentence{'' if count == 1 else 's'}" if topic.summary else "has no summary"


def _ordinary(name: Named, _: Material) -> str:
    words = name.text.split()
    if len(words) > 1 and not name.text.islower():  # "White House" is a name
        return ""
    return f"alias {shown(name.text)} is everyday speech" if _EVERYDAY.issuperset(map(spelled, words)) else ""


def _near(name: Named, material: Material) -> str:
    # Of a pair only the later record is told, so that each is counted once.
    near = [found for found in material.neighbours[name.kind].of(name.text, name.id) if found[1] < name.id]
    return f"{shown(name.text)} is a slip from {shown(near[0][0])} of {name.kind}/{near[0][1]}" if near else ""


def _no_speaker(fact: Fact, _: Material) -> str:
    return "" if fact.by or SAYING.search(fact.text) else f"{fact.status}, and the text names nobody who says so"


def _first_weight(event: Event, _: Material) -> str:
    return "has weight 1" if event.weight == 1 else ""


def _no_beginning(role: Role, _: Material) -> str:
    return "" if role.since else f"role {shown(role.title)} has no from"


def _no_fieldwork(poll: Poll, _: Material) -> str:
    missing = [] if poll.sample else ["sample"]
    if min(len(poll.since), len(poll.to)) < _DAY:
        missing.append("days of fieldwork")
    return f"has no {any_of(missing)}" if missing else ""


def _no_date(source: Source, _: Material) -> str:
    return "" if source.date else "has no date"


RULES: tuple[Rule[Any], ...] = (
    Rule(
        "weak-source",
        "facts without a source of grade A or B",
        "find a better page that says the same, or drop what none supports",
        lambda material: material.statements,
        _weak,
    ),
    Rule(
        "grade-d-alone",
        "of these, facts on grade D alone",
        "replace the source first of all",
        lambda material: material.statements,
        _on_d_alone,
    ),
    Rule(
        "one-voice",
        "disputed facts without two independent publishers",
        "cite a second source that did its own reporting",
        lambda material: material.disputed,
        _one_voice,
    ),
    Rule(
        "no-as-of",
        "facts that can change, without as_of",
        "add the day up to which the source knew it",
        lambda material: material.standing_facts,
        _undated,
    ),
    Rule(
        "topic-links",
        "topics without actors, challenges, polls or plans",
        "name those that bear on it, most relevant first; none where none does",
        lambda material: material.topics,
        _unlinked,
    ),
    Rule(
        "topic-events",
        "topics that no event names",
        "name it in the topics of the events that belong to it",
        lambda material: material.topics,
        _without_events,
    ),
    Rule(
        "topic-summary",
        "topics whose summary is not two to four sentences",
        "tell the reader in two to four where it stands",
        lambda material: material.topics,
        _summary,
    ),
    Rule(
        "everyday-alias",
        "aliases made of everyday words",
        "drop it, or add a word of the subject",
        lambda material: material.aliases,
        _ordinary,
    ),
    Rule(
        "near-alias",
        "names within the typo budget of another record's",
        "keep both only where people type both",
        lambda material: material.names,
        _near,
    ),
    Rule(
        "no-speaker",
        "reported or disputed facts that name no speaker",
        "say who says so, in the text or in by; or established where it is beyond doubt",
        lambda material: material.claims,
        _no_speaker,
    ),
    Rule(
        "weight-1",
        "events that everyone should know; about fifty are meant",
        "keep 1 for what a reader of any brief must know",
        lambda material: material.events,
        _first_weight,
    ),
    Rule(
        "role-dates",
        "roles without from",
        "add the day or month on which it began, where a page gives it",
        lambda material: material.roles,
        _no_beginning,
    ),
    Rule(
        "poll-details",
        "polls without sample or days of fieldwork",
        "look for the pollster's own page",
        lambda material: material.polls,
        _no_fieldwork,
    ),
    Rule(
        "source-dates",
        "sources without date",
        "add the day of publication, where the page gives it",
        lambda material: material.sources,
        _no_date,
    ),
)
"""The rules in the order in which they are counted."""
