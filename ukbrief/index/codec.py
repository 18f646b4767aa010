"""A record's body as JSON and back.

Fields that hold their default are left out, so that a body is as small as what is known.
"""

from __future__ import annotations

import json
from typing import Any

from ukbrief.records import CLASSES, FACT_LISTS, Fact, Record, Result, Role, Source


def dump(record: Record | Source) -> str:
    """Return ``record`` as one line of JSON, its fields in their order."""
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def load(kind: str, body: str) -> Record:
    """Return the record of ``kind`` of which ``body`` is the JSON."""
    fields: dict[str, Any] = json.loads(body)
    for name, value in fields.items():
        if name in FACT_LISTS:
            fields[name] = tuple(_fact(fact) for fact in value)
        elif name == "roles":
            fields[name] = tuple(Role(**role) for role in value)
        elif name == "results":
            fields[name] = tuple(Result(**result) for result in value)
        elif isinstance(value, list):
            fields[name] = tuple(value)
    return CLASSES[kind](**fields)


def load_source(body: str) -> Source:
    """Return the source of which ``body`` is the JSON."""
    return Source(**json.loads(body))


def _fact(fields: dict[str, Any]) -> Fact:
    for name, value in fields.items():
        if name == "results":
            fields[name] = tuple(Result(**result) for result in value)
        elif isinstance(value, list):
            fields[name] = tuple(value)
    return Fact(**fields)


def _plain(value: Any) -> Any:  # noqa: ANN401 - a tree of named tuples becomes a tree of dicts and lists
    if hasattr(value, "_fields"):
        defaults = value._field_defaults
        return {
            name: _plain(item)
            for name, item in zip(value._fields, value, strict=True)
            if name not in defaults or item != defaults[name]
        }
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
