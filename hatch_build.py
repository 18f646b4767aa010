"""The build: facts/ compiled into the index that the package answers from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface[Any]):
    """Compile the built-in facts before a wheel, or an editable install, is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - Hatch's signature
        """Write the index into the package; end the build where a fact is faulty, with every fault told."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            # The package's own reader and compiler, out of the tree that is being built.
            from ukbrief.factfiles import read  # noqa: PLC0415
            from ukbrief.index import BUILTIN, compile_facts  # noqa: PLC0415
        finally:
            sys.path.remove(str(root))
        reading = read(root / "facts")
        if reading.faults:
            raise SystemExit("\n".join(map(str, reading.faults)))
        compile_facts(reading.facts, BUILTIN)
