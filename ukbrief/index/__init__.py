"""Records to one SQLite file and back: bodies, exact keys, words of names, passages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ukbrief.index.store import BUILTIN, IndexFault, Store

if TYPE_CHECKING:
    from ukbrief.index.build import compile_facts

__all__ = ["BUILTIN", "IndexFault", "Store", "compile_facts"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562: a module's lazy attributes have any type
    """Import the compiler when it is first used: answering needs the store alone."""
    if name == "compile_facts":
        from ukbrief.index.build import compile_facts  # noqa: PLC0415 - lazy on purpose

        return compile_facts
    raise AttributeError(f"module 'ukbrief.index' has no attribute {name!r}")
