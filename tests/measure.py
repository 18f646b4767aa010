"""How well queries are matched, by class, beside other ways to match: ``python -m tests.measure``.

Prints the tables of `tests.measure_names` and `tests.measure_questions` for the sets named on the command line
(``tune``, ``held``; both where none is named); with ``-v`` also every miss.
"""

from __future__ import annotations

import sys

from tests import measure_names, measure_questions

if __name__ == "__main__":
    measure_names.main(sys.argv[1:])
    measure_questions.main(sys.argv[1:])
