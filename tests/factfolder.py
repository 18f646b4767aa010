"""A small fact folder with one record of every kind, for tests to damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ukbrief.factfiles import read

if TYPE_CHECKING:
    from pathlib import Path

    from ukbrief.factfiles import Reading
    from ukbrief.records import Facts

GOOD = {
    "pack": """\
[pack]
title = "A test"
as_of = 2026-07-03
license = "CC-BY-4.0"
about = "Facts for tests."
""",
    "source": """\
[[source]]
id = "gazette"
title = "A new envoy"
publisher = "The Gazette"
url = "https://gazette.example/envoy"
date = 2026-07-01
type = "news"
note = '''On two
lines.'''
grade = "C"
""",
    "term": """\
[[term]]
id = "truce"
name = "ceasefire"
aliases = ["truce", "перемир'я"]
""",
    "actor": """\
[[actor]]
id = "ann-lee"
name = "Ann Lee"
type = "person"
side = "mediator"
native = "Енн Лі"
aliases = ["Lee"]
summary = "Envoy."
related = ["topic/talks", "plan/draft"]

  [[actor.roles]]
  title = "Envoy"
  from = "2024"
  until = 2024-12-31

  [[actor.facts]]
  text = "Ann Lee became envoy."
  sources = ["gazette"]
  status = "reported"
  as_of = 2026-07-01
  by = "ann-lee"
  until = 2026-07-02
  reason = "She left."
""",
    "topic": """\
[[topic]]
id = "talks"
title = "The talks"
question = "How do the talks go?"
actors = ["ann-lee"]
challenges = ["mistrust"]
polls = ["poll-one"]
plans = ["draft"]

  [[topic.facts]]
  text = "Talks go on."
  sources = ["gazette"]
  status = "established"
""",
    "event": """\
[[event]]
id = "first-meeting"
title = "They meet"
date = 2026-06-30
end = "2026-07"
text = "They met in Geneva."
place = "Geneva"
actors = ["ann-lee"]
topics = ["talks"]
weight = 2
sources = ["gazette"]
status = "established"

  [[event.facts]]
  text = "It rained."
  sources = ["gazette"]
  status = "disputed"
""",
    "challenge": """\
[[challenge]]
id = "mistrust"
title = "Mistrust"

  [[challenge.positions]]
  side = "ukraine"
  text = "They break their word."
  sources = ["gazette"]
  status = "reported"
""",
    "poll": """\
[[poll]]
id = "poll-one"
pollster = "Institute"
population = "ukraine"
from = 2026-05-01
to = "2026-05"
sample = 1000
method = "Telephone"
question = "Are you for it?"
results = [
  ["Yes", 54.0],
  ["No", 38.5],
]
series = "for-it"
topics = ["talks"]
sources = ["gazette"]
""",
    "plan": """\
[[plan]]
id = "draft"
title = "The draft"
date = "2026"
authors = ["Ann Lee"]
standing = "On the table."

  [[plan.points]]
  number = "1"
  heading = "Truce"
  text = "The guns fall silent."
  sources = ["gazette"]
  topics = ["talks"]
""",
    "precedent": """\
[[precedent]]
id = "old-peace"
title = "An old peace"
date = "1953-07"
conflict = "An old war"
parties = "Two states"
outcome = "It held."

  [[precedent.lessons]]
  text = "Patience helps."
  sources = ["gazette"]
  status = "reported"
""",
}
"""One good table of every kind; together they have no fault."""

WHOLE = "\n".join(GOOD.values())


def changed(kind: str, *edits: tuple[str, str]) -> str:
    """The whole folder with the first of each ``old, new`` replaced in the table of ``kind``."""
    table = GOOD[kind]
    for old, new in edits:
        assert old in table, old
        table = table.replace(old, new, 1)
    return WHOLE.replace(GOOD[kind], table)


def read_text(folder: Path, text: str | bytes, base: Facts | None = None) -> Reading:
    """Read ``text`` as the one file of ``folder``."""
    (folder / "facts.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(folder, base)
