"""Who is who and what stands where in the war in Ukraine and the talks to end it.

>>> import ukbrief
>>> with ukbrief.open() as brief:
...     answer = brief.who("rubio")
>>> answer.record.title
'Marco Rubio'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ukbrief.brief import Brief
    from ukbrief.brief import open_brief as open  # noqa: A004 - ukbrief.open() is the library's front door

__version__ = "0.1.0"
__all__ = ["Brief", "__version__", "open"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562: a module's lazy attributes have any type
    """Import the library's face when it is first used: the command line needs the version alone."""
    if name in {"Brief", "open"}:
        from ukbrief import brief  # noqa: PLC0415 - lazy on purpose

        return brief.Brief if name == "Brief" else brief.open_brief
    raise AttributeError(f"module 'ukbrief' has no attribute {name!r}")
