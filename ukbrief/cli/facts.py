"""What ``ukbrief facts`` does: fact files checked and compiled, where they lie, and what they hold."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ukbrief.cli.exitcode import ExitCode
from ukbrief.cli.messages import WrongUsage
from ukbrief.index import BUILTIN, IndexFault, Store
from ukbrief.output.clean import clean
from ukbrief.output.words import count
from ukbrief.records import GRADES, KINDS, SOURCE_TYPES, STATUSES, facts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from ukbrief.cli.environment import Environment
    from ukbrief.factfiles import Fault
    from ukbrief.records import Facts

BUILTIN_FACTS = BUILTIN.parents[2] / "facts"
"""The built-in fact files where the program runs from a checkout; an installed program has the index alone."""

_BUILD = "Type: ukbrief facts build --facts DIR --output FILE"


def in_checkout() -> bool:
    """Return whether the built-in fact files are at hand."""
    return (BUILTIN_FACTS / "pack.toml").is_file()


def check(folders: Sequence[Path], environment: Environment, *, editorial: bool, rule: str | None) -> ExitCode:
    """Print every fault of ``folders`` on a line of its own; without folders, of the built-in or the user's own.

    With ``editorial`` or a ``rule``, what an editor would ask of them follows, which is no fault.
    """
    folders = folders or ([BUILTIN_FACTS] if in_checkout() else environment.fact_folders)
    if not folders:
        raise WrongUsage("which folder is to be checked?", "Type: ukbrief facts check DIR", "or set UKBRIEF_FACTS")
    faults, facts = _read(folders)
    told = _lines(faults)
    if editorial or rule:
        from ukbrief.cli.editorial import asked  # noqa: PLC0415 - a report of its own

        told += asked(folders, facts, rule)
    environment.answer("".join(f"{line}\n" for line in told))
    where = ", ".join(clean(str(folder)) for folder in folders)
    environment.tell([f"{where}: {count(len(faults), 'fault') if faults else 'no fault'}"])
    return ExitCode.FAULTY if faults else ExitCode.ANSWERED


def build(folders: Sequence[Path], output: Path | None, environment: Environment) -> ExitCode:
    """Compile ``folders`` into ``output``; without either, the built-in facts of a checkout into the built-in index.

    Faulty facts are told and nothing is written: an index is whole or it is not there.
    """
    from ukbrief.index import compile_facts  # noqa: PLC0415 - compiling is for editors

    if not folders and not in_checkout():
        raise WrongUsage("the built-in facts are compiled already, and their files are not here", _BUILD)
    if folders and output is None:
        raise WrongUsage("where is the index to be written?", _BUILD)
    faults, facts = _read(folders or [BUILTIN_FACTS])
    if faults:
        environment.tell([*_lines(faults), f"nothing built: {count(len(faults), 'fault')}"])
        return ExitCode.FAULTY
    target = output or BUILTIN
    compile_facts(facts, target)
    environment.answer(f"{clean(str(target))}\n")
    return ExitCode.ANSWERED


def path(environment: Environment) -> ExitCode:
    """Print where the index, the built-in fact files, the user's own and the cache lie, with a tab between."""
    rows = [
        ("index", str(BUILTIN)),
        ("facts", str(BUILTIN_FACTS) if in_checkout() else "compiled into the index"),
        *(("facts", str(folder)) for folder in environment.fact_folders),
        ("cache", str(environment.cache) if environment.cache else "none"),
    ]
    environment.answer("".join(f"{name}\t{clean(place)}\n" for name, place in rows))
    return ExitCode.ANSWERED


def stats(folders: Sequence[Path], environment: Environment, *, builtin: bool, as_json: bool) -> ExitCode:
    """Print how many records of each kind there are, facts of each status, and sources of each type and grade."""
    from ukbrief.overlay import open_overlay  # noqa: PLC0415 - only here are the facts wanted whole

    every = [*environment.fact_folders, *folders]
    store, faults = open_overlay(every, builtin=builtin, cache=None) if every else (Store.open(BUILTIN), ())
    environment.tell(_lines(faults))
    with store:
        counted = _counted(store.facts())
    if as_json:
        from ukbrief.cli.paint import dumped  # noqa: PLC0415 - one form a call

        environment.answer(dumped(counted, ascii_only=environment.ascii, indent=2))
    else:
        rows = [(name, word, number) for name, numbers in counted.items() for word, number in numbers.items()]
        environment.answer("".join(f"{name}\t{word}\t{number}\n" for name, word, number in rows))
    return ExitCode.ANSWERED


def _counted(facts: Facts) -> dict[str, dict[str, int]]:
    stated = [fact for records in facts.records.values() for record in records.values() for fact in facts_of(record)]
    sources = facts.sources.values()
    return {
        "records": _by(KINDS, (kind for kind, records in facts.records.items() for _ in records)),
        "facts": _by(STATUSES, (fact.status for fact in stated)),
        "sources by type": _by(SOURCE_TYPES, (source.type for source in sources)),
        "sources by grade": _by((*GRADES, "none"), (source.grade or "none" for source in sources)),
    }


def _by(order: Iterable[str], values: Iterable[str]) -> dict[str, int]:
    counts = Counter(values)
    return {**{word: counts[word] for word in order if counts[word]}, "all": counts.total()}


def _read(folders: Sequence[Path]) -> tuple[list[Fault], Facts]:
    """Read ``folders`` laid over each other, and over the built-in facts where they are not among them."""
    from ukbrief.factfiles import merge, read  # noqa: PLC0415 - reading TOML is for editors

    facts = None if any(folder.resolve() == BUILTIN_FACTS for folder in folders) else _builtin()
    faults: list[Fault] = []
    for folder in folders:
        reading = read(folder, facts)
        faults.extend(reading.faults)
        facts = reading.facts if facts is None else merge(facts, reading.facts)
    assert facts is not None  # noqa: S101 - there is at least one folder
    return faults, facts


def _builtin() -> Facts | None:
    """Return the built-in facts for references to them; None where the index is not built yet."""
    try:
        with Store.open(BUILTIN) as store:
            return store.facts()
    except IndexFault:
        return None


def _lines(faults: Iterable[Fault]) -> list[str]:
    return [clean(str(fault)) for fault in faults]
