"""What an answer looks like before it is painted: a title, sections of items, and the sources below.

A page holds what is shown and nothing else, in the order in which it is read, and every text in it is clean. Dates are
ISO strings, as each painter writes them in its own way; numbers of sources are those printed in brackets.
"""

# Without the future import of annotations: a named tuple compiles each annotation that is a string, which doubles
# what this module costs at start-up.
from typing import NamedTuple, TypeAlias

from ukbrief.records import Result


class Statement(NamedTuple):
    """One fact. ``lead`` is what stands before it: the number of a point, or the slug of a side.

    ``status`` is empty where the fact is established. ``by`` says it, ``until`` is when it ceased to hold and
    ``reason`` why; ``grade`` is that of its sources where they are weak throughout: ``D``, ``C/D``.
    """

    text: str
    lead: str = ""
    heading: str = ""
    status: str = ""
    by: str = ""
    as_of: str = ""
    until: str = ""
    reason: str = ""
    grade: str = ""
    cites: tuple[int, ...] = ()


class Office(NamedTuple):
    """A role of an actor; ``current`` tells whether it is held on the day of the answer."""

    title: str
    since: str | None
    until: str | None
    current: bool


class Paragraph(NamedTuple):
    """Running text, with a word in front that says what it is ("Standing"); a summary needs none."""

    text: str
    label: str = ""
    cites: tuple[int, ...] = ()


class Row(NamedTuple):
    """A record in a list: its id, its name, and in a line what there is to know of it."""

    id: str
    name: str
    gloss: str = ""
    side: str = ""
    date: str = ""
    cites: tuple[int, ...] = ()


class Moment(NamedTuple):
    """An event in a timeline."""

    date: str
    end: str | None
    title: str
    text: str
    place: str
    weight: int
    status: str
    grade: str
    cites: tuple[int, ...]


class Figures(NamedTuple):
    """One poll: who asked whom, when, what, and what they said. ``caution`` is empty where the shares sum up."""

    id: str
    question: str
    pollster: str
    population: str
    since: str
    to: str
    sample: int | None
    method: str
    shares: tuple[Result, ...]
    caution: str
    grade: str
    cites: tuple[int, ...]


class Trend(NamedTuple):
    """A question asked again and again: its newest poll, and the earlier ones, oldest first.

    ``whole`` asks for every one of them in figures.
    """

    newest: Figures
    earlier: tuple[Figures, ...]
    whole: bool


class Names(NamedTuple):
    """Records to look at next, all asked for by one command, and how many more there are."""

    command: str
    names: tuple[str, ...]
    left: int = 0


class Points(NamedTuple):
    """What a plan says on one subject."""

    subject: str
    points: tuple[Statement, ...]


class Contrast(NamedTuple):
    """What two plans say on one subject of which both speak."""

    subject: str
    left: tuple[Statement, ...]
    right: tuple[Statement, ...]


class Entry(NamedTuple):
    """A source in the list below; ``number`` is 0 in a list of sources that nothing refers to by number."""

    number: int
    publisher: str
    date: str
    title: str
    url: str
    grade: str


class Found(NamedTuple):
    """What answers a question, when it happened where it is an event, and the record that it belongs to."""

    what: Statement | Figures
    date: str
    kind: str
    id: str
    title: str


Item: TypeAlias = (
    Statement | Office | Paragraph | Row | Moment | Figures | Trend | Names | Points | Contrast | Found | Entry
)


class More(NamedTuple):
    """What a limit left out, in words, and the command line that shows it."""

    words: str
    command: str


class Section(NamedTuple):
    """A part of a page. ``dated`` facts are read by their dates; ``beside`` names what stands in columns.

    ``brief`` sections show what matters most of something that has a page of its own: a line or two an item.
    ``status`` is that of every statement in the section where they share one that is not ``established``.
    """

    title: str
    items: tuple[Item, ...]
    more: More | None = None
    dated: bool = False
    beside: tuple[str, ...] = ()
    brief: bool = False
    status: str = ""

    def said_once(self) -> "Section":
        """Return the section without the status that its statements share, for a painter that tells it above them."""
        return self._replace(items=tuple(map(_without_status, self.items))) if self.status else self


def _without_status(item: Item) -> Item:
    if isinstance(item, Statement):
        return item._replace(status="")
    if isinstance(item, Points):
        return item._replace(points=_bare(item.points))
    return item._replace(left=_bare(item.left), right=_bare(item.right)) if isinstance(item, Contrast) else item


def _bare(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    return tuple(statement._replace(status="") for statement in statements)


class Page(NamedTuple):
    """An answer ready to be painted: the first section stands under the title, without one of its own.

    ``form`` is what the page is of: one ``record``, a ``list`` of rows, or an ``answer`` to a question. ``tag`` is what
    kind of thing the title names, ``side`` the slug of its side, ``date`` when it was made. ``label``
    tells the footnotes of this page from those of another. ``matched`` says which name a misspelt query was taken
    for, ``dated`` as of which day the reader asked; ``notes`` are sentences about the answer as a whole;
    ``as_lines`` is the command line that shows the page in plain lines.
    """

    title: str
    tag: str
    label: str
    sections: tuple[Section, ...]
    form: str = "list"
    date: str = ""
    sources: tuple[Entry, ...] = ()
    notes: tuple[str, ...] = ()
    native: str = ""
    side: str = ""
    matched: str = ""
    dated: str = ""
    as_lines: str = ""
