"""The pages of ``ukbrief help TOPIC``: what is common to all commands. Plain text, at most 80 columns."""

EXIT_CODES = """\
Exit codes

  0    answered; in a batch: every query was answered. Also when the reader of
       a pipe has gone (ukbrief topic nato | head -1)
  1    unknown: nothing matches with confidence. Up to three suggestions stand
       on standard error. In a batch: at least one query was not answered
  2    wrong usage: the message says what was expected and what to type
  3    ambiguous: several records match equally well; they are listed
  4    faulty facts or index
  70   an error in ukbrief itself; UKBRIEF_DEBUG=1 shows where
  74   the answer could not be written (a full disk)
  130  interrupted with Ctrl-C

Examples:
  ukbrief who rubio > /dev/null && echo known
  ukbrief who rubio -f json | jq -r .outcome
"""

FORMATS = """\
Formats: -f auto, rich, plain, json, jsonl or markdown

  auto      rich on a terminal, plain otherwise; this is what you get without -f
  rich      panels, as wide as the terminal (or COLUMNS)
  plain     one fact a line; no escape codes, boxes, wrapping: for grep and awk
  markdown  headings, lists and footnotes: for a note, an issue or a wiki
  json      one document with everything there is; --json is short for it
  jsonl     one line a query in a batch, one line a record in a list

The answer stands on standard output and nothing else does; messages, notes on
how a name was matched, and suggestions stand on standard error.

`ukbrief schema` prints the JSON Schema of what json and jsonl print.

Examples:
  ukbrief topic nato -f plain
  ukbrief plan us-28-point-plan -f markdown
  ukbrief who rubio --json
  ukbrief list plan -f jsonl
"""

FACTS = """\
Facts: where they come from, and how to add your own

The built-in facts are compiled into an index that comes with the program; they
need no network and no cache. `ukbrief facts path` says where it lies, `ukbrief
facts stats` what it holds.

Your own facts are TOML files in a folder, laid over the built-in ones; a record
with a known id replaces it. Name the folder with --facts DIR (repeatable), or
in UKBRIEF_FACTS (a path list). --no-builtin leaves the built-in ones out.
Faults in such a folder are told on standard error, and what is good in it is
used all the same.

    [[source]]
    id = "gazette-2026-07-01"
    title = "A new envoy"
    publisher = "The Gazette"
    url = "https://gazette.example/envoy"
    date = 2026-07-01

    [[actor]]
    id = "jane-roe"
    name = "Jane Roe"
    type = "person"
    side = "mediator"
    summary = "Envoy of the mediators."

      [[actor.facts]]
      text = "Jane Roe became envoy on 1 July 2026."
      sources = ["gazette-2026-07-01"]
      status = "reported"

Type, with the folder in the place of mine:
    ukbrief facts check mine
    ukbrief who jane roe --facts mine

Examples:
  ukbrief facts path
  ukbrief facts stats
"""

QUERIES = """\
Queries: how a name is found, and what happens when it is not

Words after a command need no quotes: `ukbrief who marco rubio` is one query.
Ids, names, aliases and roles match whatever their case, accents and script;
Ukrainian, Russian and Latin spellings meet. Small slips are forgiven. --exact
allows ids, names and aliases alone.

A query is answered, ambiguous (exit 3: the records are listed) or unknown
(exit 1: up to three suggestions). No fact is printed for a query that was not
matched with confidence.

A query - reads one query a line from standard input and answers each in its
order; with -f jsonl, one line a query. Words that begin with a dash stand
after --.

Examples:
  ukbrief who marco rubio
  ukbrief who Рубіо
  ukbrief who rubio --as-of 2025-11-01
  echo rubio | ukbrief who - -f jsonl
"""

ENVIRONMENT = """\
Environment variables

  UKBRIEF_FACTS    folders of fact files to lay over the built-in ones: a path
                   list, as in PATH
  NO_COLOR         set and not empty: no colours; --color is stronger
  FORCE_COLOR      set and not empty: colours in a pipe too; 0: none
  COLUMNS, LINES   the size to fill instead of the terminal's
  TERM             dumb: no escape codes, no pager
  PAGER            shows answers taller than the screen; less where it is not
                   set, none where it is empty. --no-pager is stronger
  XDG_CACHE_HOME   where compiled extra fact folders are kept; without it
                   ~/.cache, ~/Library/Caches or LOCALAPPDATA. A folder that
                   cannot be written is done without
  UKBRIEF_DEBUG    set and not empty: an unexpected error shows its traceback

Examples:
  NO_COLOR=1 ukbrief who rubio
  COLUMNS=60 ukbrief who rubio -f rich
"""

PAGES = {
    "exit-codes": EXIT_CODES,
    "formats": FORMATS,
    "facts": FACTS,
    "queries": QUERIES,
    "environment": ENVIRONMENT,
}
