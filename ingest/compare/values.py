"""Values of the output in the words of a report: quoted, shortened, objects as lists of their fields."""

from __future__ import annotations

import json
from typing import Any

from ingest.compare.content import UNTOLD
from ingest.compare.difference import ABSENT
from ingest.compare.excerpt import around, head, visible

# Most of what is told of an object; a fact with all its fields is shorter.
LONGEST = 240


def pair(before: Any, after: Any) -> tuple[str, str]:
    """Both sides of a change; long texts are cut to where they differ."""
    if isinstance(before, str) and isinstance(after, str):
        before, after = around(before, after)
        return _quoted(before), _quoted(after)
    return value(before), value(after)


def value(thing: Any) -> str:
    """A value of JSON for a person. Of an object the fields that are set, without where it stands."""
    if thing is ABSENT:
        return "(no such field)"
    if isinstance(thing, str):
        return _quoted(head(thing))
    if isinstance(thing, dict):
        fields = {key: inner for key, inner in thing.items() if key not in UNTOLD and inner not in (None, [], {})}
        return head(", ".join(_field(key, inner) for key, inner in fields.items()), LONGEST)
    if isinstance(thing, list):
        return f"[{', '.join(value(inner) for inner in thing)}]"
    return json.dumps(thing)


def counted(count: int, things: str) -> str:
    """A number of things, named in the plural: `3 entries`, `1 entry`."""
    if count != 1:
        return f"{count} {things}"
    return f"1 {things[:-3]}y" if things.endswith("ies") else f"1 {things.removesuffix('s')}"


def _field(key: str, thing: Any) -> str:
    if isinstance(thing, list) and isinstance(thing[0], dict):
        return counted(len(thing), key)
    return f"{key} ({value(thing)})" if isinstance(thing, dict) else f"{key} {value(thing)}"


def _quoted(text: str) -> str:
    return f'"{visible(text)}"'
