"""More fact folders, laid over the built-in ones: compiled once into the user's cache, keyed by content."""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import TYPE_CHECKING

from ukbrief.index import BUILTIN, IndexFault, Store
from ukbrief.index.schema import FORMAT
from ukbrief.records import Facts, Pack

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ukbrief.factfiles import Fault

_KEPT = 8
"""So many compiled overlays stay in the cache; the oldest go first."""


def open_overlay(folders: Sequence[Path], *, builtin: bool, cache: Path | None) -> tuple[Store, tuple[Fault, ...]]:
    """Return the index of ``folders`` laid over each other (and over the built-in facts), and the folders' faults.

    The index is read from ``cache`` where the same content was compiled before, else compiled into it; in memory
    where ``cache`` is None or cannot be written. Raises `IndexFault` where the built-in index is wanted and cannot
    be read.
    """
    base = Store.open(BUILTIN) if builtin else None
    try:
        path = cache / f"{_fingerprint(folders, base)}.sqlite" if cache else None
        if path is not None and path.is_file():
            try:
                return _cached(path)
            except (IndexFault, OSError, ValueError):
                pass  # a damaged cache is compiled again
        return _compiled(folders, base, path)
    finally:
        if base is not None:
            base.close()


def _cached(path: Path) -> tuple[Store, tuple[Fault, ...]]:
    store = Store.open(path)
    told = json.loads(store.meta("faults") or "[]")
    if not told:
        return store, ()
    from ukbrief.factfiles import Fault  # noqa: PLC0415 - only where there is a fault to tell

    return store, tuple(Fault(*fields) for fields in told)


def _compiled(folders: Sequence[Path], base: Store | None, path: Path | None) -> tuple[Store, tuple[Fault, ...]]:
    # Reading and compiling are for editors and first calls: the usual answer needs neither.
    from ukbrief.factfiles import merge, read  # noqa: PLC0415
    from ukbrief.index.build import compile_facts, compile_in_memory  # noqa: PLC0415

    facts = base.facts() if base else Facts(Pack(), {}, {}, {})
    faults: list[Fault] = []
    for folder in folders:
        reading = read(folder, facts)
        faults.extend(reading.faults)
        facts = merge(facts, reading.facts)
    notes = {"faults": json.dumps(faults)}
    if path is not None:
        try:
            compile_facts(facts, path, notes)
            _tidy(path.parent)
            return Store.open(path), tuple(faults)
        except OSError:
            pass  # a cache that cannot be written is done without
    return Store(compile_in_memory(facts, notes)), tuple(faults)


def _fingerprint(folders: Sequence[Path], base: Store | None) -> str:
    """Return a hash of the format, the built-in content, and every file of ``folders`` with its path."""
    digest = blake2b(f"{FORMAT} {base.content_hash if base else ''}".encode(), digest_size=16)
    for folder in folders:
        digest.update(f"\0{folder}".encode("utf-8", "surrogateescape"))
        for file in sorted(folder.rglob("*.toml")):
            digest.update(f"\0{file.relative_to(folder)}\0".encode("utf-8", "surrogateescape"))
            try:
                digest.update(file.read_bytes())
            except OSError as error:
                digest.update(str(error).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _tidy(cache: Path) -> None:
    compiled = sorted(cache.glob("*.sqlite"), key=lambda file: file.stat().st_mtime, reverse=True)
    for old in compiled[_KEPT:]:
        old.unlink(missing_ok=True)
