"""The commands that answer: their names, options, help, and which question each puts to the brief.

Typer reads annotations when it runs, so they stand here as they are, not as strings.
"""

from typing import TYPE_CHECKING

from ukbrief.cli.declare import Command, answering
from ukbrief.cli.messages import WrongUsage
from ukbrief.cli.options import About, Everything, Options, Point, Since, Until
from ukbrief.cli.queries import two_plans
from ukbrief.dates import last_day

if TYPE_CHECKING:
    from ukbrief.answer import Answer
    from ukbrief.brief import Brief

_LOOK_UP = "Look up"
_ASK = "Ask"

_MAYBE = "[QUERY]..."


@answering(
    _LOOK_UP,
    "ukbrief who rubio",
    "ukbrief who head of the presidential office of ukraine",
    "ukbrief who head of the presidential office of ukraine --as-of 2025-11-01",
    "ukbrief who Буданов",
)
def who(brief: "Brief", query: str, *, options: Options) -> "Answer":
    """Who somebody is: a person, a state, an organisation or a group."""
    return brief.who(query, as_of=options.as_of, exact=options.exact)


@answering(
    _LOOK_UP,
    "ukbrief topic nato",
    "ukbrief topic security guarantees",
    "ukbrief topic frozen assets -f markdown",
)
def topic(brief: "Brief", query: str, *, options: Options) -> "Answer":
    """A briefing: facts, actors, history, challenges, opinion."""
    return brief.topic(query, as_of=options.as_of, exact=options.exact)


@answering(
    _LOOK_UP,
    "ukbrief history",
    "ukbrief history --since 2025-11 --until 2025-12",
    "ukbrief history minsk",
    query=_MAYBE,
)
def history(  # noqa: PLR0913 - each is an option
    brief: "Brief",
    query: str | None = None,
    *,
    options: Options,
    since: Since = None,
    until: Until = None,
    everything: Everything = False,
) -> "Answer":
    """What happened, oldest first; with QUERY, on one subject."""
    if since and until and since > last_day(until):
        raise WrongUsage(f"--since {since} lies after --until {until}", "Examples: ukbrief history --help")
    return brief.history(
        query, since=since, until=until, everything=everything, as_of=options.as_of, exact=options.exact
    )


@answering(
    _LOOK_UP,
    "ukbrief challenges",
    "ukbrief challenges territory",
    query=_MAYBE,
)
def challenges(brief: "Brief", query: str | None = None, *, options: Options) -> "Answer":
    """The obstacles to a settlement; with QUERY, who wants what."""
    return brief.challenges(query, as_of=options.as_of, exact=options.exact)


@answering(
    _LOOK_UP,
    "ukbrief opinion germany",
    "ukbrief opinion nato",
    query=_MAYBE,
)
def opinion(brief: "Brief", query: str | None = None, *, options: Options) -> "Answer":
    """Polls of a population or on a subject, and their trends."""
    return brief.opinion(query, as_of=options.as_of, exact=options.exact)


@answering(
    _LOOK_UP,
    "ukbrief plan",
    "ukbrief plan us 28 point plan",
    "ukbrief plan us-28-point-plan --point 7",
    query=_MAYBE,
)
def plan(brief: "Brief", query: str | None = None, *, options: Options, point: Point = None) -> "Answer":
    """The peace plans, or one of them point by point."""
    return brief.plan(query, point=point, as_of=options.as_of, exact=options.exact)


@answering(
    _LOOK_UP,
    "ukbrief compare istanbul-communique-2022 us-28-point-plan",
    "ukbrief compare istanbul communique with 28 point plan --about nato",
    query="PLAN PLAN",
    parse=two_plans,
)
def compare(brief: "Brief", left: str, right: str, *, options: Options, about: About = None) -> "Answer":
    """Two plans side by side, subject by subject."""
    return brief.compare(left, right, about=about, as_of=options.as_of, exact=options.exact)


@answering(
    _LOOK_UP,
    "ukbrief precedent",
    "ukbrief precedent korea",
    query=_MAYBE,
)
def precedent(brief: "Brief", query: str | None = None, *, options: Options) -> "Answer":
    """Earlier settlements and the lessons drawn from them."""
    return brief.precedent(query, as_of=options.as_of, exact=options.exact)


@answering(
    _ASK,
    "ukbrief ask how large may the ukrainian army be",
    "ukbrief ask when was the istanbul communique",
    "ukbrief ask who leads the russian delegation -n 3",
    query="QUESTION...",
)
def ask(brief: "Brief", question: str, *, options: Options) -> "Answer":
    """A free question: the facts that answer it, best first."""
    return brief.ask(question, as_of=options.as_of, exact=options.exact)


@answering(
    _ASK,
    "ukbrief sources rubio",
    "ukbrief sources us-28-point-plan",
    query=_MAYBE,
)
def sources(brief: "Brief", query: str | None = None, *, options: Options) -> "Answer":
    """The sources of one record, or all of them."""
    return brief.sources(query, as_of=options.as_of, exact=options.exact)


@answering(
    _ASK,
    "ukbrief list",
    "ukbrief list plan",
    "ukbrief list actor -f jsonl",
    query="[KIND]",
)
def list_(brief: "Brief", kind: str | None = None, *, options: Options) -> "Answer":  # noqa: ARG001 - every command has them
    """Ids and titles, one a line: for scripts and completion."""
    return brief.list(kind)


ANSWERING: tuple[Command, ...] = (
    who,
    topic,
    history,
    challenges,
    opinion,
    plan,
    compare,
    precedent,
    ask,
    sources,
    list_,
)
